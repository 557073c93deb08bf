from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint, with_words
from kehoach.words import Words

_PARTED = Words(
    vi="ngăn các đơn vị bằng dấu `;`: `{parted}`",
    en="part the units by `;`: `{parted}`",
)
_NEAR = Words(
    vi="có lẽ là `{nearest}`; nếu không phải, thêm đơn vị vào units.yaml",
    en="probably `{nearest}`; if not, add the unit to units.yaml",
)
_ANY = Words(
    vi='thêm đơn vị vào units.yaml, hoặc thêm tên gọi này vào `aliases` của đơn vị; tìm bằng `kehoach units "…"`',
    en='add the unit to units.yaml, or the name to the `aliases` of a unit; `kehoach units "…"` searches',
)


@rule(
    Severity.ERROR,
    says=Words(vi="danh mục đơn vị không có `{text}`", en="the roster has no `{text}`"),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_unit(met: Met) -> Iterator[Problem]:
    """A unit is named that the roster does not know, neither as a unit nor as a group.

    Who is not in the roster owes nothing: the task would be in nobody's list. Case, tone placement,
    "Các" and usual abbreviations do not matter; other names go into the roster as `aliases`.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư phát
            outputs: Quyết định
            when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý I năm 2024
    ```
    """
    for problem in met.of(unknown_unit):
        if problem.facts.get("parted"):
            yield with_words(problem, "hint", _PARTED)
        else:
            yield with_hint(problem, _NEAR, _ANY)
