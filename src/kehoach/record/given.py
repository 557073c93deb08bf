"""What somebody gave, in words: held against the keys there are, and made an entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kehoach.phrase.period import read_period_words
from kehoach.plan.progress_file import Said
from kehoach.record.entry import Entry, Part, Slip, place_given
from kehoach.record.keys import KEYS, PARTS, REQUIRED
from kehoach.roster.wording import toneless
from kehoach.text.letters import match_key, nfc
from kehoach.words import Words

MISSING = Words(vi="chưa nêu", en="is missing")
_FOREIGN = Words(
    vi="`{key}` không thuộc phần {part}; phần ấy có: {known}", en="a {part} has no `{key}`; it has: {known}"
)
_NOT_TEXT = Words(vi="có byte không phải là chữ", en="has bytes that are no text")
_HEAD = ("unit", "period")
_OF_PERIODS = ("for", "period", "corrects")
_STATES = {toneless(match_key(said)): said.value for said in Said}


@dataclass(frozen=True, slots=True)
class Given:
    """The words for one entry by their keys, and where they stand; `unit` and `period` are those of the report."""

    part: Part
    unit: str
    period: str
    values: Mapping[str, str]
    origin: str | None = None
    cells: Mapping[str, str] = field(default_factory=dict, compare=False)

    def where(self, key: str) -> str:
        """Name the place of a key: 4:state in a file, --state on the command line."""
        return place_given(key, self.origin, self.cells)


def entry_of(given: Given) -> tuple[Entry | None, tuple[Slip, ...]]:
    """Make an entry, with its keys in the order of the format; else everything that keeps it from being one."""
    filled = {key: nfc(value.strip()) for key, value in given.values.items() if value.strip()}
    slips = (*_missing(given, filled), *_foreign(given, filled), *_broken(given, filled))
    if slips:
        return None, slips
    values = {key: _meant(key, filled[key]) for key in KEYS[given.part] if key in filled}
    period = _meant("period", nfc(given.period))
    return Entry(given.part, nfc(given.unit), period, values, given.origin, given.cells), ()


def _missing(given: Given, filled: Mapping[str, str]) -> tuple[Slip, ...]:
    head = [key for key in _HEAD if not getattr(given, key).strip()]
    keys = [*head, *(key for key in REQUIRED[given.part] if key not in filled)]
    return tuple(Slip(given.where(key), MISSING) for key in keys)


def _foreign(given: Given, filled: Mapping[str, str]) -> tuple[Slip, ...]:
    known = KEYS[given.part]
    return tuple(
        Slip(given.where(key), _FOREIGN, {"key": key, "part": PARTS[given.part], "known": known})
        for key in filled
        if key not in known
    )


def _broken(given: Given, filled: Mapping[str, str]) -> tuple[Slip, ...]:
    words = {"unit": given.unit, "period": given.period, **filled}
    return tuple(Slip(given.where(key), _NOT_TEXT) for key, text in words.items() if not is_text(text))


def is_text(text: str) -> bool:
    """Tell whether all of it are characters: bytes that are none come from the system as halves of characters."""
    return not any("\ud800" <= char <= "\udfff" for char in text)


def _meant(key: str, text: str) -> str:
    """Give a state its marks, and a period its name."""
    if key == "state":
        return _STATES.get(toneless(match_key(text)), text)
    period = read_period_words(text) if key in _OF_PERIODS else None
    return period.name if period else text
