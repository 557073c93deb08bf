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
def test_the_option_may_stand_anywhere(arguments: list[str]) -> None:
    assert pick(arguments, {"KEHOACH_LANG": "vi"}) == (Language.EN, ["when", "x"])


def test_behind_two_hyphens_it_is_text() -> None:
    assert pick(["when", "--", "--lang", "en"], {}) == (Language.VI, ["when", "--", "--lang", "en"])


def test_without_the_option_the_environment_decides() -> None:
    assert pick(["when"], {"KEHOACH_LANG": "en"}) == (Language.EN, ["when"])


@pytest.mark.parametrize("environment", [{}, {"KEHOACH_LANG": ""}])
def test_else_it_is_vietnamese(environment: dict[str, str]) -> None:
    assert pick([], environment) == (Language.VI, [])


@pytest.mark.parametrize(
    ("arguments", "environment"), [(["--lang"], {}), (["--lang=fr"], {}), ([], {"KEHOACH_LANG": "english"})]
)
def test_another_language_is_refused(arguments: list[str], environment: dict[str, str]) -> None:
    with pytest.raises(UnknownLanguageError):
        pick(arguments, environment)
