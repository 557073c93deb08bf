from collections.abc import Iterator

from kehoach.finding.ignored import Ignored
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
        vi="không có quy tắc `{name}`, nên ghi chú này không bỏ qua được gì",
        en="there is no rule `{name}`, so that nothing is ignored by it",
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_ignore(ignored: Ignored) -> Iterator[Problem]:
    """An ignore comment names a rule that does not exist.

    The finding it was written for stays, or the name was mistyped and something else is meant. Names of rules are
    English words in small letters with hyphens, as they stand at each finding.

    A name that is nearly that of a rule is taken for it by `--fix --unsafe-fixes`: what the comment then covers is no
    longer reported, so somebody should look.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1  # kehoach: ignore[mising-lead] văn bản không nêu đơn vị
            title: Rà soát danh mục
            outputs: Báo cáo
            when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1  # kehoach: ignore[missing-lead] văn bản không nêu đơn vị
            title: Rà soát danh mục
            outputs: Báo cáo
            when: Quý I năm 2024
    ```
    """
    known, compared = tuple(sorted(ignored.known)), Compared()
    for entry in ignored.entries:
        if entry.name not in ignored.known and not entry.now:
            near = nearest(as_name(entry.name), known, compared)
            problem = unknown_ignore.at(entry.span, name=entry.name, nearest=near)
            yield with_hint(problem, _NEAR, _ANY)
