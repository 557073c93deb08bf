"""Each output, written of all defects of the gallery at once."""

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft7Validator

HERE = Path(__file__).parent
SARIF = HERE.parent / "output" / "forms" / "sarif-2.1.0.json"
FORMS = ("json", "sarif", "github", "gitlab", "junit", "concise")


@pytest.fixture
def written(run: Callable, tmp_path: Path) -> dict[str, str]:
    asked = [word for form in FORMS for word in ("--output", f"{form}={tmp_path / form}")]
    assert run("check", str(HERE), "--as-of", "2026-01-05", *asked).code == 1
    return {form: (tmp_path / form).read_text("utf-8") for form in FORMS}


def test_all_outputs_tell_of_the_same_findings(written: dict[str, str]) -> None:
    findings = json.loads(written["json"])["findings"]
    count = len(findings)
    assert len({one["rule"] for one in findings}) > 100
    log = json.loads(written["sarif"])
    assert sum(len(one["results"]) for one in log["runs"]) == count
    assert len(json.loads(written["gitlab"])) == count
    assert len(written["github"].splitlines()) == count
    assert len(written["concise"].splitlines()) >= count
    cases = ET.fromstring(written["junit"]).iter("testcase")  # noqa: S314 - our own file
    assert sum(len(case.findall("failure")) for case in cases) <= count


def test_the_sarif_of_all_defects_keeps_to_its_schema(written: dict[str, str]) -> None:
    Draft7Validator(json.loads(SARIF.read_text("utf-8"))).validate(json.loads(written["sarif"]))


def test_no_output_has_characters_that_a_terminal_obeys(written: dict[str, str]) -> None:
    for text in written.values():
        assert not [one for one in text if (one < " " and one != "\n") or "\x7f" <= one <= "\x9f"]
