"""The form of a document number."""

import re

# Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; wider where offices deviate: more zeros, the year, a letter.
_STATE = re.compile(r"\d{1,5}[a-zđ]?(?:/\d{4})?/[A-ZĐ][A-Za-zĐđ]{0,3}-[A-ZĐ0-9&][A-Za-zĐđ0-9&.-]*")
# Party offices write 12-KH/TU.
_PARTY = re.compile(r"\d{1,5}[a-zđ]?-[A-ZĐ][A-Za-zĐđ]{0,3}/[A-ZĐ][A-Za-zĐđ0-9&.-]*")


def is_document_number(text: str) -> bool:
    """Tell whether words are in the form 446/KH-UBND or 12-KH/TU."""
    return any(form.fullmatch(text) for form in (_STATE, _PARTY))
