import re
from collections.abc import Hashable, Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.goal.model import Goal, Op
from kehoach.plan.model import Plan, Target, Tier
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Language, Words

_SIDES = {Op.AT_LEAST: "low", Op.MORE: "low", Op.AT_MOST: "high", Op.LESS: "high"}
# What may be said or left unsaid of one measure: who is satisfied, that it is a share or a level.
_SAYS_NOTHING = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|mức độ|mức|sự|số|việc|về|đối với|của|(?:người|nhân) dân(?:,| và) doanh nghiệp|tổ chức, cá nhân|cá nhân, tổ chức)(?!\w)"
)
_TWICE = re.compile(
    r"(?<!\w)trên (?:tối thiểu|ít nhất)(?!\w)|(?<!\w)dưới (?:tối đa|không quá)(?!\w)"
    r"|(?<!\w)(?:tối thiểu|ít nhất)(?!\w)[^;,]{0,60}?(?:(?<!\w)trên(?!\w)|trở lên)|(?<!\w)tối đa(?!\w)[^;,]{0,60}?(?:(?<!\w)dưới(?!\w)|trở xuống)"
)
_BOTH = Words(
    vi="chỗ khác ghi `{before}`: số liệu đúng bằng mức ấy thì theo chỗ này là đạt, theo chỗ kia là không",
    en="elsewhere `{before}`: a figure of just that number meets one and not the other",
)
_ONE = Words(vi="hai từ chỉ mức trong một câu", en="two words for one bound")


@rule(
    Severity.NOTE,
    says=Words(vi="`{text}` của `{measure}`, {why}", en="`{text}` for `{measure}`, {why}"),
    help=Words(
        vi="dùng một từ: `tối thiểu`, `trên` hoặc `từ … trở lên`; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[two-operators] lý do`",
        en="use one word: `tối thiểu`, `trên` or `từ … trở lên`; where the document says so, say `# kehoach: ignore[two-operators] reason`",
    ),
    other=Words(vi="chỗ khác", en="elsewhere"),
)
def two_operators(plan: Plan) -> Iterator[Problem]:
    """One measure is bounded by two different words: "tối thiểu 95%" here and "trên 95%" there.

    Exactly 95% meets the first and not the second. Compared are goals of one measure with the same number, year,
    level and field, whoever leads; the words of a measure that say nothing of it (tỷ lệ, mức độ, người dân và doanh
    nghiệp) do not count. "Tối thiểu từ 80% trở lên" says one bound twice, "tối thiểu trên 80%" and "trên tối thiểu 80%" two at once.

    ## Fires

    ```yaml
    targets:
      - id: hai-long
        measure: Mức độ hài lòng về giải quyết TTHC
        goal: tối thiểu 95%
      - id: hai-long-tthc
        measure: Tỷ lệ người dân, doanh nghiệp hài lòng về việc giải quyết TTHC
        goal: trên 95%
    ```

    ```yaml
    targets:
      - id: luan-chuyen
        measure: Tỷ lệ hồ sơ luân chuyển điện tử
        goal: tối thiểu từ 80% trở lên
    ```

    ## Instead

    ```yaml
    targets:
      - id: hai-long
        measure: Mức độ hài lòng về giải quyết TTHC
        goal: tối thiểu 95%
      - id: hai-long-tthc
        measure: Tỷ lệ người dân, doanh nghiệp hài lòng về việc giải quyết TTHC
        goal: tối thiểu 95%
      - id: luan-chuyen
        measure: Tỷ lệ hồ sơ luân chuyển điện tử
        goal: từ 80% trở lên
    ```
    """
    firsts: dict[Hashable, tuple[Tier, Op]] = {}
    for target in plan.targets:
        for tier in target.tiers:
            if _TWICE.search(match_key(tier.words.text)):
                yield _at(target, tier, _ONE, None)
            elif tier.goal and tier.goal.op in _SIDES and tier.goal.stated:
                first, op = firsts.setdefault(_key(target, tier, tier.goal), (tier, tier.goal.op))
                if op is not tier.goal.op:
                    before = first.words.text
                    why = Words(
                        vi=_BOTH.say(Language.VI, before=before), en=_BOTH.say(Language.EN, before=before)
                    )
                    yield _at(target, tier, why, first.words.span)


def _at(target: Target, tier: Tier, why: Words, other: Span | None) -> Problem:
    measure = target.measure.text if target.measure else target.id
    return two_operators.at(tier.words.span, other, text=tier.words.text, measure=measure, why=why)


def _key(target: Target, tier: Tier, goal: Goal) -> Hashable:
    measure = _SAYS_NOTHING.sub(" ", match_key(target.measure.text)) if target.measure else target.id
    when = match_key(target.when.text) if target.when else ""
    field = match_key(tier.field or "")
    return (
        " ".join(measure.split()),
        tier.year,
        tier.level,
        field,
        when,
        goal.unit,
        goal.value,
        _SIDES[goal.op] if goal.op else "",
    )
