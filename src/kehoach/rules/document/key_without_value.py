from collections.abc import Iterator
from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.document.mend import begins_like_key, with_whole_value
from kehoach.words import Words


@fixed_by(with_whole_value)
@rule(
    Severity.ERROR,
    says=Words(
        vi="`{key}` đứng trong ngoặc nhọn mà không có giá trị",
        en="`{key}` stands in braces without a value",
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def key_without_value(met: Met) -> Iterator[Problem]:
    """A word inside braces has no value.

    In braces a comma ends a value: `{2022: 20,5%}` says 20 for 2022 and, beside it, a key `5%` with nothing.
    A rate of 20,5 % would become 20 without a word, and "Các sở, ban, ngành" would lead as "Các sở". Quotes keep the
    value whole; a line for each key is easier to read and knows no such trap.

    ## Fires

    ```yaml
    targets:
      - id: so-hoa
        measure: Tỷ lệ hồ sơ được số hóa
        goal: {2022: 20,5%, 2023: 40%}
    ```

    ## Instead

    ```yaml
    targets:
      - id: so-hoa
        measure: Tỷ lệ hồ sơ được số hóa
        goal:
          2022: 20,5%
          2023: 40%
    ```
    """
    for problem in met.of(key_without_value):
        key, whole = str(problem.facts["key"]), problem.facts["whole"]
        may_be_keys = any(begins_like_key(part) for part in key.split(",") if part.strip())
        hint = _hint(key, None if may_be_keys else whole)
        yield replace(problem, facts={**problem.facts, "hint": hint})


def _hint(key: object, whole: object) -> Words:
    """Say how to keep the value whole that a comma has cut, where that is what happened."""
    if whole:
        return Words(
            vi=f'nếu `{whole}` là một giá trị, đặt trong ngoặc kép `"{whole}"` hoặc viết mỗi khóa một dòng',
            en=f'where `{whole}` is one value, put it in quotes `"{whole}"` or give each key a line of its own',
        )
    return Words(
        vi=f"thêm giá trị, `{key}: …`, hoặc bỏ `{key}`",
        en=f"add the value, `{key}: …`, or remove `{key}`",
    )
