"""What was not read is said, whatever a comment says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach.check.unread import UNREAD
from kehoach.finding.severity import Severity
from kehoach.rules.registry import BY_NAME

Fired = Callable[[str | bytes], set[str]]
TASK = """\
plan:
  id: mau-2024
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  issued: 28/12/2023
  period: 2024
sections:
  - number: I
    tasks:
      - number: 1
        title: Rà soát danh mục
        lead: Sở Tư pháp
        outputs: Báo cáo
        when: Quý I năm 2024
"""


@pytest.mark.parametrize("name", sorted(UNREAD))
def test_what_tells_of_something_unread_is_an_error_and_no_comment_hides_it(name: str, fired: Fired) -> None:
    assert BY_NAME[name].severity is Severity.ERROR
    assert fired(f"# kehoach: ignore[{name}] văn bản ghi như vậy\n{TASK}") >= {"ignore-refused"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("syntax", "plan: [\n"),
        ("tab-indentation", "plan:\n\ttitle: A\n"),
        ("not-a-mapping", "- plan\n"),
        ("empty-file", ""),
        ("unknown-key", f"{TASK}        priority: cao\n"),
        ("flow-list", TASK.replace("Báo cáo", "[Báo cáo, Quyết định]")),
        ("not-utf-8", TASK.encode() + b"        note: \xff\n"),
    ],
)
def test_an_unread_file_with_a_comment_stays_a_finding(name: str, text: str | bytes, fired: Fired) -> None:
    comment = f"# tệp: plans/2024.yaml\n# kehoach: ignore[{name}] để sau\n"
    data = comment.encode() + (text if isinstance(text, bytes) else text.encode())
    assert name in fired(data)


def test_the_other_rules_of_the_comment_hold(fired: Fired) -> None:
    task = TASK.replace("        lead: Sở Tư pháp\n", "")
    found = fired(f"# kehoach: ignore[syntax, missing-lead] văn bản không nêu\n{task}")
    assert "missing-lead" not in found
    assert {"ignore-refused", "unused-ignore"} & found == {"ignore-refused"}


def test_a_fix_takes_the_name_out(run: Callable[..., object], repository: Callable[..., Path]) -> None:
    folder = repository({"plans/2024.yaml": f"# kehoach: ignore[syntax, missing-number] dự thảo\n{TASK}"})
    run("check", "--fix", cwd=folder)
    text = (folder / "plans/2024.yaml").read_text("utf-8")
    assert text.startswith("# kehoach: ignore[missing-number] dự thảo\n")
