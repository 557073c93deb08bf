from pathlib import Path

import pytest

from kehoach.cli.language import UnknownLanguageError, pick
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
