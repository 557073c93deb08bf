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
        vi="sau `until=` phải là một ngày như 31/12/2026 hoặc 2026-12-31",
        en="a day like 31/12/2026 or 2026-12-31 has to follow `until=`",
    ),
    "misplaced-until": Words(
        vi="ngày cuối có hiệu lực phải ghi ngay sau ngoặc vuông, dạng `until=31/12/2026`; ở chỗ này nó chỉ là lời của lý do",
        en="the last day has to stand right after the bracket, as `until=31/12/2026`; here it is only part of the reason",
    ),
}


@fixed_by(in_form, safe=False)
@rule(
    Severity.ERROR,
    says=Words(
        vi="ghi chú bỏ qua không đúng mẫu: {fault}",
        en="this ignore comment is not in form: {fault}",
    ),
    help=Words(
        vi="viết theo mẫu `# kehoach: ignore[tên-quy-tắc] lý do`; có ngày cuối thì "
        "`# kehoach: ignore[tên-quy-tắc] until=31/12/2026 lý do`",
        en="write it as `# kehoach: ignore[name-of-rule] reason`; with a last day as "
        "`# kehoach: ignore[name-of-rule] until=31/12/2026 reason`",
    ),
)
def ignore_malformed(met: Met) -> Iterator[Problem]:
    """A comment for kehoach is not in the form of an ignore.

    A comment `# kehoach: ignore[rule, rule] reason` says that a finding at this place is known and stays. The names
    of the rules stand in brackets, parted by commas; a comment without them would hide everything, also what
    nobody has thought of. `kehoach rule` lists the names. A comment that is to end has its last day right after the
    bracket: `until=31/12/2026`, or `until=2026-12-31`. Elsewhere the day is part of the reason and nothing ends.

    Where the names can be read in spite of the form, what they cover is not reported a second time: this is the one thing
    to mend.

    `--fix --unsafe-fixes` brings a comment into form where it names rules: brackets, the colon, the word `ignore`, the last
    day in its place. What a comment was meant to say its author knows, so somebody should look.

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

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1  # kehoach: ignore[missing-lead] chờ quyết định phân công until=31/12/2026
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
