"""A finding as a frame: the user's own line, marks under it, and what to do."""

from collections.abc import Iterator, Sequence

from kehoach.finding.finding import Finding
from kehoach.finding.rule import Rule, Severity
from kehoach.output.excerpt import Mark, excerpt, mark
from kehoach.output.terminal import Piece, Style, plain
from kehoach.output.visible import visible
from kehoach.output.wrap import folded
from kehoach.words import Language, Words

SEVERITY = {
    Severity.ERROR: Words(vi="lỗi", en="error"),
    Severity.WARNING: Words(vi="cảnh báo", en="warning"),
    Severity.NOTE: Words(vi="lưu ý", en="note"),
}
STYLE = {Severity.ERROR: Style.ERROR, Severity.WARNING: Style.WARNING, Severity.NOTE: Style.NOTE}
_MANY = {
    Severity.ERROR: Words(vi="lỗi", en="errors"),
    Severity.WARNING: Words(vi="cảnh báo", en="warnings"),
    Severity.NOTE: Words(vi="lưu ý", en="notes"),
}
_HELP = Words(vi="giúp", en="help")
_FIX = Words(vi="`kehoach check --fix` sửa được", en="`kehoach check --fix` mends this")
_UNSAFE_FIX = Words(
    vi="`kehoach check --fix --unsafe-fixes` sửa được; xem lại sau khi sửa",
    en="`kehoach check --fix --unsafe-fixes` mends this; look over it afterwards",
)
_MENDS = Words(
    vi="`kehoach check --fix` sửa được những chỗ chỉ có một cách sửa.",
    en="`kehoach check --fix` mends it where there is one way only.",
)
_MENDS_UNSAFELY = Words(
    vi="`kehoach check --fix --unsafe-fixes` sửa được những chỗ hầu như chỉ có một cách sửa; xem lại sau khi sửa.",
    en="`kehoach check --fix --unsafe-fixes` mends it where there is hardly another way; look over it afterwards.",
)
_NONE = Words(vi="không có lỗi nào trong {files}", en="no findings in {files}")
_SOME = Words(vi="{counts} trong {files}", en="{counts} in {files}")
_FILE, _FILES = Words(vi="{count} tệp", en="{count} file"), Words(vi="{count} tệp", en="{count} files")


def frame(finding: Finding, language: Language, columns: int = 100) -> str:
    """Give a finding as text; it ends with a line end."""
    return plain(*drawn(finding, language, columns))


def drawn(finding: Finding, language: Language, columns: int = 100, *, fold: bool = False) -> Iterator[Piece]:
    """Give a finding in pieces; `fold`: no line of it is longer than the screen is wide."""
    marks = list(_marks(finding, language))
    gutter = " " * len(str(max(one.start.line for one in marks)))
    path, start = visible(finding.source.path), finding.start
    yield from _said(finding, f"{path}:{start.line}:{start.column}", gutter, language)
    yield from excerpt(finding.source, marks, columns)
    yield from _advice(finding, gutter, language, columns if fold else None)
    if finding.fix:
        yield Piece(f"{gutter} = ", Style.EDGE)
        yield Piece(f"{(_FIX if finding.fix.safe else _UNSAFE_FIX).say(language)}\n")


def short(finding: Finding, place: str, language: Language, columns: int | None = None) -> Iterator[Piece]:
    """Give a finding at a place outside its own text, where no line of it can be shown; folded in `columns`."""
    yield from _said(finding, visible(place), " ", language)
    yield from _advice(finding, " ", language, columns)


def _said(finding: Finding, place: str, gutter: str, language: Language) -> Iterator[Piece]:
    yield Piece(f"{SEVERITY[finding.severity].say(language)}[{finding.rule.name}]", STYLE[finding.severity])
    yield Piece(f": {visible(finding.message(language))}\n", Style.STRONG)
    yield Piece(f"{gutter}--> ", Style.EDGE)
    yield Piece(f"{place}\n")


def _advice(finding: Finding, gutter: str, language: Language, columns: int | None) -> Iterator[Piece]:
    yield Piece(f"{gutter} = ", Style.EDGE)
    yield Piece(_HELP.say(language), Style.STRONG)
    advice = visible(finding.help(language))
    indent = len(gutter) + len(_HELP.say(language)) + 5
    yield Piece(f": {folded(advice, columns, indent) if columns else advice}\n")


def mends(rule: Rule) -> Words | None:
    """Say for the page of a rule what `--fix` does with it; None where only a person mends it."""
    if rule.fix is None:
        return None
    return _MENDS if rule.fix.safe else _MENDS_UNSAFELY


def _marks(finding: Finding, language: Language) -> Iterator[Mark]:
    problem = finding.problem
    label = visible(finding.label(language))
    yield mark(finding.source, problem.span, "^", label, STYLE[finding.severity])
    if problem.other:
        yield mark(finding.source, problem.other, "-", visible(finding.other_label(language)), Style.EDGE)


def summary(severities: Sequence[Severity], files: int, language: Language) -> str:
    """Count findings by severity, and the files that were checked."""
    counts = [
        f"{count} {(SEVERITY if count == 1 else _MANY)[severity].say(language)}"
        for severity in Severity
        if (count := severities.count(severity))
    ]
    where = (_FILE if files == 1 else _FILES).say(language, count=files)
    if not counts:
        return _NONE.say(language, files=where)
    return _SOME.say(language, counts=", ".join(counts), files=where)
