"""What is said about a goal: in one line, in a sentence, beside its numbers."""

from decimal import Decimal
from typing import Final

from kehoach.phrase.goal.model import PERCENT, POINTS, Goal, Op
from kehoach.phrase.number import written
from kehoach.words import Language, Words

_SIGNS: Final = {
    Op.AT_LEAST: "≥ ",
    Op.MORE: "> ",
    Op.AT_MOST: "≤ ",
    Op.LESS: "< ",
    Op.ABOUT: "≈ ",
}
_LEVELS: Final = {
    Op.AT_LEAST: Words(vi="ít nhất {value}", en="at least {value}"),
    Op.MORE: Words(vi="trên {value}", en="more than {value}"),
    Op.AT_MOST: Words(vi="nhiều nhất {value}", en="at most {value}"),
    Op.LESS: Words(vi="dưới {value}", en="less than {value}"),
    Op.ABOUT: Words(vi="khoảng {value}", en="about {value}"),
}
_RANGES: Final = {
    (True, True): Words(vi="từ {low} đến {high}", en="from {low} to {high}"),
    (True, False): Words(vi="từ {low} đến dưới {high}", en="from {low} to less than {high}"),
    (False, True): Words(vi="từ trên {low} đến {high}", en="from more than {low} to {high}"),
    (False, False): Words(vi="từ trên {low} đến dưới {high}", en="from more than {low} to less than {high}"),
}
_UP: Final = Words(vi="tăng {size}", en="an increase of {size}")
_DOWN: Final = Words(vi="giảm {size}", en="a decrease of {size}")
_NO_NUMBER: Final = Words(vi="không có con số", en="no number")
_UNSAID: Final = Words(vi="{short} (không ghi rõ)", en="{short} (not stated)")
_EVERY: Final = {
    "yearly": Words(vi="mỗi năm", en="every year"),
    "quarterly": Words(vi="mỗi quý", en="every quarter"),
    "monthly": Words(vi="mỗi tháng", en="every month"),
}
_MEANS: Final = {
    Op.AT_LEAST: Words(
        vi="số liệu bằng mức này hoặc cao hơn là đạt", en="met by a figure that is this or higher"
    ),
    Op.MORE: Words(
        vi="số liệu phải cao hơn mức này; bằng là chưa đạt",
        en="met by a higher figure only; an equal one is not enough",
    ),
    Op.AT_MOST: Words(
        vi="số liệu bằng mức này hoặc thấp hơn là đạt", en="met by a figure that is this or lower"
    ),
    Op.LESS: Words(
        vi="số liệu phải thấp hơn mức này; bằng là chưa đạt",
        en="met by a lower figure only; an equal one is not enough",
    ),
    Op.BETWEEN: Words(vi="số liệu nằm trong khoảng này là đạt", en="met by a figure within the range"),
    Op.INCREASE: Words(
        vi="so số liệu với mức gốc; không biết mức gốc thì không xét được",
        en="the figure is compared with its base; without one it can't be judged",
    ),
    Op.ABOUT: Words(
        vi="con số ước chừng: không phải mức tối thiểu, cũng không phải mức tối đa",
        en="a rough number: neither a lower nor an upper bound",
    ),
}
_NEVER: Final = Words(
    vi="không xét đạt hay không đạt; chỉ ghi lại lời", en="never judged; the words are kept"
)


class Label:
    """What stands before a line of the block."""

    LEVEL = Words(vi="mức", en="level")
    EVERY = Words(vi="lặp", en="every")
    CAP = Words(vi="cho đến", en="up to")
    BASE = Words(vi="mức gốc", en="base")
    YEAR = Words(vi="năm", en="year")
    SCOPE = Words(vi="lời kèm", en="words")
    MEANS = Words(vi="nghĩa là", en="meaning")
    NOTE = Words(vi="lưu ý", en="note")


def every(goal: Goal, language: Language) -> str:
    """Say how often; empty where the words do not."""
    return _EVERY[goal.every].say(language) if goal.every else ""


def meaning(goal: Goal) -> Words:
    """Say when a figure meets the goal."""
    return _MEANS[goal.op] if goal.op else _NEVER


def amount(value: Decimal | None, goal: Goal) -> str:
    """Write a number with the goal's unit: 80%, 1.180 hồ sơ, 20 phút/lần."""
    if value is None:
        return ""
    unit = goal.unit or ""
    per = f"/{goal.per}" if goal.per else ""
    return f"{written(value)}{'' if unit == PERCENT or not unit else ' '}{unit}{per}"


def cap(goal: Goal) -> str:
    """Write the level at which an increase ends."""
    return "" if goal.cap is None else f"{written(goal.cap)}{_level_unit(goal)}"


def base(value: Decimal, goal: Goal) -> str:
    """Write the figure that an increase starts from."""
    return f"{written(value)}{_level_unit(goal)}"


def _level_unit(goal: Goal) -> str:
    unit = PERCENT if goal.unit == POINTS else goal.unit or ""
    return unit if unit == PERCENT or not unit else f" {unit}"


def level(goal: Goal, language: Language) -> str:
    """Say the level in words."""
    if goal.op is None:
        return _NO_NUMBER.say(language)
    if goal.op is Op.INCREASE:
        return _change(goal, language)
    if goal.op is Op.BETWEEN:
        return _range(goal, language)
    return _LEVELS[goal.op].say(language, value=amount(goal.value, goal))


def _range(goal: Goal, language: Language, sign: int = 1) -> str:
    (low, low_closed), (high, high_closed) = _ends(goal, sign)
    words = _RANGES[bool(low_closed), bool(high_closed)]
    return words.say(language, low=_sized(low, goal, sign), high=_sized(high, goal, sign))


def _ends(goal: Goal, sign: int) -> tuple[tuple[Decimal | None, bool | None], ...]:
    """Give both ends of a range by their size, the smaller first."""
    ends = (goal.low, goal.low_closed), (goal.high, goal.high_closed)
    return ends if sign > 0 else ends[::-1]


def _sized(value: Decimal | None, goal: Goal, sign: int) -> str:
    return "" if value is None else amount(sign * value, goal)


def _change(goal: Goal, language: Language) -> str:
    sign = _sign(goal)
    if goal.value is None:
        size = _range(goal, language, sign)
    else:
        size = _LEVELS[_bound(goal, sign)].say(language, value=_sized(goal.value, goal, sign))
    return (_UP if sign > 0 else _DOWN).say(language, size=size)


def _sign(goal: Goal) -> int:
    """Give 1 for an increase, -1 for a decrease."""
    known = next((one for one in (goal.value, goal.low, goal.high) if one), Decimal(0))
    return -1 if known < 0 else 1


def _bound(goal: Goal, sign: int) -> Op:
    """Give the operator that bounds the size of a change; a decrease is bounded below only."""
    least = goal.low_closed if sign > 0 else goal.high_closed
    if sign > 0 and goal.high_closed is not None:
        return Op.AT_MOST if goal.high_closed else Op.LESS
    return Op.MORE if least is False else Op.AT_LEAST


def short(goal: Goal, language: Language) -> str:
    """Write the reading in a few signs: ≥ 60%, 50% – < 70%, ≥ +20 điểm %."""
    if goal.op is None:
        return _NO_NUMBER.say(language)
    sign = _sign(goal) if goal.op is Op.INCREASE else 1
    text = _signs(goal, sign)
    if sign < 0:
        text = _DOWN.say(language, size=text)
    if goal.op is Op.INCREASE:
        text += f", {every(goal, language)}" if goal.every else ""
        text += f" → {cap(goal)}" if goal.cap is not None else ""
    return text if goal.stated else _UNSAID.say(language, short=text)


def _signs(goal: Goal, sign: int) -> str:
    plus = "+" if goal.op is Op.INCREASE and sign > 0 else ""
    if goal.value is not None:
        op = _bound(goal, sign) if goal.op is Op.INCREASE else goal.op
        return f"{_SIGNS[op or Op.ABOUT]}{plus}{_sized(goal.value, goal, sign)}"
    (low, low_closed), (high, high_closed) = _ends(goal, sign)
    first = f"{'' if low_closed else '> '}{plus}{_sized(low, goal, sign)}"
    return f"{first} – {'' if high_closed else '< '}{plus}{_sized(high, goal, sign)}"
