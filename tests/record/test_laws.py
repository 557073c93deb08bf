"""Whatever a file looks like and whatever is recorded: it reads back the same, and every old character is still there."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.document.edit import moved
from kehoach.document.parse import parse
from kehoach.document.route import plain
from kehoach.record.draft import Draft, drafted, lines_of, prove
from kehoach.record.entry import Entry, Part
from kehoach.record.keys import KEYS
from kehoach.text.source import Source

QUICK = settings(max_examples=50, deadline=None)
HEADS = st.sampled_from(
    [
        "progress: {plan: mau}\n",
        "# mẫu\nprogress:\n  plan: mau   # ghi chú\n",
        "progress:\n    plan: mau\n\n# hết phần đầu\n",
    ]
)
ITEMS = st.sampled_from(
    [
        "{d}- {{task: I.1, state: tạm dừng}}\n",
        "{d}- {{task: I.1,\n{d}   state: tạm dừng}}  # hai dòng\n",
        "{d}- task: I.1   # ghi chú\n{d}  state: tạm dừng\n",
        "{d}- task: I.1\n{d}  note: |\n{d}    một # chữ\n\n{d}    hai\n",
        "{d}- task: I.1\n{d}  note: 'một\n\n{d}    hai'\n",
        "{d}- task: I.1\n{d}  note:\n",
        "\n{d}# trước mục\n{d}- {{task: I.1}}\n",
    ]
)
TAILS = st.sampled_from(["", "\n", "# hết\n", "\n  # - {task: I.2}\n\n", "   \n"])
EMPTY = st.sampled_from(["{k}: []\n", "{k}:\n", "{k}: []  # chưa có\n", "{k}: # chưa có\n", ""])
VALUES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30) | st.sampled_from(
    ["Báo cáo 21/BC-STP, bản ký", "một\nhai", "2.105", "# không phải chú thích", "a: b"]
)


@st.composite
def lists(draw, key: str) -> str:
    if draw(st.booleans()):
        return draw(EMPTY).format(k=key)
    indent = draw(st.sampled_from(["", "  ", "    "]))
    items = draw(st.lists(ITEMS, min_size=1, max_size=3))
    return f"{key}:\n" + "".join(item.format(d=indent) for item in items)


@st.composite
def files(draw) -> str:
    keys = draw(st.permutations(list(Part)))[: draw(st.integers(0, 4))]
    text = draw(HEADS) + "".join(draw(lists(key)) + draw(TAILS) for key in keys)
    text = text if draw(st.booleans()) else text.rstrip("\n")
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


@st.composite
def entries(draw) -> Entry:
    part = draw(st.sampled_from(Part))
    values = draw(st.dictionaries(st.sampled_from(KEYS[part]), VALUES, min_size=1, max_size=4))
    return Entry(part, "Sở Tư pháp", "2024-Q1", values)


def lists_of(text: str) -> dict[str, list[object]]:
    root = parse(Source("x.yaml", text))[0].root
    assert root is not None
    said = plain(root)
    assert isinstance(said, dict)
    return {part: said[part] if isinstance(said.get(part), list) else [] for part in Part}


def added(text: str, new: list[Entry]) -> Draft:
    before = parse(Source("x.yaml", text))[0]
    draft = drafted(before, new)
    prove(before, parse(Source("x.yaml", draft.after))[0], new)
    return draft


@QUICK
@given(text=files(), new=st.lists(entries(), min_size=1, max_size=4))
def test_what_is_recorded_reads_back_below_what_was_there(text, new):
    after = added(text, new).after
    expected = lists_of(text + "\n" if after.endswith("\n") and not text.endswith("\n") else text)
    for entry in new:
        expected[entry.part] = [*expected[entry.part], dict(entry.values)]
    assert lists_of(after) == expected


@QUICK
@given(text=files(), new=st.lists(entries(), min_size=1, max_size=4))
def test_every_line_that_was_there_is_still_there(text, new):
    """In its order and with its line end; only `[]` goes, and a last line without an end gets one."""
    after = iter(added(text, new).after.splitlines(keepends=True))
    for line in text.splitlines(keepends=True):
        kept = {line, line.replace(" []", ""), line + "\n", line.replace(" []", "") + "\n", line + "\r\n"}
        assert any(one in kept | {line.replace(" []", "") + "\r\n"} for one in after), line


@QUICK
@given(text=files(), new=st.lists(entries(), min_size=1, max_size=4))
def test_line_ends_are_those_of_the_file(text, new):
    after = added(text, new).after
    assert after.count("\r") == (after.count("\n") if "\r" in text else 0)


@QUICK
@given(text=files(), new=st.lists(entries(), min_size=1, max_size=4))
def test_the_places_of_what_was_there_are_known_in_the_new_text(text, new):
    draft = added(text, new)
    for at, character in enumerate(text):
        if character not in " []\r\n":
            assert draft.after[moved(draft.edits, at)] == character


@QUICK
@given(text=files(), new=st.lists(entries(), min_size=1, max_size=4))
def test_the_lines_of_new_items_are_told(text, new):
    draft = added(text, new)
    told = lines_of(parse(Source("x.yaml", draft.after))[0], new)
    lines = draft.after.split("\n")
    assert {id(entry) for entry, _ in told} == {id(entry) for entry in new}
    assert all(lines[line - 1].lstrip().startswith("- ") for _, line in told)
