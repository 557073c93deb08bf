from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_words
from kehoach.words import Words

_SAID: Final = {
    "present-and-absent": Words(
        "`{key}` vừa phải có nội dung, vừa phải không có", "`{key}` has to be there and has to be absent"
    ),
    "upside-down": Words(
        "khoảng của `{key}` có `from` sau hoặc lớn hơn `to`", "the range of `{key}` has `from` beyond `to`"
    ),
    "never": Words(
        "điều kiện về `{key}` luôn đúng với những gì `select` chọn, nên quy tắc không báo gì",
        "what is asked of `{key}` always holds where `select` looks, so that the rule never fires",
    ),
    "section-of-plan": Words(
        "`what: plan` là cả kế hoạch, không nằm trong mục nào",
        "`what: plan` is the whole plan, which lies in no section",
    ),
}
_HINT: Final = {
    "present-and-absent": Words("bỏ `{key}` ở một trong hai chỗ", "take `{key}` out of one of the two"),
    "upside-down": Words("đổi chỗ hai đầu, hoặc sửa đầu ghi sai", "swap the two ends, or mend the wrong one"),
    "never": Words(
        "bỏ `{key}` ở `select`, hoặc đòi hỏi điều khác ở `require`",
        "take `{key}` out of `select`, or require something else",
    ),
    "section-of-plan": Words(
        "bỏ `section`, hoặc chọn `what: task`", "take `section` out, or select `what: task`"
    ),
}


@rule(Severity.ERROR, says=Words("{what}", "{what}"), help=Words("{hint}", "{hint}"))
def house_rule_contradictory(met: Met) -> Iterator[Problem]:
    """A rule of the office contradicts itself.

    It selects nothing, or nothing could ever hold to it or break it, whatever stands in the plans: an office would
    rely on a rule that does not exist. The rule is not looked at until it is mended.

    ## Fires

    ```yaml
    # tệp: kehoach.yaml
    settings:
      rules:
        - name: nhiem-vu-co-san-pham
          select:
            what: task
            present: outputs
          require:
            present: outputs
          message: Nhiệm vụ phải có sản phẩm
    ```

    ## Instead

    ```yaml
    # tệp: kehoach.yaml
    settings:
      rules:
        - name: nhiem-vu-co-san-pham
          select:
            what: task
          require:
            present: outputs
          message: Nhiệm vụ phải có sản phẩm
    ```
    """
    for problem in met.of(house_rule_contradictory):
        cause = str(problem.facts["cause"])
        yield with_words(with_words(problem, "what", _SAID[cause]), "hint", _HINT[cause])
