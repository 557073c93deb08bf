"""How letters are mended."""

from collections.abc import Iterator

from kehoach.document.node import Document
from kehoach.files.composed import decomposed
from kehoach.files.look_alikes import D_WITH_BAR, is_latin, look_alike_letters, word_around
from kehoach.finding.problem import Problem
from kehoach.rules.text.names import file_names, names
from kehoach.text.edit import Edit
from kehoach.text.letters import LOOK_ALIKES, nfc


def composed_words(document: Document, problem: Problem) -> Iterator[Edit]:  # noqa: ARG001 - all words of the file
    """Compose the letters of all words, but not those of a file's name: that is another file."""
    kept = file_names(document)
    for span in decomposed(document.source.text):
        if not kept.hold(span):
            yield Edit(span, nfc(document.source.part(span)))


def with_meant_letters(document: Document, problem: Problem) -> Iterator[Edit]:  # noqa: ARG001 - all letters of the file
    """Write the Vietnamese letters that look the same, where nothing else can be meant."""
    text, kept = document.source.text, names(document)
    for span in look_alike_letters(text):
        if _is_vietnamese(text, span.start) and not kept.hold(span):
            yield Edit(span, LOOK_ALIKES[text[span.start]])


def _is_vietnamese(text: str, at: int) -> bool:
    """Tell whether all letters of a word have a Latin look, and a small đ begins its syllable, as it does not in Guðmundur."""
    word = word_around(text, at)
    if text[at] in D_WITH_BAR:
        return text[at].isupper() or at == word.start
    return all(letter in LOOK_ALIKES or is_latin(letter) for letter in text[word.start : word.end])
