from collections.abc import Iterator
from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words

_ANY = Words(
    vi='viết như `tối thiểu 80%`, `từ 50% đến dưới 70%`, `khoảng 03 lớp`, `tối đa 20 phút`; xem cách đọc bằng `kehoach goal "…"`',
    en='write it like `tối thiểu 80%`, `từ 50% đến dưới 70%`, `khoảng 03 lớp`, `tối đa 20 phút`; `kehoach goal "…"` shows how words are read',
)
_CAUSES = {
    "number": Words(
        vi="viết số theo lối Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ (`1.180`, `20,5`)",
        en="write numbers the Vietnamese way: a point between thousands, a comma before decimals (`1.180`, `20,5`)",
    ),
    "words": Words(
        vi="viết con số bằng chữ số, như `50%`, `03 lớp`",
        en="write the number in digits, as in `50%`, `03 lớp`",
    ),
    "fraction": Words(
        vi="ghi số đếm trên tổng số (`12/18 xã`) hoặc tỷ lệ phần trăm",
        en="write a count out of a total (`12/18 xã`) or a percentage",
    ),
    "needs-word": Words(
        vi="ghi rõ chiều: `tối đa …`, `tối thiểu …`, `từ … trở lên`",
        en="say which side counts: `tối đa …`, `tối thiểu …`, `từ … trở lên`",
    ),
    "two-goals": Words(
        vi="mỗi mức ghi riêng: theo năm, cấp, lĩnh vực dưới `goal`, còn phần “trong đó” thì ở `of_which`",
        en="give each goal a place of its own: by year, level, field under `goal`, a “trong đó” in `of_which`",
    ),
    "direction": Words(
        vi="ghi rõ là tăng thêm bao nhiêu (`tăng thêm 20%`) hay đạt đến mức nào (`tăng lên 80%`)",
        en="say whether it grows by so much (`tăng thêm 20%`) or to a level (`tăng lên 80%`)",
    ),
    "both": Words(
        vi="hai từ chỉ chiều không đi cùng nhau; chỉ giữ một từ",
        en="two words of comparison do not go together; keep one",
    ),
    "units": Words(vi="hai đầu của khoảng phải cùng đơn vị", en="both ends of a range need the same unit"),
    "cap": Words(
        vi="`cho đến khi đạt …` chỉ đi sau một mức tăng, như `mỗi năm tăng thêm 20% cho đến khi đạt 100%`",
        en="`cho đến khi đạt …` only follows an increase, as in `mỗi năm tăng thêm 20% cho đến khi đạt 100%`",
    ),
}
_NEAR = Words(vi="cách viết gần nhất: `{nearest}`", en="the nearest form: `{nearest}`")


@rule(
    Severity.ERROR,
    says=Words(vi="không hiểu mức phải đạt `{text}`", en="the goal `{text}` is not understood"),
    help=Words(vi="{hint}", en="{hint}"),
)
def goal_not_understood(met: Met) -> Iterator[Problem]:
    """The words of a goal have a number, but not in a form that kehoach can read.

    A target judged against the wrong number is worse than one not judged, so nothing is guessed. The usual
    reasons: a time or an amount of money without "tối đa" or "tối thiểu", several goals in one phrase, a
    number written the English way. Words without any number are no mistake; they are kept and never judged.

    ## Fires

    ```yaml
    targets:
      - id: cho-doi
        measure: Thời gian chờ trung bình
        goal: 20 phút
    ```

    ```yaml
    targets:
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: phấn đấu tương ứng 90%, 80%, 70%
    ```

    ## Instead

    ```yaml
    targets:
      - id: cho-doi
        measure: Thời gian chờ trung bình
        goal: tối đa 20 phút
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: {cấp tỉnh: phấn đấu 90%, cấp huyện: phấn đấu 80%, cấp xã: phấn đấu 70%}
    ```
    """
    for problem in met.of(goal_not_understood):
        yield replace(problem, facts={**problem.facts, "hint": _hint(problem)})


def _hint(problem: Problem) -> Words:
    nearest = problem.facts.get("nearest")
    cause = _CAUSES.get(str(problem.facts.get("cause")))
    if not nearest:
        return cause or _ANY
    near = Words(vi=_NEAR.vi.format(nearest=nearest), en=_NEAR.en.format(nearest=nearest))
    return Words(vi=f"{cause.vi}; {near.vi}", en=f"{cause.en}; {near.en}") if cause else near
