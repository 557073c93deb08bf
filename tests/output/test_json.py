import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.output.json import write
from kehoach.output.terminal import Screen


def written(text: str, encoding: str = "utf-8") -> bytes:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    write(Screen(stream), "things", [{"text": text, "due": date(2024, 7, 15)}], skipped=())
    stream.flush()
    return stream.buffer.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_is_one_object_with_its_version_and_iso_dates() -> None:
    assert written("Sở").decode() == (
        '{\n  "version": 1,\n  "things": [\n    {\n      "text": "Sở",\n      "due": "2024-07-15"\n    }\n  ],\n'
        '  "skipped": []\n}\n'
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1258", "utf-16"])
def test_loses_nothing_in_any_encoding(encoding: str) -> None:
    assert json.loads(written("Ủy ban 部 →", encoding).decode(encoding))["things"][0]["text"] == "Ủy ban 部 →"


@given(st.text(st.characters(codec=None)))
def test_any_text_comes_back_and_no_part_of_it_steers_a_terminal(text: str) -> None:
    shown = written(text).decode()
    assert json.loads(shown)["things"][0]["text"] == text
    assert not {"\x1b", "\x9b", "\u202e", "\u2066"} & set(shown)
