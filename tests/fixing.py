"""Plans for the tests of fixes."""

from typing import Final

ROSTER: Final = "extends: province-before-2025-03\noffice: UBND tỉnh Mẫu\n"
BOM: Final = b"\xef\xbb\xbf"
HEAD: Final = """\
plan:
  id: mau-2024   # mã kế hoạch
  number: 12/KH-UBND
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  issued: 28/12/2023
  signer: (mẫu)
  period: 2024

sections:
  - number: I
    title: "Cải cách"  # trong ngoặc kép
    tasks:
"""
TASK: Final = """\
      - number: {number}
        title: Việc {number}
{part}
        when: Quý I năm 2024   # chú thích cuối dòng
"""


def plan(*parts: str, eol: str = "\n", bom: bytes = b"") -> bytes:
    """Give the bytes of a plan with a task for each part, lines of the keys between its title and its time."""
    text = HEAD + "".join(TASK.format(number=at, part=part) for at, part in enumerate(parts, 1))
    return bom + text.replace("\n", eol).encode()
