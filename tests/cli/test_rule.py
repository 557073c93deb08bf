import inspect
import json
import sys
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any

import pytest

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Rule, Severity, fixed_by
from kehoach.rules.renamed import RENAMED
from kehoach.words import Language, Words

Run = Callable[..., Any]
Snapshot = Callable[..., None]


class Invented(Rule):
    """A rule whose Vietnamese page needs no file."""

    def page(self, language: Language) -> str:
        return super().page(language) if language is Language.EN else VIETNAMESE


VIETNAMESE = """Một khóa viết hai lần.

Giá trị sau bị mất.

## Báo lỗi

```yaml
a: 1
a: 2
```"""


def twice(_met: object) -> Iterable[Problem]:
    """A key stands twice.

    The *later* value is lost, [bold]whatever[/bold] it is.

    ## Fires

    ```yaml
    a: 1
    a: 2
    ```
    """
    return []


def invented(name: str, severity: Severity) -> Rule:
    says = Words(vi="khóa `{key}` viết hai lần", en="the key `{key}` stands twice")
    return Invented(name, severity, says, Words(vi="giữ một", en="keep one"), None, None, twice)


@pytest.fixture(autouse=True)
def registry(monkeypatch: pytest.MonkeyPatch) -> None:
    module: Any = ModuleType("kehoach.rules.registry")
    module.RULES = (
        invented("duplicate-key", Severity.ERROR),
        invented("vague-lead", Severity.WARNING),
        invented("unused-ignore", Severity.NOTE),
    )
    monkeypatch.setitem(sys.modules, "kehoach.rules.registry", module)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_without_a_name_lists_the_rules(run: Run, snapshot: Snapshot, language: str) -> None:
    ran = run("rule", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    snapshot(ran.out)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_with_a_name_shows_its_page_as_markdown(run: Run, snapshot: Snapshot, language: str) -> None:
    snapshot(run("rule", "duplicate-key", "--lang", language).out)


def test_a_terminal_gets_the_page_drawn(run: Run, snapshot: Snapshot) -> None:
    snapshot(run("rule", "duplicate-key", "--lang", "en", env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).out)


@pytest.mark.parametrize("name", ["duplicate_key", "Duplicate-Key"])
def test_a_name_may_be_typed_otherwise(run: Run, name: str) -> None:
    assert run("rule", name).out == run("rule", "duplicate-key").out


def test_for_machines_a_rule_is_one_entry(run: Run) -> None:
    whole = json.loads(run("rule", "vague-lead", "--format", "json", "--lang", "en").out)
    [entry] = whole.pop("rules")
    assert whole == {"version": 1}
    assert entry.pop("page").startswith("A key stands twice.\n\nThe *later*")
    assert entry.pop("pages") == {"vi": VIETNAMESE, "en": inspect.cleandoc(twice.__doc__)}
    assert entry == {
        "name": "vague-lead",
        "severity": "warning",
        "stage": __name__.rsplit(".", 2)[-2],
        "title": "A key stands twice",
        "message": "the key `{key}` stands twice",
        "help": "keep one",
        "fixable": False,
        "fix": None,
    }


@pytest.mark.parametrize(("safe", "fix"), [(True, "safe"), (False, "unsafe")])
def test_a_rule_says_how_its_findings_are_mended(run: Run, *, safe: bool, fix: str) -> None:
    registry: Any = sys.modules["kehoach.rules.registry"]
    registry.RULES = (fixed_by(lambda *_: (), safe=safe)(registry.RULES[0]),)
    (entry,) = json.loads(run("rule", "--format", "json").out)["rules"]
    assert (entry["fixable"], entry["fix"]) == (True, fix)
    last = run("rule", "duplicate-key", "--lang", "en").out.splitlines()[-1]
    assert last.startswith("`kehoach check --fix")
    assert ("--unsafe-fixes" in last) is not safe


def test_for_machines_all_rules_are_entries(run: Run) -> None:
    names = [entry["name"] for entry in json.loads(run("rule", "--format", "json").out)["rules"]]
    assert names == ["duplicate-key", "vague-lead", "unused-ignore"]


def test_for_spreadsheets_a_rule_is_a_row(run: Run) -> None:
    assert run("rule", "--format", "csv").out.splitlines()[:2] == [
        "\ufeffname,severity,title",
        "duplicate-key,error,Một khóa viết hai lần",
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("duplicte-key", "có lẽ là `duplicate-key`; lệnh `kehoach rule` liệt kê các quy tắc"),
        ("zyx", "lệnh `kehoach rule` liệt kê các quy tắc"),
    ],
)
def test_an_unknown_name_could_not_run(run: Run, name: str, said: str) -> None:
    ran = run("rule", name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"lỗi: không có quy tắc `{name}`\n  = giúp: {said}\n"


def test_an_old_name_leads_to_the_rule_and_the_new_one_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RENAMED, "twin-key", "duplicate-key")
    ran = run("rule", "Twin_key", "--lang", "en")
    assert (ran.code, ran.out) == (0, run("rule", "duplicate-key", "--lang", "en").out)
    assert ran.err == "the rule `twin-key` is called `duplicate-key` now\n"
