"""Which syllables never stand twice in a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class DoubledWords:
    """The lists of doubled_words.toml."""

    little: Mapping[str, frozenset[str]]
    begins: frozenset[str]
    ends: frozenset[str]
    last: frozenset[str]
    whole: frozenset[str]

    def are_slip(
        self, syllable: str, before: tuple[str, str], behind: tuple[str, str], *, has_mark: bool
    ) -> bool:
        """Tell whether a syllable that stands twice can't belong to two words.

        `before` and `behind` are the two words around, empty where a mark or the end of the text parts them from it;
        `has_mark`: one stands just behind the second.
        """
        if syllable in self.little:
            return before[1] not in self.little[syllable]
        is_apart = not before[1] or before[1] in self.little or " ".join(before) in self.whole
        if syllable in self.begins and is_apart:
            return not has_mark
        if has_mark or not behind[0]:
            return syllable in self.ends or syllable in self.last
        return syllable in self.ends and " ".join(behind) in self.whole


@lru_cache(maxsize=1)
def doubled_words() -> DoubledWords:
    """Read the lists."""
    import tomllib  # noqa: PLC0415 - a run that meets no doubled syllable does not pay for it
    from pathlib import Path  # noqa: PLC0415

    lists = tomllib.loads(Path(__file__).with_name("doubled_words.toml").read_text(encoding="utf-8"))
    return DoubledWords(
        little={word: frozenset(before) for word, before in lists["little"].items()},
        begins=frozenset(lists["begins"]["syllables"]),
        ends=frozenset(lists["ends"]["syllables"]),
        last=frozenset(lists["ends"]["last"]),
        whole=frozenset(lists["whole"]["words"]),
    )
