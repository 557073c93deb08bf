"""Both languages side by side: what is said to a person, in Vietnamese and in English."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias


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


def _shown(fact: Fact, language: Language) -> str:
    if isinstance(fact, Words):
        return fact.say(language)
    if isinstance(fact, date):
        return f"{fact:%d/%m/%Y}"
    if isinstance(fact, tuple):
        return ", ".join(f"`{part}`" for part in fact)
    return "" if fact is None else str(fact)
