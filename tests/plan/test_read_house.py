"""Rules of an office as they are declared: what is wrong there has a place in kehoach.yaml."""

from pathlib import Path
from textwrap import dedent, indent

import pytest

from kehoach.check.many import outcomes
from kehoach.plan.read_conditions import MOST_PATTERNS
from kehoach.plan.read_house import MOST
from kehoach.words import Language


@pytest.fixture
def told(tmp_path: Path):
    """Check a settings file with one rule, or several; give rule, words at the place, and both messages."""

    def told(*rules: str) -> list[tuple[str, str]]:
        (tmp_path / ".git").mkdir(exist_ok=True)
        items = "".join("    - " + indent(dedent(rule).strip(), "      ").lstrip() + "\n" for rule in rules)
        (tmp_path / "kehoach.yaml").write_text(f"settings:\n  rules:\n{items}", "utf-8")
        (outcome,) = outcomes([tmp_path / "kehoach.yaml"], tmp_path)[1]
        for one in outcome.findings:
            for language in Language:
                assert one.message(language) and "{" not in one.message(language) + one.help(language)
        return [(one.rule.name, one.source.part(one.problem.span)) for one in outcome.findings]

    return told


def rule(
    select: str = "{what: task}", require: str = "{present: outputs}", name: str = "a", more: str = ""
) -> str:
    return f"name: {name}\nselect: {select}\nrequire: {require}\nmessage: b\n{more}"


NOT_UNDERSTOOD, MISNAMED, CONTRADICTORY = (
    "house-rule-not-understood",
    "house-rule-misnamed",
    "house-rule-contradictory",
)


@pytest.mark.parametrize(
    "good",
    [
        rule(),
        rule("{what: plan}", "{present: signer; place; recipients}"),
        rule("{what: task; duty, section: II; III}", "{lead: Sở …}"),
        rule("{what: task}", "{when: {from: 01/2024, to: 12/2024, within: {days: 30 ngày, of: end}}}"),
        rule("{what: section}", "{budget: {to: 1.500 triệu đồng}}"),
        rule("{what: target}", '{goal: {from: 80%, to: "100%"}}'),
        rule("{what: report, absent: note}", "{to: {includes: Văn phòng …, excludes: … Chính phủ}}"),
        rule(
            "\n  what:\n    - task\n    - row",
            "\n  outputs:\n    matches:\n      - Quyết định …\n      - Kế hoạch …",
        ),
        rule(more="help: thêm sản phẩm\nseverity: note\n"),
    ],
)
def test_what_can_be_read_is_no_finding(told, good):
    assert told(good) == []


@pytest.mark.parametrize(
    ("wrong", "name", "place"),
    [
        (rule(more="mesage: c\n"), "unknown-key", "mesage"),
        (rule(require="{outpts: X}"), "unknown-key", "outpts"),
        (rule(require="{outputs: {mathces: X}}"), "unknown-key", "mathces"),
        (rule(more="severity: warn\n"), "wrong-type", "warn"),
        (rule(require="{when: {within: {days: 3, of: issue}}}"), "wrong-type", "issue"),
        (rule().replace("message: b", "message:"), "missing-key", "message"),
        (rule().replace("name: a\n", ""), "missing-key", "select"),
        (rule("\n  what:\n  lead: X"), "missing-key", "what"),
        (rule("{what: tsak}"), NOT_UNDERSTOOD, "tsak"),
        (rule(require="{present: output}"), NOT_UNDERSTOOD, "output"),
        (rule("{what: plan; task}", "{signer: X}"), NOT_UNDERSTOOD, "signer"),
        (rule(require="{lead: {from: 3}}"), NOT_UNDERSTOOD, "from"),
        (rule(require="{lead: {within: {days: 3, of: end}}}"), NOT_UNDERSTOOD, "{days: 3, of: end}"),
        (rule(require="{when: {to: hôm qua}}"), NOT_UNDERSTOOD, "hôm qua"),
        (rule(require="{when: {within: {days: vài, of: end}}}"), NOT_UNDERSTOOD, "vài"),
        (rule(require="{budget: {to: nhiều}}"), NOT_UNDERSTOOD, "nhiều"),
        (rule("{what: target}", "{goal: {from: 3 ngày, to: 95%}}"), NOT_UNDERSTOOD, "95%"),
        (rule(require='{outputs: {matches: ","}}'), NOT_UNDERSTOOD, "matches"),
        (rule(require="\n  outputs:"), NOT_UNDERSTOOD, "outputs"),
        (rule(require="{outputs: {}}"), NOT_UNDERSTOOD, "a"),
        (rule(name="Sản-Phẩm"), MISNAMED, "Sản-Phẩm"),
        (rule(name="a" * 61), MISNAMED, "a" * 61),
        (rule(name="missing-output"), MISNAMED, "missing-output"),
        (rule("{what: plan, section: II}", "{present: signer}"), CONTRADICTORY, "section"),
        (rule("{what: task, present: note, absent: note}"), CONTRADICTORY, "absent"),
        (rule("{what: task, absent: lead, lead: Sở …}"), CONTRADICTORY, "absent"),
        (rule("{what: task, present: outputs}"), CONTRADICTORY, "present"),
        (rule("{what: task, absent: note}", "{note: X}"), CONTRADICTORY, "note"),
        (rule(require="{when: {from: 31/12/2024, to: 01/01/2024}}"), CONTRADICTORY, "when"),
        (rule(require="{budget: {from: 2 tỷ đồng, to: 3 triệu đồng}}"), CONTRADICTORY, "budget"),
    ],
)
def test_what_is_wrong_is_one_finding_at_its_place(told, wrong, name, place):
    assert told(wrong) == [(name, place)]


def test_two_rules_of_one_name_are_a_finding_at_the_second(told):
    assert told(rule(), rule("{what: duty}")) == [(MISNAMED, "a")]


def test_a_list_in_brackets_is_told_once_by_its_own_rule(told):
    names = [name for name, _ in told(rule(require="{outputs: {matches: [a, b]}}"))]
    assert names == ["flow-list"]


def test_so_many_rules_that_a_check_would_wait_are_a_finding(told):
    many = [rule(name=f"a{number}") for number in range(MOST + 1)]
    assert told(*many) == [(NOT_UNDERSTOOD, "name")]


def test_so_many_patterns_that_a_check_would_wait_are_a_finding(told):
    patterns = "; ".join(f"p{number}" for number in range(MOST_PATTERNS + 1))
    assert told(rule(require=f"{{outputs: {patterns}}}")) == [(NOT_UNDERSTOOD, f"p{MOST_PATTERNS}")]
