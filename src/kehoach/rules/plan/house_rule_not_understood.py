from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint, with_words
from kehoach.words import Words

_SAID: Final = {
    "what": Words("`what` không có loại `{text}`", "`what` knows no `{text}`"),
    "key": Words("`{what}` không có khóa `{text}`", "`{what}` has no key `{text}`"),
    "no-range": Words(
        "`{text}` không dùng được cho `{key}`, vì đó không phải ngày hoặc con số",
        "`{text}` can't be asked of `{key}`, which is neither a day nor a number",
    ),
    "day": Words("`{text}` không phải ngày", "`{text}` is no day"),
    "number": Words(
        "`{text}` không phải con số dùng được ở đây", "`{text}` is no number that can stand here"
    ),
    "two-units": Words(
        "hai đầu của khoảng có đơn vị khác nhau", "the ends of the range have different units"
    ),
    "no-end": Words("khoảng của `{key}` không có đầu nào", "the range of `{key}` has no end"),
    "no-pattern": Words("sau `{text}` chưa có chữ nào để đối chiếu", "no words stand after `{text}`"),
    "too-many-patterns": Words(
        "quá {count} mẫu ở một chỗ", "there are more than {count} patterns in one place"
    ),
    "too-many-patterns-of-file": Words(
        "các quy tắc cộng lại có quá {count} mẫu", "the rules have more than {count} patterns in all"
    ),
    "too-long-pattern": Words("mẫu dài quá {count} chữ cái", "a pattern is longer than {count} letters"),
    "nothing-required": Words("`require` chưa đòi hỏi điều gì", "`require` asks for nothing"),
    "too-many": Words(
        "có quá {count} quy tắc của cơ quan", "there are more than {count} rules of the office"
    ),
}
_NEAR: Final = Words(
    "có lẽ là `{nearest}`; dùng được: {known}", "probably `{nearest}`; expected one of {known}"
)
_KNOWN: Final = Words("dùng được: {known}", "expected one of {known}")
_DOCUMENTED: Final = Words(
    "docs/house-rules.md ghi các điều kiện và khóa dùng được với chúng",
    "docs/house-rules.md has the conditions and the keys they go with",
)
_HINT: Final = {
    "day": Words(
        "viết ngày như 31/12/2024 hoặc 2024-12-31, tháng như 12/2024",
        "write a day as 31/12/2024 or 2024-12-31, a month as 12/2024",
    ),
    "number": Words(
        "viết như 80%, 1.500.000 hoặc 150 triệu đồng; số ngày như 30",
        "write as in 80%, 1.500.000 or 150 triệu đồng; days as in 30",
    ),
    "two-units": Words("viết cả hai theo một đơn vị", "write both in one unit"),
    "no-end": Words("ghi `from`, `to`, hoặc cả hai", "write `from`, `to`, or both"),
    "no-pattern": Words(
        "ghi chữ cần có, trong đó … là chữ bất kỳ, như `Kế hoạch …`",
        "write the words, in which … stands for any others, as in `Kế hoạch …`",
    ),
    "nothing-required": Words(
        "ghi ít nhất một điều kiện, như `present: outputs`",
        "write at least one condition, as in `present: outputs`",
    ),
    "too-many-patterns": Words("gộp các mẫu bằng …", "join patterns by means of …"),
    "too-many-patterns-of-file": Words("gộp các mẫu bằng …", "join patterns by means of …"),
    "too-long-pattern": Words("rút ngắn mẫu bằng …", "shorten it by means of …"),
    "too-many": Words(
        "bỏ bớt quy tắc; các quy tắc từ đây không áp dụng",
        "take some out; those from here on are not looked at",
    ),
}


@rule(Severity.ERROR, says=Words("{said}", "{said}"), help=Words("{hint}", "{hint}"))
def house_rule_not_understood(met: Met) -> Iterator[Problem]:
    """A rule of the office says something that can't be read.

    A rule that is half understood would report the wrong places, or none. It is not looked at until all that it says
    is read.

    ## Fires

    ```yaml
    # tệp: kehoach.yaml
    settings:
      rules:
        - name: nhiem-vu-co-san-pham
          select:
            what: nhiệm vụ
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
    for problem in met.of(house_rule_not_understood):
        cause = str(problem.facts["cause"])
        said = with_words(problem, "said", _SAID[cause])
        if "known" in problem.facts:
            yield with_hint(said, _NEAR, _KNOWN)
        else:
            yield with_words(said, "hint", _HINT.get(cause, _DOCUMENTED))
