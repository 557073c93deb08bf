"""What docs/settings.md shows works as it stands, and says all there is."""

import re
from pathlib import Path

import pytest

from kehoach.plan.shape.settings import LintShape, Policies
from kehoach.rules.registry import BY_NAME
from shown import HEAD

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text("utf-8")
VIETNAMESE, _, ENGLISH = PAGE.partition("\n# Settings and ignore comments\n")
BLOCKS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
SETTINGS = [block for block in BLOCKS if block.startswith("settings:")]
PLANS = [block for block in BLOCKS if block.startswith("sections:")]


@pytest.mark.parametrize("block", SETTINGS)
def test_each_example_of_settings_is_read_without_a_finding(run, repository, block):
    folder = repository({"kehoach.yaml": block})
    assert run("check", "kehoach.yaml", "--fail-on", "note", cwd=folder).code == 0


@pytest.mark.parametrize("block", PLANS)
def test_each_example_of_a_comment_covers_what_it_names(run, repository, block):
    folder = repository({"plans/2024.yaml": HEAD + block})
    checked = run("check", "plans/2024.yaml", "--fail-on", "warning", cwd=folder)
    assert (checked.code, "--show-ignored" in checked.out) == (0, True)
    assert run("check", "plans/2024.yaml", "--no-ignore", cwd=folder).code == 1


def test_the_example_of_settings_does_what_the_page_says(run, repository):
    plan = HEAD.replace("  signer: (mẫu, không có người ký)\n", "") + PLANS[0].replace(
        "missing-output", "missing-place"
    )
    folder = repository({"kehoach.yaml": SETTINGS[0], "plans/2024.yaml": plan})
    ran = run("check", cwd=folder)
    assert (ran.code, "lỗi[missing-output]" in ran.out, "missing-signer" in ran.out) == (1, True, False)


@pytest.mark.parametrize("half", [VIETNAMESE, ENGLISH], ids=["vi", "en"])
def test_both_halves_name_every_key_and_show_the_same(half):
    keys = {*Policies.model_fields, *LintShape.model_fields, "until=", "--select", "--ignore", "--fail-on"}
    assert not [key for key in keys if key not in half]
    shown = [
        re.sub(r"(ignore\[.*?\](?: until=\S+)?).*", r"\1", one)
        for one in re.findall(r"```yaml\n.*?```", half, re.DOTALL)
    ]
    other = [re.sub(r"(ignore\[.*?\](?: until=\S+)?).*", r"\1", f"```yaml\n{one}```") for one in BLOCKS[:4]]
    assert shown == other


def test_every_rule_on_the_page_is_one():
    named = set(re.findall(r"\b(?:missing|unknown|due|deadline|unmatched)-[a-z-]+\b", PAGE))
    assert named and named <= BY_NAME.keys()


def test_a_new_repository_shows_the_settings_which_work_once_their_signs_are_taken_away(run, tmp_path):
    (tmp_path / ".git").mkdir()
    run("init", "--year", "2027", "--office", "UBND tỉnh Mẫu", cwd=tmp_path)
    settings = tmp_path / "kehoach.yaml"
    text = settings.read_text("utf-8")
    assert "docs/settings.md" in text
    lint, rest = text.split("  # rules:")
    lint = re.sub(r"^  # (?=lint:| )", "  ", lint, flags=re.MULTILINE)
    settings.write_text(f"{lint}  # rules:{rest}", "utf-8")
    assert "    fail_on: warning" in settings.read_text("utf-8")
    ran = run("check", cwd=tmp_path)
    assert (ran.code, ran.out.startswith("không có lỗi nào")) == (0, True), ran.out
