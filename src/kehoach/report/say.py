"""Words of kehoach as documents write them: in Vietnamese, with days by the decree and the quotation marks of print."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from kehoach.calendar.written import written as written_day
from kehoach.words import Fact, Language, Words

_QUOTED: Final = re.compile("`([^`]*)`")


def say(words: Words, facts: Mapping[str, Fact] | None = None) -> str:
    """Fill words in."""
    told = Words(vi=_QUOTED.sub(r"“\1”", words.vi), en=words.en)
    return told.say(Language.VI, **{name: _fact(one) for name, one in (facts or {}).items()})


def _fact(fact: Fact) -> Fact:
    return written_day(fact) if isinstance(fact, date) else fact
