import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.output.encoding import degraded, open_for_text

VIETNAMESE = "đĐ ăâêôơư áàảãạ ấầẩẫậ ắằẳẵặ éèẻẽẹ ếềểễệ íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ"


def pipe(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def written(text: str, encoding: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    stream = pipe(encoding)
    open_for_text(stream)
    stream.write(text)
    stream.flush()
    return stream.buffer.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_ascii_gets_the_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written("Ủy ban → “Đề án” • 20 ≥ 10…", "ascii", monkeypatch) == b'Uy ban -> "De an" * 20 >= 10...'


def test_the_vietnamese_code_page_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = written(VIETNAMESE, "cp1258", monkeypatch).decode("cp1258")
    assert unicodedata.normalize("NFC", shown) == VIETNAMESE


def test_the_western_code_page_keeps_what_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (
        written("Sở Tư pháp: kế hoạch đủ", "cp1252", monkeypatch).decode("cp1252")
        == "So Tu pháp: kê hoach du"
    )


def test_drawn_lines_become_plain_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written("┌─┬┐│╰", "ascii", monkeypatch) == b"+-++|+"


def test_half_a_character_is_no_reason_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written("a\udcff", "utf-8", monkeypatch) == b"a?"


def test_a_pipe_is_utf_8_when_nothing_is_demanded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    stream = pipe("cp1252")
    open_for_text(stream)
    assert stream.encoding == "utf-8"


def test_only_an_error_handler_demands_no_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", ":replace")
    stream = pipe("cp1252")
    open_for_text(stream)
    assert stream.encoding == "utf-8"


@given(st.characters(codec=None), st.sampled_from(["ascii", "cp1258", "cp1252", "utf-8", "shift_jis"]))
def test_every_character_has_something_in_every_encoding(char: str, encoding: str) -> None:
    degraded(char, encoding).encode(encoding)
