"""Whatever stands in a declaration, a check ends with findings at places inside the files."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach.check.house.around import rules_around
from kehoach.check.many import outcomes
from kehoach.words import Language

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "house-rules.md").read_text("utf-8")
SEED = max(re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL), key=len)
PIECES = ["\n", ": ", "- ", "{", "}", "[", "]", '"', "#", "&a", "!t", "|", "  ", ";", "…", "...", ",", "\x00", "\u202e", "99999999999",
          "31/12/2024", "5%", "what: ", "plan", "target", "present: ", "absent: ", "when: ", "goal: ", "from: ", "to: ", "within: ", "days: ",
          "of: end", "excludes: ", "name: a", "lead: "]  # fmt: skip
ANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def check(declare):
    folder = declare("{what: plan}", "{signer: X}")

    def check(text):
        (folder / "kehoach.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
        for outcome in outcomes([folder / "kehoach.yaml", folder / "plans"], folder)[1]:
            for one in outcome.findings:
                assert 0 <= one.problem.span.start <= one.problem.span.end <= len(one.source.text)
                assert all(one.message(language) and one.help(language) for language in Language)
        for rule in rules_around(folder, ()):
            assert all(rule.page(language) for language in Language)

    return check


@ANY
@given(
    changes=st.lists(
        st.tuples(st.integers(0, 2000), st.integers(0, 30), st.sampled_from(PIECES)), min_size=1, max_size=4
    )
)
def test_a_declaration_with_a_few_slips(check, changes):
    text = SEED
    for at, length, piece in changes:
        place = at % len(text)
        text = text[:place] + piece + text[place + length :]
    check(text)


@ANY
@given(
    select=st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(PIECES)), max_size=3),
    require=st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(PIECES)), max_size=3),
)
def test_a_declaration_of_any_words(check, select, require):
    lines = ["".join(pair) for pair in (*select, *require)]
    body = "".join(f"        {line}\n" for line in lines[: len(select)])
    more = "".join(f"        {line}\n" for line in lines[len(select) :])
    check(
        f"settings:\n  rules:\n    - name: a\n      select:\n        what: task\n{body}      require:\n{more}      message: b\n"
    )
