"""Why a text could not be read and what to do, in words, for each cause that the document stage names."""

from collections.abc import Mapping
from typing import NamedTuple

from kehoach.document.cause import Cause
from kehoach.words import Language, Words


class Explained(NamedTuple):
    """What is wrong, and what to do.

    `{character}` stands for the first character of the place, `{code}` for its code, `{closing}` for what closes a bracket.
    """

    says: Words
    help: Words


def explain(cause: Cause, character: str, closing: str = "") -> Explained:
    """Give the words for a cause, with the first character of its place and what closes it filled in."""
    says, help_ = CAUSES[cause]
    code = f"U+{ord(character):04X}" if character else ""
    facts = {"character": character, "code": code, "closing": closing}
    return Explained(_filled(says, facts), _filled(help_, facts))


def _filled(words: Words, facts: Mapping[str, str]) -> Words:
    return Words(vi=words.say(Language.VI, **facts), en=words.say(Language.EN, **facts))


_STARTS_WITH = Words(
    vi="giá trị bắt đầu bằng dấu `{character}`, là dấu có nghĩa riêng khi đứng đầu",
    en="the value starts with `{character}`, a sign with a meaning of its own there",
)


def _quote(example: str) -> Words:
    return Words(
        vi=f"đặt cả giá trị trong ngoặc kép, như `{example}`",
        en=f"put the whole value in quotes, as in `{example}`",
    )


CAUSES: Mapping[Cause, Explained] = {
    Cause.STARTS_WITH_PERCENT: Explained(_STARTS_WITH, _quote('"% hồ sơ đúng hạn"')),
    Cause.STARTS_WITH_AT: Explained(_STARTS_WITH, _quote('"@ địa chỉ thư điện tử"')),
    Cause.STARTS_WITH_BACKTICK: Explained(
        Words(
            vi="giá trị bắt đầu bằng dấu nháy ngược, là dấu có nghĩa riêng khi đứng đầu",
            en="the value starts with a backtick, a sign with a meaning of its own there",
        ),
        Words(
            vi='bỏ dấu ấy, hoặc đặt cả giá trị trong ngoặc kép `"…"`',
            en='remove it, or put the whole value in quotes `"…"`',
        ),
    ),
    Cause.STARTS_WITH_STAR_OR_AMPERSAND: Explained(
        _STARTS_WITH,
        Words(
            vi='đặt cả giá trị trong ngoặc kép, như `"{character} Ghi chú"`; nếu là dấu đầu dòng dán từ Word thì thay bằng `- `',
            en='put the whole value in quotes, as in `"{character} Ghi chú"`; write a bullet pasted from Word as `- `',
        ),
    ),
    Cause.STARTS_WITH_DASH: Explained(
        Words(
            vi="có gạch đầu dòng ngay sau dấu hai chấm",
            en="a dash of a list stands right after the colon",
        ),
        Words(
            vi='nếu là danh sách, xuống dòng rồi viết mỗi mục một dòng `- …`; nếu là một đoạn chữ, bỏ gạch hoặc đặt cả giá trị trong ngoặc kép `"- …"`',
            en='for a list, start a new line and give each item its own line `- …`; for a text, drop the dash or put the whole value in quotes `"- …"`',
        ),
    ),
    Cause.STARTS_WITH_GREATER: Explained(
        Words(
            vi="dấu `{character}` đứng đầu giá trị mở một đoạn chữ ở các dòng dưới, nên sau nó không được có chữ",
            en="`{character}` at the start opens a text on the lines below, so nothing may follow it",
        ),
        Words(
            vi='viết bằng chữ, như `trên 70%`, hoặc đặt cả giá trị trong ngoặc kép, như `"> 70%"`',
            en='write it in words, as in `trên 70%`, or put the whole value in quotes, as in `"> 70%"`',
        ),
    ),
    Cause.STARTS_WITH_PIPE: Explained(
        Words(
            vi="dấu `|` đứng đầu giá trị mở một đoạn chữ ở các dòng dưới, nên sau nó không được có chữ",
            en="`|` at the start opens a text on the lines below, so nothing may follow it",
        ),
        Words(
            vi='chuyển chữ xuống dòng dưới và thụt vào, hoặc bỏ dấu ấy, hoặc đặt cả giá trị trong ngoặc kép `"…"`',
            en='move the text to the line below and indent it, or drop the sign, or put the whole value in quotes `"…"`',
        ),
    ),
    Cause.STARTS_WITH_EXCLAMATION: Explained(_STARTS_WITH, _quote('"!Lưu ý"')),
    Cause.STARTS_WITH_QUESTION: Explained(_STARTS_WITH, _quote('"? chưa rõ"')),
    Cause.STARTS_WITH_COMMA: Explained(
        _STARTS_WITH,
        Words(
            vi='bỏ dấu phẩy thừa, hoặc đặt cả giá trị trong ngoặc kép `"…"`',
            en='remove the stray comma, or put the whole value in quotes `"…"`',
        ),
    ),
    Cause.STARTS_WITH_CLOSING_BRACKET: Explained(
        Words(
            vi="có ngoặc đóng `{character}` mà không có ngoặc mở",
            en="`{character}` closes a bracket that was never opened",
        ),
        Words(
            vi='bỏ ngoặc thừa, hoặc đặt cả giá trị trong ngoặc kép `"…"`',
            en='remove the stray bracket, or put the whole value in quotes `"…"`',
        ),
    ),
    Cause.NBSP_AFTER_COLON: Explained(
        Words(
            vi="khoảng trống sau dấu hai chấm là ký tự đặc biệt dán từ Word ({code}), không phải dấu cách thường",
            en="the blank after the colon is a special character pasted from Word ({code}), not a plain space",
        ),
        Words(
            vi="xóa khoảng trống ấy rồi gõ lại bằng phím cách",
            en="delete that blank and type it again with the space bar",
        ),
    ),
    Cause.NBSP_INDENTATION: Explained(
        Words(
            vi="khoảng trống ở đầu dòng là ký tự đặc biệt dán từ Word ({code}), không phải dấu cách thường",
            en="the blank at the start of the line is a special character pasted from Word ({code}), not a plain space",
        ),
        Words(
            vi="xóa khoảng trống ở đầu dòng rồi gõ lại bằng phím cách, thẳng cột với các dòng cùng cấp",
            en="delete the blank at the start of the line and type it again with the space bar, in line with its neighbours",
        ),
    ),
    Cause.MISSING_SPACE_AFTER_COLON: Explained(
        Words(vi="thiếu dấu cách sau dấu hai chấm", en="no space after the colon"),
        Words(
            vi="thêm một dấu cách sau dấu hai chấm, như `lead: Sở Tư pháp`",
            en="put a space after the colon, as in `lead: Sở Tư pháp`",
        ),
    ),
    Cause.MISSING_SPACE_AFTER_DASH: Explained(
        Words(vi="thiếu dấu cách sau gạch đầu dòng", en="no space after the dash"),
        Words(
            vi="thêm một dấu cách sau gạch, như `- number: 1`",
            en="put a space after the dash, as in `- number: 1`",
        ),
    ),
    Cause.COLON_IN_TEXT: Explained(
        Words(
            vi="giá trị có thêm một dấu hai chấm, nên không rõ đâu là khóa, đâu là chữ",
            en="the value has a colon of its own, so that key and text can't be told apart",
        ),
        _quote('title: "Đề án 06: dữ liệu dân cư"'),
    ),
    Cause.TEXT_AFTER_QUOTE: Explained(
        Words(vi="còn chữ ở sau dấu `{character}` đóng", en="text follows after the closing `{character}`"),
        Words(
            vi="bao cả giá trị bằng loại nháy kia, như `'\"Một cửa\" năm 2024'`, hoặc dùng ngoặc kép cong “…” của Word",
            en="put the whole value in the other kind of quotes, as in `'\"Một cửa\" năm 2024'`, or use the curly quotes “…” of Word",
        ),
    ),
    Cause.TEXT_AFTER_BRACKET: Explained(
        Words(vi="còn chữ ở sau ngoặc đóng", en="text follows after the closing bracket"),
        _quote('"[Dự thảo] Quyết định công bố"'),
    ),
    Cause.UNCLOSED_QUOTE: Explained(
        Words(
            vi="dấu `{character}` mở ở đây mà không đóng",
            en="the `{character}` that opens here is never closed",
        ),
        Words(
            vi="thêm dấu đóng ở cuối giá trị, hoặc bỏ dấu mở",
            en="close it at the end of the value, or remove it",
        ),
    ),
    Cause.UNCLOSED_BRACKET: Explained(
        Words(
            vi="ngoặc `{character}` mở ở đây mà không đóng",
            en="the bracket `{character}` that opens here is never closed",
        ),
        Words(
            vi='thêm `{closing}` ở cuối; nếu ngoặc là chữ của văn bản, đặt cả giá trị trong ngoặc kép `"…"`',
            en='add `{closing}` at the end; where the bracket is part of the text, put the whole value in quotes `"…"`',
        ),
    ),
    Cause.BACKSLASH_IN_QUOTES: Explained(
        Words(
            vi=r"dấu `\` ở trong ngoặc kép không phải là chữ thường",
            en=r"`\` is not plain text inside double quotes",
        ),
        Words(
            vi=r"dùng nháy đơn `'…'` thay cho ngoặc kép, hoặc viết dấu ấy hai lần `\\`",
            en=r"use single quotes `'…'` instead of double ones, or write it twice, `\\`",
        ),
    ),
    Cause.LINE_WITHOUT_COLON: Explained(
        Words(
            vi="dòng này không có dấu hai chấm, không rõ là khóa hay là phần tiếp của dòng trên",
            en="this line has no colon, so that it is neither a key nor part of the line above",
        ),
        Words(
            vi="nếu là khóa, thêm dấu hai chấm và dấu cách; nếu là phần tiếp của dòng trên, thụt vào sâu hơn khóa ở dòng trên",
            en="for a key, add a colon and a space; to continue the line above, indent it deeper than the key there",
        ),
    ),
    Cause.BULLET_FROM_WORD: Explained(
        Words(
            vi="đầu dòng là dấu `{character}` ({code}) dán từ Word, không phải gạch đầu dòng `-`",
            en="the line starts with `{character}` ({code}) pasted from Word, which is not the dash `-` of a list",
        ),
        Words(
            vi="xóa dấu ấy rồi gõ lại bằng phím gạch nối và một dấu cách, như `- number: 1`",
            en="delete it and type a hyphen and a space, as in `- number: 1`",
        ),
    ),
    Cause.MERGE_CONFLICT: Explained(
        Words(
            vi="đây là dấu của git ở chỗ hai bản sửa khác nhau",
            en="this is git's mark where two versions of the file differ",
        ),
        Words(
            vi="giữ lại một trong hai bản, xóa bản kia và ba dòng dấu `<<<<<<<`, `=======`, `>>>>>>>`",
            en="keep one of the two versions; delete the other and the three marks `<<<<<<<`, `=======`, `>>>>>>>`",
        ),
    ),
    Cause.BAD_INDENTATION: Explained(
        Words(
            vi="dòng này thụt vào không thẳng cột với các dòng cùng cấp",
            en="this line is not indented like the lines it belongs to",
        ),
        Words(
            vi="cho các khóa cùng cấp thẳng một cột; mỗi cấp dưới thụt thêm hai dấu cách",
            en="start keys of one level in the same column; indent each level below by two more spaces",
        ),
    ),
    Cause.OTHER: Explained(
        Words(vi="không đọc tiếp được từ chỗ này", en="the text can't be read on from here"),
        Words(
            vi='xem lại thụt đầu dòng, dấu hai chấm và các dấu ngoặc ở dòng này và dòng trên; chữ dán từ nơi khác thì đặt trong ngoặc kép `"…"`',
            en='look at indentation, colons and brackets in this line and the one above; put pasted text in quotes `"…"`',
        ),
    ),
}
