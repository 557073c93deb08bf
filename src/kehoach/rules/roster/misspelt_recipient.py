from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.roster.assigned import Assigned
from kehoach.roster.wording import toneless_words
from kehoach.rules.roster.recipients import recipients
from kehoach.words import Words


@rule(
    Severity.NOTE,
    says=Words(
        vi="nơi nhận ghi `{text}`, có lẽ là `{name}`",
        en="among the recipients is `{text}`, probably `{name}`",
    ),
    help=Words(
        vi="kiểm tra dấu của tên; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[misspelt-recipient] lý do`",
        en="check the accents of the name; where the document has it so, say `# kehoach: ignore[misspelt-recipient] reason`",
    ),
)
def misspelt_recipient(assigned: Assigned) -> Iterator[Problem]:
    """Who receives the plan is spelled like a unit of the roster, but for an accent.

    The clerk who sends the document out looks the name up, and a list made from the file lacks the unit. Recipients
    outside the office are in no roster, so that nothing else is said of names that it does not know.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    units:
      - {name: Cổng Thông tin điện tử tỉnh, kind: cơ quan báo chí, level: tỉnh, short: Cổng TTĐT tỉnh}
    # tệp: plans/2024.yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      place: Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      recipients: Như trên; Công TTĐT tỉnh
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    units:
      - {name: Cổng Thông tin điện tử tỉnh, kind: cơ quan báo chí, level: tỉnh, short: Cổng TTĐT tỉnh}
    # tệp: plans/2024.yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      place: Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      recipients: Như trên; Cổng TTĐT tỉnh
    ```
    """
    for one in recipients(assigned).unknown:
        text = str(one.facts["text"]).partition("(")[0].strip()
        words = toneless_words(text)
        form = assigned.roster.index.toneless.get(words) if len(words) > 1 else None
        if form:
            place = assigned.plan.source.find(text, one.span)
            yield misspelt_recipient.at(place, text=text, name=form.written)
