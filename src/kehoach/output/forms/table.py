"""All forms of a check, by their names on the command line."""

from collections.abc import Mapping
from typing import Final

from kehoach.output.forms import github, gitlab, junit, lists, sarif, text
from kehoach.output.forms.sheet import Form

FORMS: Final[Mapping[str, Form]] = {
    "text": Form(text.take_frames, text.end_frames),
    "concise": Form(text.take_lines, text.end_lines),
    "json": Form(lists.take_entries, lists.end_json),
    "csv": Form(lists.take_entries, lists.end_csv),
    "sarif": Form(sarif.take_results, sarif.end_log),
    "github": Form(github.take_commands, text.end_lines),
    "gitlab": Form(gitlab.take_issues, gitlab.end_report),
    "junit": Form(junit.take_suite, junit.end_suites),
}
