"""Facts that rules make of the facts a stage met: what to do where something near is known, and where."""

from dataclasses import replace

from kehoach.calendar.period import Period
from kehoach.finding.problem import Problem
from kehoach.words import Language, Words, brief

_ON = Words(vi="ngày {text}", en="on {text}")
_IN = Words(vi="tháng {text}", en="in {text}")
_AT_TOP = Words(vi="ở cấp ngoài cùng của tệp", en="at the top level of the file")
_INSIDE = Words(vi="trong `{where}`", en="in `{where}`")


def with_hint(problem: Problem, near: Words, otherwise: Words) -> Problem:
    """Add the fact `hint`: `near` where the fact `nearest` is known, else `otherwise`, both filled in."""
    hint = near if problem.facts.get("nearest") else otherwise
    return replace(problem, facts={**problem.facts, "hint": _filled(hint, problem)})


def with_place(problem: Problem) -> Problem:
    """Add the fact `place`: in which key, or at the top, as the fact `where` says."""
    place = _INSIDE if problem.facts.get("where") else _AT_TOP
    return replace(problem, facts={**problem.facts, "place": _filled(place, problem)})


def with_words(problem: Problem, name: str, words: Words) -> Problem:
    """Add a fact of words, filled in."""
    return replace(problem, facts={**problem.facts, name: _filled(words, problem)})


def on_day(text: str, day: Period) -> Words:
    """Say when, in the words of the file: "ngày 28/12/2023", "tháng 8/2021"."""
    words = _ON if day.is_day else _IN
    return Words(vi=words.say(Language.VI, text=text), en=words.say(Language.EN, text=text))


def _filled(words: Words, problem: Problem) -> Words:
    facts = brief(problem.facts)
    return Words(vi=words.say(Language.VI, **facts), en=words.say(Language.EN, **facts))
