"""A rule as SARIF describes it: its page in both languages, the user's first."""

import re
from collections.abc import Sequence

from kehoach.finding.rule import Rule
from kehoach.finding.severity import Severity
from kehoach.output.findings import Entry
from kehoach.output.visible import visible_page
from kehoach.words import Language

LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_HEADING = re.compile(r"^#+ ", re.MULTILINE)
_FENCE = re.compile(r"^```.*\n?", re.MULTILINE)


def described(rule: Rule, language: Language) -> Entry:
    """Describe a rule; it has no address on the web, so that its whole page is its help."""
    pages = [visible_page(rule.page(one)) for one in _both(language)]
    page = "\n\n---\n\n".join(pages)
    return {
        "id": rule.name,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": " / ".join(_title(one) for one in pages)},
        "fullDescription": {"text": "\n\n".join(_reasons(one) for one in pages)},
        "help": {"text": _bare(page), "markdown": page},
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
        "properties": {"tags": [rule.stage]},
    }


def _both(first: Language) -> Sequence[Language]:
    return (first, *(one for one in Language if one is not first))


def _title(page: str) -> str:
    return page.partition("\n")[0].rstrip(".")


def _reasons(page: str) -> str:
    """Give what stands between the title and the first heading."""
    return page.partition("\n")[2].partition("\n## ")[0].strip()


def _bare(page: str) -> str:
    """Leave out the signs of headings and code."""
    return _FENCE.sub("", _HEADING.sub("", page))
