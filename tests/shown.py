"""The examples on the pages of the rules, as files: what the tests check, the gallery keeps and the docs show."""

import re
from collections.abc import Iterator
from typing import Final

from kehoach.finding.rule import Rule
from kehoach.words import Language, Words

PLAN = "plans/2024.yaml"
PROGRESS = "plans/2024/Q1/so-tu-phap.yaml"
ROSTER = "plans/units.yaml"
UNITS = "extends: province-before-2025-03\noffice: UBND tỉnh Mẫu\n"
HEAD = """\
plan:
  id: mau-2024
  number: 12/KH-UBND
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  issued: 28/12/2023
  signer: (mẫu, không có người ký)
  period: 2024
"""
BESIDE_PROGRESS = f"""\
{HEAD}sections:
  - number: I
    tasks:
      - {{number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}}
targets:
  - {{id: truc-tuyen, task: I.1, measure: Tỷ lệ hồ sơ nộp trực tuyến, goal: tối thiểu 60%}}
  - {{id: hai-long, task: I.1, measure: Mức độ hài lòng, goal: tối thiểu 95%}}
"""
STAGES: Final = {
    "text": Words("Chữ trong tệp", "Characters on disk"),
    "document": Words("Cú pháp YAML", "YAML syntax"),
    "plan": Words("Nội dung kế hoạch", "What plans say"),
    "deadline": Words("Thời hạn", "Deadlines"),
    "goal": Words("Chỉ tiêu và mức phải đạt", "Targets and goals"),
    "roster": Words("Đơn vị", "Units"),
    "progress": Words("Tiến độ và số liệu", "Progress and figures"),
    "ignores": Words("Ghi chú bỏ qua", "Ignore comments"),
}
# What no page can show, made here.
UNSHOWN: dict[str, str | bytes] = {
    "scalar-too-long": f"text:\n  - title: Mở đầu\n    text: {'a' * 100_001}\n",
    "too-large": b"#\n" * 2_500_001,
    "too-many-entries": "groups:\n  - name: Các hội\noffice: UBND tỉnh Mẫu\n"
    f"vague: {'; '.join(f'… liên quan {number}' for number in range(1, 202))}\n",
    "not-utf-8": HEAD.replace("Kiểm soát TTHC", "Kế hoạch CCHC").encode("cp1258", "replace"),
}
# What no text can show: the system's refusals, and files beside the plans.
NOT_ON_A_PAGE = (
    "unreadable-file",
    "link-leads-outside",
    "too-many-findings",
    "unmatched-baseline",
    "renamed-ignore",
)
_BLOCK = re.compile(r"```yaml( escapes)?\n(.*?)```", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|[tnr0])", re.IGNORECASE)
_FILE = re.compile(r"^# tệp: (\S+)\n", re.MULTILINE)
_STANDS_ALONE = re.compile(r"^(?:plan|units|groups|extends|settings):", re.MULTILINE)


def blocks(rule: Rule, heading: str) -> list[str]:
    """Give the examples under a heading, `Fires` or `Instead`."""
    return [_unescaped(block) if escapes else block for escapes, block in _written(rule, heading)]


def as_written(rule: Rule, heading: str) -> list[str]:
    """Give the examples as they stand on the page, codes for what nobody would see."""
    return [block for _, block in _written(rule, heading)]


def files_of(block: str | bytes) -> dict[str, bytes]:
    """Give the files of an example: those below its `# tệp:` lines, or one, with all that it needs beside it.

    A plan without a head gets one; progress gets a plan.
    """
    if isinstance(block, bytes):
        return {ROSTER: UNITS.encode(), PLAN: block}
    files = dict(_parts(block))
    if any(path.startswith("plans/2024/") for path in files):
        files = {ROSTER: UNITS, PLAN: BESIDE_PROGRESS} | files
    return {path: text.encode() for path, text in files.items()}


def parts_of(block: str) -> list[str]:
    """Give the texts of the files that an example writes out."""
    _, *parts = _FILE.split(block)
    return parts[1::2] or [block]


def _parts(block: str) -> Iterator[tuple[str, str]]:
    _, *parts = _FILE.split(block)
    if parts:
        yield from zip(parts[::2], parts[1::2], strict=True)
    elif block.startswith("progress:"):
        yield PROGRESS, block
    else:
        yield ROSTER, UNITS
        yield PLAN, block if _STANDS_ALONE.search(block) else HEAD + block


def _written(rule: Rule, heading: str) -> list[tuple[str, str]]:
    part = rule.page(Language.EN).partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return _BLOCK.findall(part)


def _unescaped(block: str) -> str:
    return _ESCAPE.sub(lambda match: match[0].encode().decode("unicode_escape"), block)
