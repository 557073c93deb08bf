"""What docs/house-rules.md shows, and what `init` writes as a comment, works as it stands."""

import re
from pathlib import Path

import pytest

from kehoach.check.house.around import rules_around
from kehoach.check.many import outcomes
from kehoach.plan.house import KEYS
from kehoach.plan.shape.house import ConditionShape, RequireShape, SelectShape

PAGE = (Path(__file__).parents[3] / "docs" / "house-rules.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS)
def test_each_example_is_read_without_a_finding(repository, block):
    folder = repository({"kehoach.yaml": block})
    (outcome,) = outcomes([folder / "kehoach.yaml"], folder)[1]
    assert not outcome.findings
    assert len(rules_around(folder, ())) == block.count("- name:")


def test_each_condition_in_the_table_is_read_without_a_finding(repository):
    conditions = re.findall(r"^\| `([a-z]+: .+?)` \|", PAGE, re.MULTILINE)
    assert len(conditions) == 9
    what = {"signer": "plan", "goal": "target"}
    rules = [
        f"    - name: a{at}\n      select: {{what: {next((what[key] for key in what if key in one), 'task')}}}\n"
        f"      require:\n        {one}\n      message: b\n"
        for at, one in enumerate(conditions)
    ]
    folder = repository({"kehoach.yaml": "settings:\n  rules:\n" + "".join(rules)})
    (outcome,) = outcomes([folder / "kehoach.yaml"], folder)[1]
    assert [one.problem for one in outcome.findings] == []


def test_every_key_and_condition_is_documented():
    fields = {
        one.alias or name
        for shape in (ConditionShape, SelectShape)
        for name, one in shape.model_fields.items()
    }
    assert not [name for name in (*fields, *KEYS) if not re.search(rf"\b{name}\b", PAGE)]


def test_the_shape_has_just_the_keys_that_can_be_asked_about():
    asked = set(RequireShape.model_fields) - {"present", "absent"}
    assert asked == {key for keys in KEYS.values() for key in keys}


def test_a_new_repository_shows_one_rule_which_works_once_its_signs_are_taken_away(run, tmp_path):
    (tmp_path / ".git").mkdir()
    run("init", "--year", "2027", "--office", "UBND tỉnh Mẫu", cwd=tmp_path)
    settings = tmp_path / "kehoach.yaml"
    text = settings.read_text("utf-8")
    assert "#   - name: san-pham-la-van-ban" in text
    settings.write_text(re.sub(r"^  # (?=lint:|rules:| )", "  ", text, flags=re.MULTILINE), "utf-8")
    assert [rule.name for rule in rules_around(tmp_path, ())] == ["san-pham-la-van-ban"]
    ran = run("check", "--fail-on", "error", cwd=tmp_path)
    assert ran.code == 0
    assert "kehoach.yaml:" not in ran.out
