"""JSON that nothing obeys."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.written_json import written_json


@given(st.text())
def test_any_text_comes_back_and_begins_no_command(text: str) -> None:
    written = written_json({"title": f"##[error]{text}", "due": date(2024, 7, 15)})
    assert json.loads(written) == {"title": f"##[error]{text}", "due": "2024-07-15"}
    assert "##[" not in written
