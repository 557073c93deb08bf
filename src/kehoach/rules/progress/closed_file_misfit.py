from collections.abc import Iterable, Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.rules.facts import with_words
from kehoach.status.closed.changes import Change, How
from kehoach.words import Words

_SAYS = {
    How.MISFIT: Words(
        vi="bản chốt kỳ {period} đã bị sửa: nội dung không khớp với mã `digest`",
        en="this snapshot of {period} was changed: what it says does not fit its `digest`",
    ),
    How.MISPLACED: Words(
        vi="bản chốt kỳ {period} nằm không đúng chỗ nên không được dùng để đối chiếu",
        en="this snapshot of {period} lies in the wrong place, so nothing is held against it",
    ),
}
_HELP = {
    How.MISFIT: Words(
        vi="khôi phục tệp từ git; hoặc khi đã thống nhất, chốt lại bằng `kehoach close {period} --again`",
        en="restore the file from git; or, when all have agreed, close again with `kehoach close {period} --again`",
    ),
    How.MISPLACED: Words(
        vi="dời tệp về thư mục của kỳ {period}, cạnh các báo cáo của kỳ ấy",
        en="move the file to the folder of {period}, beside the reports of that period",
    ),
}


@rule(
    Severity.ERROR,
    says=Words(vi="{what}", en="{what}"),
    help=Words(vi="{todo}", en="{todo}"),
)
def closed_file_misfit(closed: Iterable[Change]) -> Iterator[Problem]:
    """The snapshot of a closed period does not fit itself, or its place.

    It is written by `kehoach close` and is to be believed later. One that was changed by hand, or that lies where
    another period's belongs, proves nothing, so reports are not held against it. Comments may be added.

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
      - {target: so-hoa, count: 9.120, of: 9.310, result: met, units: Sở Tư pháp}
    figures:
      - {unit: Sở Tư pháp, target: so-hoa, count: 8.420, of: 9.310}
    files:
      - path: Q1/so-tu-phap.yaml
        unit: Sở Tư pháp
        digest: ca9391298256dcf9eca86217bc4ef47b
        items:
          - {part: progress, about: Sở Tư pháp, digest: 733716e032ca}
          - {part: figures, about: so-hoa, digest: 15c88023bd25}
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
    ```
    """
    for change in closed:
        if change.how in _SAYS:
            problem = closed_file_misfit.at(change.span, period=change.periods[0])
            yield with_words(with_words(problem, "what", _SAYS[change.how]), "todo", _HELP[change.how])
