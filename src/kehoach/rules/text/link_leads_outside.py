from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="liên kết dẫn ra ngoài kho kế hoạch nên không được đọc",
        en="the link leads out of the repository and is not read",
    ),
    help=Words(
        vi="thay liên kết bằng tệp hoặc thư mục thật",
        en="put a real file or folder in the place of the link",
    ),
)
def link_leads_outside(met: Met) -> Iterable[Problem]:
    """A file is a link that leads out of the repository, or lies behind such a link.

    Nothing outside the repository is read: what a plan says has to be the same for everybody who has the repository, and
    a file from a stranger must not show what else is on the machine that checks it. The repository ends at the root of
    git, else at the folder of `kehoach.yaml`; the folder `.git` itself is no part of it. Links to other files and folders of the
    repository are followed, each file once.

    ## Fires

    A link `plans/2024.yaml` to a file in another folder of the machine.

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
    ```
    """
    return met.of(link_leads_outside)
