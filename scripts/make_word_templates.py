"""Make the Word templates under templates/ anew: `python scripts/make_word_templates.py`.

The form is that of Nghị định 30/2020/NĐ-CP, Phụ lục I and III. After this, a template is a document like any other:
open it in Word, change wording, fonts and widths, keep what stands in {{ }} and {% %}.
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as Doc

from word_templates.lists import goals, owing, tasks
from word_templates.page import document
from word_templates.plan import plan
from word_templates.reminder import reminder
from word_templates.report import report

FOLDER = Path(__file__).resolve().parents[1] / "templates"

TEMPLATES: dict[str, Callable[[Doc], None]] = {
    "bao-cao": report,
    "don-doc": reminder,
    "chua-bao-cao": owing,
    "phu-luc-nhiem-vu": tasks,
    "bieu-chi-tieu": goals,
    "ke-hoach": plan,
}


def main() -> None:
    """Write all templates."""
    FOLDER.mkdir(exist_ok=True)
    for name, write in TEMPLATES.items():
        made = document()
        write(made)
        content = BytesIO()
        made.save(content)
        (FOLDER / f"{name}.docx").write_bytes(undated(content.getvalue()))


def undated(content: bytes) -> bytes:
    """Write the package again without the time at which it was made."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(written, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return written.getvalue()


if __name__ == "__main__":
    main()
