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
    vi="không có số liệu cho {period}; kỳ gần nhất có số liệu là {latest}",
    en="no figure for {period}; the last period that has one is {latest}",
)
CONTESTED = Words(
    vi="{units} có nhiều số liệu cho cùng một kỳ mà không ghi đính chính",
    en="{units}: several figures for one period without a correction",
)
NOT_ADDITIVE = Words(
    vi="không cộng được số liệu của nhiều đơn vị: cần tử số và mẫu số",
    en="the figures of several units can't be added up: count and of are needed",
)
NO_PARTS = Words(vi="số liệu thiếu tử số hoặc mẫu số", en="the figure lacks count or of")
NOTHING_COUNTED = Words(vi="mẫu số bằng 0, không có gì để tính", en="of is 0: there is nothing to count")
GAPS = Words(vi="chưa đủ các kỳ từ đầu năm: {units}", en="periods since the start are missing: {units}")
NO_BASE = Words(
    vi="chưa có mức gốc: thiếu số liệu năm {year}", en="no base to grow from: no figure for {year}"
)
NO_BASE_PERIOD = Words(
    vi="chưa có mức gốc: thiếu số liệu kỳ trước", en="no base to grow from: no figure for the period before"
)
