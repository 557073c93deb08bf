from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, Target
from kehoach.text.letters import match_key
from kehoach.words import Words

_MOST_NAMED = 6


@rule(
    Severity.NOTE,
    says=Words(
        vi="{count} chỉ tiêu không gắn với nhiệm vụ nào: {names}",
        en="targets that no task carries ({count}): {names}",
    ),
    help=Words(
        vi="ghi `task: …` cho chỉ tiêu, hoặc đặt chỉ tiêu dưới mục, nhiệm vụ thực hiện nó; nếu văn bản không giao cho ai, ghi `# kehoach: ignore[target-without-task] lý do`",
        en="say `task: …`, or put the target below the section or task that carries it; where the document gives it to nobody, say `# kehoach: ignore[target-without-task] reason`",
    ),
)
def target_without_task(plan: Plan) -> Iterator[Problem]:
    """No task of the plan carries a target.

    Then no unit works for it or is asked about it, and at the end of the year nobody has the figure. A target whose
    measure a task has in the same words is carried. Told once for a plan, at the first such target.

    ## Fires

    ```yaml
    sections:
      - {number: 1, title: Số hóa hồ sơ, lead: Sở Tư pháp, outputs: Dữ liệu, when: Quý I năm 2024}
    targets:
      - id: so-hoa
        measure: Tỷ lệ kết quả được số hóa
        goal: tối thiểu 60%
    ```

    ## Instead

    ```yaml
    sections:
      - {number: 1, title: Số hóa hồ sơ, lead: Sở Tư pháp, outputs: Dữ liệu, when: Quý I năm 2024}
    targets:
      - id: so-hoa
        task: 1
        measure: Tỷ lệ kết quả được số hóa
        goal: tối thiểu 60%
    ```
    """
    carried = {match_key(one.measure.text) for one in plan.targets if one.task and one.measure}
    free = [target for target in plan.targets if target.task is None and not _is_among(target, carried)]
    if free and (plan.tasks or plan.duties):
        names = tuple(target.id for target in free[:_MOST_NAMED])
        shown = ", ".join(f"`{name}`" for name in names) + (", …" if len(free) > _MOST_NAMED else "")
        yield target_without_task.at(free[0].head, count=len(free), names=shown)


def _is_among(target: Target, measures: set[str]) -> bool:
    return target.measure is not None and match_key(target.measure.text) in measures
