"""The words of notes, by name."""

from typing import Final

from kehoach.phrase.goal.model import Note
from kehoach.words import Language, Words

NOTES: Final = {
    "not-stated": Words(
        vi="không có chữ “tối thiểu” hay “tối đa”: hiểu là ít nhất bằng mức này",
        en="no word says at least or at most: read as at least this",
    ),
    "aim": Words(
        vi="“phấn đấu”: mức nhắm tới, vẫn được xét như mức phải đạt",
        en='"phấn đấu": an aim, held against figures like any other goal',
    ),
    "keep": Words(vi="“duy trì”: không để thấp hơn mức này", en='"duy trì": not to fall below this'),
    "average": Words(vi="tính bình quân", en="an average"),
    "all": Words(vi="“tất cả” là 100%", en='"tất cả" is 100%'),
    "tentative": Words(vi="con số là dự kiến", en="the number is tentative"),
    "about": Words(vi="con số là ước chừng", en="the numbers are rough"),
    "points": Words(
        vi="tính bằng điểm phần trăm so với mức gốc, không phải phần trăm của mức gốc",
        en="counted in percentage points from the base, not as a share of it",
    ),
    "relative": Words(
        vi="tính bằng phần trăm của chính số gốc, không phải điểm phần trăm",
        en="counted as a share of the base itself, not in percentage points",
    ),
    "decrease": Words(vi="mức giảm ghi bằng số âm", en="a decrease is a negative number"),
    "compared": Words(vi="so với {words}", en="compared with `{words}`"),
    "total": Words(vi="trên tổng số {total}", en="out of {total}"),
    "rank": Words(vi="thứ hạng này hoặc cao hơn", en="this rank or a better one"),
    "no-unit": Words(vi="không ghi đơn vị tính", en="no unit is stated"),
    "no-number": Words(
        vi="lời không có con số nào",
        en="the words name no number",
    ),
    "names": Words(
        vi="con số trong tên gọi không phải là mức phải đạt: {names}",
        en="numbers in names are no goals: {names}",
    ),
    "brackets": Words(
        vi="phần trong ngoặc chỉ giải thích, không tính: {words}",
        en="what stands in brackets explains and is left aside: {words}",
    ),
}


def say(note: Note, language: Language) -> str:
    """Say a note in one language."""
    return NOTES[note.name].say(language, **note.facts)
