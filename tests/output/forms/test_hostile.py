"""Text of a plan that would steer a terminal, a log or a page: it arrives as words, in every form."""

import json
import re
from xml.etree import ElementTree as ET

import pytest

from kehoach.output.forms.table import FORMS

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
# As the runners of GitHub, Forgejo and Azure read a log: at the start of a line, or anywhere in it.
COMMAND = re.compile(r"^\s*::(?!(?:error|warning|notice) file=)\w|##\w*\[", re.MULTILINE)
NASTY = [
    r"Sở \e[2J\e]0;x\a",
    r"Sở \u202Egnud\u2066",
    r"Sở \r\n::error::x",
    "::stop-commands::x ::add-mask::a",
    "##[add-matcher]/tmp/x ##vso[task.setvariable]y",
    "Sở %0A::error file=a::b,c:d",
    "<script>alert(1)</script> ]]> &lt; <!--",
    r"[Sở](https://x.example/) \u0000 \uFFFE",
    "Sở {0} {name} [bold red]x[/]",
]
NAME = "::error::##[group]x y\u202e%0A,z:[a](b)<i>.yaml"
PLAN = """\
plan: {{id: mau-2024, number: 12/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}}
sections:
  - number: I
    title: "{nasty}"
    tasks:
      - {{number: 1, title: "{nasty}", lead: "{nasty}", outputs: B, when: "{nasty}", "{nasty}": x}}
      # kehoach: ignore[{nasty}] {nasty}
      - {{number: 1, title: B, lead: Sở Tư pháp, outputs: B, goal: "{nasty} 5 5", when: Quý I/2024}}
"""


@pytest.fixture(params=NASTY)
def repo(request, repository):
    nasty = request.param
    raw = (
        nasty.encode().decode("unicode_escape").encode("latin-1", "surrogatepass")
        if nasty.isascii()
        else nasty
    )
    text = PLAN.format(nasty=nasty.replace('"', ""))
    raw_text = raw.decode("latin-1") if isinstance(raw, bytes) else raw
    comment = f"# {raw_text}\n".replace("\r\n", " ").replace("\x00", "")
    return repository({f"plans/{NAME}": text + comment})


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("drawn", [{}, {"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": "40"}])
def test_nothing_in_a_plan_steers_what_reads_the_output(run, repo, form, drawn):
    ran = run("check", "--output", form, "--show-ignored", cwd=repo, env=drawn)
    assert ran.code == 1
    for written in (ran.out.removeprefix("\ufeff"), ran.err):
        assert not STEERING.search(written)
        assert not COMMAND.search(written)


def test_what_a_service_shows_after_reading_is_inert_too(run, repo):
    for form in ("sarif", "gitlab"):
        shown = list(texts(json.loads(run("check", "--output", form, cwd=repo).out)))
        assert not any(STEERING.search(text) for text in shown)
    sarif = json.loads(run("check", "--output", "sarif", cwd=repo).out)
    for result in sarif["runs"][0]["results"]:
        assert not re.search(r"(?<!\\)\[[^\[\]]*\]\(", result["message"]["text"])
    suites = ET.fromstring(run("check", "--output", "junit", cwd=repo).out)  # noqa: S314
    assert not any(STEERING.search(text) for text in suites.itertext())
    assert {node.tag for node in suites.iter()} <= {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "system-out",
    }


def texts(value):
    if isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, str):
        yield value


def test_a_path_does_not_end_a_property_of_an_annotation(run, repository):
    folder = repository({"plans/a,line=9:b%.yaml": "plan: [\n"})
    out = run("check", "--output", "github", cwd=folder).out
    assert out.startswith("::error file=plans/a%2Cline=9%3Ab%25.yaml,line=")
