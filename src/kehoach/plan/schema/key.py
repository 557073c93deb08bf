"""What an editor says about one key."""

from typing import NamedTuple

from kehoach.words import Words


class Key(NamedTuple):
    """The name of a key in the words of an office, and what stands under it."""

    title: Words
    about: Words
