"""What was meant by words that name nobody."""

from collections.abc import Sequence
from difflib import SequenceMatcher, get_close_matches

from kehoach.roster.index import Form, Index, with_holes
from kehoach.roster.wording import toneless

_LIKE_ENOUGH = 0.5
_CLOSE = 0.8
_LONGEST = 200
"""Of words that are compared with each name of a roster, in characters."""


def almost(index: Index, words: Sequence[str]) -> Form | None:
    """Give the name that the words miss by tones or by a single word; cheap, for asking often."""
    if not 1 < len(words) <= index.longest:
        return None
    bare = tuple(map(toneless, words))
    if sum(word not in index.vocabulary for word in bare) > 1:
        return None
    key = tuple(words)
    filled = (_filled(index, holed, key) for holed in with_holes(key))
    return index.toneless.get(bare) or next((form for form in filled if form), None)


def nearest(index: Index, words: Sequence[str]) -> str | None:
    """Give the name in the roster that is most like the words, as the roster writes it."""
    if form := almost(index, words):
        return form.written
    text = " ".join(words)
    if not text or len(text) > _LONGEST or len(words) > 2 * index.longest:
        return None
    close = get_close_matches(text, index.spoken, n=1, cutoff=_CLOSE)
    return index.spoken[close[0]] if close else None


def _filled(index: Index, holed: tuple[str | None, ...], words: tuple[str, ...]) -> Form | None:
    """Take a name that differs in the hole only, if what stands there looks alike."""
    form = index.holed.get(holed)
    if form is None:
        return None
    hole = holed.index(None)
    meant, written = toneless(form.words[hole]), toneless(words[hole])
    return form if SequenceMatcher(None, meant, written).ratio() >= _LIKE_ENOUGH else None
