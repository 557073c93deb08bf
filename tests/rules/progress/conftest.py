"""Holding progress files that stand in the tests against a plan."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from kehoach.check.many import outcomes
from kehoach.finding.finding import Finding

HEAD = """\
plan: {id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}
"""
PROGRESS = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 20/3/2024}\n"
UNITS = """\
office: UBND tỉnh Mẫu
units:
  - {name: Văn phòng UBND tỉnh, kind: văn phòng, level: tỉnh}
  - {name: Sở Nội vụ, kind: sở, level: tỉnh}
  - {name: Sở Tư pháp, kind: sở, level: tỉnh, replaces: Sở Pháp chế, valid_from: 01/02/2024}
  - {name: Sở Pháp chế, kind: sở, level: tỉnh, valid_to: 31/01/2024}
  - {name: UBND huyện Một, kind: ubnd, level: huyện}
groups:
  - {name: "Các sở, ban, ngành", kind: sở, level: tỉnh}
  - {name: UBND cấp huyện, kind: ubnd, level: huyện}
  - {name: UBND cấp xã}
vague: … có liên quan
"""

Told = Callable[..., list[str]]


@pytest.fixture
def findings(repository: Callable[[Mapping[str, str]], Path]) -> Callable[..., list[Finding]]:
    """Give the findings in progress files of Sở Tư pháp on a plan, both written below a head."""

    def findings(plan: str, *progress: str, **more: str) -> list[Finding]:
        files = {"plans/units.yaml": UNITS, "plans/mau.yaml": HEAD + plan, **more}
        for number, text in enumerate(progress):
            files[f"plans/mau/{number}.yaml"] = text if text.startswith("progress") else PROGRESS + text
        folder = repository(files)
        checked = outcomes([folder / "plans"], folder, today=date(2024, 12, 31))[1]
        reports = (outcome for outcome in checked if outcome.path.count("/") > 1)
        return [one for outcome in reports for one in outcome.findings]

    return findings


@pytest.fixture
def told(findings: Callable[..., list[Finding]]) -> Told:
    """Give the names of the rules that fire in progress files."""
    return lambda *texts, **more: [one.rule.name for one in findings(*texts, **more)]
