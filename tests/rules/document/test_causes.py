import re

import pytest

from kehoach.document.cause import Cause
from kehoach.rules.document.causes import CAUSES, explain

each_cause = pytest.mark.parametrize("cause", Cause)


def test_every_cause_has_words() -> None:
    assert set(CAUSES) == set(Cause)


@each_cause
def test_words_say_what_is_wrong_and_what_to_do_in_both_languages(cause: Cause) -> None:
    for words in explain(cause, "%"):
        for said in (words.vi, words.en):
            assert said
            assert not said.endswith(".")
            assert not re.search(r"\{[a-z_]", said)


@each_cause
def test_words_stand_also_where_nothing_is_left_of_the_line(cause: Cause) -> None:
    assert all(words.vi and words.en for words in explain(cause, ""))


def test_the_sign_at_the_start_is_shown() -> None:
    assert "`&`" in explain(Cause.STARTS_WITH_STAR_OR_AMPERSAND, "&").says.vi
    assert "`*`" in explain(Cause.STARTS_WITH_STAR_OR_AMPERSAND, "*").says.en


def test_a_blank_that_nobody_sees_is_named_by_its_code() -> None:
    assert "U+00A0" in explain(Cause.NBSP_AFTER_COLON, "\u00a0").says.vi


def test_brackets_in_the_words_stay_brackets() -> None:
    assert "thêm `}]` ở cuối" in explain(Cause.UNCLOSED_BRACKET, "[", "}]").help.vi
    assert "`{`" in explain(Cause.UNCLOSED_BRACKET, "{").says.vi
