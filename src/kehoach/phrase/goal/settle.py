"""From a draft to a goal: which operator the words make, and what goes without saying."""

from decimal import Decimal
from typing import Final

from kehoach.phrase.goal.amount import is_duration, is_money
from kehoach.phrase.goal.draft import Cursor, Draft, note, quoted
from kehoach.phrase.goal.model import PERCENT, POINTS, Goal, Op
from kehoach.phrase.goal.vocabulary import EACH, Sense
from kehoach.text.letters import match_key

_OPS: Final = {
    Sense.AT_LEAST: Op.AT_LEAST,
    Sense.MORE: Op.MORE,
    Sense.AT_MOST: Op.AT_MOST,
    Sense.LESS: Op.LESS,
    Sense.ABOUT: Op.ABOUT,
    Sense.TENTATIVE: Op.ABOUT,
}


def settled(cursor: Cursor, text: str, draft: Draft) -> Goal | str:
    """Make the goal; the cause of the trouble where the words do not make one."""
    sense = _sense(draft)
    if isinstance(sense, str):
        return sense
    if draft.second is not None:
        unit = _shared(draft.first.unit, draft.second.unit)
    else:
        unit = draft.first.unit
    if unit is None and draft.second is not None and (draft.first.unit or draft.second.unit):
        return "units"
    _note_words(draft, sense)
    is_change = draft.head.direction != 0 and not draft.head.to
    if draft.cap and not is_change:
        return "cap"
    made = _change(draft, sense, unit) if is_change else _level(draft, sense, unit)
    return made if isinstance(made, str) else _filled(made, cursor, text, draft)
