"""What is wrong with a command line, in kehoach's words, the library's in brackets."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from typer._click.exceptions import (  # typer has no public name for them
    BadOptionUsage,
    ClickException,
    MissingParameter,
    NoSuchOption,
    UsageError,
)

from kehoach.cli.language import OPTION
from kehoach.cli.nearest import nearest
from kehoach.errors import KehoachError
from kehoach.words import Words

__all__ = ["ClickException", "UnexpectedArgumentError", "in_our_words", "knowing", "unknown_command"]

_SEE = Words(vi="xem `{command} --help`", en="see `{command} --help`")
_NEAR = Words(
    vi="gần nhất là `{near}`; xem `{command} --help`",
    en="the nearest is `{near}`; see `{command} --help`",
)


class CommandLineError(KehoachError):
    """Something is wrong with the command line, and nothing better can be said."""

    words = Words(vi="dòng lệnh chưa đúng ({library})", en="the command line is wrong ({library})")
    help = _SEE


class UnexpectedArgumentError(CommandLineError):
    """There are more arguments than the command takes."""

    words = Words(vi="thừa tham số {arguments}", en="unexpected argument {arguments}")


class MissingArgumentError(CommandLineError):
    """An argument or option that must be there is not."""

    words = Words(vi="thiếu tham số `{name}` ({library})", en="argument `{name}` is missing ({library})")


class OptionUsageError(CommandLineError):
    """An option has no value, or one too many."""

    words = Words(
        vi="tùy chọn `{name}` cần một giá trị ({library})", en="option `{name}` needs a value ({library})"
    )


class SwitchUsageError(CommandLineError):
    """A switch has a value."""

    words = Words(
        vi="tùy chọn `{name}` không nhận giá trị ({library})", en="option `{name}` takes no value ({library})"
    )


class UnknownOptionError(CommandLineError):
    """There is no such option, and none like it."""

    words = Words(vi="không có tùy chọn `{name}` ({library})", en="no option `{name}` ({library})")


class NearlyOptionError(UnknownOptionError):
    """There is no such option, but one like it."""

    help = _NEAR


class UnknownCommandError(CommandLineError):
    """There is no such command, and none like it."""

    words = Words(vi="không có lệnh `{name}`", en="no command `{name}`")


class NearlyCommandError(UnknownCommandError):
    """There is no such command, but one like it."""

    help = _NEAR


def unknown_command(name: str, names: Iterable[str], command: str) -> KehoachError:
    """Say that there is no such command, and which comes nearest."""
    near = nearest(name, names)
    if near:
        return NearlyCommandError(name=name, near=near, command=command)
    return UnknownCommandError(name=name, command=command)


@contextmanager
def knowing(ctx: Any) -> Iterator[None]:  # noqa: ANN401 - typer has no public name for its context
    """Tell errors of the parser to which command they belong; the library forgets it for some."""
    try:
        yield
    except UsageError as error:
        error.ctx = error.ctx or ctx
        raise


def in_our_words(error: ClickException) -> KehoachError:
    """Say again what the library found."""
    text = error.message if isinstance(error, NoSuchOption) else error.format_message()
    library = text.rstrip(".").replace("\n", " ")
    command = error.ctx.command_path if isinstance(error, UsageError) and error.ctx else "kehoach"
    if isinstance(error, NoSuchOption):
        return _unknown_option(error, library, command)
    if isinstance(error, BadOptionUsage):
        kind = SwitchUsageError if _is_switch(error) else OptionUsageError
        return kind(name=error.option_name, library=library, command=command)
    if isinstance(error, MissingParameter) and error.param:
        return MissingArgumentError(name=error.param.display_name_raw, library=library, command=command)
    return CommandLineError(library=library, command=command)


def _unknown_option(error: NoSuchOption, library: str, command: str) -> KehoachError:
    params = error.ctx.command.get_params(error.ctx) if error.ctx else []
    options = [option for param in params for option in param.opts if option.startswith("-")]
    near = nearest(error.option_name, [*options, OPTION])
    if near:
        return NearlyOptionError(name=error.option_name, library=library, near=near, command=command)
    return UnknownOptionError(name=error.option_name, library=library, command=command)


def _is_switch(error: BadOptionUsage) -> bool:
    params = error.ctx.command.params if error.ctx else []
    return any(error.option_name in param.opts and getattr(param, "is_flag", False) for param in params)
