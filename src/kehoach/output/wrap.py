"""Text broken between words; a word is broken only where no line could hold it."""

from collections.abc import Iterator

from kehoach.output.visible import width

_NARROWEST = 20


def words_of(text: str) -> list[str]:
    """Give the words of visible text; a blank that must not be broken at stays inside its word."""
    return [word for word in text.split(" ") if word]


def longest_word(text: str) -> int:
    """Count the columns of the widest word."""
    return max(map(width, words_of(text)), default=0)


def wrapped(text: str, columns: int) -> list[str]:
    """Give the lines of a text, none wider than so many columns; one empty line where nothing stands."""
    if width(text) <= columns:
        return [text]
    lines = [""]
    for word in words_of(text):
        for part in _parts(word, columns):
            longer = f"{lines[-1]} {part}" if lines[-1] else part
            if width(longer) <= columns:
                lines[-1] = longer
            else:
                lines.append(part)
    return lines


def folded(text: str, columns: int, indent: int = 0) -> str:
    """Break text so that it stands in columns behind an indent, which the first line has."""
    return f"\n{' ' * indent}".join(wrapped(text, max(_NARROWEST, columns - indent)))


def _parts(word: str, columns: int) -> Iterator[str]:
    """Give a word as it is, or in pieces where it is wider than a line; a mark stays with its letter."""
    if width(word) <= columns:
        yield word
        return
    part = ""
    for char in word:
        if part and width(part + char) > columns:
            yield part
            part = ""
        part += char
    yield part
