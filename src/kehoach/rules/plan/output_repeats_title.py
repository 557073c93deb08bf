import re
from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, entries
from kehoach.text.letters import match_key
from kehoach.words import Words

# Titles that name a document or a thing, where the output can be nothing else.
_NAMES_THING: Final = re.compile(
    r"(?:các )?(?:báo cáo (?:sơ kết|tổng kết|định kỳ|năm|quý|tháng|\d|kết quả)|kế hoạch|quyết định|nghị quyết|tờ trình|chỉ thị|đề án"
    r"|chương trình|phương án|quy chế|danh mục|bộ chỉ số|bộ tiêu chí|chỉ số|sổ tay|tài liệu|văn bản|phần mềm|cơ sở dữ liệu|hội nghị)(?!\w)"
)
_WHOLE: Final = {
    "tthc": "thủ tục hành chính",
    "cchc": "cải cách hành chính",
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "cntt": "công nghệ thông tin",
    "dvc": "dịch vụ công",
    "qppl": "quy phạm pháp luật",
    "csdl": "cơ sở dữ liệu",
    "cbccvc": "cán bộ, công chức, viên chức",
}
_SHORT: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_WHOLE)})(?!\w)")


@rule(
    Severity.WARNING,
    says=Words(
        vi="sản phẩm của nhiệm vụ {address} chép lại tên nhiệm vụ: `{text}`",
        en="the output of task {address} repeats its title: `{text}`",
    ),
    help=Words(
        vi="ghi cái phải có khi xong việc (văn bản, danh mục, dữ liệu …); nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[output-repeats-title] lý do`",
        en="name what must exist at the end (a document, a list, data …); where the plan has it so, say `# kehoach: ignore[output-repeats-title] reason`",
    ),
    other=Words(vi="tên nhiệm vụ", en="the title"),
)
def output_repeats_title(plan: Plan) -> Iterator[Problem]:
    """The output of a task says the same as its title.

    A title says what is to be done, an output what must exist when it is done. Where the words were copied over,
    there is nothing to hold a report against: nobody can show that the work is finished. A title that only names a
    document (Báo cáo sơ kết 6 tháng) may have it as its output.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Đánh mã giấy tờ được số hóa
            lead: Sở Tư pháp
            outputs: Đánh mã giấy tờ được số hóa.
            when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Đánh mã giấy tờ được số hóa
            lead: Sở Tư pháp
            outputs: Danh mục mã giấy tờ của từng thủ tục
            when: Quý I năm 2024
    ```
    """
    for task in entries(plan):
        own = [one for one in task.outputs if not one.inherited]
        if task.title and own:
            title = _key(task.title)
            for one in own:
                if (
                    _may_begin_alike(one.text, task.title.text)
                    and _key(one) == title
                    and not _NAMES_THING.match(title)
                ):
                    yield output_repeats_title.at(
                        one.span, task.title.span, address=task.address, text=one.text
                    )


def _may_begin_alike(one: str, other: str) -> bool:
    """Tell quickly that two texts differ: abbreviations begin with the letter of what they stand for."""
    first, second = one[:1].lower(), other[:1].lower()
    return first == second or not (
        first.isascii() and second.isascii() and first.isalpha() and second.isalpha()
    )


def _key(cell: Cell) -> str:
    """Give the words without what offices write out or shorten as they like."""
    key = match_key(cell.text).rstrip(" .;,:")
    return _SHORT.sub(lambda found: _WHOLE[found[0]], key)
