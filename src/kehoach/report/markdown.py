"""The writer of Markdown."""

from kehoach.report.digest import Digest
from kehoach.report.errors import BrokenTemplateError
from kehoach.report.escape import markdown
from kehoach.report.fill import context, told
from kehoach.report.templates import Template


def write_markdown(digest: Digest, template: Template) -> bytes:
    """Fill a Markdown template in."""
    from kehoach.report.sandbox import sandbox  # noqa: PLC0415 - only documents pay for templates

    environment = sandbox(markdown)
    source = template.path.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    with told(template, environment, BrokenTemplateError, str.strip):
        text: str = environment.from_string(source).render(context(digest))
    return text.encode("utf-8")
