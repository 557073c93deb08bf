"""Words for results and for the reasons of results."""

from kehoach.target.model import Result
from kehoach.words import Words

RESULTS = {
    Result.MET: Words(vi="đạt", en="met"),
    Result.NOT_MET: Words(vi="chưa đạt", en="not met"),
    Result.NOT_DUE: Words(vi="chưa đến hạn", en="not due yet"),
    Result.NO_FIGURE: Words(vi="chưa có số liệu", en="no figure"),
    Result.NOT_APPLICABLE: Words(vi="không xét", en="not judged"),
}

UNREAD = Words(vi="chưa hiểu mức phải đạt", en="the goal is not understood")
NO_NUMBER = Words(vi="mức phải đạt không có con số", en="the goal names no number")
ROUGH = Words(vi="mức phải đạt chỉ là con số ước chừng", en="the goal is only a rough number")
OTHER_YEAR = Words(vi="mức của năm {year}", en="a goal of {year}")
OVER = Words(vi="vượt mức trên của khoảng", en="beyond the upper end of the range")
NO_REPORT = Words(vi="chưa đơn vị nào báo cáo số liệu", en="no unit has reported a figure")
NOT_FOR_PERIOD = Words(
    vi="chưa có số liệu của {period}; kỳ gần nhất có số liệu là {latest}",
    en="no figure for {period}; the last period that has one is {latest}",
)
CONTESTED = Words(
    vi="{units} có nhiều số liệu cho cùng một kỳ, chưa rõ số nào đúng",
    en="{units}: several figures for one period, and nobody knows which one holds",
)
NOT_ADDITIVE = Words(
    vi="không cộng được số liệu của nhiều đơn vị hoặc nhiều kỳ: cần tử số và mẫu số (count, of)",
    en="figures of several units or periods can't be added up: count and of are needed",
)
NO_PARTS = Words(
    vi="số liệu của {units} chưa dùng được: tỷ lệ cần tử số và mẫu số (count, of) hoặc value có dấu %, số lượng cần value",
    en="the figure of {units} can't be used: a share needs count and of or a value with %, a number needs a value",
)
NOTHING_COUNTED = Words(vi="mẫu số bằng 0, không có gì để tính", en="of is 0: there is nothing to count")
OUTSIDE = Words(
    vi="ngoài khoảng nêu trong văn bản; văn bản không nói ngoài khoảng là tốt hay xấu",
    en="outside the range; the document does not say whether that is good or bad",
)
PART_OF_WHOLE = Words(
    vi="mức chung của nhiều đơn vị, không phải của riêng đơn vị hoặc cấp được hỏi",
    en="a goal of several units together, not of those asked for alone",
)
PLACES = Words(
    vi="tăng, giảm thứ hạng: chưa xét được từ số liệu", en="a change of places can't be told from figures"
)
OTHER_BASE = Words(
    vi="không rõ mức gốc: so với `{words}`; nếu biết, ghi vào `base` của chỉ tiêu",
    en="the base is not known: compared with `{words}`; if you know it, write it as `base` of the target",
)
NO_BASE = Words(
    vi="thiếu số liệu cả năm {year} để làm mức gốc; nếu biết, ghi vào `base` của chỉ tiêu",
    en="no figure for the whole of {year} to grow from; if you know it, write it as `base` of the target",
)
NO_BASE_PERIOD = Words(
    vi="thiếu số liệu kỳ liền trước để làm mức gốc",
    en="no figure for the period just before to grow from",
)
