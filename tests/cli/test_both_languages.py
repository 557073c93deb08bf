"""Nothing is said in one language only."""

import gc
import inspect
import pkgutil
import string
from importlib import import_module

import pytest

import kehoach
from kehoach.cli.app import COMMANDS, root
from kehoach.cli.parameter import parameters_of
from kehoach.cli.tree import Entry
from kehoach.words import Words


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_every_parameter_of_a_command_has_help(entry: Entry) -> None:
    run = import_module(entry.module).run
    _terminal, *names = inspect.signature(run).parameters
    assert list(parameters_of(run)) == names


def test_every_option_before_the_command_has_help() -> None:
    _context, *names = inspect.signature(root).parameters
    assert list(parameters_of(root)) == names


def test_all_words_stand_in_both_languages_with_the_same_facts() -> None:
    for module in pkgutil.walk_packages(kehoach.__path__, "kehoach."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    spoken = [thing for thing in gc.get_objects() if isinstance(thing, Words)]
    assert spoken
    for words in spoken:
        assert words.vi.strip(), words
        assert words.en.strip(), words
        assert placeholders(words.vi) == placeholders(words.en), words
