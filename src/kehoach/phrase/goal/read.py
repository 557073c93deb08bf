"""Reads the words of a goal."""

from decimal import Decimal
from typing import Final, TypeAlias

from kehoach.finding.problem import Problem
from kehoach.phrase.goal.draft import Cursor, Trouble
from kehoach.phrase.goal.limb import read_limb
from kehoach.phrase.goal.model import PERCENT, Goal, Note, Op
from kehoach.phrase.goal.normalise import normalise
from kehoach.phrase.goal.settle import settled
from kehoach.phrase.goal.tokens import PAST, Kind, Token, tokens_of
from kehoach.phrase.goal.vocabulary import ALL, COUNTED, NEGATIONS, NUMERALS, SCALES, SENSES, TWISTS, UNREAD
from kehoach.phrase.line import place_in, spaced
from kehoach.text.source import Span

__all__ = ["normalise", "read"]

Reading: TypeAlias = tuple[Goal | None, tuple[Problem, ...]]

_MOST_TOKENS: Final = 500
_HUNDRED: Final = Decimal(100)


def read(text: str) -> Reading:
    """Read what the words of a goal mean; None and a problem where they are not understood."""
    line = spaced(text)
    read_so = _read(line, text)
    if isinstance(read_so, Goal):
        return read_so, ()
    tokens, trouble = read_so
    span = _place(text, line, tokens, trouble)
    facts = {"text": text[span.start : span.end], "cause": trouble.cause}
    rule = "range-upside-down" if trouble.cause == "upside-down" else "goal-not-understood"
    return None, (Problem(rule, span, {**facts, "nearest": _nearest(text, trouble.cause)}),)


def _read(line: str, text: str) -> Goal | tuple[list[Token], Trouble]:
    """Read a single-spaced line."""
    tokens = tokens_of(line)
    count = len(tokens) - PAST
    if not 0 < count <= _MOST_TOKENS:
        return tokens, Trouble("long" if count else "empty", 0, count)
    cursor = Cursor(line, tokens)
    strange = next((at for at in range(count) if _is_strange(tokens[at])), None)
    if strange is not None:
        return tokens, Trouble("number", strange, strange + 1)
    number = _first_number(tokens, count)
    if number is None:
        return _wordless(cursor, text, count)
    draft = read_limb(cursor, number)
    if isinstance(draft, Trouble):
        return tokens, _in_one_word(tokens, number, draft)
    goal = settled(cursor, text, draft)
    return goal if isinstance(goal, Goal) else (tokens, Trouble(goal, 0, count))


def _in_one_word(tokens: list[Token], number: int, trouble: Trouble) -> Trouble:
    """Say of words with several numbers that they are several goals, whatever else is wrong."""
    is_loose = trouble.cause in {"naked", "far"}
    is_several = any(token.kind is Kind.NUMBER for token in tokens[number + 1 :])
    return trouble._replace(cause="two-goals") if is_loose and is_several else trouble


def _is_strange(token: Token) -> bool:
    """Tell whether a token has digits that no office writes, or a number out of form."""
    if token.kind is Kind.NUMBER:
        return token.value is None
    return (
        token.kind in {Kind.WORD, Kind.MARK}
        and not token.word.isascii()
        and any(map(str.isnumeric, token.word))
    )


def _first_number(tokens: list[Token], count: int) -> int | None:
    """Find the first number that counts something: in digits, else in words before a unit."""
    digits = (at for at in range(count) if tokens[at].kind is Kind.NUMBER)
    words = (
        at
        for at in range(count)
        if tokens[at].word in NUMERALS
        and tokens[at + 1].word in COUNTED
        and (at == 0 or tokens[at - 1].word in SENSES)
    )
    return next(digits, None) if any(token.kind is Kind.NUMBER for token in tokens) else next(words, None)


def _wordless(cursor: Cursor, text: str, count: int) -> Goal | tuple[list[Token], Trouble]:
    """Read words without a number: all of something, or a goal that is kept and never judged."""
    tokens = cursor.tokens[:count]
    for at, token in enumerate(tokens):
        is_counted = token.word in SENSES and token.word not in {"trên", "từ", "hơn", "dưới"}
        is_number = token.word in UNREAD | SCALES | {PERCENT, "mươi"}
        if is_number or (is_counted and cursor.tokens[at + 1].word in NUMERALS):
            return cursor.tokens, Trouble("words", *_whole_number(tokens, at))
    if not any(token.kind is Kind.WORD and token.word not in SENSES for token in tokens):
        return cursor.tokens, Trouble("empty", 0, count)
    names = tuple(token.word for token in tokens if token.kind is Kind.LABEL)
    notes = (Note("names", {"names": names}),) if names else ()
    whole = next((at for at, token in enumerate(tokens) if token.word in ALL), None)
    if whole is None:
        return Goal(text, notes=(Note("no-number"), *notes))
    before = tokens[whole - 1].word if whole else ""
    if before in TWISTS | {"hầu hết", "gần"} or any(token.word in NEGATIONS for token in tokens):
        return cursor.tokens, Trouble("twist", max(0, whole - 1), whole + 1)
    return Goal(text, Op.AT_LEAST, _HUNDRED, unit=PERCENT, stated=True, notes=(Note("all"), *notes))


def _whole_number(tokens: list[Token], at: int) -> tuple[int, int]:
    """Give where the number in words begins and ends that a token belongs to, with what it counts."""
    words = [token.word for token in tokens]
    start, end = at, at + 1
    while start and (
        words[start - 1] in _SPELT or (words[start - 1] == "năm" and words[start] in _AFTER_FIVE)
    ):
        start -= 1
    while end < len(words) and (words[end] in _SPELT or words[end - 1] == "phần"):
        end += 1
    return start, end + (end < len(words) and words[end] in COUNTED)


_AFTER_FIVE: Final = SCALES | {"mươi", "phần", PERCENT} | UNREAD
_SPELT: Final = NUMERALS.keys() | _AFTER_FIVE | {"mốt", "lăm", "nhăm", "linh", "lẻ", "rưỡi"}


def _place(text: str, line: str, tokens: list[Token], trouble: Trouble) -> Span:
    """Give the place in the text of the tokens in which the trouble lies."""
    end = trouble.end + (tokens[trouble.end].word == PERCENT)
    last = min(end, len(tokens) - PAST) - 1
    if last < trouble.first:
        return Span(0, len(text))
    return place_in(text, line, tokens[trouble.first].start, tokens[last].end)


def _nearest(text: str, cause: str) -> str | None:
    from kehoach.phrase.goal.nearest import nearest  # noqa: PLC0415 - for what went wrong only

    return nearest(text, cause, lambda phrase: isinstance(_read(spaced(phrase), phrase), Goal))
