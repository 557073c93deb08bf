from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint
from kehoach.words import Words

_NEAR = Words(
    vi="kiểm tra hai con số; nếu chỉ đảo thứ tự thì viết `{nearest}`",
    en="check the two numbers; if only their order is wrong, write `{nearest}`",
)
_ANY = Words(vi="kiểm tra hai con số và thứ tự của chúng", en="check the two numbers and their order")


@rule(
    Severity.ERROR,
    says=Words(
        vi="khoảng `{text}` có đầu dưới không nhỏ hơn đầu trên",
        en="the lower end of the range `{text}` is not below its upper end",
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def range_upside_down(met: Met) -> Iterator[Problem]:
    """A range begins with the larger number.

    Either the two stand in the wrong order or one of them is mistyped; nobody can guess which, so no figure
    is held against it until the range is put right.

    ## Fires

    ```yaml
    targets:
      - id: cat-giam
        measure: Tỷ lệ thủ tục được cắt giảm thời gian
        goal: từ 45% đến 35%
    ```

    ## Instead

    ```yaml
    targets:
      - id: cat-giam
        measure: Tỷ lệ thủ tục được cắt giảm thời gian
        goal: từ 35% đến 45%
    ```
    """
    for problem in met.of(range_upside_down):
        yield with_hint(problem, _NEAR, _ANY)
