import csv
import io
import json
from collections.abc import Callable

from kehoach.finding.finding import Finding
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Rule, Severity
from kehoach.output.findings import entry, write_frames, write_json, write_table
from kehoach.output.terminal import Screen
from kehoach.text.source import Source, Span
from kehoach.words import Language, Words

Snapshot = Callable[..., None]

TEXT = "plan:\n  title: một\n  title: hai\n"
RULE = Rule(
    "duplicate-key",
    Severity.ERROR,
    Words(vi="khóa `{key}` viết hai lần", en="the key `{key}` stands twice"),
    Words(vi="giữ lại một khóa `{key}`", en="keep one `{key}`"),
    Words(vi="lần thứ hai", en="the second time"),
    Words(vi="lần đầu ở đây", en="first here"),
    lambda _: [],
)
PLAIN = Rule(
    "no-plan", Severity.WARNING, Words("không có gì", "nothing there"), RULE.help, None, None, RULE.check
)
TWO = (
    Finding(
        RULE,
        Source("plans/2024.yaml", TEXT),
        Problem(RULE.name, Span(21, 26), {"key": "title"}, Span(8, 13)),
    ),
    Finding(PLAIN, Source("plans/=x.yaml", TEXT), Problem(PLAIN.name, Span(0, len(TEXT)), {"key": "plan"})),
)


def test_people_get_frames_and_counts(snapshot: Snapshot) -> None:
    out = io.StringIO()
    write_frames(TWO, Screen(out), Language.VI)
    snapshot(out.getvalue())


def test_machines_get_places_with_exclusive_ends_and_labels() -> None:
    out = io.StringIO()
    write_json([entry(one, Language.EN) for one in TWO], Screen(out), skipped=[])
    whole = json.loads(out.getvalue())
    assert (whole["version"], whole["skipped"]) == (1, [])
    assert whole["findings"][0] == {
        "rule": "duplicate-key",
        "severity": "error",
        "message": "the key `title` stands twice",
        "help": "keep one `title`",
        "path": "plans/2024.yaml",
        "line": 3,
        "column": 3,
        "end_line": 3,
        "end_column": 8,
        "labels": [
            {"line": 3, "column": 3, "end_line": 3, "end_column": 8, "message": "the second time"},
            {"line": 2, "column": 3, "end_line": 2, "end_column": 8, "message": "first here"},
        ],
        "fixable": False,
        "fix": None,
    }
    assert whole["findings"][1]["labels"] == []
    assert (whole["findings"][1]["end_line"], whole["findings"][1]["end_column"]) == (4, 1)


def test_spreadsheets_get_a_row_each() -> None:
    out = io.StringIO()
    write_table([entry(one, Language.VI) for one in TWO], Screen(out), Language.VI)
    first, second = csv.DictReader(io.StringIO(out.getvalue().removeprefix("\ufeff")))
    assert first == {
        "rule": "duplicate-key",
        "severity": "error",
        "message": "khóa `title` viết hai lần",
        "help": "giữ lại một khóa `title`",
        "path": "plans/2024.yaml",
        "line": "3",
        "column": "3",
        "end_line": "3",
        "end_column": "8",
        "fixable": "false",
    }
    assert second["path"] == "plans/=x.yaml"
