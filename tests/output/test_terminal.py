import io

import pytest

from kehoach.output.terminal import Piece, Screen, Style, screen_on


class Console(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "drawn", "colour"),
    [
        (io.StringIO(), {}, False, False),
        (Console(), {}, True, True),
        (Console(), {"NO_COLOR": "1"}, True, False),
        (Console(), {"NO_COLOR": ""}, True, True),
        (Console(), {"TERM": "dumb"}, True, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True, True),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_looks_at_the_stream(
    stream: io.StringIO, environment: dict[str, str], *, drawn: bool, colour: bool
) -> None:
    screen = screen_on(stream, environment)
    assert (screen.drawn, screen.colour) == (drawn, colour)


def test_a_pipe_gets_the_bare_text() -> None:
    stream = io.StringIO()
    Screen(stream).write(Piece("lỗi", Style.ERROR), ": [bold]\n")
    assert stream.getvalue() == "lỗi: [bold]\n"


def test_a_console_gets_colour_and_no_text_is_markup() -> None:
    stream = io.StringIO()
    Screen(stream, colour=True).write(Piece("lỗi", Style.ERROR), ": [bold] :smile: 12\n")
    assert stream.getvalue() == "\x1b[1;31mlỗi\x1b[0m: [bold] :smile: 12\n"


def test_long_lines_are_left_to_the_terminal() -> None:
    stream = io.StringIO()
    Screen(stream, width=10, colour=True).write("một hai ba bốn năm sáu\n")
    assert stream.getvalue() == "một hai ba bốn năm sáu\n"
