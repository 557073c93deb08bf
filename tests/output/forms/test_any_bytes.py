"""Whatever a file holds, each form of the output can be written and read."""

import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.check.given import outcome_of
from kehoach.finding.severity import Severity
from kehoach.output.forms.sheet import Asked
from kehoach.output.forms.table import FORMS
from kehoach.output.tally import Tally
from kehoach.output.terminal import Screen
from kehoach.output.visible import cells, visible
from kehoach.words import Language

STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
COMMAND = re.compile(r"^\s*::\w|##\w*\[")
WORDS = "plan: |\n|  |- |sections:|: |lead|x|::error::|##[a]|]]>|\x1b[2J|\u202e|Sở|\r|\"|'|# kehoach: ignore[|&a|{|\0"
PARTS = st.sampled_from([*(word.encode() for word in WORDS.split("|")), b"\xff"])
BYTES = st.one_of(st.binary(max_size=200), st.lists(PARTS, max_size=40).map(b"".join))
ASKED = Asked(Language.VI, Severity.ERROR, Path.cwd(), show_ignored=True)


def written(form, data):
    stream, tally = io.StringIO(), Tally()
    outcome = outcome_of(data, Path("plans/x.yaml"), Path.cwd())
    tally.add(outcome)
    FORMS[form].end(FORMS[form].take(outcome, ASKED, Screen(stream)), tally, ASKED, Screen(stream))
    return stream.getvalue()


@pytest.mark.parametrize("form", FORMS)
@given(data=BYTES)
@settings(max_examples=40, deadline=None)
def test_any_bytes_can_be_written_and_read(form, data):
    text = written(form, data)
    assert not STEERING.search(text.removeprefix("\ufeff"))
    if form in ("json", "sarif", "gitlab"):
        json.loads(text)
    if form == "junit":
        ET.fromstring(text)  # noqa: S314 - our own
    if form != "github":
        assert not any(COMMAND.search(line) for line in text.splitlines())


@given(st.text())
def test_visible_text_steers_nothing(text):
    for shown in (visible(text), "".join(cells(text))):
        assert not STEERING.search(shown)
        assert not COMMAND.search(shown)
