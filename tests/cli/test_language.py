import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import takes_linear_time
from kehoach.cli.language import UnknownLanguageError, pick
from kehoach.cli.setting import setting
from kehoach.document.parse import parse
from kehoach.files.bounds import MAX_BYTES
from kehoach.plan.read_settings import read_settings
from kehoach.text.source import Source
from kehoach.words import Language


@pytest.mark.parametrize(
    "arguments",
    [
        ["--lang", "en", "when", "x"],
        ["when", "--lang", "en", "x"],
        ["when", "x", "--lang=en"],
        ["when", "x", "--lang", "EN"],
        ["--lang", "vi", "when", "x", "--lang", "en"],
    ],
)
def test_the_option_may_stand_anywhere(arguments: list[str], tmp_path: Path) -> None:
    assert pick(arguments, {"KEHOACH_LANG": "vi"}, tmp_path) == (Language.EN, ["when", "x"])


def test_behind_two_hyphens_it_is_text(tmp_path: Path) -> None:
    assert pick(["when", "--", "--lang", "en"], {}, tmp_path) == (Language.VI, ["when", "--", "--lang", "en"])


def test_without_the_option_the_environment_decides(tmp_path: Path) -> None:
    assert pick(["when"], {"KEHOACH_LANG": "en"}, tmp_path) == (Language.EN, ["when"])


@pytest.mark.parametrize("environment", [{}, {"KEHOACH_LANG": ""}])
def test_else_it_is_vietnamese(environment: dict[str, str], tmp_path: Path) -> None:
    assert pick([], environment, tmp_path) == (Language.VI, [])


@pytest.mark.parametrize(
    ("arguments", "environment"), [(["--lang"], {}), (["--lang=fr"], {}), ([], {"KEHOACH_LANG": "english"})]
)
def test_another_language_is_refused(
    arguments: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    with pytest.raises(UnknownLanguageError):
        pick(arguments, environment, tmp_path)


def test_the_settings_around_decide_before_the_default(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "kehoach.yaml").write_text("settings:\n  language: en   # English\n")
    (tmp_path / "plans").mkdir()
    assert pick([], {}, tmp_path / "plans") == (Language.EN, [])


def test_a_broken_settings_file_leaves_vietnamese(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "kehoach.yaml").write_bytes(b"\xff\xfe settings: [")
    assert pick([], {}, tmp_path) == (Language.VI, [])


IN = Language.EN
NONE = Language.VI
TEXTS = {
    "settings:\n  language: en\n": IN,
    "settings:\n  before: exclusive\n  language: 'en'  # English\n": IN,
    "settings: {language: en}\n": IN,
    'settings: {lint: {ignore: [a, b]}, language: "en"}\n': IN,
    "settings:\n  {before: exclusive,\n   language: en}\n": IN,
    "{settings: {language: en}}\n": IN,
    '# settings\n"settings":\n\n  # language: vi\n  language: en\n': IN,
    "settings:\n  rules:\n  - name: a\n    message: |\n      language: vi\n  language: en\n": IN,
    "settings:\n  language: en trong tài liệu\n": NONE,
    "settings: {language: en trong tài liệu}\n": NONE,
    "settings:\n  rules:\n    - name: a\n      message: >\n        câu\n        language: en trong tài liệu\n": NONE,
    "settings:\n  rules:\n    - message: >\n        câu\n        language: en\n": NONE,
    "settings:\n  rules:\n    - language: en\n": NONE,
    "settings:\n  lint:\n    language: en\n": NONE,
    "settings: {lint: {language: en}}\n": NONE,
    "settings: {rules: [{language: en}]}\n": NONE,
    "settings: {note: 'language: en, language: en'}\n": NONE,
    'settings:\n  note: "một\n  language: en\n  hai"\n': NONE,
    "settings:\n  before: x\nother:\n  language: en\n": NONE,
    "other:\n  language: en\n": NONE,
    "settings:\n  language: fr\n": NONE,
    "settings:\n": NONE,
    "": NONE,
}


@pytest.mark.parametrize("text", TEXTS)
def test_the_language_at_start_up_is_that_of_the_settings(text: str, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "kehoach.yaml").write_text(text, "utf-8")
    assert pick([], {}, tmp_path)[0] == TEXTS[text]
    settings, _ = read_settings(parse(Source("kehoach.yaml", text))[0])
    assert (settings.language or Language.VI) == TEXTS[text]


@given(st.text("settings:language en{}[],\"'#|>-\n é", max_size=80))
def test_any_text_is_looked_through(text: str) -> None:
    assert setting(f"settings:\n  {text}", "language") is not Ellipsis


def test_a_settings_file_that_is_too_large_is_not_taken_in(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    with (tmp_path / "kehoach.yaml").open("wb") as file:
        file.write(b"settings:\n  language: en\n")
        file.truncate(2_000_000_000)
    tracemalloc.start()
    assert pick([], {}, tmp_path) == (Language.VI, [])
    assert tracemalloc.get_traced_memory()[1] < 4 * MAX_BYTES
    tracemalloc.stop()


@pytest.mark.parametrize(
    "line",
    ['  a: "b\n', "  - 'b\n", "  - >\n", "- ", "a:", "  - ", "  {a: [\n", "#\n", "  :::::\n", "'"],
)
def test_a_long_settings_file_is_looked_through_in_linear_time(line: str) -> None:
    assert takes_linear_time(lambda size: setting("settings:\n" + line * size, "language"), 500)
    assert takes_linear_time(lambda size: setting("settings: {\n" + line * size, "language"), 500)
