from collections import Counter
from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.progress_file import Figure, is_before_period, is_unfinished
from kehoach.rules.facts import with_words
from kehoach.status.register import Filed
from kehoach.status.reported import Reported
from kehoach.words import Fact, Words

_HERE = Words(vi="ở trên", en="the file")
_THERE = Words(vi="trong `{path}`", en="`{path}`")
_ONE = Words(
    vi="bỏ một trong hai; nếu số này thay số cũ thì thêm `corrects: {period}` và `reason`",
    en="leave one of them out; if this one replaces the other, add `corrects: {period}` and `reason`",
)
_WHOLE = Words(
    vi="kiểm tra `period`: nhiều số liệu của kỳ này đã có trong `{path}`",
    en="check `period`: several figures of this one are in `{path}` already",
)


@rule(
    Severity.ERROR,
    says=Words(
        vi="số liệu của `{target}` kỳ {period} đã được báo cáo {where}",
        en="{where} has the figure of `{target}` for {period} already",
    ),
    help=Words(vi="{hint}", en="{hint}"),
    other=Words(vi="số liệu thứ nhất", en="the first one"),
)
def duplicate_figure(reported: Reported) -> Iterator[Problem]:
    """A figure is given twice for the same unit, target, level, field and period.

    Nobody can tell which of the two holds, and both would be added up. A figure that replaces another one says so with
    `corrects`, and the first stays on record. When the figures of a whole file are there already, that is reported once.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    targets:
      - id: so-hoa
        measure: Tỷ lệ kết quả được số hóa
        goal: {cấp tỉnh: tối thiểu 90%, cấp huyện: tối thiểu 80%}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: so-hoa, level: cấp tỉnh, count: 8.420, of: 9.310}
      - {target: so-hoa, level: tỉnh, count: 8.905, of: 9.640}
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    targets:
      - id: so-hoa
        measure: Tỷ lệ kết quả được số hóa
        goal: {cấp tỉnh: tối thiểu 90%, cấp huyện: tối thiểu 80%}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: so-hoa, level: cấp tỉnh, count: 8.420, of: 9.310}
      - {target: so-hoa, level: cấp huyện, count: 6.497, of: 8.105}
    ```
    """
    if is_before_period(reported.progress):
        return
    twice = tuple(_twice(reported))
    path = reported.progress.source.path
    others = Counter(first.progress.source.path for _, first in twice)
    whole = {name for name, count in others.items() if count > 1 and name != path}
    for figure, first in twice:
        name = first.progress.source.path
        if name not in whole or figure.period != reported.progress.reporting:
            yield _found(reported, figure, first)
        elif reported.progress.period and name in others:
            del others[name]
            yield _found(reported, figure, first, reported.progress.period)


def _twice(reported: Reported) -> Iterator[tuple[Figure, Filed]]:
    """Give the figures of the file that were reported before, each with the first one."""
    path = reported.progress.source.path
    for figure in reported.progress.figures:
        key = reported.register.key_of(reported.progress, figure)
        if figure.corrects or key is None or is_unfinished(figure):
            continue
        first = next(
            (one for one in reported.register.figures.get(key, ()) if not is_unfinished(one.figure)), None
        )
        if first and (first.progress.source.path, first.figure.span) != (path, figure.span):
            yield figure, first


def _found(reported: Reported, figure: Figure, first: Filed, at: Cell | None = None) -> Problem:
    place, target = at or figure.target, figure.target
    path = first.progress.source.path
    is_here = path == reported.progress.source.path
    facts: dict[str, Fact] = {"target": target.text if target else "", "path": path}
    problem = duplicate_figure.at(
        place.span if place else figure.span,
        first.figure.span if is_here else None,
        period=figure.period.name if figure.period else "",
        **facts,
    )
    problem = with_words(problem, "where", _HERE if is_here else _THERE)
    return with_words(problem, "hint", _WHOLE if at else _ONE)
