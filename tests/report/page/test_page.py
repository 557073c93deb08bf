import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach.report.page.write import write_page
from kehoach.report.tables.choose import tables_of
from report.page.poison import TEMPLATES, poisoned

ROOT = Path(__file__).parents[3]
VOID = {"meta", "br", "col", "input", "link", "img", "hr"}
ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "svg", "defs", "pattern", "rect", "circle", "g", "path", "line",
    "use", "text", "header", "main", "footer", "section", "nav", "h1", "h2", "h3", "p", "b", "small", "strong", "span",
    "div", "br", "dl", "dt", "dd", "ul", "ol", "li", "a", "details", "summary", "table", "colgroup", "col", "thead",
    "tbody", "tr", "th", "td", "script",
}  # fmt: skip
NASTY = [
    "<script>hacked = 1</script>", "</script><script>hacked = 1</script>", '"><img src=x onerror="hacked = 1">',
    "</style><style>body { display: none }</style>", "javascript:hacked=1", "' onmouseover='hacked = 1", "{{ 7 * 7 }}",
    "{% include 'frame.html.j2' %}", "</title></svg></table></details>", "<!-- ", "]]>", "&lt;b&gt;", "&#60;",
    "\u202e\u2066\x00\x07", "<a href='http://a.vn'>", "a" * 300,
]  # fmt: skip


class Reader(HTMLParser):
    """Reads a page strictly: every element that opens closes, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.raw: dict[str, str] = {}

    def handle_starttag(self, tag, attrs):
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.names.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, (tag, self.getpos())

    def handle_data(self, data):
        if self.open and self.open[-1] in ("style", "script"):
            self.raw[self.open[-1]] = data
        else:
            self.words.append(data)


def read(content: bytes) -> Reader:
    reader = Reader()
    reader.feed(content.decode("utf-8"))
    reader.close()
    assert reader.open == []
    return reader


def without_style(content: bytes) -> str:
    text = re.sub(r"<(style|script)>.*?</\1>", r"<\1>…</\1>", content.decode(), flags=re.DOTALL)
    return re.sub(r"sha256-[^&]*", "sha256-…", text)


def part(content: bytes, name: str) -> str:
    text = content.decode()
    start = text.index(f'<section class="part" id="{name}"')
    return text[start : text.index("</section>", start)]


@pytest.mark.parametrize("template", [*TEMPLATES, "mau-rieng"])
@pytest.mark.parametrize("path", ["2024.yaml", "lao-cai/2024.yaml"])
def test_a_page_is_well_formed_and_of_known_elements(digest, template, path):
    reader = read(write_page(digest("2024", path), template))
    assert set(reader.names) <= ELEMENTS
    assert reader.names.count("script") == reader.names.count("style") == 1
    assert not [name for name, _ in reader.attributes if name.startswith("on") or name in ("style", "src")]
    links = {value for name, value in reader.attributes if name == "href"}
    assert links and all(link.startswith("#") for link in links)
    anchors = {value for name, value in reader.attributes if name == "id"}
    assert {link[1:] for link in links} <= anchors


def test_two_runs_give_the_same_bytes(run_process, tmp_path):
    for seed in "12":
        asked = ("report", "plans/2024.yaml", "--period", "2024", "-o", str(tmp_path / f"{seed}.html"))
        assert run_process(*asked, cwd=ROOT, env={"PYTHONHASHSEED": seed}).code == 0
    first, second = ((tmp_path / f"{seed}.html").read_bytes() for seed in "12")
    assert first == second
    assert first.startswith(b"<!doctype html>")


def test_the_policy_lets_in_the_pages_own_style_and_script_alone(digest):
    reader = read(write_page(digest("2024-Q1"), "bao-cao"))
    policy = next(value for name, value in reader.attributes if name == "content" and "default-src" in value)
    digests = {
        name: f"{name}-src 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
        for name, text in reader.raw.items()
    }
    assert policy.split("; ") == [
        "default-src 'none'", digests["style"], digests["script"], "base-uri 'none'", "form-action 'none'",
    ]  # fmt: skip


def test_style_and_script_name_no_other_place(digest):
    reader = read(write_page(digest("2024-Q1"), "bao-cao"))
    assert not re.search(r"//\w|@import|url\((?!#)", reader.raw["style"])
    assert not re.search(r"https?:|innerHTML|eval|fetch|import", reader.raw["script"])


@pytest.mark.parametrize("text", NASTY)
def test_a_text_of_a_plan_is_shown_as_typed_and_never_read(digest, text):
    made = digest("2024-Q1", unit="Sở Tư pháp")
    reader = read(write_page(poisoned(made, text), "bao-cao"))
    assert set(reader.names) <= ELEMENTS
    assert reader.names.count("script") == reader.names.count("style") == 1
    shown = re.sub("[\x00\x07\u202e\u2066]", "", text).strip()
    assert shown in "".join(reader.words)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("<>&\"'/={}%#-!ab\n\u2028", max_size=20))
def test_no_text_makes_an_element_or_an_attribute(digest, text):
    made = digest("2024-Q1", unit="Sở Tư pháp")
    before, after = (
        read(write_page(one, "chua-bao-cao")) for one in (poisoned(made, "a"), poisoned(made, text))
    )
    assert after.names == before.names
    assert [name for name, _ in after.attributes] == [name for name, _ in before.attributes]


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_restated_plan_says_that_it_is_not_the_document(digest, template):
    text = write_page(digest("2024", "lao-cai/2024.yaml"), template).decode().partition("</style>")[2]
    assert text.count("Bản diễn đạt lại, không phải văn bản gốc") == 2
    assert "446/KH-UBND, " not in text


def test_a_plan_that_nobody_follows_counts_nothing_as_overdue(digest):
    text = unescape(write_page(digest("2024", "lao-cai/2024.yaml"), "bao-cao").decode())
    assert "Chưa có báo cáo tiến độ nào của các đơn vị" in text
    assert "quá hạn: chưa xác định được" in text
    assert "<b>0</b><span>quá hạn" not in text


def test_the_plan_itself_tells_nothing_of_what_has_come_of_it(digest):
    text = write_page(digest("2024"), "ke-hoach").decode()
    words = "".join(read(text.encode()).words)
    for one in ("Tình hình", "hoàn thành", "chưa có số liệu", "chưa đến kỳ"):
        assert one not in words


@pytest.mark.parametrize("period", ["2024-Q1", "2024"])
def test_the_numbers_are_those_of_the_digest(digest, period):
    made = digest(period)
    content = write_page(made, "bao-cao")
    legend = re.findall(r"</svg><b>(\d+)</b>", part(content, "tom-tat"))
    assert [int(one) for one in legend] == [one.count for one in made.counts.states]
    assert sum(map(int, legend)) == made.counts.total
    chapters = re.findall(r'<span class="total">(\d+) nghĩa vụ', part(content, "tien-trinh"))
    assert sum(map(int, chapters)) == made.counts.total
    rows = re.findall(r'<span class="total">(\d+) dòng', part(content, "bang"))
    assert [int(one) for one in rows] == [len(one.rows) for one in tables_of("bao-cao", made)]


def test_a_missing_figure_is_drawn_as_missing(digest):
    made = digest("2024-Q1")
    text = part(write_page(made, "bieu-chi-tieu"), "chi-tieu")
    missing = [one for one in made.targets if one.result == "no_figure"]
    assert text.count('<rect class="none" x="1" y="8"') == len(missing) > 0
    assert text.count('<rect class="value" x="0.00%"') == sum(one.value is not None for one in made.targets)


def test_a_page_of_few_parts(digest, snapshot):
    snapshot(without_style(write_page(digest("2024-Q1"), "chua-bao-cao")), "html")


def test_the_targets_of_a_page(digest, snapshot):
    snapshot(part(write_page(digest("2024-Q1"), "bieu-chi-tieu"), "chi-tieu"), "html")


def test_the_timeline_of_a_unit(digest, snapshot):
    snapshot(part(write_page(digest("2024-Q2", unit="Sở Tư pháp"), "don-doc"), "tien-trinh"), "html")
