from collections.abc import Iterator
from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words

_MEGABYTE = 1_000_000


@rule(
    Severity.ERROR,
    says=Words(
        vi="tệp lớn hơn {megabytes} MB nên không được đọc",
        en="the file is larger than {megabytes} MB and is not read",
    ),
    help=Words(
        vi="xem lại có dán nhầm ảnh hoặc dữ liệu vào tệp không; nếu tệp gộp nhiều kế hoạch thì tách mỗi kế hoạch một tệp",
        en="look whether a picture or data was pasted into it; give each plan a file of its own",
    ),
)
def too_large(met: Met) -> Iterator[Problem]:
    """A file is larger than 5 MB.

    A plan of sixty tasks has about 30 KB, and hardly any comes near 1 MB. A file that large is no
    plan but data that came there by mistake, and reading it takes much time and memory.

    ## Fires

    A file of more than 5 MB.

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
            note: Danh mục đầy đủ ở phụ lục kèm theo Kế hoạch
    ```
    """
    for problem in met.of(too_large):
        megabytes = int(str(problem.facts["limit"])) // _MEGABYTE
        yield replace(problem, facts={**problem.facts, "megabytes": megabytes})
