"""The words that goals are made of.

A token is one of these compounds, a unit, a number, a year, a mark, or any other word as it stands.
"""

from enum import Enum
from typing import Final


class Sense(Enum):
    """What a word says of the number behind it."""

    AT_LEAST = ">="
    MORE = ">"
    AT_MOST = "<="
    LESS = "<"
    ABOUT = "about"
    TENTATIVE = "tentative"


SENSES: Final = {
    **dict.fromkeys(
        ("tối thiểu", "ít nhất", "thấp nhất", "không dưới", "không thấp hơn", "không ít hơn", "không nhỏ hơn",
         "không kém", "không kém hơn", "đạt và vượt", "đạt hoặc vượt", "cao hơn hoặc bằng", "lớn hơn hoặc bằng",
         "nhiều hơn hoặc bằng", "bằng hoặc cao hơn", "bằng hoặc lớn hơn", "bằng hoặc nhiều hơn", "bằng hoặc hơn", "từ",
         ">=", "≥"),
        Sense.AT_LEAST,
    ),
    **dict.fromkeys(
        ("trên", "hơn", "cao hơn", "nhiều hơn", "lớn hơn", "vượt trên", "vượt mức", "vượt quá", ">"), Sense.MORE
    ),
    **dict.fromkeys(
        ("tối đa", "nhiều nhất", "cao nhất", "không quá", "không vượt quá", "không vượt", "không cao hơn",
         "không nhiều hơn", "không lớn hơn", "không trên", "không hơn", "trong vòng", "trong thời hạn", "thấp hơn hoặc bằng", "nhỏ hơn hoặc bằng",
         "ít hơn hoặc bằng", "bằng hoặc thấp hơn", "bằng hoặc nhỏ hơn", "bằng hoặc ít hơn", "<=", "≤"),
        Sense.AT_MOST,
    ),
    **dict.fromkeys(
        ("dưới", "thấp hơn", "ít hơn", "nhỏ hơn", "chưa đến", "chưa tới", "chưa đầy", "<"), Sense.LESS
    ),
    **dict.fromkeys(("khoảng", "trong khoảng", "vào khoảng", "gần", "xấp xỉ", "chừng", "~", "≈"), Sense.ABOUT),
    **dict.fromkeys(("dự kiến", "ước", "ước đạt", "ước tính"), Sense.TENTATIVE),
}  # fmt: skip

# Words between the measure and its number that change nothing in the number.
LEADS: Final = frozenset(
    {"đạt", "đạt được", "có", "được", "là", "ở", "mức", "ở mức", "đạt mức", "tỷ lệ", "đạt tỷ lệ", "phải", "cần",
     "hoàn thành", "thực hiện", "tổ chức", "triển khai", "cung cấp", "xây dựng", "bảo đảm", "đảm bảo", "chiếm", "bằng",
     "với", "tại", "cho", "phấn đấu", "duy trì", "giữ", "giữ vững", "tiếp tục", "bình quân", "trung bình", "số",
     "số lượng", "tổng số", "tất cả", "toàn bộ", "đạt đến", "đạt tới", "mở",
     "đào tạo", "bồi dưỡng", "tập huấn", "kiểm tra", "rà soát", "số hóa", "công bố", "công khai", "ban hành", "đăng",
     "đăng tải", "phát sóng", "hỗ trợ", "giải quyết", "xử lý", "tiếp nhận", "thành lập", "tạo", "đề xuất", "thu hút",
     "đơn giản hóa", "đánh giá", ":", "=", ","}
)  # fmt: skip
MODES: Final = {
    "phấn đấu": "aim",
    "duy trì": "keep",
    "giữ": "keep",
    "giữ vững": "keep",
    "bình quân": "average",
    "trung bình": "average",
}
ALL: Final = frozenset({"tất cả", "toàn bộ"})
UP: Final = frozenset({"tăng", "tăng thêm", "nâng", "nâng thêm"})
DOWN: Final = frozenset({"giảm", "giảm thêm", "giảm bớt", "cắt giảm", "rút ngắn", "kéo giảm", "hạ"})
MORE_BY: Final = frozenset({"thêm", "tăng thêm", "nâng thêm"})
LESS_BY: Final = frozenset({"bớt", "giảm bớt", "giảm thêm"})
UP_TO: Final = frozenset({"lên", "lên đến", "lên tới", "lên mức", "lên thành"})
DOWN_TO: Final = frozenset({"xuống", "xuống còn", "còn", "chỉ còn", "xuống đến", "xuống tới"})
ONWARD: Final = frozenset({"trở lên", "hoặc hơn", "hoặc cao hơn", "hoặc nhiều hơn"})
DOWNWARD: Final = frozenset({"trở xuống", "hoặc ít hơn", "hoặc thấp hơn", "trở lại"})
RANGES: Final = frozenset({"-", "đến", "tới", "÷"})
JOINS: Final = frozenset({",", "và", "nhưng"})
CAPS: Final = frozenset({"cho đến khi", "cho tới khi", "đến khi", "tới khi"})
EVERY: Final = {
    **dict.fromkeys(("mỗi năm", "hằng năm", "từng năm", "một năm"), "yearly"),
    **dict.fromkeys(("mỗi quý", "hằng quý", "từng quý", "một quý"), "quarterly"),
    **dict.fromkeys(("mỗi tháng", "hằng tháng", "từng tháng", "một tháng"), "monthly"),
}
RATES: Final = {"năm": "yearly", "quý": "quarterly", "tháng": "monthly"}
EACH: Final = frozenset({"mỗi", "từng", "mỗi một"})
# Words before a year that make it the year of the goal.
IN_YEAR: Final = frozenset({"vào", "trong", "đến", "đến hết", "hết", "đến cuối", "vào cuối", "cuối", "tới"})
FROM_YEAR: Final = frozenset({"từ", "kể từ", "bắt đầu từ"})

DURATIONS: Final = frozenset(
    {"giây", "phút", "giờ", "giờ làm việc", "tiếng", "ngày", "ngày làm việc", "tuần", "tháng", "quý", "năm"}
)
SCALES: Final = frozenset({"nghìn", "ngàn", "vạn", "triệu", "tỷ", "trăm", "chục"})
MONEY: Final = frozenset({"đồng", "đ", "vnđ", "vnd", "usd", "đô la"})
UNITS: Final = DURATIONS | MONEY | frozenset(
    {"lớp", "lớp tập huấn", "khóa", "khóa đào tạo", "buổi", "cuộc", "hội nghị", "hội thảo", "đợt", "kỳ", "phiên", "lần",
     "lượt", "lượt người", "người", "người dân", "cán bộ", "công chức", "viên chức", "cán bộ, công chức",
     "cán bộ, công chức, viên chức", "học viên", "đại biểu", "lao động", "hộ", "hộ dân", "hộ nghèo", "hộ gia đình",
     "dịch vụ", "dịch vụ công", "dịch vụ công trực tuyến", "cơ quan", "đơn vị", "cơ quan, đơn vị", "tổ chức", "đầu mối",
     "sở", "phòng", "tỉnh", "huyện", "xã", "phường", "thị trấn", "thôn", "bản", "tổ dân phố", "khu phố", "địa phương",
     "hồ sơ", "tthc", "thủ tục", "thủ tục hành chính", "văn bản", "quyết định", "kế hoạch", "báo cáo", "đề án", "dự án",
     "quy trình", "danh mục", "tin", "bài", "tin, bài", "tin bài", "chuyên mục", "chuyên đề", "chuyên trang", "phóng sự",
     "sáng kiến", "giải pháp", "mô hình", "đề tài", "nhiệm vụ", "chỉ tiêu", "chỉ số", "tiêu chí", "sản phẩm", "lĩnh vực",
     "điểm", "bậc", "hạng", "trường", "trạm", "trạm y tế", "lớp học", "phòng học", "bộ", "chiếc", "máy", "cái",
     "doanh nghiệp", "hợp tác xã", "cơ sở", "công trình", "km", "m", "m2", "m3", "ha", "kg", "tạ", "tấn", "kwh",
     "giường bệnh", "bác sĩ", "bộ phận", "bộ phận một cửa", "trung tâm", "điểm cầu", "nút", "tài khoản", "giao dịch",
     "phiếu", "phản ánh", "kiến nghị", "đoàn", "cuộc thi", "cuộc kiểm tra", "điểm phần trăm", "điểm %"}
)  # fmt: skip

# A number behind one of these names something and counts nothing: mức độ 3, Nghị định 61, TCVN 9001.
LABELS: Final = frozenset(
    {"mức độ", "cấp độ", "điều", "khoản", "mục", "phần", "chương", "phụ lục", "bảng", "biểu", "biểu mẫu", "mẫu", "bước",
     "giai đoạn", "số", "luật", "nghị định", "nghị quyết", "quyết định", "thông tư", "chỉ thị", "công văn", "đề án",
     "chương trình", "bộ chỉ số", "kết luận", "công điện", "thông báo", "hướng dẫn", "tcvn", "qcvn", "iso", "ngày",
     "tháng", "quý", "năm", "lần thứ", "khóa", "đợt", "kỳ", "loại", "cấp", "phiên bản", "công nghiệp", "quốc lộ",
     "tiêu chuẩn", "tiêu chí"}
)  # fmt: skip
RANKS: Final = frozenset(
    {"top", "tốp", "thứ", "thứ hạng", "hạng", "vị trí", "vị trí thứ", "xếp thứ", "đứng thứ", "nhóm"}
)
LEADING: Final = frozenset({"dẫn đầu", "đứng đầu", "cao nhất", "tốt nhất", "hàng đầu", "đầu"})
# A number behind one of these is a condition and no goal: "giải quyết trong 05 ngày".
# With these before it a measure may stand right before a bare number: "tỷ lệ hồ sơ trực tuyến 60%".
MEASURES: Final = frozenset(
    {"tỷ lệ", "mức", "mức độ", "chỉ số", "số", "số lượng", "tổng số", "chỉ tiêu", "điểm", "mỗi", "từng"}
)
CONDITIONS: Final = frozenset({"trong", "trong vòng", "trong thời hạn", "trong thời gian", "sau", "trước"})
# Directly before a number these turn its sense around or leave it open.
TWISTS: Final = frozenset(
    {"không", "chưa", "chẳng", "đừng", "chỉ", "đúng", "thiếu", "hụt", "vượt", "gấp", "ngoài", "trừ", "quá", "thua",
     "kém", "mất", "nửa", "ngoại trừ", "chậm", "trễ", "độ", "tầm", "nhân", "chia"}
)  # fmt: skip
# Several numbers follow, one for each of several things.
IN_TURN: Final = frozenset({"tương ứng", "lần lượt"})
NEGATIONS: Final = frozenset(
    {"không để", "không được", "không cho", "không có", "không còn", "không phải tất cả"}
)
# What a bare number can't be "at least" of.
UNWELCOME: Final = frozenset(
    {"quá hạn", "trễ hạn", "chậm hạn", "sai sót", "sai phạm", "vi phạm", "nghèo", "thất nghiệp", "tồn đọng"}
)
NUMERALS: Final = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10
}  # fmt: skip
# Words that a number of things may stand before in letters: "ba lớp", but not "ba năm" or "hai bên".
COUNTED: Final = UNITS - DURATIONS - {"lần", "phần", "kỳ"}
# Parts and multiples in words: a number, but not one that is read.
UNREAD: Final = frozenset(
    {"một nửa", "quá nửa", "hơn nửa", "gấp đôi", "gấp hai", "gấp ba", "phần ba", "phần tư", "phần năm"}
)
OTHERS: Final = frozenset(
    {
        "so với",
        "trong đó",
        "tăng trưởng",
        "đối với",
        "khoảng cách",
        "tương đương",
        "tức là",
        "hầu hết",
        "một cửa",
        "một số",
        "thời gian",
        "có liên quan",
    }
)
# Spellings of one word; each is a slip or an older way of writing, never another meaning.
SPELLINGS: Final = {
    "tỉ lệ": "tỷ lệ",
    "đạt tỉ lệ": "đạt tỷ lệ",
    "tỉ": "tỷ",
    "phần trăm": "%",
    "điểm phần trăm": "điểm %",
    "hàng năm": "hằng năm",
    "hàng quý": "hằng quý",
    "hàng quí": "hằng quý",
    "hàng tháng": "hằng tháng",
    "quí": "quý",
    "％": "%",
    "٪": "%",
    "–": "-",
    "—": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "đến mức": "đến",
    "=>": ">=",
    "=<": "<=",
    "m²": "m2",
    "m³": "m3",
}

COMPOUNDS: Final = frozenset(
    phrase
    for words in (
        SENSES, LEADS, MODES, ALL, UP, DOWN, MORE_BY, LESS_BY, UP_TO, DOWN_TO, ONWARD, DOWNWARD, CAPS, EVERY, EACH,
        IN_YEAR, FROM_YEAR, UNITS, LABELS, RANKS, LEADING, CONDITIONS, TWISTS, IN_TURN, NEGATIONS, UNWELCOME, UNREAD, OTHERS,
        SPELLINGS,
    )
    for phrase in words
    if phrase[0].isalpha() and not phrase.isalpha()
)  # fmt: skip
