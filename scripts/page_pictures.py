"""Pictures of pages as Chromium shows them, on a desk and on a phone."""

import io
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

SIZES = {"desk": (1280, 1600), "phone": (360, 1400)}
"""Width and height of the part of a page that is drawn, in pixels."""
COLOURS = 128


def draw_pages(pages: Sequence[Path], folder: Path) -> None:
    """Draw the top of each page into a folder, as NAME-desk.png and NAME-phone.png."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        sys.stderr.write("no pictures of pages: Chromium is not installed\n")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        for page in pages:
            for name, size in SIZES.items():
                (folder / f"{page.stem}-{name}.png").write_bytes(_drawn(browser, page, size))
        browser.close()


def _drawn(browser: Browser, page: Path, size: tuple[int, int]) -> bytes:
    shown = browser.new_page(viewport={"width": size[0], "height": size[1]})
    shown.goto(page.as_uri())
    drawn = shown.screenshot()
    shown.close()
    return _smaller(drawn)


def _smaller(picture: bytes) -> bytes:
    """Keep the colours that there are most of; a third of the bytes."""
    from PIL import Image  # noqa: PLC0415 - only pictures need it

    made = io.BytesIO()
    few = (
        Image.open(io.BytesIO(picture))
        .convert("RGB")
        .quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    )
    few.save(made, "PNG", optimize=True)
    return made.getvalue()
