"""The tree of commands: each is imported when it is called, and has kehoach's own help page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from types import MethodType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from kehoach.cli import page
from kehoach.cli.page import Page, Row, Section, laid_out
from kehoach.cli.parameter import Coercion, Parameter, parameters_of, wanted_type
from kehoach.cli.usage import UnexpectedArgumentError, knowing, unknown_command
from kehoach.output.terminal import Screen, Terminal
from kehoach.words import Language, Words

if TYPE_CHECKING:
    from typer._coercion import RuntimeParam

Context = Any  # typer has no public name for the context of its commands


class Entry(NamedTuple):
    """A command: its name, the module that has its `run`, and one line about it."""

    name: str
    module: str
    summary: Words


class Leaf(TyperCommand):
    """One command. What it says is taken from its module by `settle`."""

    about: str
    examples: Sequence[str]
    said: Mapping[str, Parameter]

    def settle(self, entry: Entry, module: Any, language: Language) -> None:  # noqa: ANN401 - a module
        """Take in what the module of the command says, in one language."""
        more: Words | None = getattr(module, "ABOUT", None)
        summary = entry.summary.say(language)
        self.about = summary[0].upper() + summary[1:] + (f"\n\n{more.say(language)}" if more else "")
        self.examples = getattr(module, "EXAMPLES", ())
        self.said = parameters_of(module.run)
        for param in cast("list[TyperArgument | TyperOption]", self.params):
            _read_by_us(param, self.said[param.name], language)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Show our page instead of the library's."""
        return _showing(super().get_help_option(ctx), lambda: self.page(ctx))

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Refuse arguments that are left over."""
        ctx.allow_extra_args = True
        with knowing(ctx):
            left = super().parse_args(ctx, args)
        if left:
            shown = " ".join(f"`{one}`" for one in left)
            raise UnexpectedArgumentError(arguments=shown, command=ctx.command_path)
        return left

    def page(self, ctx: Context) -> Page:
        """Collect the help page."""
        language = ctx.obj.language
        arguments = [one for one in self.params if isinstance(one, TyperArgument)]
        return Page(
            " ".join(
                [ctx.command_path, page.ANY_OPTION.say(language), *(_in_usage(one) for one in arguments)]
            ),
            self.about,
            [
                Section(page.ARGUMENTS, [_argument(one, self.said, language) for one in arguments]),
                Section(page.OPTIONS, _options(self.params, self.said, language)),
            ],
            self.examples,
        )


class Trunk(TyperGroup):
    """All commands, by name."""

    entries: Sequence[Entry] = ()
    about: Words
    said: Mapping[str, Parameter]

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - typer's signature
        """Give the names in the order of the table."""
        return [entry.name for entry in self.entries]

    def get_command(self, ctx: Context, cmd_name: str) -> Leaf | None:
        """Import a command."""
        return next((grown(entry, ctx.obj) for entry in self.entries if entry.name == cmd_name), None)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the options before the command."""
        with knowing(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Find the command that the arguments begin with."""
        names = self.list_commands(ctx)
        if args[0] not in names:
            raise unknown_command(args[0], names, ctx.command_path)
        return super().resolve_command(ctx, args)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Show our page instead of the library's."""
        return _showing(super().get_help_option(ctx), lambda: self.page(ctx))

    def page(self, ctx: Context) -> Page:
        """Collect the help page."""
        language = ctx.obj.language
        return Page(
            " ".join([ctx.command_path, page.ANY_OPTION.say(language), page.ANY_COMMAND.say(language)]),
            self.about.say(language),
            [
                Section(
                    page.COMMANDS, [Row(entry.name, entry.summary.say(language)) for entry in self.entries]
                ),
                Section(page.OPTIONS, _options(self.params, self.said, language)),
            ],
        )


def trunk(entries: Sequence[Entry], about: Words, root: Callable[..., None]) -> Trunk:
    """Make the tree."""
    app = typer.Typer(cls=Trunk, add_completion=False, rich_markup_mode=None)
    app.callback(invoke_without_command=True)(root)
    tree = cast("Trunk", get_command(app))
    tree.entries, tree.about, tree.said = entries, about, parameters_of(root)
    return tree


def grown(entry: Entry, terminal: Terminal) -> Leaf:
    """Import a command's module and make a command of its `run(terminal, …) -> exit code`."""
    module = import_module(entry.module)
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(entry.name, cls=Leaf)(MethodType(module.run, terminal))
    leaf = cast("Leaf", get_command(app))
    leaf.settle(entry, module, terminal.language)
    return leaf


def show(wanted: Page, terminal: Terminal, on: Screen | None = None) -> None:
    """Write a help page, on standard output unless told otherwise."""
    screen = on or terminal.out
    screen.write(*laid_out(wanted, terminal.language, screen.width))


def _showing(option: TyperOption | None, wanted: Callable[[], Page]) -> TyperOption | None:
    def callback(ctx: Context, _param: object, value: bool) -> None:
        if value:
            show(wanted(), ctx.obj)
            ctx.exit()

    if option:
        option.callback = callback
        option._runtime_param = _coercion(Parameter(page.HELP), bool, "--help")  # noqa: SLF001
    return option


def _read_by_us(param: TyperArgument | TyperOption, said: Parameter, language: Language) -> None:
    wanted = wanted_type(param.type_descriptor.annotation)
    if value := said.value(wanted):
        param.metavar = value.say(language)
    name = param.display_name_raw if isinstance(param, TyperArgument) else max(param.opts, key=len)
    param._runtime_param = _coercion(said, wanted, name)  # noqa: SLF001


def _coercion(said: Parameter, wanted: type, name: str) -> "RuntimeParam":
    """Take the place of typer's coercion, which imports pydantic to read a word."""
    return cast("RuntimeParam", Coercion(said, wanted, name))


def _in_usage(argument: TyperArgument) -> str:
    name = argument.display_name_raw + (" …" if argument.nargs < 0 else "")
    return name if argument.required else f"[{name}]"


def _argument(argument: TyperArgument, said: Mapping[str, Parameter], language: Language) -> Row:
    name = argument.display_name_raw + (" …" if argument.nargs < 0 else "")
    return Row(name, said[argument.name].help.say(language))


def _options(params: Iterable[object], said: Mapping[str, Parameter], language: Language) -> list[Row]:
    options = [one for one in params if isinstance(one, TyperOption) and not one.hidden]
    return [
        *(_option(one, said[one.name].help.say(language), language) for one in options),
        Row("--lang vi|en", page.LANG.say(language)),
        Row("--help", page.HELP.say(language)),
    ]


def _option(option: TyperOption, text: str, language: Language) -> Row:
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    if option.is_flag:
        return Row(names, text)
    if option.default is not None:
        text = f"{text} {page.DEFAULT.say(language, value=str(option.default))}"
    return Row(f"{names} {option.metavar}", text)
