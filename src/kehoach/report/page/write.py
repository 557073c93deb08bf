"""The writer of the page: one HTML file with its own style and script, which may load nothing and run nothing else."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kehoach.phrase.number import written_share
from kehoach.report.digest import Digest
from kehoach.report.escape import html
from kehoach.report.fill import context
from kehoach.report.page.awaited import awaited
from kehoach.report.page.bars import groups, verdicts
from kehoach.report.page.cells import as_planned, shown
from kehoach.report.page.parts import heading_of, is_judged, leads_with_tables, parts_of
from kehoach.report.page.shares import shares
from kehoach.report.page.timeline import timeline
from kehoach.report.tables.choose import tables_of
from kehoach.report.templates import LETTERS

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER: Final = Path(__file__).parent
_STYLES: Final = ("page", "parts", "targets", "timeline", "states", "tables", "phone", "print")
_SCRIPTS: Final = ("sort", "choose", "details")


def write_page(digest: Digest, name: str) -> bytes:
    """Write what the template of a name is about as a page."""
    judged = is_judged(name)
    tables, leads = tables_of(name, digest), leads_with_tables(name)
    counts = digest.counts
    text: str = _frame().render(
        **context(digest),
        heading=heading_of(name, digest),
        parts=parts_of(name),
        judged=judged,
        is_letter=name in LETTERS,
        shares=shares(counts.states),
        rate=f"{written_share(counts.in_time, counts.was_due)}%" if counts.was_due else None,
        groups=groups(digest.targets),
        verdicts=verdicts(digest.targets),
        awaited=awaited(digest.reports_owed),
        timeline=timeline(digest, judged=judged),
        tables=[
            shown(one if judged else as_planned(one), digest, is_main=leads and at == 0)
            for at, one in enumerate(tables)
        ],
    )
    return text.encode("utf-8")


@cache
def _frame() -> "Template":
    """Make the template with style and script in it, and the policy that lets in these two only, by their digests."""
    from jinja2 import FileSystemLoader  # noqa: PLC0415 - only documents pay for templates
    from markupsafe import Markup  # noqa: PLC0415

    from kehoach.report.sandbox import sandbox  # noqa: PLC0415

    style, script = (_joined(folder, names) for folder, names in (("style", _STYLES), ("script", _SCRIPTS)))
    environment = sandbox(html, FileSystemLoader(_FOLDER / "pieces"))
    environment.globals |= {
        "style": Markup(style),  # noqa: S704 - kehoach's own file
        "script": Markup(script),  # noqa: S704
        "policy": _policy(style, script),
    }
    return environment.get_template("frame.html.j2")


def _joined(folder: str, names: tuple[str, ...]) -> str:
    """Read files of the package as one; line ends as in the page, which the digest is of."""
    files = (_FOLDER / folder / f"{name}.{'css' if folder == 'style' else 'js'}" for name in names)
    return "\n".join(file.read_bytes().decode("utf-8").replace("\r\n", "\n") for file in files)


def _policy(style: str, script: str) -> str:
    """Give the Content-Security-Policy: nothing from anywhere, not even from the page's own folder."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode('utf-8')).digest()).decode()}"
