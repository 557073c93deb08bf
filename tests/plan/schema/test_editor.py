"""What an editor shows: the schemas in a YAML language server, where one is installed.

.ci/tools
PATH=.ci/node/node_modules/.bin:$PATH pytest tests/plan/schema/test_editor.py
"""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FILES = sorted((ROOT / "plans").rglob("*.yaml"))


@pytest.fixture
def underlined(editor):
    one, folder = editor
    return lambda sort, text: one.underlined(folder, f"{modeline(sort)}\n{text}")


def modeline(sort):
    return f"# yaml-language-server: $schema={(ROOT / 'docs' / 'schema' / f'{sort}.schema.json').as_uri()}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_underlined_in_the_files_here(underlined, path):
    assert underlined("kehoach", path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("sort", "text", "said"),
    [
        ("plan", "plan: {title: A, issuer: B, period: 2024}\nsectons: []\n", "sectons"),
        ("kehoach", "plan: {title: A, issuer: B, period: 2024}\nsectons: []\n", "sectons"),
        ("kehoach", "plan: {title: A, issuer: B}\n", "period"),
        ("kehoach", "units: [{name: A, kind: b, alias: c}]\n", "alias"),
        ("progress", "progress: {plan: a, unit: b, period: c}\ntasks: a\n", "array"),
        ("settings", "settings: {language: fr}\n", '"vi"'),
    ],
)
def test_a_wrong_key_or_form_is_underlined_once(underlined, sort, text, said):
    (message,) = underlined(sort, text)
    assert said in message


def test_a_key_is_explained_in_vietnamese(editor, underlined):
    one, folder = editor
    assert underlined("kehoach", "plan:\n  title: A\n  issuer: B\n  period: 2024\n") == []
    shown = one.explained(4, 4, folder)
    assert "Kỳ kế hoạch" in shown
    assert "2016-2020" in shown
