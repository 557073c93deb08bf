from collections.abc import Iterator
from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words

_SAVE = Words(
    vi="mở tệp bằng Notepad, chọn Save As, ở ô Encoding chọn UTF-8 rồi lưu lại",
    en="open the file in Notepad, choose Save As, set Encoding to UTF-8 and save",
)
_HINTS = {
    "UTF-16": Words(
        vi="tệp lưu ở bảng mã Unicode 16 bit (UTF-16): mở bằng Notepad, chọn Save As, ở ô Encoding chọn UTF-8 rồi lưu lại",
        en="it is UTF-16: open the file in Notepad, choose Save As, set Encoding to UTF-8 and save",
    ),
    "windows-1258": Words(
        vi="tệp có vẻ ở bảng mã Windows-1258: mở bằng Notepad++, chọn Encoding, Character sets, Vietnamese, Windows-1258, rồi Convert to UTF-8 và lưu lại",
        en="it looks like Windows-1258: in Notepad++ choose Encoding, Character sets, Vietnamese, Windows-1258, then Convert to UTF-8 and save",
    ),
    "TCVN3": Words(
        vi="chữ có vẻ gõ theo bảng mã TCVN3 (phông .VnTime): đổi sang Unicode bằng bộ công cụ của UniKey rồi lưu tệp ở bảng mã UTF-8",
        en="it looks like TCVN3 (fonts such as .VnTime): convert it to Unicode with the toolkit of UniKey, then save as UTF-8",
    ),
}


@rule(
    Severity.ERROR,
    says=Words(vi="tệp không lưu ở bảng mã UTF-8", en="the file is not saved as UTF-8"),
    help=Words(vi="{hint}", en="{hint}"),
    label=Words(vi="byte {hex}", en="byte {hex}"),
)
def not_utf_8(met: Met) -> Iterator[Problem]:
    """A file is not saved as UTF-8.

    UTF-8 is how Vietnamese letters are written to disk today, on every system. Old files have other encodings
    (TCVN3 with the fonts .VnTime, VNI, Windows-1258), and Notepad once saved "Unicode", which is UTF-16. Read as
    UTF-8 their letters become others, names of units match nothing, and nobody can tell what was meant, so kehoach
    does not guess and converts nothing by itself.

    ## Fires

    A file saved as Windows-1258, or typed with a font such as .VnTime, where `Kế hoạch` is on disk what UTF-8 shows
    as `KÕ ho¹ch`.

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
    ```
    """
    for problem in met.of(not_utf_8):
        hint = _HINTS.get(str(problem.facts["looks_like"]), _SAVE)
        yield replace(problem, facts={**problem.facts, "hint": hint})
