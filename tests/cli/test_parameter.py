from datetime import date
from pathlib import Path

import pytest

from kehoach.cli.options import DAY, Format
from kehoach.cli.parameter import BadChoiceError, BadValueError, Coercion, Parameter, Reading, wanted_type
from kehoach.words import Words

HELP = Words("giúp", "help")


def read(text: str, wanted: type, reads: Reading | None = None) -> object:
    return Parameter(HELP, reads).read(text, wanted, "--x")


@pytest.mark.parametrize(
    ("text", "wanted", "value"),
    [
        ("a/b", Path, Path("a/b")),
        ("30", int, 30),
        ("json", Format, Format.JSON),
        ("CSV", Format, Format.CSV),
        ("x", str, "x"),
    ],
)
def test_words_become_what_the_command_wants(text: str, wanted: type, value: object) -> None:
    assert read(text, wanted) == value


@pytest.mark.parametrize("text", ["2024-07-15", "15/7/2024", "15/07/2024", "15.7.2024", " 15-7-2024 "])
def test_a_day_may_be_written_in_several_ways(text: str) -> None:
    assert read(text, date, DAY) == date(2024, 7, 15)


@pytest.mark.parametrize("text", ["", "x", "7/2024", "2024-07", "30/2/2024", "15/7/24", "0/1/2024", "1e5"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        read(text, date, DAY)


@pytest.mark.parametrize("text", ["", "x", "-1", "1.5", "٣", "1_000"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        read(text, int)


def test_a_choice_that_is_nearly_one_is_named() -> None:
    with pytest.raises(BadChoiceError) as refused:
        read("jsonn", Format)
    assert refused.value.facts["near"] == "json"


@pytest.mark.parametrize(
    ("annotation", "wanted"),
    [(str, str), (date | None, date), (list[Path], Path), (list[Path] | None, Path), (bool, bool)],
)
def test_the_wanted_type_is_that_of_one_value(annotation: object, wanted: type) -> None:
    assert wanted_type(annotation) is wanted


def test_several_values_are_read_one_by_one_and_defaults_pass() -> None:
    coercion = Coercion(Parameter(HELP), Path, "PATH")
    assert coercion.coerce(["a", "b"], None, None) == (Path("a"), Path("b"))
    assert coercion.coerce(None, None, None) is None
    assert coercion.coerce(Path("c"), None, None) == Path("c")
