from collections.abc import Iterator
from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words

_FONTS = {
    "TCVN3": Words(vi="TCVN3 (phông .VnTime)", en="TCVN3 (fonts such as .VnTime)"),
    "VNI": Words(vi="VNI (phông VNI-Times)", en="VNI (fonts such as VNI-Times)"),
}
_CHOICES = {"TCVN3": "TCVN3 (ABC)", "VNI": "VNI Windows"}


@rule(
    Severity.ERROR,
    says=Words(
        vi="chữ gõ theo bảng mã {font}, không phải Unicode: `{text}`",
        en="letters are typed in {font}, not in Unicode: `{text}`",
    ),
    help=Words(
        vi="đổi sang Unicode trước: mở bộ công cụ của UniKey (Ctrl+Shift+F6), chọn nguồn {choice}, đích Unicode, rồi dán lại",
        en="convert it to Unicode first: in the toolkit of UniKey (Ctrl+Shift+F6) choose {choice} as the source and Unicode as the target, then paste it again",
    ),
    label=Words(vi="với phông ấy hiện ra là `{meant}`", en="such a font shows `{meant}`"),
)
def legacy_encoding(met: Met) -> Iterator[Problem]:
    """Vietnamese is typed in an encoding from before Unicode, TCVN3 or VNI.

    Such a text looks right only in its own fonts (.VnTime, VNI-Times): pasted from an old Word document, `Kế hoạch`
    becomes `KÕ ho¹ch` or `Keá hoaïch`. No name of a unit and no deadline can be read in it, so nothing else of the
    file is checked, and kehoach converts nothing by itself: capitals are lost in TCVN3.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rµ so¸t danh môc
            lead: Së T­ ph¸p
    ```

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Raø soaùt danh muïc
            lead: Sôû Tö phaùp
    ```

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
    for problem in met.of(legacy_encoding):
        encoding = str(problem.facts["encoding"])
        yield replace(
            problem, facts={**problem.facts, "font": _FONTS[encoding], "choice": _CHOICES[encoding]}
        )
