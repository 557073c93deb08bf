"""The office on paper: its name at the head, its symbol, who signs, who gets the document.

Nghị định 30/2020/NĐ-CP, Phụ lục I. What is not known stays None: nothing is made up.
"""

import re
from collections.abc import Iterable

from kehoach.plan.model import Plan
from kehoach.report.days import BLANK
from kehoach.report.digest import Issuer, Signature
from kehoach.roster.model import Roster, Unit
from kehoach.roster.resolve import unit_named
from kehoach.text.letters import match_key, single_spaced

_UBND = re.compile(r"(?:chủ tịch\s+)?(?:ubnd|[uủ]ỷ? ban nhân dân|ủy ban nhân dân)\b\s*", re.IGNORECASE)
_COLLECTIVE = "ỦY BAN NHÂN DÂN"
_PLACE = re.compile(
    r"\s+(?:của |thuộc )?((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+[A-ZĐ\u00c0-\u1ef9].*)$"
)
"""The place that a name ends with: tỉnh Mẫu of "Sở Tư pháp tỉnh Mẫu"."""
_DEPARTMENTS = ("sở ", "phòng ")
"""Every unit whose name begins so belongs to the People's Committee of its place."""
_SYMBOL = re.compile(r"[A-ZĐ&]{2,12}")
_KEPT = "lưu"
_SPLIT = re.compile(r"\s*[,;]\s*")


def issuer_of(name: str, plan: Plan, roster: Roster) -> Issuer:
    """Give the head of a document of an office or of one of its units."""
    place = plan.place.text if plan.place else None
    if rest := _of_committee(name):
        lines = tuple(part for part in (_COLLECTIVE, rest.upper()) if part)
        return Issuer(name, f"Ủy ban nhân dân {rest}".strip(), None, lines, "UBND", place)
    unit = roster.by_name.get(unit_named(roster, name))
    superior = _superior(name, unit, roster)
    line = _PLACE.sub("", unit.name if unit else name) if superior else name
    symbol = _symbol(unit) if unit else None
    return Issuer(name, name, superior, (line.upper(),), symbol, place)


def signature_of(issuer: Issuer, signed_as: str | None, signer: str | None) -> Signature:
    """Give the lines above the signature: those asked for; else what is sure of them."""
    if signed_as:
        return Signature(lines_of([signed_as]), signer)
    collective = (f"TM. {_COLLECTIVE}",) if issuer.symbol == "UBND" else ()
    return Signature((*collective, None), signer)


def lines_of(words: Iterable[str]) -> tuple[str, ...]:
    """Cut "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" into the lines above a signature."""
    return tuple(line.upper() for part in words for line in _SPLIT.split(part.strip()) if line)


def is_of(plan: Plan, name: str, roster: Roster) -> bool:
    """Tell whether it is the issuer of a plan that a name means."""
    issuer = plan.issuer.text if plan.issuer else roster.office or ""
    return match_key(unit_named(roster, issuer)) == match_key(unit_named(roster, name))


def archive_of(plan: Plan) -> str | None:
    """Give the archive line of a plan: Lưu: VT, KSTT."""
    return next((one.text for one in plan.recipients if match_key(one.text).startswith(_KEPT)), None)


def recipients_of(kept: str | None) -> tuple[str, ...]:
    """Give who gets a document beside those it is addressed to: the archive, as the office's plan names it."""
    return (kept or f"Lưu: VT, {BLANK}",)


def drafting(kept: str | None) -> str | None:
    """Name the unit that drafts, by the archive line: KSTT of "Lưu: VT, KSTT"."""
    last = _SPLIT.split(kept)[-1].strip(" .") if kept else ""
    return last if _SYMBOL.fullmatch(last) and last != "VT" else None


def _of_committee(name: str) -> str:
    """Give the place of a People's Committee; empty for any other office."""
    match = _UBND.match(single_spaced(name))
    return single_spaced(name)[match.end() :] if match else ""


def _superior(name: str, unit: Unit | None, roster: Roster) -> str | None:
    """Give the People's Committee that a unit belongs to: that of the place in its name, else the roster's office."""
    if unit.outside if unit else not match_key(name).startswith(_DEPARTMENTS):
        return None
    if place := _PLACE.search(name):
        return f"UBND {place[1]}".upper()
    office = roster.office
    return office.upper() if office and match_key(office) != match_key(name) else None


def _symbol(unit: Unit) -> str | None:
    return next((one for one in (*unit.short, *unit.aliases) if _SYMBOL.fullmatch(one)), None)
