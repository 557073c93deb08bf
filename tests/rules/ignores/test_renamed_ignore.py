"""An ignore comment with the old name of a rule still works, and says the new name."""

from kehoach.rules.registry import BY_NAME
from kehoach.rules.renamed import RENAMED

TASK = """\
sections:
  - number: I
    tasks:
      - number: 1  # kehoach: ignore[lead-missing] văn bản không nêu đơn vị
        title: Rà soát danh mục
        outputs: Báo cáo
        when: Quý I năm 2024
"""


def test_an_old_name_ignores_and_is_noted(fired, monkeypatch):
    assert {"unknown-ignore", "missing-lead"} <= fired(TASK)
    monkeypatch.setitem(RENAMED, "lead-missing", "missing-lead")
    found = fired(TASK)
    assert "renamed-ignore" in found
    assert not {"unknown-ignore", "unused-ignore", "missing-lead"} & found


def test_an_old_name_that_ignores_nothing_is_unused(fired, monkeypatch):
    monkeypatch.setitem(RENAMED, "lead-missing", "missing-lead")
    assert "unused-ignore" in fired(
        TASK.replace("        title:", "        lead: Sở Tư pháp\n        title:")
    )


def test_an_old_name_leads_to_a_rule_and_is_none_itself():
    assert set(RENAMED.values()) <= set(BY_NAME)
    assert not set(RENAMED) & set(BY_NAME)
