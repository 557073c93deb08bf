from collections.abc import Iterator
from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.ignores.mend import in_form
from kehoach.words import Words

_FAULTS = {
    "no-colon": Words(
        vi="thiếu dấu hai chấm sau `kehoach`",
        en="the colon after `kehoach` is missing",
    ),
    "not-in-form": Words(
        vi="phải viết chữ thường và liền nhau: `kehoach: ignore`",
        en="it has to be in small letters, without a blank before the colon: `kehoach: ignore`",
    ),
    "not-first": Words(
        vi="trước `# kehoach:` còn có chữ khác trong cùng ghi chú",
        en="other words stand before `# kehoach:` in the same comment",
    ),
    "unknown-word": Words(
        vi="sau `kehoach:` phải là chữ `ignore`",
        en="the word after `kehoach:` has to be `ignore`",
    ),
    "no-bracket": Words(
        vi="thiếu tên quy tắc trong ngoặc vuông sau `ignore`",
        en="the names of rules in brackets are missing after `ignore`",
    ),
    "no-rule": Words(
        vi="trong ngoặc vuông không có tên quy tắc nào",
        en="no rule is named in the brackets",
    ),
    "unclosed-bracket": Words(
        vi="ngoặc vuông mở ra mà không đóng",
        en="the bracket is never closed",
    ),
    "bad-until": Words(
        vi="sau `until=` phải là một ngày như 2026-12-31",
        en="a day like 2026-12-31 has to follow `until=`",
    ),
}


@fixed_by(in_form, safe=False)
@rule(
    Severity.ERROR,
    says=Words(
        vi="ghi chú bỏ qua không đúng mẫu nên không có tác dụng: {fault}",
        en="this ignore comment is not in form and has no effect: {fault}",
    ),
    help=Words(
        vi="viết theo mẫu `# kehoach: ignore[tên-quy-tắc] lý do`",
        en="write it as `# kehoach: ignore[name-of-rule] reason`",
    ),
)
def ignore_malformed(met: Met) -> Iterator[Problem]:
    """A comment for kehoach is not in the form of an ignore.

    A comment `# kehoach: ignore[rule, rule] reason` says that a finding at this place is known and stays. The names
    of the rules stand in brackets, parted by commas; a comment without them would hide everything, also what
    nobody has thought of. `kehoach rule` lists the names.

    `--fix --unsafe-fixes` brings a comment into form where it names rules: brackets, the colon, the word `ignore`, a day
    written as 31/12/2026. Then it covers findings that were reported until now, so somebody should look.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1  # kehoach: ignore missing-lead văn bản không nêu đơn vị
            title: Rà soát danh mục
            outputs: Báo cáo
            when: Quý I năm 2024
    ```

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1  # kehoach: skip[missing-lead] văn bản không nêu đơn vị
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
    for problem in met.of(ignore_malformed):
        yield replace(problem, facts={**problem.facts, "fault": _FAULTS[str(problem.facts["cause"])]})
