from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_words
from kehoach.words import Words

_SAID: Final = {
    "form": Words("`{name}` không dùng làm tên quy tắc được", "`{name}` can't be the name of a rule"),
    "taken": Words(
        "`{name}` đã là tên một quy tắc của kehoach", "`{name}` is the name of one of kehoach's own rules"
    ),
    "twice": Words("tên `{name}` đặt cho hai quy tắc", "two rules are called `{name}`"),
}
_HINT: Final = {
    "form": Words(
        "tên gồm chữ thường không dấu, chữ số và dấu gạch nối, tối đa 60 ký tự, như `san-pham-la-van-ban`",
        "a name is small letters without marks, digits and hyphens, 60 at most, as in `san-pham-la-van-ban`",
    ),
    "taken": Words(
        "đặt tên khác; lệnh `kehoach rule` liệt kê các tên đã dùng",
        "choose another name; `kehoach rule` lists those that are taken",
    ),
    "twice": Words("đặt tên khác cho quy tắc thứ hai", "give the second rule a name of its own"),
}


@rule(
    Severity.ERROR,
    says=Words("{what}", "{what}"),
    help=Words("{hint}", "{hint}"),
    other=Words("quy tắc thứ nhất ở đây", "the first one is here"),
)
def house_rule_misnamed(met: Met) -> Iterator[Problem]:
    """A rule of the office has a name by which it can't be told.

    The name stands at each finding and in ignore comments. A name that one of kehoach's own rules has, or two
    rules of the office, would leave it open which one is meant; such a rule is not looked at.

    ## Fires

    ```yaml
    # tệp: kehoach.yaml
    settings:
      rules:
        - name: missing-output
          select:
            what: task
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
    for problem in met.of(house_rule_misnamed):
        cause = str(problem.facts["cause"])
        yield with_words(with_words(problem, "what", _SAID[cause]), "hint", _HINT[cause])
