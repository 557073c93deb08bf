from collections.abc import Iterator, Mapping
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.roster.assigned import Assigned, owed_by, owing
from kehoach.roster.index import written_names
from kehoach.roster.model import Owner, OwnerSort
from kehoach.roster.wording import toneless_words
from kehoach.rules.roster.recipients import Recipients, recipients
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Words

_SURE: Final = frozenset({OwnerSort.UNIT, OwnerSort.GROUP, OwnerSort.COLLECTIVE})
# The office that drafts and sends the plan, and persons.
_OWN: Final = frozenset({"văn phòng", "chức danh"})
# Words that tell no two bodies apart.
_COMMON: Final = frozenset(
    toneless_words(
        "các cơ quan đơn vị ban ngành tỉnh thành phố huyện quận xã phường thị trấn cấp thuộc ubnd của và tp sở phòng"
    )
)
_MOST_NAMED: Final = 6


@rule(
    Severity.NOTE,
    says=Words(
        vi="nơi nhận không có đơn vị được giao chủ trì: {names}",
        en="not among the recipients, but the lead of a task: {names}",
    ),
    help=Words(
        vi="thêm vào nơi nhận; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[owner-not-recipient] lý do`",
        en="add them to the recipients; where the document has it so, say `# kehoach: ignore[owner-not-recipient] reason`",
    ),
    other=Words(vi="được giao ở đây", en="leads here"),
)
def owner_not_recipient(assigned: Assigned) -> Iterator[Problem]:
    """A unit leads a task of the plan and does not receive it.

    The recipients of a document begin with those who carry it out (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9.a): who
    was not sent the plan can hardly be late with it. Nothing is said where the recipients name others in general or by
    another list ("Như Điều 3", "các đơn vị có liên quan"), nor of the office that drafts the plan. Told once for a plan.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      place: Mẫu
      issued: 28/12/2023
      signed_as: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH
      signer: (mẫu, không có người ký)
      period: 2024
      recipients: Các sở, ban, ngành
    sections:
      - number: I
        tasks:
          - {number: 1, title: Công bố danh mục, lead: Sở Tư pháp, outputs: Quyết định, when: Quý I năm 2024}
          - {number: 2, title: Niêm yết danh mục, lead: UBND cấp xã, outputs: Danh mục, when: Quý II năm 2024}
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      place: Mẫu
      issued: 28/12/2023
      signed_as: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH
      signer: (mẫu, không có người ký)
      period: 2024
      recipients: Các sở, ban, ngành; UBND cấp xã
    sections:
      - number: I
        tasks:
          - {number: 1, title: Công bố danh mục, lead: Sở Tư pháp, outputs: Quyết định, when: Quý I năm 2024}
          - {number: 2, title: Niêm yết danh mục, lead: UBND cấp xã, outputs: Danh mục, when: Quý II năm 2024}
    ```
    """
    known = recipients(assigned)
    if known.is_open or not known.owners:
        return
    missing = {name: owner for name, owner in _owners(assigned).items() if not _is_among(known, owner)}
    if missing:
        names = ", ".join(f"`{one.words}`" for one in list(missing.values())[:_MOST_NAMED])
        more = ", …" if len(missing) > _MOST_NAMED else ""
        first = next(iter(missing.values())).span
        yield owner_not_recipient.at(_place(assigned), first, names=names + more)


def _owners(assigned: Assigned) -> Mapping[str, Owner]:
    """Give who owes anything, each once by its name in the roster."""
    issuer = match_key(assigned.plan.issuer.text) if assigned.plan.issuer else ""
    found: dict[str, Owner] = {}
    for _, assignment in owed_by(assigned):
        for owner in owing(assignment)[1]:
            unit = owner.units[0] if owner.sort is OwnerSort.UNIT else None
            is_own = unit is not None and (unit.kind in _OWN or match_key(unit.name) in issuer)
            if owner.sort in _SURE and not is_own:
                found.setdefault(_name(owner), owner)
    return found


def _name(owner: Owner) -> str:
    return owner.group.name if owner.group else owner.units[0].name


def _is_among(known: Recipients, owner: Owner) -> bool:
    """Tell whether an owner receives the plan: by name, as a member of a group, or maybe by words that nobody knows."""
    units = {unit.name for one in known.owners for unit in one.units}
    groups = {one.group.name for one in known.owners if one.group}
    if owner.group and owner.group.name in groups:
        return True
    if owner.units and all(unit.name in units for unit in owner.units):
        return True
    own = _words(owner)
    return any(own & set(toneless_words(str(one.facts["text"]))) for one in known.unknown)


def _words(owner: Owner) -> set[str]:
    """Give the words of all names of an owner that tell it from others."""
    entry = owner.group or owner.units[0]
    return {word for name in written_names(entry) for word in toneless_words(name)} - _COMMON


def _place(assigned: Assigned) -> Span:
    """Point at the first recipient."""
    return assigned.plan.recipients[0].span
