from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint
from kehoach.words import Words

_NEAR = Words(vi="có lẽ là `{nearest}`; có sẵn: {known}", en="probably `{nearest}`; expected one of {known}")
_ANY = Words(vi="có sẵn: {known}", en="expected one of {known}")


@rule(
    Severity.ERROR,
    says=Words(vi="không có danh mục dùng chung nào tên `{text}`", en="there is no shipped roster `{text}`"),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_roster(met: Met) -> Iterator[Problem]:
    """A roster extends one that does not come with kehoach.

    `extends` takes in the units that all offices of a kind have, so that units.yaml lists only what is
    special. Without it most names of a plan would be unknown.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025
    office: UBND tỉnh Mẫu
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    ```
    """
    for problem in met.of(unknown_roster):
        yield with_hint(problem, _NEAR, _ANY)
