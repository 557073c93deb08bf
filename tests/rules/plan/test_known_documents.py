"""The data of documents agrees with itself, and with what the real plans cite."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import kehoach.rules.plan.known as module
from kehoach.repository.shelf import Shelf, take
from kehoach.rules.plan.cited import cited
from kehoach.rules.plan.known import known, known_by_name

PLANS = Path(__file__).parents[3] / "plans"
ENTRIES: list[dict[str, Any]] = tomllib.loads(
    Path(module.__file__).with_name("known_documents.toml").read_text("utf-8")
)["document"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["number"]))
def test_an_entry_says_where_it_was_read_and_agrees_with_its_number(entry: dict[str, Any]) -> None:
    issued, ended = entry["issued"], entry.get("ended", date.max)
    parts = entry["number"].split("/")
    assert entry["source"]
    assert len(parts) == len(("number", "symbol")) or (parts[1] == str(issued.year) or "QH" in parts[2])
    assert issued < ended
    assert ("ended" in entry) == ("by" in entry)


def test_a_document_is_there_once() -> None:
    numbers = [(entry["number"], entry["issued"]) for entry in ENTRIES]
    assert len(numbers) == len(set(numbers))


def test_real_plans_cite_known_documents_with_their_days_but_for_one_slip() -> None:
    paths = sorted(path for path in PLANS.glob("*/20*.yaml") if path.parent.name != "2024")
    citations = [one for path in paths for one in cited(take(Shelf(PLANS), path).plan)]
    dated = [(one, document) for one in citations if one.date and (document := known(one))]
    assert len({document.number for _, document in dated}) > len(paths)
    assert {one.number for one, document in dated if one.date.start != document.issued} == {"108/2014/NĐ-CP"}


def test_a_law_is_found_by_its_name_and_day() -> None:
    name = "Luật tổ chức Hội đồng nhân dân và Uỷ ban nhân dân ngày 26/11/2003"
    assert known_by_name(name, None).number == "11/2003/QH11"
    assert known_by_name("Luật Đất đai ngày 18/01/2024", None) is None
