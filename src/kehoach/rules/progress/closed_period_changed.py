from collections.abc import Iterable, Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.rules.facts import with_words
from kehoach.status.closed.changes import Change, How
from kehoach.words import Words

_PARTS = {
    "tasks": Words(vi="nhiệm vụ", en="task"),
    "figures": Words(vi="số liệu", en="figure"),
    "events": Words(vi="sự kiện", en="event"),
    "extensions": Words(vi="gia hạn", en="extension"),
    "progress": Words(vi="phần đầu báo cáo của", en="head of the report of"),
}
_SAYS = {
    How.CHANGED: Words(
        vi="{part} `{about}` khác với khi chốt kỳ {periods}",
        en="{part} `{about}` is not what it was when {periods} was closed",
    ),
    How.ADDED: Words(
        vi="{part} `{about}` được thêm vào sau khi chốt kỳ {periods}",
        en="{part} `{about}` was added after {periods} was closed",
    ),
    How.REMOVED: Words(
        vi="{part} `{about}` có khi chốt kỳ {periods}, nay không còn",
        en="{part} `{about}` was there when {periods} was closed, and is no more",
    ),
    How.FILE_CHANGED: Words(
        vi="báo cáo khác với khi chốt kỳ {periods}",
        en="the report is not what it was when {periods} was closed",
    ),
    How.FILE_ADDED: Words(
        vi="báo cáo được thêm vào sau khi chốt kỳ {periods}",
        en="the report was added after {periods} was closed",
    ),
    How.FILE_GONE: Words(
        vi="tệp `{about}` có khi chốt kỳ {periods}, nay không còn báo cáo của kỳ ấy",
        en="`{about}` had a report when {periods} was closed, and has none of that period now",
    ),
    How.PLAN: Words(
        vi="đơn vị, thời hạn hoặc chỉ tiêu trong kế hoạch khác với khi chốt kỳ {periods}",
        en="owners, deadlines or targets of the plan are not what they were when {periods} was closed",
    ),
}
_AGAIN = Words(
    vi="hoặc khi đã thống nhất, chốt lại bằng `kehoach close {period} --again`",
    en="or, when all have agreed, close again with `kehoach close {period} --again`",
)
_RESTORE = Words(vi="khôi phục như cũ", en="restore it")
_RESTORE_FIGURE = Words(
    vi="khôi phục như cũ và ghi số đúng thành số liệu mới có `corrects: {period}` và `reason`",
    en="restore it and write the right number as a new figure with `corrects: {period}` and `reason`",
)
_CORRECT = Words(
    vi="nếu là số đính chính thì ghi thêm `corrects: {period}` và `reason`, nếu không thì bỏ ra",
    en="if it corrects another figure, add `corrects: {period}` and `reason`; else take it out",
)
_TAKE_OUT = Words(vi="ghi vào báo cáo của kỳ sau", en="report it in the next period")
_AMEND = Words(
    vi="khôi phục lời văn như khi ban hành và ghi văn bản sửa đổi ở `amends`",
    en="restore the words as they were issued and name the document that changes them under `amends`",
)
_TODO = Words(vi="{first}; {again}", en="{first}; {again}")


@rule(
    Severity.ERROR,
    says=Words(vi="{what}", en="{what}"),
    help=Words(vi="{todo}", en="{todo}"),
)
def closed_period_changed(closed: Iterable[Change]) -> Iterator[Problem]:
    """What the numbers of a closed period rest on was changed.

    `kehoach close` writes down what was on record when a period was closed. Its numbers have gone into reports since,
    and a number that changes without a word makes the report wrong and nobody the wiser. A figure that corrects another
    one stays beside it: `corrects` names the period, `reason` says why.

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
      - {id: so-hoa, measure: Tỷ lệ hồ sơ được số hóa, goal: tối thiểu 90%}
    # tệp: plans/2024/Q1/closed.yaml
    closed:
      plan: mau-2024
      period: 2024-Q1
      closed: 27/3/2024
      as_of: 14/3/2024
      promises: 17125b3e07705f4d3c2d34fccfa443dc
      digest: 1ffed3014cce144f6d5d756f729b0be8
    targets:
      - {target: so-hoa, count: 8.420, of: 9.310, result: met, units: Sở Tư pháp}
    figures:
      - {unit: Sở Tư pháp, target: so-hoa, count: 8.420, of: 9.310}
    files:
      - path: Q1/so-tu-phap.yaml
        unit: Sở Tư pháp
        digest: ca9391298256dcf9eca86217bc4ef47b
        items:
          - {part: progress, about: Sở Tư pháp, digest: 733716e032ca}
          - {part: figures, about: so-hoa, digest: 15c88023bd25}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1}
    figures:
      - {target: so-hoa, count: 9.120, of: 9.310}
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
      - {id: so-hoa, measure: Tỷ lệ hồ sơ được số hóa, goal: tối thiểu 90%}
    # tệp: plans/2024/Q1/closed.yaml
    closed:
      plan: mau-2024
      period: 2024-Q1
      closed: 27/3/2024
      as_of: 14/3/2024
      promises: 17125b3e07705f4d3c2d34fccfa443dc
      digest: 1ffed3014cce144f6d5d756f729b0be8
    targets:
      - {target: so-hoa, count: 8.420, of: 9.310, result: met, units: Sở Tư pháp}
    figures:
      - {unit: Sở Tư pháp, target: so-hoa, count: 8.420, of: 9.310}
    files:
      - path: Q1/so-tu-phap.yaml
        unit: Sở Tư pháp
        digest: ca9391298256dcf9eca86217bc4ef47b
        items:
          - {part: progress, about: Sở Tư pháp, digest: 733716e032ca}
          - {part: figures, about: so-hoa, digest: 15c88023bd25}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1}
    figures:
      - {target: so-hoa, count: 8.420, of: 9.310}
      - {target: so-hoa, count: 9.120, of: 9.310, corrects: 2024-Q1, reason: Sót 700 kết quả của hai chi cục}
    ```
    """
    for change in closed:
        if change.how in _SAYS:
            problem = closed_period_changed.at(
                change.span,
                part=_PARTS.get(change.part),
                about=change.about,
                periods=", ".join(change.periods),
                period=change.periods[0],
            )
            filled = with_words(with_words(problem, "what", _SAYS[change.how]), "again", _AGAIN)
            yield with_words(with_words(filled, "first", _first(change)), "todo", _TODO)


def _first(change: Change) -> Words:
    """Say what to do where the period is not closed again."""
    if change.how is How.PLAN:
        return _AMEND
    if change.how in (How.ADDED, How.FILE_ADDED):
        return _CORRECT if change.part == "figures" else _TAKE_OUT
    return _RESTORE_FIGURE if change.part == "figures" else _RESTORE
