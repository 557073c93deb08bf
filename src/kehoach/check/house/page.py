"""The page of a rule of an office: its message, and its declaration as it stands."""

import re

from kehoach.plan.house import House
from kehoach.words import Language, Words

_TICKS = re.compile(r"`{3,}")
# What Markdown would take for links, pictures or markup.
_SIGNS = re.compile(r"([\\\[<])")
_WHERE = Words(
    vi="Quy tắc của cơ quan, ghi ở {path}, dòng {line}; không phải quy tắc chung của kehoach.",
    en="A rule of the office, declared in {path}, line {line}; not one of kehoach's own.",
)
_DECLARED = Words(vi="## Cách ghi", en="## Declaration")
_IGNORE = Words(
    vi="Chỗ nào cố ý khác thì ghi ở đó `# kehoach: ignore[{name}] lý do`.",
    en="Where a plan differs on purpose, say so there: `# kehoach: ignore[{name}] reason`.",
)


def page(house: House, language: Language) -> str:
    """Write a page in Markdown, in which the office's words are only words."""
    title = _inert(house.message).rstrip(".")
    where = _WHERE.say(language, path=_inert(house.path), line=house.line)
    help_ = f"\n\n{_inert(house.help)}" if house.help else ""
    ignore = _IGNORE.say(language, name=house.name.text)
    fence = "`" * max([3, *(len(run) + 1 for run in _TICKS.findall(house.text))])
    declared = f"{_DECLARED.say(language)}\n\n{fence}yaml\n{house.text}\n{fence}"
    return f"{title}.\n\n{where}{help_}\n\n{declared}\n\n{ignore}"


def _inert(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)
