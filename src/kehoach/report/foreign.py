"""Parts of a Word template that no document may get: what is loaded from elsewhere, and what runs."""

from typing import TYPE_CHECKING, Any, Final

from kehoach.report.errors import UnsafeTemplateError
from kehoach.words import Words

if TYPE_CHECKING:
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]

_LINK: Final = "/hyperlink"
"""Opened only by who clicks on it."""
_SETTINGS: Final = "/settings"
_TEMPLATE: Final = "/attachedTemplate"
_TEMPLATE_TAG: Final = "}attachedTemplate"
_RUNNING: Final = ("vbaproject", "activex", "oleobject")


def refuse_foreign(document: "DocxTemplate", path: str) -> None:
    """Refuse a template with macros or with parts that lie elsewhere.

    Which template of Word's somebody had open when the file was made is forgotten: it is a path on that machine.
    """
    _forget_template(document)
    package = document.docx.part.package
    for part in package.iter_parts():
        name = f"{part.partname} {part.content_type}".lower()
        if any(one in name for one in _RUNNING):
            raise UnsafeTemplateError(path=path, what=_runs(str(part.partname)))
    for relation in package.iter_rels():
        if relation.is_external and not relation.reltype.endswith(_LINK):
            raise UnsafeTemplateError(path=path, what=_elsewhere(relation.target_ref))


def _forget_template(document: "DocxTemplate") -> None:
    for relation in tuple(document.docx.part.rels.values()):
        if relation.reltype.endswith(_SETTINGS) and not relation.is_external:
            _forget_in(relation.target_part)


def _forget_in(settings: Any) -> None:  # noqa: ANN401 - a part of python-docx
    for key in [key for key, one in settings.rels.items() if one.reltype.endswith(_TEMPLATE)]:
        del settings.rels[key]
    for element in [one for one in settings.element if str(one.tag).endswith(_TEMPLATE_TAG)]:
        settings.element.remove(element)


def _runs(name: str) -> Words:
    return Words(vi=f"macro hoặc đối tượng nhúng (`{name}`)", en=f"a macro or an embedded object (`{name}`)")


def _elsewhere(target: str) -> Words:
    return Words(vi=f"phần lấy từ nơi khác (`{target}`)", en=f"a part that lies elsewhere (`{target}`)")
