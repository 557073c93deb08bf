"""The page as a browser shows it; without Chromium on the machine these tests are skipped and say so."""

import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kehoach.report.digest import Digest
from kehoach.report.page.write import write_page
from report.page.poison import TEMPLATES, poisoned

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
PLANS = [("2024.yaml", "2024-Q2"), ("lao-cai/2024.yaml", "2024-Q1"), ("cao-bang/2016-2020.yaml", "2018")]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
once = cache(write_page)
"""Writes a page once for all tests that only look at it."""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"no Chromium on the machine: none of {', '.join(NAMES)} is on the path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--disable-quic", "--disable-sync"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Open one tab for all tests, and hear what its pages ask for, complain of, and want to tell."""
    told: list[str] = []
    with chromium.new_context(locale="vi") as context:
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("request", lambda one: told.append(f"request {one.url}"))
        page.on("console", lambda one: told.append(f"console {one.text}"))
        page.on("pageerror", lambda one: told.append(f"error {one}"))
        yield page, told


@pytest.fixture
def page(tab: tuple[Page, list[str]]) -> Page:
    tab[0].set_viewport_size(PHONE)
    return tab[0]


@pytest.fixture
def heard(tab: tuple[Page, list[str]]) -> list[str]:
    tab[1].clear()
    return tab[1]


@pytest.fixture
def load(page: Page, tmp_path) -> Callable[..., Page]:
    """Show a page that was written."""

    def load(content: bytes, where: Page = page) -> Page:
        file = tmp_path / "trang.html"
        file.write_bytes(content)
        where.goto(file.as_uri())
        return where

    return load


@pytest.fixture(scope="module")
def kept() -> dict[Any, Digest]:
    return {}


@pytest.fixture
def show(load, digest, kept) -> Callable[..., Page]:
    """Write a page of the sample, or of another plan, and show it."""

    def show(template: str, period: str = "2024-Q1", path: str = "2024.yaml") -> Page:
        about = (period, path, "Sở Tư pháp" if template == "don-doc" else None)
        if about not in kept:
            kept[about] = digest(period, path, unit=about[2])
        return load(once(kept[about], template))

    return show


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(("path", "period"), PLANS)
def test_a_page_asks_for_nothing_and_fits_a_phone(heard, show, template, path, period):
    page = show(template, period, path=path)
    assert heard == [f"request {page.url}"]
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("word", ["https://dichvucong.vi-du.vn/p/home/" + "thu-tuc/" * 15, "a" * 180])
def test_a_word_longer_than_the_screen_is_broken(load, digest, template, word):
    page = load(write_page(poisoned(digest("2024-Q1", unit="Sở Tư pháp"), word), template))
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_what_gets_into_the_page_is_neither_loaded_nor_run(show):
    page = show("chua-bao-cao")
    answered, failed = [], []
    page.on("response", lambda one: answered.append(one.url))
    page.on("requestfailed", lambda one: failed.append(one.failure))
    refused = page.evaluate("""async () => {
        const refused = [];
        document.addEventListener("securitypolicyviolation", one => refused.push(one.effectiveDirective));
        document.body.insertAdjacentHTML("beforeend",
            "<img src='https://example.vn/a.png' onerror='window.hacked = 1'><p style='color: red' onclick='window.hacked = 1'>");
        const script = document.createElement("script");
        script.textContent = "window.hacked = 1";
        document.body.append(script);
        document.body.lastElementChild.previousElementSibling.click();
        await fetch("https://example.vn/").catch(() => 0);
        await new Promise(done => setTimeout(done, 100));
        return refused;
    }""")
    assert set(refused) == {
        "img-src", "style-src-attr", "script-src-attr", "script-src-elem", "connect-src"
    }  # fmt: skip
    assert page.evaluate("window.hacked") is None
    assert answered == []
    assert set(failed) <= {"csp"}


@pytest.mark.parametrize(
    "text",
    [
        "<script>window.hacked = 1</script>",
        "</script><script>window.hacked = 1</script>",
        "\"'><img src=x onerror='window.hacked = 1'>",
        "</style><style>main { display: none }</style>",
        "<a href='javascript:window.hacked = 1'>bấm</a>",
        "{{ 7 * 7 }}{% raw %}",
    ],
)
def test_a_nasty_text_stands_on_the_page_as_typed(heard, load, digest, text):
    page = load(write_page(poisoned(digest("2024-Q1", unit="Sở Tư pháp"), text), "don-doc"))
    assert text in page.locator("h1 + p").inner_text()
    assert text in page.locator(".data tbody").first.text_content()
    assert heard == [f"request {page.url}"]
    assert page.evaluate("window.hacked") is None
    assert page.locator("main").is_visible()


@pytest.fixture
def obligations(page: Page, show) -> Page:
    page.set_viewport_size(DESK)
    show("bao-cao", "2024-Q2")
    page.locator("#t-nghia-vu > summary").click()
    return page


def keys(page: Page, head: str) -> list[str | None]:
    """Give what a column of the first table is sorted by, from top to bottom."""
    return page.evaluate(
        """head => {
            const table = document.querySelector("table.data");
            const column = [...table.tHead.rows[0].cells].findIndex(one => one.textContent === head);
            return [...table.tBodies[0].rows].map(row => row.cells[column])
                .map(cell => cell.dataset.key ?? (cell.textContent || null));
        }""",
        head,
    )


def test_rows_are_sorted_by_day_number_or_place_in_the_plan(obligations):
    for head, read in (("Hạn", str), ("Xong ngày", str), ("Số ngày trễ", int), ("Số", int)):
        before = keys(obligations, head)
        there = [read(one) for one in before if one]
        missing = [None] * (len(before) - len(there))
        button = obligations.locator("table.data").first.get_by_role("button", name=head, exact=True)
        for expected in (sorted(there), sorted(there, reverse=True)):
            button.click()
            assert [read(one) if one else None for one in keys(obligations, head)] == expected + missing
        button.click()
        assert keys(obligations, head) == before


def test_the_keyboard_sorts_and_the_head_says_how(page, show):
    page.set_viewport_size(DESK)
    show("chua-bao-cao")
    head = page.locator("table.data th").filter(has_text="Đơn vị").first
    head.get_by_role("button").focus()
    for order in ("ascending", "descending", "none"):
        page.keyboard.press("Enter")
        assert head.get_attribute("aria-sort") == order


def test_words_are_sorted_as_vietnamese_sorts_them(obligations):
    obligations.locator("table.data").first.get_by_role("button", name="Đơn vị", exact=True).click()
    units = list(dict.fromkeys(keys(obligations, "Đơn vị")))
    letters = [one[0] for one in units]
    assert letters == sorted(letters, key="ABCDĐEGHIKLMNOPQRSTUVXY".index)
    assert "Đ" in letters


def test_a_table_is_searched_with_or_without_marks_and_by_choice(obligations, digest):
    table = obligations.locator("#t-nghia-vu")
    all_rows = digest("2024-Q2").obligations
    of_unit = [one for one in all_rows if one.unit == "Sở Nội vụ"]
    table.get_by_label("Tìm trong bảng").fill("so noi vu")
    assert table.locator("tbody tr:visible").count() == len(of_unit)
    table.get_by_label("Tình trạng").select_option("trong hạn")
    running = [one for one in of_unit if one.state == "open"]
    assert table.locator("tbody tr:visible").count() == len(running) > 0
    assert f"{len(running)} trên {len(all_rows)} dòng" in table.locator(".told").inner_text()


def test_of_a_long_table_the_first_rows_are_shown_until_all_are_asked_for(obligations, digest):
    table = obligations.locator("#t-nghia-vu")
    assert table.locator("tbody tr:visible").count() == 100
    table.get_by_role("button", name="Hiện tất cả").click()
    assert table.locator("tbody tr:visible").count() == len(digest("2024-Q2").obligations)


def test_a_phone_sorts_by_a_list(show):
    page = show("chua-bao-cao", "2024")
    table = page.locator("details.sheet")
    assert not table.locator("thead").is_visible()
    table.get_by_label("Sắp theo").select_option(label="Số ngày trễ ↓")
    late = [int(one) for one in keys(page, "Số ngày trễ") if one]
    assert late == sorted(late, reverse=True)
    assert late


def test_without_a_script_everything_is_open(chromium, load, digest):
    with chromium.new_context(viewport=PHONE, java_script_enabled=False) as context:
        page = load(once(digest("2024-Q1"), "phu-luc-nhiem-vu"), context.new_page())
        assert page.locator("details:not([open])").count() == 0
        rows = page.locator("#t-nhiem-vu tbody tr")
        assert rows.count() == sum(one.kind != "section" for one in digest("2024-Q1").lines)
        assert rows.last.is_visible()
        assert page.locator("button, .tools").count() == 0


def test_a_printed_page_is_whole(show):
    page = show("bieu-chi-tieu", "2024-Q2")
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    assert printed.startswith(b"%PDF")
    pages = re.findall(rb"/Type /Page\b.*?/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed, re.DOTALL)
    shapes = {"upright" if float(width) < float(height) else "across" for width, height in pages}
    assert shapes == {"upright", "across"}


def test_printing_opens_what_is_folded_and_closes_it_again(show):
    page = show("bieu-chi-tieu", "2024-Q2")
    folded = "details[data-print]:not([open])"
    before = page.locator(folded).count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(folded).count() == 0 < before
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(folded).count() == before
