"""Both languages side by side: what is said to a person, in Vietnamese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias

_LONGEST: Final = 600
_MOST: Final = 60
"""Characters of a text, and texts of a list, that a finding quotes: thousands may quote the same text."""


class Language(StrEnum):
    """A language that kehoach speaks."""

    VI = "vi"
    EN = "en"


Fact: TypeAlias = "str | int | date | Words | tuple[str, ...] | None"


@dataclass(frozen=True, slots=True)
class Words:
    """One message in both languages; `{name}` stands for a fact."""

    vi: str
    en: str

    def say(self, language: Language, **facts: Fact) -> str:
        """Fill in the facts: dates as dd/mm/yyyy, tuples as a list, Words in the same language."""
        template = self.en if language is Language.EN else self.vi
        if not facts:
            return template
        return template.format(**{name: _shown(fact, language) for name, fact in facts.items()})


def brief(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """Give facts as a finding quotes them: of very long texts and lists the beginning."""
    return {name: _brief(fact) for name, fact in facts.items()}


def _brief(fact: Fact) -> Fact:
    if isinstance(fact, str):
        return _beginning(fact)
    if isinstance(fact, tuple):
        return (*map(_beginning, fact[:_MOST]), *(("…",) if len(fact) > _MOST else ()))
    return fact


def _beginning(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _shown(fact: Fact, language: Language) -> str:
    if isinstance(fact, Words):
        return fact.say(language)
    if isinstance(fact, date):
        return f"{fact:%d/%m/%Y}"
    if isinstance(fact, tuple):
        return ", ".join(f"`{part}`" for part in fact)
    return "" if fact is None else str(fact)
