from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="đầu dòng thụt vào bằng phím Tab", en="the line is indented by a tab"),
    help=Words(
        vi="thay mỗi Tab bằng dấu cách, mỗi cấp hai dấu cách",
        en="put spaces in its place, two for each level",
    ),
)
def tab_indentation(met: Met) -> Iterable[Problem]:
    r"""A line is indented by a tab.

    How far a line stands to the right tells what it belongs to, so the distance must be the same for everybody.
    A tab is two columns wide in one program, four or eight in another; YAML refuses it. Most editors can
    be told to put spaces for the Tab key: Notepad++ under Preferences, Language; VS Code does it by itself for YAML.

    ## Fires

    ```yaml escapes
    sections:
      - number: I
        tasks:
    \t- number: 1
    \t  title: Rà soát danh mục
    \t  lead: Sở Tư pháp
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
    return met.of(tab_indentation)
