from collections.abc import Iterator
from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.facts import with_place, with_words
from kehoach.rules.plan.mend import with_meant_key
from kehoach.words import Words

_SHOWN = 8
_NO_KEY = Words(vi="không có khóa `{key}` {place}", en="there is no key `{key}` {place}")
_OTHERWISE = Words(vi="`{key}` {place} viết là `{meant}`", en="`{key}` {place} is written `{meant}`")
_NEAR = Words(
    vi="có lẽ là `{nearest}`; ở đây dùng được: {expected}{more}",
    en="probably `{nearest}`; expected one of {expected}{more}",
)
_WRITE = Words(vi="đổi `{key}` thành `{meant}`", en="write `{meant}` instead of `{key}`")
_BESIDE = Words(
    vi="ở đây đã có `{meant}`: gộp hai giá trị rồi bỏ `{key}`",
    en="`{meant}` stands here already: join both values and remove `{key}`",
)
_ANY = Words(vi="ở đây dùng được: {expected}{more}", en="expected one of {expected}{more}")
_NONE = Words(vi="bỏ khóa `{key}`", en="remove the key `{key}`")


@fixed_by(with_meant_key, safe=False)
@rule(
    Severity.ERROR,
    says=Words(vi="{what}", en="{what}"),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_key(met: Met) -> Iterator[Problem]:
    """A key is none of those that may stand at this place.

    Nobody reads what stands under a key that kehoach does not know: a deadline under `whem` is no
    deadline. Keys are short English words; what stands under them is Vietnamese as in the document. For the usual
    Vietnamese and English words (`chủ trì`, `thời hạn`, `deadline`) the message says which key it is.

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
    for problem in met.of(unknown_key):
        said = with_place(_with_expected(problem))
        named = with_words(said, "what", _OTHERWISE if problem.facts["meant"] else _NO_KEY)
        yield with_words(named, "hint", _hint(problem))


def _hint(problem: Problem) -> Words:
    if problem.facts["meant"]:
        return _BESIDE if problem.facts["is_there"] else _WRITE
    if problem.facts["nearest"]:
        return _NEAR
    return _ANY if problem.facts["known"] else _NONE


def _with_expected(problem: Problem) -> Problem:
    """Add the keys to show, in the order of the documentation."""
    known = problem.facts["known"]
    those = known if isinstance(known, tuple) else ()
    more = ", …" if len(those) > _SHOWN else ""
    return replace(problem, facts={**problem.facts, "expected": those[:_SHOWN], "more": more})
