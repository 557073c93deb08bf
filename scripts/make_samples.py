"""Write docs/samples/ anew: each document as text and as a picture of its first page, and the page that shows them.

`python scripts/make_samples.py`; pictures need LibreOffice and poppler:
`apt-get install --no-install-recommends libreoffice-writer libreoffice-calc poppler-utils fonts-croscore fonts-liberation2`
(fonts-liberation of version 1 lacks 96 Vietnamese letters, and widths come out wrong). Pictures of pages need Chromium
(`apt-get install chromium`) and `pip install pillow`.
A test holds the texts and the page to what the commands give; pictures it does not compare.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kehoach.cli.app import main as kehoach

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "samples"
PAGE = "README.md"
PLAN, REAL = "plans/2024.yaml", "plans/lao-cai/2024.yaml"

KEPT = ("md", "csv", "ics")
"""Formats kept as they are written, each document in each."""


@dataclass(frozen=True)
class Picture:
    """What a picture's name has more than the document's, which page it shows, and whether without colours."""

    more: str
    page: int
    gray: bool


DRAWN: Mapping[str, Picture] = {"docx": Picture("", 1, gray=True), "xlsx": Picture("-xlsx", 2, gray=False)}
"""Formats of which a picture is kept; the first sheet of Excel files is their cover."""
PAGES = ("-desk", "-phone")
"""The two pictures of each page, which are drawn by `page_pictures`."""
ONCE: Mapping[str, str] = {"html": "bao-cao-2024-Q1", "json": "don-doc-2024-Q1"}
"""Formats of which one document is kept as well, a small one: the others would say little more."""
APPENDICES = ("bao-cao-2024-Q1", "ke-hoach-lao-cai")
"""Documents of which the first page that lies is drawn too, as NAME-phu-luc.png."""
APPENDIX = "-phu-luc"

PERIODS = {"2024-Q1": "2024-04-02", "2024": "2024-07-25"}
"""Periods, each with the day of its reminder letter."""
TITLES = {
    "bao-cao": "Báo cáo kết quả thực hiện / Report",
    "don-doc": "Công văn đôn đốc Sở Tư pháp / Reminder letter to one unit",
    "chua-bao-cao": "Danh sách đơn vị chưa gửi báo cáo / Who has not reported",
    "phu-luc-nhiem-vu": "Phụ lục tình hình thực hiện nhiệm vụ / Table of tasks",
    "bieu-chi-tieu": "Biểu kết quả thực hiện chỉ tiêu / Table of targets",
    "ke-hoach": "Kế hoạch / The plan itself",
}
DOTS_PER_INCH = "50"


@dataclass(frozen=True)
class Sample:
    """A document: its name without an end, what it is, and what it is asked for with."""

    name: str
    title: str
    asked: tuple[str, ...]

    def command(self, out: str) -> tuple[str, ...]:
        """Give the command that writes it to a file."""
        return ("report", *self.asked, "-o", out)


def samples() -> Iterator[Sample]:
    """Give all documents."""
    for period, day in PERIODS.items():
        for template, title in TITLES.items():
            if template == "ke-hoach":
                continue
            letter = ("--unit", "Sở Tư pháp", "--as-of", day) if template == "don-doc" else ()
            asked = (PLAN, "--period", period, "--template", template, *letter)
            yield Sample(f"{template}-{period}", f"{title}, {period}", asked)
    for name, plan in (("ke-hoach", PLAN), ("ke-hoach-lao-cai", REAL)):
        yield Sample(name, f"{TITLES['ke-hoach']}: {plan}", (plan, "--template", "ke-hoach"))


def write(sample: Sample, path: Path) -> Path:
    """Write a document to a file."""
    if code := kehoach([*sample.command(str(path)), "--force"]):
        sys.exit(code)
    return path


def names() -> frozenset[str]:
    """Give the names of all files of the folder."""
    mores = (*(one.more for one in DRAWN.values()), *PAGES)
    ends = (*(f".{form}" for form in KEPT), *(f"{more}.png" for more in mores))
    return frozenset(
        {
            PAGE,
            *(f"{name}.{form}" for form, name in ONCE.items()),
            *(f"{name}{APPENDIX}.png" for name in APPENDICES),
            *(f"{sample.name}{end}" for sample in samples() for end in ends),
        }
    )


def page() -> str:
    """Give the page that shows all samples."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    yield "# Văn bản mẫu / Samples"
    yield ""
    yield "Tỉnh Mẫu không có thật; số liệu đều là ví dụ. Kế hoạch của Lào Cai là thật, được diễn đạt lại."
    yield "Tỉnh Mẫu is invented, and so are its figures. The plan of Lào Cai is real, its titles restated."
    yield ""
    yield "`python scripts/make_samples.py` viết lại các tệp này / writes these files anew."
    for sample in samples():
        yield ""
        yield f"## {sample.title}"
        yield ""
        yield f"`kehoach {shlex.join(sample.command(f'{sample.name}.{next(iter(DRAWN))}'))}`"
        yield ""
        kept = (*KEPT, *(form for form, name in ONCE.items() if name == sample.name))
        yield " · ".join(f"[{form}]({sample.name}.{form})" for form in kept)
        yield ""
        for form, one in DRAWN.items():
            yield f"![{sample.name}, {form}]({sample.name}{one.more}.png)"
        if sample.name in APPENDICES:
            yield f"![{sample.name}, docx, phụ lục]({sample.name}{APPENDIX}.png)"
        yield " ".join(f"![{sample.name}, html]({sample.name}{more}.png)" for more in PAGES)


def draw(sample: Sample, form: str, folder: Path) -> None:
    """Draw a page of a document into a folder."""
    office, poppler = (shutil.which(name) for name in ("soffice", "pdftoppm"))
    if office is None or poppler is None:
        sys.stderr.write("no pictures: LibreOffice or poppler is not installed\n")
        return
    with tempfile.TemporaryDirectory() as space:
        document = write(sample, Path(space, f"{sample.name}.{form}"))
        made = [office, "--headless", "--convert-to", "pdf", "--outdir", space, str(document)]
        subprocess.run(made, check=True, capture_output=True)  # noqa: S603 - a tool of the machine, on our own file
        one, pdf = DRAWN[form], document.with_suffix(".pdf")
        pages = {one.more: one.page}
        if form == "docx" and sample.name in APPENDICES:
            pages[APPENDIX] = first_lying(pdf)
        for more, number in pages.items():
            drawn = [
                poppler,
                "-r",
                DOTS_PER_INCH,
                "-png",
                "-f",
                str(number),
                "-singlefile",
                *(["-gray"] * one.gray),
            ]
            subprocess.run([*drawn, str(pdf), str(folder / f"{sample.name}{more}")], check=True)  # noqa: S603 - as above


def first_lying(pdf: Path) -> int:
    """Give the number of the first page that is wider than high."""
    asked = [shutil.which("pdfinfo") or "pdfinfo", "-l", "-1", str(pdf)]
    told = subprocess.run(asked, check=True, capture_output=True, text=True).stdout  # noqa: S603 - a tool of the machine
    sizes = re.findall(r"Page +(\d+) size: +([\d.]+) x ([\d.]+)", told)
    return next(int(number) for number, width, height in sizes if float(width) > float(height))


def draw_pages() -> None:
    """Write all pages and draw each."""
    from page_pictures import draw_pages as draw_in_browser  # noqa: PLC0415 - needs a browser

    with tempfile.TemporaryDirectory() as space:
        pages = [write(sample, Path(space, f"{sample.name}.html")) for sample in samples()]
        draw_in_browser(pages, FOLDER)


def main() -> None:
    """Write all samples, and delete what is none of them."""
    os.chdir(ROOT)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for sample in samples():
        for form in KEPT:
            write(sample, FOLDER / f"{sample.name}.{form}")
        for form, name in ONCE.items():
            if name == sample.name:
                write(sample, FOLDER / f"{name}.{form}")
        for form in DRAWN:
            draw(sample, form, FOLDER)
    draw_pages()
    (FOLDER / PAGE).write_text(page(), "utf-8", newline="\n")
    for path in FOLDER.iterdir():
        if path.name not in names():
            path.unlink()


if __name__ == "__main__":
    main()
