from collections.abc import Iterator
from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.document.mend import as_block_list, is_name
from kehoach.rules.document.places import places_of
from kehoach.words import Words

_SHOWN = 4
_JOIN = Words(
    vi="tên nào đang bị cắt ở dấu phẩy thì ghép lại", en="join again what is cut at a comma inside a name"
)


@fixed_by(as_block_list)
@rule(
    Severity.ERROR,
    says=Words(
        vi="danh sách viết trong ngoặc vuông, tên nào có dấu phẩy sẽ bị cắt đôi",
        en="a list in brackets, which cuts names at their commas",
    ),
    help=Words(
        vi="xuống dòng và viết mỗi mục một dòng, như {block}",
        en="give each item a line of its own, like {block}",
    ),
)
def flow_list(met: Met) -> Iterator[Problem]:
    """A list is written in brackets.

    Names of units and outputs hold commas. `[Kế hoạch rà soát, đánh giá]` is one output for its writer
    and two for a program, without a word of warning. So each item gets a line of its own that starts
    with a dash and a space; or all of them stand in one text, parted by semicolons.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát thủ tục
            lead: Sở Tư pháp
            when: Quý I năm 2024
            outputs: [Kế hoạch rà soát, đánh giá, Báo cáo kết quả]
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát thủ tục
            lead: Sở Tư pháp
            when: Quý I năm 2024
            outputs:
              - Kế hoạch rà soát, đánh giá
              - Báo cáo kết quả
          - number: 2
            title: Công bố thủ tục
            lead: Sở Tư pháp
            when: Quý I năm 2024
            outputs: Tờ trình; Quyết định công bố
    ```
    """
    keys = places_of(met, "complex-key")
    for problem in met.of(flow_list):
        if problem.span in keys:
            continue
        items = problem.facts["items"]
        block = _block(items if isinstance(items, tuple) else ())
        yield replace(problem, facts={**problem.facts, "block": block})


def _block(items: tuple[str, ...]) -> Words:
    """Show the lines of a block list, the first few of a long one."""
    if not items:
        return Words(
            vi="`- …`; danh sách trống thì bỏ ngoặc", en="`- …`; for an empty list drop the brackets"
        )
    joined = _joined(items)
    lines = " ".join(f"`- {item}`" for item in joined[:_SHOWN])
    more = " …" if len(joined) > _SHOWN else ""
    return Words(vi=f"{lines}{more}; {_JOIN.vi}", en=f"{lines}{more}; {_JOIN.en}")


def _joined(items: tuple[str, ...]) -> tuple[str, ...]:
    """Join what goes on in small letters, as `ban` and `ngành` do after `Các sở`."""
    joined: list[str] = []
    for item in items:
        if joined and item[:1].islower() and not is_name(item):
            joined[-1] += f", {item}"
        else:
            joined.append(item)
    return tuple(joined)
