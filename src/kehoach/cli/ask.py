"""Asking a person at a terminal for what is missing; in a pipe nobody is there to answer."""

import sys
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.errors import KehoachError
from kehoach.output.terminal import Piece, Style, Terminal
from kehoach.output.visible import visible
from kehoach.words import Words

_WHICH = Words(vi="số thứ tự hoặc chữ", en="number or words")
_DEFAULT = Words(vi="[{default}]", en="[{default}]")


class NoAnswerError(KehoachError):
    """The person ended the input instead of answering."""

    words = Words(vi="thiếu câu trả lời, chưa ghi gì", en="no answer; nothing was written")


class Choice(NamedTuple):
    """What can be answered, and the words that stand behind it."""

    key: str
    words: str = ""

    @property
    def shown(self) -> str:
        """The line of a list."""
        return f"{self.key}  {self.words}" if self.words else self.key


def can_ask(terminal: Terminal) -> bool:
    """Tell whether a person is there: both ends are a terminal."""
    return sys.stdin is not None and sys.stdin.isatty() and terminal.out.stream.isatty()


def ask(
    terminal: Terminal,
    question: Words,
    choices: Sequence[Choice] = (),
    *,
    default: str = "",
    optional: bool = False,
) -> str:
    """Ask until there is an answer. A choice is named by its number, its key or its line, or answered in other words."""
    for number, choice in enumerate(choices, 1):
        terminal.out.write(Piece(f"  {number:2}", Style.NOTE), f"  {visible(choice.shown)}\n")
    while True:
        terminal.out.write(*_prompt(terminal, question, default, has_choices=bool(choices)))
        terminal.out.stream.flush()
        line = sys.stdin.readline()
        if not line:
            terminal.out.write("\n")
            raise NoAnswerError
        answer = line.strip() or default
        if answer.isascii() and answer.isdecimal() and 1 <= int(answer) <= len(choices):
            return choices[int(answer) - 1].key
        if answer or optional:
            return next((choice.key for choice in choices if answer == choice.shown), answer)


def _prompt(terminal: Terminal, question: Words, default: str, *, has_choices: bool) -> list[str | Piece]:
    words = question.say(terminal.language)
    which = f" ({_WHICH.say(terminal.language)})" if has_choices else ""
    shown = f" {_DEFAULT.say(terminal.language, default=visible(default))}" if default else ""
    return [Piece(f"{words}{which}", Style.STRONG), f"{shown}: "]
