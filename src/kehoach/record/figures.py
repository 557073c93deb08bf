"""Figures that are on record already: a second one for the same thing must say that it corrects the first."""

from collections.abc import Iterable, Iterator

from kehoach.calendar.reporting import read_reporting_period
from kehoach.plan.figure_key import FigureKey, figure_key, parts_of
from kehoach.plan.level import level_key
from kehoach.record.entry import Entry, Part, Slip
from kehoach.record.who import Report
from kehoach.repository.file import File
from kehoach.words import Words

_ON_RECORD = Words(
    vi="`{target}` kỳ {period} đã có số liệu ở {place}; để sửa, thêm `corrects` (kỳ được sửa) và `reason`",
    en="`{target}` has a figure for {period} at {place}; to change it, add `corrects` (its period) and `reason`",
)
_ON_RECORD_HERE = Words(
    vi="`{target}` kỳ {period} đã có số liệu ở {place}; để sửa, thêm `--corrects {period}` và `--reason`",
    en="`{target}` has a figure for {period} at {place}; to change it, add `--corrects {period}` and `--reason`",
)
_TWICE = Words(
    vi="`{target}` kỳ {period} được ghi hai lần trong một lượt", en="`{target}` is given twice for {period}"
)
_OF_THE_UNIT = ""
"""All files are those of one unit, under whatever name."""
_NO_REASON = Words(vi="sửa số liệu phải có lý do", en="a correction needs a reason")


def on_record_already(report: Report, there: Iterable[File]) -> Iterator[Slip]:
    """Find figures that are on record in the files of the unit, or given twice, and do not say that they correct."""
    known = {key: place for file in there for key, place in _recorded(file)}
    given: set[FigureKey] = set()
    for entry in report.entries:
        if entry.part is not Part.FIGURES:
            continue
        corrects, key = "corrects" in entry.values, _key(report, entry)
        if corrects and "reason" not in entry.values:
            yield Slip(entry.where("reason"), _NO_REASON)
        facts = {"target": entry.values.get("target", ""), "period": key.period}
        if not corrects and key in known:
            words = _ON_RECORD if entry.origin else _ON_RECORD_HERE
            yield Slip(entry.where("target"), words, {**facts, "place": known[key]})
        elif not corrects and key in given:
            yield Slip(entry.where("target"), _TWICE, facts)
        given.add(key)


def _recorded(file: File) -> Iterator[tuple[FigureKey, str]]:
    source = file.document.source
    for figure in file.progress.figures if file.progress else ():
        if key := figure_key(_OF_THE_UNIT, figure):
            yield key, f"{source.path}:{source.place(figure.span.start).line}"


def _key(report: Report, entry: Entry) -> FigureKey:
    values = entry.values
    named = read_reporting_period(values.get("corrects") or values.get("period") or "")
    return FigureKey(
        _OF_THE_UNIT,
        values.get("target", ""),
        level_key(values.get("level")),
        parts_of(values.get("field")),
        (named or report.period).name,
    )
