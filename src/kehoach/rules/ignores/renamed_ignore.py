from collections.abc import Iterator

from kehoach.finding.ignored import Ignored
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, fixed_by, rule
from kehoach.rules.ignores.mend import with_new_name
from kehoach.words import Words


@fixed_by(with_new_name)
@rule(
    Severity.NOTE,
    says=Words(
        vi="quy tắc `{name}` nay có tên là `{now}`; ghi chú vẫn có tác dụng",
        en="the rule `{name}` is called `{now}` now; the comment works all the same",
    ),
    help=Words(vi="viết `{now}` thay cho `{name}`", en="write `{now}` in place of `{name}`"),
)
def renamed_ignore(ignored: Ignored) -> Iterator[Problem]:
    """An ignore comment names a rule by a name that it had before.

    The comment still does its work, so that a new version of kehoach does not make a clean plan fail. The old name can't
    be looked up among the rules any more, which is why it is worth changing when somebody has the file open.

    ## Fires

    No rule has been renamed so far, so nothing can be shown here.

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
    for entry in ignored.entries:
        if entry.now:
            yield renamed_ignore.at(entry.span, name=entry.name, now=entry.now)
