"""Tells words of time from other words."""

from typing import Final

from kehoach.phrase.deadline.cursor import Cursor

UNITS: Final = frozenset(
    {"năm", "quý", "tháng", "tuần", "ngày", "giờ", "phút", "kỳ", "h", "g", "tiếng", "giây"}
)
# A deadline is not understood when one of these is left over.
TIME_WORDS: Final = UNITS | {
    "hằng", "hàng", "mỗi", "từng", "định kỳ", "thường xuyên", "thường kỳ", "thường niên", "liên tục", "xuyên suốt", "suốt",
    "đột xuất", "chậm nhất", "muộn nhất", "trễ nhất", "không muộn hơn", "không chậm hơn", "không trễ hơn", "muộn hơn",
    "sớm hơn", "chậm hơn", "sớm", "muộn", "trễ", "kịp", "trước", "sau", "trong vòng", "trong thời hạn", "trong hạn",
    "trong thời gian", "trong khoảng thời gian", "trong quá trình", "thời hạn", "thời gian", "thời điểm", "kể từ",
    "tính từ", "tính kể từ", "tính đến", "tính tới", "cho đến", "cho tới", "trở đi", "trở về sau", "về sau", "tiếp theo",
    "kế tiếp", "bắt đầu từ", "hiện nay", "nay", "giai đoạn", "thời kỳ", "nhiệm kỳ", "liền kề", "liền trước", "khi", "ngay",
    "lần", "đợt", "lúc", "mai", "sáng", "chiều", "tối", "đêm", "thứ", "chủ nhật", "mùng", "mồng", "năm học", "kỳ họp",
    "năm ngân sách", "năm tài chính", "lộ trình", "tiến độ", "tầm nhìn", "hết", "đầu", "giữa", "cuối", "nếu", "quy định",
    "dịp", "tết", "cứ", "hạn", "gấp", "mốc", "tối đa", "nhiều nhất", "ít nhất", "tối thiểu", "trừ", "ngoại trừ", "ngoài",
    "khoảng", "tầm", "hoặc", "không", "chưa", "tùy",
}  # fmt: skip
# Words that no part left aside may hold, yet that alone make no time.
_HARMLESS_ALONE: Final = frozenset(
    {"không", "chưa", "hoặc", "ngoài", "trừ", "đầu", "cuối", "giữa", "tối", "quy định", "tầm", "khoảng", "tối đa", "tối thiểu",
     "ít nhất", "nhiều nhất", "lần", "hàng", "thứ", "nếu", "đợt", "hạn", "mốc", "tiến độ", "lộ trình", "sáng", "tết"}
)  # fmt: skip
_SPEAKS_OF_TIME: Final = TIME_WORDS - _HARMLESS_ALONE
_NUMBER_MARKS: Final = frozenset({"/", "-", "."})
STOPS: Final = frozenset({"", ";", ".", ",", "(", ")"})


def speaks_of_time(tokens: list[str]) -> bool:
    """Tell whether a whole cell has a word of time or a number of time in it; minutes per visit are none."""
    if _is_rate(tokens):
        return False
    if not _SPEAKS_OF_TIME.isdisjoint(tokens):
        return True
    return any(_is_number_of_time(tokens, at) for at in range(len(tokens) - 2))


def _is_rate(tokens: list[str]) -> bool:
    """Tell whether a cell is a measure like "20 phút/01 lần đến giao dịch"."""
    at = tokens.index("phút") if "phút" in tokens else 0
    if at == 0 or tokens[at + 1] != "/" or not tokens[at - 1].isdecimal():
        return False
    at += 3 if tokens[at + 2].isdecimal() else 2
    rest = [token for token in tokens[at + 1 :] if token]
    return tokens[at] in _VISITS and TIME_WORDS.isdisjoint(rest) and not any(map(str.isdecimal, rest))


_VISITS: Final = frozenset({"lần", "lượt", "hồ", "người", "giao"})


def _is_number_of_time(tokens: list[str], at: int) -> bool:
    """Tell whether a number here may belong to a date: a year, or one of several joined by marks."""
    token = tokens[at]
    if not token.isdecimal():
        return False
    is_joined = tokens[at + 1] in _NUMBER_MARKS and tokens[at + 2].isdecimal()
    return is_joined or tokens[at + 1] in UNITS or (len(token) == 4 and token[:2] in {"19", "20"})  # noqa: PLR2004


def skip_words(cursor: Cursor) -> bool:
    """Move past words that have nothing to do with time, to the next mark; tell whether there were only such."""
    at = cursor.at
    tokens = cursor.tokens
    while (token := tokens[cursor.at]) not in STOPS:
        if token in TIME_WORDS or _is_number_of_time(tokens, cursor.at):
            cursor.at = at
            return False
        cursor.at += 1
    return cursor.at > at
