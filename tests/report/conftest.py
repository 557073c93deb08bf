from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Doc

from kehoach.calendar.reporting import read_reporting_period
from kehoach.report.digest import Digest
from kehoach.report.draw_up import Asked, draw_up, judge_once
from kehoach.report.templates import Template, chosen, shipped_folder
from kehoach.report.word import write_word
from kehoach.repository.follow import Followed, gather
from kehoach.repository.shelf import Shelf

ROOT = Path(__file__).parents[2]


@cache
def followed(path: str) -> Followed:
    (one,), _ = gather(Shelf(ROOT), [ROOT / "plans" / path])
    return one


def of_plan(
    plan: Followed, period: str, unit: str | None = None, as_of: date | None = None, **more
) -> Digest:
    of = read_reporting_period(period)
    assert of
    names = frozenset({unit}) if unit else None
    asked = Asked(of, as_of or of.window.end, unit, names, **more)
    return draw_up(judge_once(plan, asked), asked)


@cache
def drawn(period: str, path: str, **more) -> Digest:
    """Draw a digest up once for all tests that only read it."""
    return of_plan(followed(path), period, **more)


@pytest.fixture
def digest() -> Callable[..., Digest]:
    """Draw up a digest of the sample, or of another plan: `digest("2024-Q1", unit=…, path=…)`."""

    return lambda period, path="2024.yaml", **more: drawn(period, path, **more)


@pytest.fixture
def digest_in() -> Callable[..., Digest]:
    """Draw up a digest of `plans/2024.yaml` in a folder."""

    def draw(root: Path, period: str, **more) -> Digest:
        (one,), _ = gather(Shelf(root), [root / "plans" / "2024.yaml"])
        return of_plan(one, period, **more)

    return draw


@pytest.fixture
def template() -> Callable[..., Template]:
    """Give a shipped template: `template("bao-cao", "md")`."""
    return lambda name, form: chosen(name, form, [shipped_folder()])


@pytest.fixture
def written(template) -> Callable[..., Doc]:
    """Write a digest with a Word template and read the file back."""
    return lambda name, digest: Document(BytesIO(once(digest, template(name, "docx"))))


@cache
def once(digest: Digest, template: Template) -> bytes:
    """Write a document once for all tests that only read it."""
    return write_word(digest, template)


@pytest.fixture
def own(tmp_path) -> Callable[[str], Template]:
    """Make a Markdown template of a text."""

    def make(text: str) -> Template:
        path = tmp_path / "thu.md.j2"
        path.write_text(text, "utf-8")
        return Template("thu", "md", path, shipped=False)

    return make


@pytest.fixture
def own_word(tmp_path) -> Callable[..., Template]:
    """Make a Word template of paragraphs."""

    def make(*paragraphs: str) -> Template:
        made = Document()
        for one in paragraphs:
            made.add_paragraph(one)
        path = tmp_path / "thu.docx"
        made.save(str(path))
        return Template("thu", "docx", path, shipped=False)

    return make


@pytest.fixture
def titled(digest) -> Callable[[str], Digest]:
    """Give a digest of a plan with another title."""
    made = digest("2024-Q1")
    return lambda title: replace(made, plan=replace(made.plan, title=title))
