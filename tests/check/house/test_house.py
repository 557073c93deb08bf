"""A rule of an office behaves like any other: ignores, outputs, severities, baselines, processes."""

import json
import pickle
import sys

import pytest

from kehoach.check.house.declared import declared
from kehoach.check.house.parts import parts_of
from kehoach.check.house.rule import problems_of
from kehoach.check.many import outcomes
from kehoach.finding.rule import Severity
from kehoach.repository.shelf import Shelf, take
from kehoach.words import Language

RULES = """\
- name: san-pham-la-van-ban
  select:
    what: task
  require:
    outputs: Quyết định …; Kế hoạch …; Báo cáo …
  message: Sản phẩm phải là một loại văn bản
- name: nguoi-ky-co-ten
  select:
    what: plan
  require:
    signer: Ông …; Bà …
  message: "Người ký ghi {họ và tên}"
  help: ghi như ở cuối văn bản
  severity: error
"""
ASKED = {"san-pham-la-van-ban", "nguoi-ky-co-ten"}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_finding_looks_like_any_other(run, declare, snapshot, language):
    ran = run("check", "plans/2024.yaml", "--lang", language, cwd=declare(rules=RULES))
    assert ran.code == 1
    snapshot(ran.out)


def test_for_machines_it_has_the_fields_of_any_other(run, declare):
    ran = run("check", "plans/2024.yaml", "--format", "json", cwd=declare(rules=RULES))
    told = [one for one in json.loads(ran.out)["findings"] if one["rule"] in ASKED]
    assert [(one["rule"], one["severity"], one["line"], one["message"], one["help"]) for one in told] == [
        ("nguoi-ky-co-ten", "error", 8, "Người ký ghi {họ và tên}", "ghi như ở cuối văn bản"),
        (
            "san-pham-la-van-ban",
            "warning",
            20,
            "Sản phẩm phải là một loại văn bản",
            "quy tắc của cơ quan, ghi ở kehoach.yaml; xem bằng `kehoach rule san-pham-la-van-ban`",
        ),
    ]


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab", "junit", "concise"])
def test_it_comes_in_every_output(run, declare, form):
    out = run("check", "plans/2024.yaml", "--output", form, cwd=declare(rules=RULES)).out
    assert "nguoi-ky-co-ten" in out and "san-pham-la-van-ban" in out


def test_an_ignore_comment_covers_it(declare, run):
    folder = declare(rules=RULES)
    plan = folder / "plans" / "2024.yaml"
    text = plan.read_text("utf-8")
    noted = text.replace("Tờ trình\n", "Tờ trình  # kehoach: ignore[san-pham-la-van-ban] chỉ trình\n")
    plan.write_text(noted, "utf-8")
    told = json.loads(run("check", "plans/2024.yaml", "--format", "json", cwd=folder).out)["findings"]
    assert not {one["rule"] for one in told} & {"san-pham-la-van-ban", "unknown-ignore", "unused-ignore"}


@pytest.mark.parametrize(
    ("comment", "name"),
    [("ignore[nguoi-ky-co-ten] lý do", "unused-ignore"), ("ignore[nguoi-ky] lý do", "unknown-ignore")],
)
def test_an_ignore_that_covers_nothing_is_told(declare, run, comment, name):
    folder = declare(rules=RULES)
    plan = folder / "plans" / "2024.yaml"
    text = plan.read_text("utf-8").replace("number: 1\n", f"number: 1  # kehoach: {comment}\n", 1)
    plan.write_text(text, "utf-8")
    told = json.loads(run("check", "plans/2024.yaml", "--format", "json", cwd=folder).out)["findings"]
    assert [one["rule"] for one in told if one["rule"].endswith("-ignore")] == [name]


def test_the_nearest_name_may_be_that_of_a_rule_of_the_office(findings):
    body = "duties:\n  - number: 1  # kehoach: ignore[nguoi-ky-co-tên] lý do\n    title: Rà soát\n"
    (one,) = (one for one in findings(rules=RULES, body=body) if one.rule.name == "unknown-ignore")
    assert "`nguoi-ky-co-ten`" in one.help(Language.VI)


def test_a_rule_that_cannot_be_read_is_not_looked_at_and_its_ignores_are_not_called_unused(findings):
    body = "duties:\n  - number: 1  # kehoach: ignore[a] lý do\n    title: Rà soát\n"
    told = {one.rule.name for one in findings("{what: duty}", "{present: nota}", body=body)}
    assert "house-rule-not-understood" in told
    assert not told & {"a", "unknown-ignore", "unused-ignore"}


@pytest.mark.parametrize(
    "slip", ["{what: duty, lead: [Sở]}", "{what: duty, what: task}", "{what: duty, lead: Sở, ban}"]
)
def test_a_rule_of_which_something_is_lost_is_not_looked_at(findings, slip):
    told = findings(slip, "{present: note}")
    assert [one for one in told if one.source.path == "kehoach.yaml"]
    assert "a" not in {one.rule.name for one in told}


def test_the_name_of_a_rule_of_kehoach_stays_its_own(findings):
    rules = RULES.replace("nguoi-ky-co-ten", "missing-signer")
    told = [one.rule.name for one in findings(rules=rules)]
    assert "house-rule-misnamed" in told and "missing-signer" not in told


def test_what_seems_missing_because_of_a_mistyped_key_is_not_told_beside_it(findings):
    body = "duties:\n  - number: 1\n    title: Rà soát\n    nota: X\n"
    told = {one.rule.name for one in findings("{what: duty}", "{present: note}", body=body)}
    assert "unknown-key" in told and "a" not in told


def test_the_settings_of_one_folder_say_nothing_of_another(repository, declare, run):
    folder = declare(rules=RULES)
    repository({"other/kehoach.yaml": "settings: {language: vi}\n"})
    (folder / "other" / "2024.yaml").write_bytes((folder / "plans" / "2024.yaml").read_bytes())
    (folder / "other" / "units.yaml").write_bytes((folder / "plans" / "units.yaml").read_bytes())
    told = json.loads(run("check", ".", "--format", "json", cwd=folder).out)["findings"]
    assert {one["path"] for one in told if one["rule"] in ASKED} == {"plans/2024.yaml"}


def test_several_processes_find_the_same(declare):
    folder = declare(rules=RULES)
    plan = (folder / "plans" / "2024.yaml").read_text("utf-8")
    for number in range(4):
        (folder / "plans" / f"more-{number}.yaml").write_text(plan.replace("mau-2024", f"m{number}"), "utf-8")

    def told(processes):
        checked = outcomes([folder / "plans"], folder, processes=processes)[1]
        return [
            (one.rule.name, one.severity, one.message(Language.VI), one.fingerprint)
            for outcome in checked
            for one in outcome.findings
        ]

    assert told(2) == told(1)
    assert [one[1] for one in told(2) if one[0] == "nguoi-ky-co-ten"] == [Severity.ERROR] * 5


def test_a_rule_travels_whole(declare):
    folder = declare(rules=RULES)
    rules = declared(Shelf(folder), folder / "plans" / "2024.yaml", ()).by_name
    for rule in rules.values():
        copy = pickle.loads(pickle.dumps(rule))  # noqa: S301
        assert (copy.name, copy.house, copy.stage) == (rule.name, rule.house, "house")
        assert [copy.page(one) for one in Language] == [rule.page(one) for one in Language]


def test_the_work_grows_with_the_plan(declare):
    """Calls are counted, since clocks lie on a shared machine."""

    def calls(count):
        tasks = "".join(
            f"  - {{number: {at}, title: Việc {at}, lead: Sở Nội vụ, outputs: Tờ trình, when: Quý I năm 2024}}\n"
            for at in range(count)
        )
        folder = declare(
            body=f"duties:\n{tasks}",
            rules=RULES + RULES.replace("name: ", "name: b-").replace("task", "duty"),
        )
        shelf = Shelf(folder)
        path = folder / "plans" / "2024.yaml"
        whole = parts_of(take(shelf, path).plan, None)
        rules = declared(shelf, path, ()).by_name.values()
        seen = 0

        def count_call(*_):
            nonlocal seen
            seen += 1

        sys.setprofile(count_call)
        try:
            found = sum(1 for rule in rules for _ in problems_of(rule.house, whole))
        finally:
            sys.setprofile(None)
        assert found == count + 2
        return seen

    assert calls(800) < 8 * calls(100) * 1.1


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_command_rule_shows_it(run, declare, snapshot, language):
    folder = declare(rules=RULES)
    ran = run("rule", "san_pham_la_van_ban", "--lang", language, cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    snapshot(ran.out)


@pytest.mark.parametrize("below", [".", "plans"])
def test_the_command_rule_lists_it_last(run, declare, below):
    listed = json.loads(run("rule", "--format", "json", cwd=declare(rules=RULES) / below).out)["rules"]
    assert [(one["name"], one["stage"], one["title"]) for one in listed[-2:]] == [
        ("san-pham-la-van-ban", "house", "Sản phẩm phải là một loại văn bản"),
        ("nguoi-ky-co-ten", "house", "Người ký ghi {họ và tên}"),
    ]


def test_on_its_page_the_words_of_the_office_are_only_words(run, declare):
    rules = """\
    - name: a
      select: {what: plan}
      require: {signer: "```"}
      message: "[bấm](http://mau.example) <b>đây</b>"
    """
    page = run("rule", "a", cwd=declare(rules=rules)).out
    assert "\\[bấm]" in page and "\\<b>" in page
    assert "````yaml\n" in page


STRANGE = """\
- name: a
  select: {what: plan}
  require: {signer: X}
  message: "::error::đỏ \\e[31m\u202e"
  help: "\\e]0;x\\a ##[group]"
"""


@pytest.mark.parametrize(
    "words",
    [
        ("rule", "a"),
        ("rule", "--lang", "en"),
        ("check", "plans/2024.yaml"),
        ("check", "plans/2024.yaml", "--output", "concise"),
        ("check", "plans/2024.yaml", "--output", "github"),
        ("check", "plans/2024.yaml", "--output", "junit"),
        ("check", "plans/2024.yaml", "--output", "sarif"),
        ("check", "plans/2024.yaml", "--output", "gitlab"),
    ],
)
def test_the_words_of_an_office_steer_no_terminal_and_no_log(run, declare, words):
    out = run(*words, cwd=declare(rules=STRANGE)).out
    assert "đỏ" in out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)
    assert "\n::error::đỏ" not in f"\n{out}" and "##[group]" not in out
    if "sarif" in words:
        assert "\\u001b" not in out and "\\u202e" not in out
