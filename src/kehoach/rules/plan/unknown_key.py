from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.facts import with_hint, with_place
from kehoach.rules.plan.mend import with_meant_key
from kehoach.words import Words

_SHOWN = 8
_MOST_COMPARED = 500
_LONGEST = 100
_NEAR = Words(
    vi="có lẽ là `{nearest}`; ở đây dùng được: {expected}{more}",
    en="probably `{nearest}`; expected one of {expected}{more}",
)
_ANY = Words(vi="ở đây dùng được: {expected}{more}", en="expected one of {expected}{more}")
_NONE = Words(vi="bỏ khóa `{key}`", en="remove the key `{key}`")


@fixed_by(with_meant_key, safe=False)
@rule(
    Severity.ERROR,
    says=Words(vi="không có khóa `{key}` {place}", en="there is no key `{key}` {place}"),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_key(met: Met) -> Iterator[Problem]:
    """A key is none of those that may stand at this place.

    Nobody reads what stands under a key that kehoach does not know: a deadline under `whem` is no
    deadline. Keys are short English words; what stands under them is Vietnamese as in the document.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            leed: Sở Tư pháp
            outputs: Quyết định
            when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý I năm 2024
    ```
    """
    alike: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
    for problem in met.of(unknown_key):
        said = with_place(_with_expected(problem, alike))
        yield with_hint(said, _NEAR, _ANY if _known(problem) else _NONE)


def _with_expected(problem: Problem, alike: dict[tuple[str, tuple[str, ...]], tuple[str, ...]]) -> Problem:
    """Add the keys to show, most alike first; of too many different ones as they stand in the documentation."""
    key, known = str(problem.facts["key"]).lower(), _known(problem)
    if (key, known) not in alike and len(alike) < _MOST_COMPARED and len(key) <= _LONGEST:
        alike[key, known] = tuple(get_close_matches(key, known, n=_SHOWN, cutoff=0))
    more = ", …" if len(known) > _SHOWN else ""
    expected = alike.get((key, known), known[:_SHOWN])
    return replace(problem, facts={**problem.facts, "expected": expected, "more": more})


def _known(problem: Problem) -> tuple[str, ...]:
    known = problem.facts["known"]
    return known if isinstance(known, tuple) else ()
