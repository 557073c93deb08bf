import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.spreadsheet import inert


@pytest.mark.parametrize(
    "text", ["=1", " =1", "+a", "-a", "@a", "\ta", "\ra", "\n=1", "＝1", "＋a", "-1+1", "+84 203"]
)
def test_what_a_spreadsheet_would_run_begins_with_an_apostrophe(text):
    assert inert(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Báo cáo", "-5", "+20%", "-1.180,5", "a=b", " a"])
def test_what_none_would_run_stays_as_it_is(text):
    assert inert(text) == text


@given(st.text("=+-@ \t\r\n0a.,%", max_size=8))
def test_no_text_begins_as_a_formula(text):
    begins = inert(text).lstrip()[:1]
    assert begins not in ("=", "@") and (begins not in ("+", "-") or re.fullmatch(r"[+-]\d[\d.,]*%?", text))
