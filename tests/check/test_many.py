import pickle
from pathlib import Path

import pytest

from kehoach.check.many import outcomes
from kehoach.check.run import Outcome
from kehoach.rules.registry import RULES
from kehoach.words import Language

HEAD = "plan: {{id: p{0}, number: {0}/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}}\n"
TASK = "sections:\n  - {{number: 1, title: A, lead: {lead}, outputs: B, when: Quý I/2024}}\n"


@pytest.fixture
def many(repository) -> Path:
    """Seventy plans, every seventh with a unit that nobody knows."""
    return repository(
        {
            f"plans/{number:03}.yaml": HEAD.format(number + 1)
            + TASK.format(lead="Sở Lạ" if number % 7 == 0 else "Sở Tư pháp")
            for number in range(70)
        }
    )


def told(outcomes_: list[Outcome]) -> list[tuple[str, list[str]]]:
    return [(one.path, [finding.message(Language.VI) for finding in one.findings]) for one in outcomes_]


def test_the_number_of_processes_changes_nothing_but_the_time(many):
    alone = list(outcomes([many / "plans"], many, processes=1)[1])
    together = list(outcomes([many / "plans"], many, processes=3)[1])
    assert told(alone) == told(together)
    assert sum(len(one.findings) for one in together) == 10
    assert [one.path for one in together] == sorted(one.path for one in together)


def test_a_rule_travels_between_processes_as_itself():
    assert all(pickle.loads(pickle.dumps(rule)) is rule for rule in RULES)  # noqa: S301


def test_whoever_stops_listening_stops_the_work(many):
    _, checked = outcomes([many / "plans"], many, processes=2)
    assert next(checked).path == "plans/000.yaml"
    checked.close()


def test_several_processes_end_without_a_word(many, run_process):
    ran = run_process("check", "plans", "--processes", "2", cwd=many)
    assert ran.code == 1
    assert ran.err == ""
