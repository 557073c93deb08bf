"""A condition in words: what the caret of a finding points at is not."""

from kehoach.plan.house import DAYS, Anchor, Condition, How, Ranged, There, Within, Worded
from kehoach.words import Language, Words

_SHOWN = 4
_HOW = {
    How.MATCHES: Words("`{key}` phải có dạng {patterns}", "`{key}` has to read {patterns}"),
    How.INCLUDES: Words("`{key}` phải có {patterns}", "`{key}` has to include {patterns}"),
    How.EXCLUDES: Words("`{key}` không được có dạng {patterns}", "`{key}` must not read {patterns}"),
}
_OF = {
    Anchor.ISSUED: Words("ngày ban hành", "the date of the plan"),
    Anchor.START: Words("ngày đầu kỳ kế hoạch", "the first day of its period"),
    Anchor.END: Words("ngày cuối kỳ kế hoạch", "the last day of its period"),
}
_PRESENT = Words("phải có `{key}`", "`{key}` has to be there")
_ABSENT = Words("không được có `{key}`", "`{key}` must not be there")
_BOTH = Words("`{key}` phải từ {low} đến {high}", "`{key}` has to lie between {low} and {high}")
_FROM_DAY = Words("`{key}` phải từ {low} trở đi", "`{key}` must not lie before {low}")
_TO_DAY = Words("`{key}` chậm nhất là {high}", "`{key}` must not lie after {high}")
_AT_LEAST = Words("`{key}` phải từ {low} trở lên", "`{key}` has to be at least {low}")
_AT_MOST = Words("`{key}` không được quá {high}", "`{key}` has to be at most {high}")
_WITHIN = Words(
    "`{key}` phải cách {of} không quá {days} ngày", "`{key}` has to lie within {days} days of {of}"
)


def said(condition: Condition) -> Words:
    """Say a condition in both languages."""
    match condition:
        case There():
            return _filled(_PRESENT if condition.present else _ABSENT, key=condition.key)
        case Worded():
            return _filled(_HOW[condition.how], key=condition.key, patterns=_patterns(condition))
        case Within():
            return _filled(_WITHIN, key=condition.key, days=condition.days, of=_OF[condition.of])
        case Ranged():
            low, high = condition.words
            return _filled(_ends(condition), key=condition.key, low=low, high=high)


def _ends(condition: Ranged) -> Words:
    low, high = condition.words
    if low and high:
        return _BOTH
    if condition.key in DAYS:
        return _FROM_DAY if low else _TO_DAY
    return _AT_LEAST if low else _AT_MOST


def _patterns(condition: Worded) -> Words:
    shown = [f"`{one.text}`" for one in condition.patterns[:_SHOWN]]
    more = ", …" if len(condition.patterns) > _SHOWN else ""
    return Words(_listed(shown, "hoặc") + more, _listed(shown, "or") + more)


def _listed(shown: list[str], joint: str) -> str:
    *first, last = shown
    return f"{', '.join(first)} {joint} {last}" if first else last


def _filled(words: Words, **facts: str | int | Words | None) -> Words:
    """Fill in both languages; what an office wrote is not filled in again, braces and all."""
    both = (words.say(language, **facts) for language in (Language.VI, Language.EN))
    vi, en = (one.replace("{", "{{").replace("}", "}}") for one in both)
    return Words(vi, en)
