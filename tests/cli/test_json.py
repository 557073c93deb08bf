"""Each list keeps to its schema under docs/json/, which is what programs rely on."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "docs" / "json"
DAY = ("--as-of", "2024-07-15")
CALLS = {
    "check": [("check", "plans/2024.yaml"), ("check", "plans/2024.yaml", "plans/lao-cai", "--no-ignore")],
    "rule": [("rule",), ("rule", "duplicate-key")],
    "when": [
        ("when", "Quý IV hàng năm", "ngày 45/45", "không quá 05 ngày kể từ ngày ký; 02 ngày kể từ ngày nhận")
    ],
    "goal": [("goal", "từ 50% - dưới 70%", "95.5%", "tăng 20,5% cho đến khi đạt 100%", "top cao")],
    "targets": [
        ("targets", "plans", *DAY),
        ("targets", "plans/2024.yaml", "--level", "xã", *DAY),
        ("targets", "plans/2024.yaml", "--period", "2024-Q2"),
    ],
    "units": [
        ("units", "--roster", "plans/lao-cai/units.yaml"),
        ("units", "stp", "--roster", "plans/units.yaml"),
    ],
    "tasks": [
        ("tasks", "plans/2024.yaml", "plans/lao-cai"),
        ("tasks", "plans/2024.yaml", "II.4", *DAY),
        ("tasks", "plans/2024.yaml", "II.8", *DAY),
        ("tasks", "plans/2024.yaml", "IV.3", *DAY),
        ("tasks", "plans/2024.yaml", "--budget"),
    ],
    "status": [
        ("status", "plans", *DAY),
        ("status", "plans/2024.yaml", *DAY, "--unit", "Sở Tư pháp"),
    ],
    "report": [
        ("report", "plans/2024.yaml", "--period", "2024-Q1"),
        ("report", "plans/lao-cai", "--period", "2024", "--unit", "stp"),
        ("report", "plans/tam-duong", "--template", "ke-hoach"),
    ],
    "overdue": [("overdue", "plans/2024.yaml", "plans/lao-cai", *DAY, "--within", "90d")],
}


@pytest.mark.parametrize(("name", "call"), [(name, call) for name, calls in CALLS.items() for call in calls])
def test_a_list_keeps_to_its_schema(run, name, call):
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    told = json.loads(run(*call, "--format", "json", cwd=ROOT).out)
    Draft202012Validator(schema).validate(told)
    assert told["version"] == 1


def test_every_schema_has_a_call_that_is_tested():
    named = {path.name.removesuffix(".schema.json") for path in SCHEMAS.iterdir()}
    assert named == set(CALLS) | {"close"}  # which writes, and so has its test in test_close.py
