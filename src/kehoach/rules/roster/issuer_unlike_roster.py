from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.roster.assigned import Assigned
from kehoach.roster.office import Office, read_office
from kehoach.roster.wording import read_wording, toneless
from kehoach.words import Words

_COUNCILS: Final = frozenset({"hđnd", "ubnd", "hđnd-ubnd", "và"})
_CHAIRMAN: Final = ("chủ", "tịch")
_CITY: Final = ("thành", "phố")


@rule(
    Severity.WARNING,
    says=Words(
        vi="kế hoạch do `{issuer}` ban hành nhưng danh mục đơn vị là của `{office}`",
        en="the plan is issued by `{issuer}`, but the roster is that of `{office}`",
    ),
    help=Words(
        vi="thêm units.yaml của cơ quan ban hành bên cạnh kế hoạch, hoặc sửa `office` trong units.yaml; nếu đúng như vậy, ghi `# kehoach: ignore[issuer-unlike-roster] lý do`",
        en="put a units.yaml of the issuer beside the plan, or mend `office` in units.yaml; where it is meant so, say `# kehoach: ignore[issuer-unlike-roster] reason`",
    ),
)
def issuer_unlike_roster(assigned: Assigned) -> Iterator[Problem]:
    """The roster that holds for a plan is that of another office on the same level.

    The nearest units.yaml above a plan holds. Copied from another province, or left as `init` wrote it, it makes the
    plan's "tỉnh" another province, and its groups the districts and communes of that one. Compared are committees and
    councils of one level with the names of their places; the plan of a district, or of a department, under the roster of
    its province is fine.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Ví Dụ
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Ví Dụ
    # tệp: plans/2024.yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Ví Dụ
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```
    """
    issuer, office = assigned.plan.issuer, assigned.roster.office
    if issuer and office and _differ(_committee(issuer.text), _committee(office)):
        yield issuer_unlike_roster.at(issuer.span, issuer=issuer.text, office=office)


def _committee(name: str) -> Office | None:
    """Read the level and place of a committee, a council or its chairman."""
    keys = read_wording(name).keys
    start = len(_CHAIRMAN) if keys[: len(_CHAIRMAN)] == _CHAIRMAN else 0
    first = start
    while start < len(keys) and keys[start] in _COUNCILS:
        start += 1
    return read_office(" ".join(("ubnd", *keys[start:]))) if start > first else None


def _differ(issuer: Office | None, office: Office | None) -> bool:
    """Tell whether two offices of one level are of two places; a city may be of two levels, unless it is a known one."""
    if issuer is None or office is None or issuer.level != office.level:
        return False
    if issuer.level == _CITY and not (issuer.is_provincial_city and office.is_provincial_city):
        return False
    one, other = _words(issuer), _words(office)
    shorter = min(len(one), len(other))
    return shorter > 0 and one[:shorter] != other[:shorter] and not _is_short(one, other)


def _words(office: Office) -> list[str]:
    """Give the words of the place as somebody types them without marks."""
    return [part for key in office.place for part in toneless(key).split("-") if part.isalnum()]


def _is_short(one: list[str], other: list[str]) -> bool:
    """Tell whether one place is the other by its first letters: BR-VT, HCM."""
    letters = ("".join(one), "".join(other))
    firsts = ("".join(word[0] for word in other), "".join(word[0] for word in one))
    return letters[0] == firsts[0] or letters[1] == firsts[1]
