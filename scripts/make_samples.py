"""Write the samples under docs/samples/ anew: each document as Markdown, with pictures of its Word file and its page.

`python scripts/make_samples.py`; pictures need LibreOffice and poppler:
`apt-get install --no-install-recommends libreoffice-writer poppler-utils fonts-croscore fonts-liberation2`
(fonts-liberation of version 1 lacks 96 Vietnamese letters, and widths come out wrong). Pictures of pages need Chromium
(`apt-get install chromium`) and `pip install pillow playwright`.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kehoach.cli.app import main as kehoach
from page_pictures import draw_pages

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "samples"
PLAN, REAL = "plans/2024.yaml", "plans/lao-cai/2024.yaml"
TEMPLATES = ("bao-cao", "chua-bao-cao", "phu-luc-nhiem-vu", "bieu-chi-tieu")
LETTER = ("--template", "don-doc", "--unit", "Sở Tư pháp")
DOTS_PER_INCH = "50"
KEPT = "bao-cao-2024-Q1"
"""The page that is kept itself, not only as a picture."""


def documents() -> Iterator[tuple[str, Sequence[str]]]:
    """Give the name of each document and what it is asked for with."""
    for period in ("2024-Q1", "2024"):
        for name in TEMPLATES:
            yield f"{name}-{period}", (PLAN, "--period", period, "--template", name)
        yield f"don-doc-{period}", (PLAN, "--period", period, *LETTER, "--as-of", "2024-07-25")
    yield "ke-hoach", (PLAN, "--template", "ke-hoach")
    yield "ke-hoach-lao-cai", (REAL, "--template", "ke-hoach")


def pictures(document: Path, folder: Path) -> None:
    """Draw the first page of a Word document."""
    office, poppler = (shutil.which(name) for name in ("soffice", "pdftoppm"))
    if office is None or poppler is None:
        sys.stderr.write("no pictures: LibreOffice or poppler is not installed\n")
        return
    with tempfile.TemporaryDirectory() as space:
        made = [office, "--headless", "--convert-to", "pdf", "--outdir", space, str(document)]
        subprocess.run(made, check=True, capture_output=True)  # noqa: S603 - a tool of the machine, on our own file
        pdf = Path(space, document.with_suffix(".pdf").name)
        draw = [poppler, "-r", DOTS_PER_INCH, "-gray", "-png", "-l", "1", "-singlefile", str(pdf)]
        subprocess.run([*draw, str(folder / document.stem)], check=True)  # noqa: S603 - as above


def main() -> None:
    """Write all samples."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    pages: list[Path] = []
    with tempfile.TemporaryDirectory() as space:
        for name, asked in documents():
            text, word = FOLDER / f"{name}.md", Path(space, f"{name}.docx")
            page = Path(FOLDER if name == KEPT else space, f"{name}.html")
            for path in (text, word, page):
                kehoach(["report", *asked, "-o", str(path), "--force"])
            pictures(word, FOLDER)
            pages.append(page)
        draw_pages(pages, FOLDER)


if __name__ == "__main__":
    main()
