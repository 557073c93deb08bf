"""Whatever a file holds, a check ends with findings, in both languages, at places inside the file."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach.check.many import outcomes
from kehoach.output.findings import entry
from kehoach.output.frame import frame
from kehoach.words import Language

ROOT = Path(__file__).parents[2]
SEEDS = [
    (ROOT / "plans/2024.yaml").read_text("utf-8")[:6000],
    (ROOT / "plans/units.yaml").read_text("utf-8"),
    (ROOT / "plans/2024/Q1/so-tu-phap.yaml").read_text("utf-8"),
    (ROOT / "plans/2024/Q1/closed.yaml").read_text("utf-8")[:3000],
    "settings:\n  language: vi\n",
]
CORPUS = sorted((ROOT / "tests/corpus").iterdir())
"""Inputs that went wrong once, or nearly: what a fuzz test finds is put here."""
PIECES = ["\n", ":", ": ", "- ", "{", "}", "[", "]", '"', "'", "#", "&a", "*a", "!t", "|", ">", "%", "@", "\t", "\u00a0",
          "\u0085", "\x00", "  ", ";", "…", "ngày 45/45", "99999999999", "kehoach: ignore[", "unless: II.1", "after: II.1",
          "when: ", "goal: ", "lead: ", "tasks:", "rows:", "extends: x", "\U0001f600", "e\u0301", "\r", "0", "%"]  # fmt: skip
ANY = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def check(repository):
    folder = repository({})

    def check(data: bytes) -> None:
        path = folder / "plans" / "x.yaml"
        path.write_bytes(data)
        (outcome,) = outcomes([path], folder)[1]
        for finding in outcome.findings:
            length = len(finding.source.text)
            assert 0 <= finding.problem.span.start <= finding.problem.span.end <= length
            for language in Language:
                assert frame(finding, language)
                assert entry(finding, language)["message"]

    return check


@pytest.mark.parametrize("path", CORPUS, ids=[path.stem for path in CORPUS])
def test_every_file_of_the_corpus(check, path):
    check(path.read_bytes())


@ANY
@given(data=st.binary(max_size=300))
def test_any_bytes(check, data):
    check(data)


@ANY
@given(text=st.text(max_size=200))
def test_any_text_below_a_head(check, text):
    check(("plan: {title: A, issuer: B, period: 2024}\n" + text).encode("utf-8", "surrogatepass"))


@ANY
@given(
    seed=st.sampled_from(SEEDS),
    changes=st.lists(
        st.tuples(st.integers(0, 5999), st.integers(0, 30), st.sampled_from(PIECES)), min_size=1, max_size=4
    ),
)
def test_a_file_with_a_few_slips(check, seed, changes):
    for at, length, piece in changes:
        place = at % len(seed)
        seed = seed[:place] + piece + seed[place + length :]
    check(seed.encode("utf-8", "surrogatepass"))


@ANY
@given(
    changes=st.lists(
        st.tuples(st.integers(0, 5999), st.integers(0, 30), st.sampled_from(PIECES)), min_size=1, max_size=4
    ),
)
def test_progress_with_a_few_slips_beside_its_plan(repository, changes):
    text = SEEDS[2]
    for at, length, piece in changes:
        place = at % len(text)
        text = text[:place] + piece + text[place + length :]
    folder = repository(
        {"plans/units.yaml": SEEDS[1], "plans/2024.yaml": (ROOT / "plans/2024.yaml").read_text("utf-8")}
    )
    path = folder / "plans/2024/a.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    (outcome,) = outcomes([path], folder)[1]
    for finding in outcome.findings:
        assert 0 <= finding.problem.span.start <= finding.problem.span.end <= len(finding.source.text)
        for language in Language:
            assert frame(finding, language)
            assert "None" not in entry(finding, language)["message"]
