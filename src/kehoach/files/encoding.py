"""Which encoding bytes look like that are not UTF-8; it is named, never converted from."""

from typing import Final

# Vietnamese letters that stand in nearly every line, in the bytes of the old encodings.
_WINDOWS_1258: Final = b"\xf0\xfd\xf5\xcc\xec\xd2\xf2\xde"  # đ ư ơ, and the five tones, bytes of their own
_TCVN3: Final = b"\xae\xad\xac\xa8\xa9\xaa\xab\xb5\xb8\xb9"  # đ ư ơ ă â ê ô, and à á ạ
_UTF_16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_OPENING: Final = 100_000


def utf_16_of(data: bytes) -> str | None:
    """Name the kind of UTF-16 by its mark, or by the zeros that half of the bytes are in Latin text."""
    if data.startswith(_UTF_16_MARKS):
        return "utf-16"
    opening = data[:_OPENING]
    if 0 not in opening:
        return None
    even, odd = opening[::2].count(0), opening[1::2].count(0)
    if (even + odd) * 4 < len(opening):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def old_encoding_of(data: bytes) -> str | None:
    """Name the Vietnamese encoding whose usual letters stand most often in a text that is not UTF-8."""
    opening = data[:_OPENING]
    windows = sum(opening.count(byte) for byte in _WINDOWS_1258)
    tcvn3 = sum(opening.count(byte) for byte in _TCVN3)
    if windows == tcvn3:
        return None
    return "windows-1258" if windows > tcvn3 else "TCVN3"
