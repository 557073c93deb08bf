from collections.abc import Iterator

from kehoach.finding.chosen import ChosenRules
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, fixed_by, rule
from kehoach.rules.facts import with_hint
from kehoach.rules.ignores.mend import with_near_name
from kehoach.rules.ignores.spelling import as_name
from kehoach.text.nearest import Compared, nearest
from kehoach.words import Words

_NEAR = Words(
    vi="có lẽ là `{nearest}`; lệnh `kehoach rule` liệt kê các quy tắc",
    en="probably `{nearest}`; `kehoach rule` lists the rules",
)
_ANY = Words(
    vi="lệnh `kehoach rule` liệt kê các quy tắc; bỏ tên không có trong đó",
    en="`kehoach rule` lists the rules; remove a name that is not among them",
)


@fixed_by(with_near_name, safe=False)
@rule(
    Severity.ERROR,
    says=Words(
        vi="không có quy tắc `{name}`, nên cài đặt này không có tác dụng",
        en="there is no rule `{name}`, so that this setting does nothing",
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_rule(chosen: ChosenRules) -> Iterator[Problem]:
    """The settings name a rule that does not exist.

    The rule that was meant is checked as if nothing had been said about it. Names of rules are English words in small
    letters with hyphens, as they stand at each finding; `select`, `ignore` and the keys of `severity` are such names.

    ## Fires

    ```yaml
    settings:
      lint:
        ignore: mising-signer
        severity:
          missing-deadlines: error
    ```

    ## Instead

    ```yaml
    settings:
      lint:
        ignore: missing-signer
        severity:
          missing-deadline: error
        fail_on: warning
    ```
    """
    known, compared = tuple(sorted(chosen.known)), Compared()
    for one in chosen.names:
        if one.name not in chosen.known:
            near = nearest(as_name(one.name), known, compared)
            problem = unknown_rule.at(one.span, name=one.name, nearest=near)
            yield with_hint(problem, _NEAR, _ANY)
