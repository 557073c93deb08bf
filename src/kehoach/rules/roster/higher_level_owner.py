import re
from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import owed
from kehoach.roster.assigned import Assigned, who_owes
from kehoach.roster.entry import LEVELS, Unit
from kehoach.roster.model import Owner, OwnerSort
from kehoach.rules.roster.issuer_level import issuer_level
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Words

_OWED: Final = Words(vi="đơn vị cấp trên được giao làm", en="is to do it")
_MADE: Final = Words(vi="sản phẩm do cấp trên ban hành", en="issues the output")
_SURE: Final = frozenset({OwnerSort.UNIT, OwnerSort.GROUP})
# An output that begins with the kind of document and names who issues it: "Văn bản đôn đốc của UBND tỉnh".
_PROVINCE: Final = re.compile(
    r"(?:các )?(?:quyết định|nghị quyết|văn bản|kế hoạch|công văn|chỉ thị)(?!\w)(?P<between>[^;,.]*?) (?:của|chỉ đạo) "
    r"(?:(?:chủ tịch )?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân) tỉnh|(?:giám đốc )?sở [^\W\d_]+)(?!\w)"
)
_DEPARTMENT: Final = re.compile(r"(?:giám đốc )?sở (?!\W)")
# Then it is a document of one's own that speaks of one of the province.
_ONES_OWN: Final = re.compile(
    r"(?<!\w)(?:theo|thực hiện|triển khai|về|cụ thể hóa|góp ý|gửi|trình|đề nghị|kiến nghị|tham mưu|lấy|xin|căn cứ|dự thảo)(?!\w)"
)


@rule(
    Severity.WARNING,
    says=Words(
        vi="kế hoạch của cấp {level} mà {part}: `{text}` (nhiệm vụ {address})",
        en="a plan of level {level}, but a higher level {part}: `{text}` (task {address})",
    ),
    help=Words(
        vi="giao cho đơn vị của mình, như tham mưu, trình hoặc đề nghị cấp trên; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[higher-level-owner] lý do`",
        en="give it to a unit of your own, which may propose it to the level above; where the document says so, say `# kehoach: ignore[higher-level-owner] reason`",
    ),
)
def higher_level_owner(assigned: Assigned) -> Iterator[Problem]:
    """A plan of a lower level names a higher one as the owner of a task, or of what must come out of it.

    A district can't give work to its province, and can't issue the province's documents. Such lines come from the
    plan of the province, which was taken as a model: nobody in the district will ever have the output. Looked at are
    leads, and outputs of districts and communes that name the provincial committee, council or a department as
    their issuer; in the plan of a department, the provincial committee as a lead. Bodies outside the office are no finding.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: district-before-2025-07
    office: UBND huyện Mẫu Một
    # tệp: plans/2024.yaml
    plan:
      number: 12/KH-UBND
      title: Đổi mới cơ chế một cửa năm 2024
      issuer: UBND huyện Mẫu Một
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    sections:
      - number: 1
        title: Kiểm tra, đôn đốc
        lead: Phòng Nội vụ
        outputs: Văn bản đôn đốc của UBND tỉnh
        when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: district-before-2025-07
    office: UBND huyện Mẫu Một
    # tệp: plans/2024.yaml
    plan:
      number: 12/KH-UBND
      title: Đổi mới cơ chế một cửa năm 2024
      issuer: UBND huyện Mẫu Một
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    sections:
      - number: 1
        title: Kiểm tra, đôn đốc
        lead: Phòng Nội vụ
        outputs: Văn bản đôn đốc của UBND huyện; Báo cáo gửi UBND tỉnh
        when: Quý I năm 2024
    ```
    """
    level = issuer_level(assigned.plan)
    if level is None:
        yield from _above_department(assigned)
        return
    told: set[Span] = set()
    above: dict[int, bool] = {}
    for task in owed(assigned.plan):
        owners = [owner for owner in who_owes(assigned, task.address)[1] if _is_above(owner, level, above)]
        outputs = [one for one in task.outputs if level != "tỉnh" and _is_provinces(one)]
        found = [
            *((one.span, one.words, _OWED) for one in owners),
            *((one.span, one.text, _MADE) for one in outputs),
        ]
        for span, text, part in found:
            if span not in told:
                told.add(span)
                yield higher_level_owner.at(span, level=level, part=part, text=text, address=task.address)


def _above_department(assigned: Assigned) -> Iterator[Problem]:
    """Tell of the provincial committee as a lead in the plan of one of its departments."""
    issuer = match_key(assigned.plan.issuer.text) if assigned.plan.issuer else ""
    told: set[Span] = set()
    for task in owed(assigned.plan) if _DEPARTMENT.match(issuer) else ():
        for owner in who_owes(assigned, task.address)[1]:
            is_committee = bool(owner.units) and all(_is_provincial_committee(unit) for unit in owner.units)
            if is_committee and owner.sort in _SURE and owner.span not in told:
                told.add(owner.span)
                yield higher_level_owner.at(
                    owner.span, level="sở", part=_OWED, text=owner.words, address=task.address
                )


def _is_provincial_committee(unit: Unit) -> bool:
    return unit.kind == "ubnd" and unit.level == "tỉnh"


def _is_above(owner: Owner, level: str, known: dict[int, bool]) -> bool:
    """Tell whether all units that are meant stand above a level and inside the state's own line.

    `known` keeps that by the units, which are the same for all the cells that name a group.
    """
    if owner.sort not in _SURE:
        return False
    if id(owner.units) not in known:
        levels = {unit.level for unit in owner.units if not unit.outside}
        higher = LEVELS[: LEVELS.index(level)]
        known[id(owner.units)] = bool(levels) and levels <= set(higher)
    return known[id(owner.units)]


def _is_provinces(output: Cell) -> bool:
    match = _PROVINCE.match(match_key(output.text))
    return match is not None and not _ONES_OWN.search(match["between"])
