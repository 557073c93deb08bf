from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint
from kehoach.words import Words

_NEAR = Words(vi="có lẽ là `{nearest}`", en="probably `{nearest}`")
_ANY = Words(
    vi="ghi `id` của kế hoạch; kế hoạch không có `id` thì ghi đường dẫn của nó dưới thư mục plans, không có đuôi .yaml",
    en="write the `id` of the plan; for a plan without one its path below the plans folder, without .yaml",
)


@rule(
    Severity.ERROR,
    says=Words(vi="không có kế hoạch `{plan}`", en="there is no plan `{plan}`"),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_plan(met: Met) -> Iterator[Problem]:
    """A progress file reports on a plan that is not there.

    What it says counts for no plan, and the plan that was meant has no report from this unit.

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
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2042, unit: Sở Tư pháp, period: 2024-Q1}
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
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1}
    ```
    """
    for problem in met.of(unknown_plan):
        yield with_hint(problem, _NEAR, _ANY)
