"""Write the samples under docs/samples/ anew: Markdown and CSV of each document, a picture of the first page of its Word file.

Of one Excel file there is a picture of its second sheet.

`python scripts/make_samples.py`; pictures need LibreOffice and poppler:
`apt-get install --no-install-recommends libreoffice-writer libreoffice-calc poppler-utils fonts-croscore fonts-liberation2`
(fonts-liberation of version 1 lacks 96 Vietnamese letters, and widths come out wrong).
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kehoach.cli.app import main as kehoach

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "samples"
PLAN, REAL = "plans/2024.yaml", "plans/lao-cai/2024.yaml"
TEMPLATES = ("bao-cao", "chua-bao-cao", "phu-luc-nhiem-vu", "bieu-chi-tieu")
LETTER = ("--template", "don-doc", "--unit", "Sở Tư pháp")
DOTS_PER_INCH = "50"
EXCEL = "bao-cao-2024-Q1"


def documents() -> Iterator[tuple[str, Sequence[str]]]:
    """Give the name of each document and what it is asked for with."""
    for period in ("2024-Q1", "2024"):
        for name in TEMPLATES:
            yield f"{name}-{period}", (PLAN, "--period", period, "--template", name)
        yield f"don-doc-{period}", (PLAN, "--period", period, *LETTER, "--as-of", "2024-07-25")
    yield "ke-hoach", (PLAN, "--template", "ke-hoach")
    yield "ke-hoach-lao-cai", (REAL, "--template", "ke-hoach")


def picture(document: Path, to: Path, page: int = 1, *more: str) -> None:
    """Draw a page of a Word or Excel file."""
    office, poppler = (shutil.which(name) for name in ("soffice", "pdftoppm"))
    if office is None or poppler is None:
        sys.stderr.write("no pictures: LibreOffice or poppler is not installed\n")
        return
    with tempfile.TemporaryDirectory() as space:
        made = [office, "--headless", "--convert-to", "pdf", "--outdir", space, str(document)]
        subprocess.run(made, check=True, capture_output=True)  # noqa: S603 - a tool of the machine, on our own file
        pdf = Path(space, document.with_suffix(".pdf").name)
        draw = [poppler, "-r", DOTS_PER_INCH, *more, "-png", "-f", str(page), "-singlefile", str(pdf)]
        subprocess.run([*draw, str(to)], check=True)  # noqa: S603 - as above


def main() -> None:
    """Write all samples."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as space:
        for name, asked in documents():
            word, excel = Path(space, f"{name}.docx"), Path(space, f"{name}.xlsx")
            for path in (FOLDER / f"{name}.md", FOLDER / f"{name}.csv", word, excel):
                kehoach(["report", *asked, "-o", str(path), "--force"])
            picture(word, FOLDER / name, 1, "-gray")
            if name == EXCEL:
                picture(excel, FOLDER / f"{name}-xlsx", 2)


if __name__ == "__main__":
    main()
