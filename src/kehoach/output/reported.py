"""What is on record of an obligation, in the unit's own words: its last report, and every extension."""

from collections.abc import Iterable, Iterator
from datetime import date

from kehoach.output import json
from kehoach.output.day import day, period
from kehoach.plan.evidence import Evidence
from kehoach.plan.progress_file import Extension, TaskReport
from kehoach.status.model import Status
from kehoach.words import Language, Words

_REPORTED = Words(vi="{unit} báo cáo ngày {reported}: {said}", en="{unit} reported on {reported}: {said}")
_UNDATED = Words(vi="{unit} báo cáo: {said}", en="{unit} reported: {said}")
_ON = Words(vi="ngày {date}", en="on {date}")
_PARTS = {
    "difficulty": Words(vi="khó khăn: {text}", en="difficulty: {text}"),
    "proposal": Words(vi="đề xuất: {text}", en="proposal: {text}"),
    "note": Words(vi="ghi chú: {text}", en="note: {text}"),
}
_EVIDENCE = Words(vi="minh chứng: {text}", en="evidence: {text}")
_EXTENDED = Words(vi="gia hạn từ {old} đến {new}", en="extended from {old} to {new}")
_EXTENDED_TO = Words(vi="gia hạn đến {new}", en="extended to {new}")
_OVERTAKEN = Words(
    vi="{extended}; sau đó thời hạn đã được sửa đổi", en="{extended}; the deadline was amended after that"
)
_BY = Words(vi="{extended} theo {document}", en="{extended} by {document}")


def report_entry(status: Status) -> json.Value:
    """Give the report that counts; null where there is none."""
    report = status.report
    if report is None or status.told is None:
        return None
    return {
        "state": report.state.text if report.state else None,
        "date": report.date.text if report.date and report.day is None else _iso(report),
        "percent": report.percent.text if report.percent else None,
        "evidence": _evidence_entries(report.evidence),
        **{key: cell.text if (cell := getattr(report, key)) else None for key in _PARTS},
        "unit": status.told.unit,
        "reported": status.told.reported,
    }


def extension_entries(status: Status) -> list[json.Value]:
    """Give every extension in turn, the one that holds last."""
    return [
        {
            "due": one.due.end if one.due else None,
            "reason": one.reason.text if one.reason else None,
            "evidence": _evidence_entries(one.evidence),
        }
        for one in (*status.overtaken, *status.extensions)
    ]


def lines(status: Status, language: Language) -> Iterator[str]:
    """Say what the unit reported, then each extension with its document and reason."""
    report = status.report
    if report and status.told:
        words = _REPORTED if status.told.reported else _UNDATED
        facts = {"unit": status.told.unit, "reported": status.told.reported, "said": _said(report, language)}
        yield words.say(language, **facts)
        for key, words in _PARTS.items():
            if cell := getattr(report, key):
                yield words.say(language, text=cell.text)
        if report.evidence:
            yield _EVIDENCE.say(language, text=_documents(report.evidence))
    for one in status.overtaken:
        yield _OVERTAKEN.say(language, extended=_extension(one, None, language))
    due = status.obligation.due
    for one in status.extensions:
        yield _extension(one, due, language)
        due = one.due.end if one.due else due


def _said(report: TaskReport, language: Language) -> str:
    said = [report.state.text] if report.state else []
    said += [f"{report.percent.text.rstrip('%')}%"] if report.percent else []
    if report.date:
        shown = period(report.day) if report.day else report.date.text
        said.append(_ON.say(language, date=shown))
    return " ".join(said)


def _extension(one: Extension, old: date | None, language: Language) -> str:
    new = day(one.due.end) if one.due else ""
    said = (_EXTENDED if old else _EXTENDED_TO).say(language, old=old, new=new)
    if one.evidence:
        said = _BY.say(language, extended=said, document=_documents(one.evidence))
    return f"{said} ({one.reason.text})" if one.reason else said


def _documents(evidence: Iterable[Evidence]) -> str:
    return "; ".join(one.words for one in evidence)


def _evidence_entries(evidence: Iterable[Evidence]) -> list[json.Value]:
    return [
        {
            "words": one.words,
            "number": one.number,
            "date": one.date.start if one.date else None,
            "title": one.title,
            "file": one.file.text if one.file else None,
            "sha256": one.sha256.text if one.sha256 else None,
        }
        for one in evidence
    ]


def _iso(report: TaskReport) -> str | None:
    """Give a day, or a month as 2024-03."""
    if report.day is None:
        return None
    first = report.day.start
    return first.isoformat() if report.day.is_day else f"{first.year:04}-{first.month:02}"
