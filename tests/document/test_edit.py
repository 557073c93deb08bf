"""Adding items to a list: where they go, in which layout, and that nothing else changes."""

import pytest

from kehoach.document.edit import Layout, NotEditableError, addition, applied, moved
from kehoach.document.parse import parse
from kehoach.text.source import Source

HEAD = "progress: {plan: mau}\n"
CASES = {
    "a block list": (
        "tasks:\n  - task: I.1\n    state: a\n",
        "tasks:\n  - task: I.1\n    state: a\n  - NEW\n",
    ),
    "items at the margin": ("tasks:\n- task: I.1\n", "tasks:\n- task: I.1\n- NEW\n"),
    "a wide gap": ("tasks:\n    -   task: I.1\n", "tasks:\n    -   task: I.1\n    -   NEW\n"),
    "items in braces": ("tasks:\n  - {task: I.1}\n", "tasks:\n  - {task: I.1}\n  - {NEW}\n"),
    "the last line has no end": ("tasks:\n  - {task: I.1}", "tasks:\n  - {task: I.1}\n  - {NEW}\n"),
    "a comment behind the last item": (
        "tasks:\n  - {task: I.1}  # chờ\n# hết\n",
        "tasks:\n  - {task: I.1}  # chờ\n  - {NEW}\n# hết\n",
    ),
    "a comment below the last item": (
        "tasks:\n  - {task: I.1}\n  # - {task: I.2}\n\nfigures:\n  - target: a\n",
        "tasks:\n  - {task: I.1}\n  - {NEW}\n  # - {task: I.2}\n\nfigures:\n  - target: a\n",
    ),
    "a list in the middle": (
        "tasks:\n  - {task: I.1}\n\nfigures:\n  - target: a\n",
        "tasks:\n  - {task: I.1}\n  - {NEW}\n\nfigures:\n  - target: a\n",
    ),
    "blank lines between items": (
        "tasks:\n  - task: I.1\n\n  - task: I.2\n\nevents:\n",
        "tasks:\n  - task: I.1\n\n  - task: I.2\n\n  - NEW\n\nevents:\n",
    ),
    "a text of several lines at the end": (
        "tasks:\n  - note: |\n      một\n      hai\n\n\nevents:\n",
        "tasks:\n  - note: |\n      một\n      hai\n  - NEW\n\n\nevents:\n",
    ),
    "an empty list in brackets": ("tasks: []\nevents:\n", "tasks:\n  - NEW\nevents:\n"),
    "empty brackets with a comment": ("tasks: [ ]  # chưa có", "tasks:  # chưa có\n  - NEW\n"),
    "a key with nothing": ("tasks:  # chưa có\nevents:\n", "tasks:  # chưa có\n  - NEW\nevents:\n"),
    "a key with nothing at the very end": ("tasks:", "tasks:\n  - NEW\n"),
    "no such key": ("", "\ntasks:\n  - NEW\n"),
    "no such key, below a list in braces": (
        "figures:\n    - {target: a}\n# hết\n",
        "figures:\n    - {target: a}\n# hết\n\ntasks:\n    - {NEW}\n",
    ),
    "no such key, below a blank line": ("events:\n\n", "events:\n\ntasks:\n  - NEW\n"),
}


def write(layout: Layout) -> list[list[str]]:
    words = "{NEW}" if layout.flow else "NEW"
    return [[f"{layout.indent}-{layout.gap}{words}"]]


def added(text: str) -> str:
    document, _ = parse(Source("x.yaml", text))
    return applied(text, addition(document, "tasks", write))


@pytest.mark.parametrize("case", CASES)
def test_an_item_goes_below_the_last_one_in_its_layout(case):
    before, after = CASES[case]
    assert added(HEAD + before) == HEAD + after


@pytest.mark.parametrize("case", CASES)
def test_windows_line_ends_stay(case):
    before, after = (HEAD + text for text in CASES[case])
    assert added(before.replace("\n", "\r\n")) == after.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "text",
    [
        "tasks: [{task: I.1}]\n",
        "tasks: một\n",
        "tasks: {task: I.1}\n",
        'tasks: ""\n',
        "tasks: [\n  # chưa có\n]\n",
        "tasks: &a []\n",
    ],
)
def test_what_cannot_be_added_to_is_refused_with_its_place(text):
    with pytest.raises(NotEditableError) as refused:
        added(HEAD + text)
    assert refused.value.facts == {"key": "tasks", "path": "x.yaml", "line": 2}


def test_a_file_in_braces_is_refused():
    with pytest.raises(NotEditableError):
        added("{progress: {plan: mau}}")


def test_places_of_the_old_text_are_found_in_the_new():
    text = HEAD + "tasks: []\nevents:\n"
    document, _ = parse(Source("x.yaml", text))
    edits = addition(document, "tasks", write)
    for word in ("progress", "tasks", "events"):
        assert moved(edits, text.index(word)) == applied(text, edits).index(word)
