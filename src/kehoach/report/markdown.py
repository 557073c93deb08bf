"""The writer of Markdown."""

from kehoach.report.bounds import bounded
from kehoach.report.digest import Digest
from kehoach.report.errors import BrokenTemplateError
from kehoach.report.escape import markdown
from kehoach.report.fill import context, told
from kehoach.report.templates import Template, source_of


def write_markdown(digest: Digest, template: Template) -> bytes:
    """Fill a Markdown template in."""
    from kehoach.report.sandbox import sandbox  # noqa: PLC0415 - only documents pay for templates

    environment = sandbox(markdown)
    source = source_of(template)
    with bounded(template.path), told(template, environment, BrokenTemplateError, str.strip):
        text: str = environment.from_string(source).render(context(digest))
    return text.encode("utf-8")
