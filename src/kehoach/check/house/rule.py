"""A rule of an office as a rule like any other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from kehoach.check.house.hold import failures, is_lacking, selected
from kehoach.check.house.page import page
from kehoach.check.house.parts import Parts
from kehoach.check.house.said import said
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Rule
from kehoach.plan.house import House
from kehoach.text.source import Span
from kehoach.words import Fact, Language, Words


@dataclass(frozen=True, slots=True)
class Verbatim(Words):
    """The office's own words, in which braces stand for themselves."""

    def say(self, language: Language, **_: Fact) -> str:
        """Give the words."""
        return self.en if language is Language.EN else self.vi


@dataclass(frozen=True)
class HouseRule(Rule):
    """A rule that kehoach.yaml declares."""

    house: House = field(kw_only=True)

    @property
    def stage(self) -> str:
        """Name where it comes from."""
        return "house"

    def __reduce__(self) -> tuple[Callable[..., Rule], tuple[House]]:  # type: ignore[override]
        """Travel between processes as its declaration."""
        return house_rule, (self.house,)

    def page(self, language: Language) -> str:
        """Give the page: what is asked, where that is declared, and the declaration."""
        return page(self.house, language)

    def examples(self, heading: str) -> tuple[str, ...]:  # noqa: ARG002 - those of other rules have some
        """Give none: an office declares what it asks, without examples."""
        return ()


_HELP = Words(
    vi="quy tắc của cơ quan, ghi ở {path}; xem bằng `kehoach rule {name}`",
    en="a rule of the office, declared in {path}; `kehoach rule {name}` shows it",
)


def house_rule(house: House) -> HouseRule:
    """Make a rule of a declaration."""
    facts = {"path": house.path, "name": house.name.text}
    helped = house.help or ""
    return HouseRule(
        name=house.name.text,
        severity=house.severity,
        says=Verbatim(house.message, house.message),
        help=Verbatim(helped, helped)
        if helped
        else Verbatim(_HELP.say(Language.VI, **facts), _HELP.say(Language.EN, **facts)),
        label=Words("{asked}", "{asked}"),
        other=None,
        check=partial(problems_of, house),
        house=house,
    )


def problems_of(house: House, whole: Parts, *, is_whole: bool = True) -> Iterator[Problem]:
    """Hold a plan against a rule: each place once, however many parts a merged cell stands for.

    Where not all of a file could be read (`is_whole`), nothing is said of what seems to be missing.
    """
    told: set[Span] = set()
    for part in whole.parts:
        if not selected(house, whole, part):
            continue
        for condition in house.require:
            if not is_whole and is_lacking(condition, whole, part):
                continue
            for span in failures(condition, whole, part):
                if span not in told:
                    told.add(span)
                    yield Problem(house.name.text, span, {"asked": said(condition)})
