from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.progress_file import Event, Progress
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="hai sự kiện ngày {day} cùng bắt đầu `{task}` mà không có `id` để phân biệt",
        en="two events of {day} start `{task}`, and no `id` tells them apart",
    ),
    help=Words(
        vi="thêm `id` cho mỗi sự kiện; nếu là một thì bỏ một trong hai",
        en="give each event an `id`; if they are one, leave one of them out",
    ),
    other=Words(vi="sự kiện thứ nhất", en="the first one"),
)
def events_of_one_day(progress: Progress) -> Iterator[Problem]:
    """Two events of one day start the same task, and neither has an `id`.

    An event without an `id` is named by its day. Two of one day have one name: they begin one case where there are two,
    and what is reported of one counts for the other.

    ## Fires

    ```yaml
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    sections:
      - number: I
        tasks:
          - number: 1
            title: Trình hồ sơ
            lead: Sở Tư pháp
            outputs: Tờ trình
            when: không quá 05 ngày kể từ ngày nhận được Quyết định công bố
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    events:
      - {date: 04/3/2024, event: nhận Quyết định công bố của Bộ Tư pháp, starts: I.1}
      - {date: 04/3/2024, event: nhận Quyết định công bố của Bộ Nội vụ, starts: I.1}
    ```

    ## Instead

    ```yaml
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    sections:
      - number: I
        tasks:
          - number: 1
            title: Trình hồ sơ
            lead: Sở Tư pháp
            outputs: Tờ trình
            when: không quá 05 ngày kể từ ngày nhận được Quyết định công bố
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    events:
      - {id: btp-03, date: 04/3/2024, event: nhận Quyết định công bố của Bộ Tư pháp, starts: I.1}
      - {id: bnv-07, date: 04/3/2024, event: nhận Quyết định công bố của Bộ Nội vụ, starts: I.1}
    ```
    """
    first: dict[tuple[object, ...], Event] = {}
    for event in (one for one in progress.events if one.id is None and one.day):
        for start in event.starts:
            key = (event.day, start.text, event.unit.text if event.unit else None)
            known = first.setdefault(key, event)
            if known is not event and event.date and known.date:
                yield events_of_one_day.at(
                    event.date.span, known.date.span, day=event.date.text, task=start.text
                )
                break
