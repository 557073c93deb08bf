"""A finding as a frame: the user's own line, marks under it, and what to do."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

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
NOTHING_KNOWN: Final[Mapping[Severity, int]] = MappingProxyType({})
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
_NONE_NEW = Words(vi="không có lỗi mới trong {files}", en="no new findings in {files}")
_BEFORE = Words(vi="đã ghi nhận: {counts}", en="already recorded: {counts}")
_SOME = Words(vi="{counts} trong {files}", en="{counts} in {files}")
_FILE, _FILES = Words(vi="{count} tệp", en="{count} file"), Words(vi="{count} tệp", en="{count} files")


def frame(finding: Finding, language: Language, columns: int = 100) -> str:
    """Give a finding as text; it ends with a line end."""
    return plain(*drawn(finding, language, columns))


def drawn(
    finding: Finding, language: Language, columns: int = 100, *, fold: bool = False, place: str | None = None
) -> Iterator[Piece]:
    """Give a finding in pieces; `fold`: no line of it is longer than the screen is wide; `place` where that is no file."""
    marks = list(_marks(finding, language))
    gutter = " " * len(str(max(one.start.line for one in marks)))
    start = finding.start
    where = place or f"{visible(finding.source.path)}:{start.line}:{start.column}"
    yield from _said(finding, where, gutter, language)
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


def summary(
    severities: Mapping[Severity, int],
    files: int,
    language: Language,
    *,
    known: Mapping[Severity, int] = NOTHING_KNOWN,
) -> str:
    """Count findings by severity, and the files that were checked; what a baseline has is counted apart."""
    where = (_FILE if files == 1 else _FILES).say(language, count=files)
    if counts := _counted(severities, language):
        said = _SOME.say(language, counts=counts, files=where)
    else:
        said = (_NONE_NEW if any(known.values()) else _NONE).say(language, files=where)
    before = _counted(known, language)
    return f"{said} ({_BEFORE.say(language, counts=before)})" if before else said


def _counted(severities: Mapping[Severity, int], language: Language) -> str:
    return ", ".join(
        f"{count} {(SEVERITY if count == 1 else _MANY)[severity].say(language)}"
        for severity in Severity
        if (count := severities.get(severity, 0))
    )
