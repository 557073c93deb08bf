import io
import tracemalloc
import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from kehoach.errors import KehoachError, NoSuchPathError, UnreadablePathError
from kehoach.record.form.errors import (
    EncryptedFormError,
    FormTooBigError,
    FormVersionError,
    NotAFormError,
    NotAWorkbookError,
    OldWorkbookError,
)
from kehoach.record.form_read import read_form
from kehoach.words import Language

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def packed(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def ours_not() -> bytes:
    content = io.BytesIO()
    Workbook().save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NotAWorkbookError),
        (b"plan: x\n", NotAWorkbookError),
        (packed({"a.txt": b"a"}), NotAWorkbookError),
        (OLE + b"\0" * 600, OldWorkbookError),
        (OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedFormError),
        (packed({f"{at}": bytes(2_000_000) for at in range(5)}), FormTooBigError),
        (packed({f"{at}": b"" for at in range(1001)}), FormTooBigError),
        (b"PK" + bytes(8_000_000), FormTooBigError),
        (ours_not(), NotAFormError),
    ],
)
def test_what_is_no_form_says_what_it_is(tmp_path, content, error):
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(error) as raised:
        read_form(path)
    assert all(raised.value.say(language) and raised.value.say_help(language) for language in Language)


def test_a_file_that_is_not_there_or_is_a_folder(tmp_path):
    with pytest.raises(NoSuchPathError):
        read_form(tmp_path / "a.xlsx")
    with pytest.raises(UnreadablePathError):
        read_form(tmp_path)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("xl/workbook.xml", b"<workbook ", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook '),
        ("xl/worksheets/sheet2.xml", b'ref="A3:I3"', b'ref="A3&#58;XFD1048576"'),
        (
            "xl/worksheets/sheet1.xml",
            b"<pageMargins",
            b'<hyperlinks><hyperlink ref="A:C" location="x"/></hyperlinks><pageMargins',
        ),
    ],
)
def test_what_would_grow_without_end_is_refused_before_openpyxl_reads_it(tmp_path, issued, name, old, new):
    parts = parts_of(issued)
    assert old in parts[name]
    parts[name] = parts[name].replace(old, new)
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed(parts))
    with pytest.raises(FormTooBigError):
        read_form(path)


def test_a_part_that_states_less_than_it_holds_is_unpacked_no_further(tmp_path, issued):
    """Without the limit this takes 60 MB at once."""
    honest = packed({**parts_of(issued), "xl/media/a.bin": bytes(60_000_000)})
    path = tmp_path / "a.xlsx"
    size, stated = (60_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")
    crc = zlib.crc32(bytes(60_000_000)).to_bytes(4, "little")
    path.write_bytes(honest.replace(size, stated).replace(crc, zlib.crc32(bytes(10)).to_bytes(4, "little")))
    tracemalloc.start()
    assert read_form(path) == ((), ())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30_000_000


def test_a_form_without_its_hidden_sheet_or_of_another_version_is_refused(book, tmp_path):
    path = tmp_path / "a.xlsx"
    book["kehoach"]["B1"] = "2"
    book.save(path)
    with pytest.raises(FormVersionError):
        read_form(path)
    del book["kehoach"]
    book.save(path)
    with pytest.raises(NotAFormError):
        read_form(path)


@pytest.mark.parametrize("cell", ["A2001", "BJ5"])
def test_a_sheet_with_a_cell_far_out_is_refused_and_not_walked_through(book, tmp_path, cell):
    book["Nhiệm vụ"][cell] = "x"
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(FormTooBigError):
        read_form(tmp_path / "a.xlsx")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_a_damaged_workbook_is_read_or_refused_and_never_a_crash(issued, tmp_path: Path, data):
    parts = parts_of(issued)
    name = data.draw(st.sampled_from(sorted(parts)))
    part = bytearray(parts[name])
    for _ in range(data.draw(st.integers(1, 8))):
        part[data.draw(st.integers(0, len(part) - 1))] = data.draw(st.sampled_from(b'<>"=/0aZ& '))
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed({**parts, name: bytes(part)}))
    try:
        entries, _ = read_form(path)
    except KehoachError:
        return
    assert entries == ()
