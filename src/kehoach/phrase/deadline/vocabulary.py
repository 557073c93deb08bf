"""The words that deadlines are made of.

A token is one of these compounds, a number without leading zeros, a mark, or any other word as it stands.
"""

from typing import Final

# Words that mean one thing together.
COMPOUNDS: Final = (
    "định k[ỳì]", "thường xuyên", "thường k[ỳì]", "thường niên", "liên tục", "đột xuất", "xuyên suốt",
    "chậm nhất", "muộn nhất", "trễ nhất", "không muộn hơn", "không chậm hơn", "không trễ hơn", "không quá",
    "tối đa", "nhiều nhất", "ít nhất", "tối thiểu", "trong vòng", "trong thời hạn", "trong hạn",
    "trong thời gian", "trong khoảng thời gian", "trong khoảng", "trong quá trình", "trong trường hợp",
    "thời hạn", "thời gian", "thời điểm", "kể từ", "tính từ", "tính kể từ", "tính đến", "tính tới",
    "bắt đầu từ", "bắt đầu", "cho đến", "cho tới", "trở đi", "trở về sau", "về sau", "tiếp theo", "kế tiếp",
    "làm việc", "giai đoạn", "thời k[ỳì]", "nhiệm k[ỳì]", "liền kề", "liền trước", "kế hoạch",
    "báo cáo", "đối với", "hoàn thành", "hoàn tất", "kết thúc", "tiếp tục", "duy trì", "thực hiện",
    "triển khai", "tổ chức", "phấn đấu", "dự kiến", "ban hành", "lộ trình", "tiến độ",
    "quy định", "chương trình", "yêu cầu", "chỉ đạo", "đề nghị", "hướng dẫn", "phát sinh", "hạn cuối", "hạn chót", "hạn cuối cùng", "xây dựng", "rà soát", "tham mưu", "phê duyệt", "kiểm tra",
    "công bố", "cập nhật", "tổng hợp", "đánh giá", "xử lý", "theo dõi", "nghiêm túc", "cơ bản", "khởi công", "nghiệm thu",
    "bàn giao", "sơ kết", "tổng kết", "đảm bảo", "bảo đảm", "phân công", "nhu cầu", "ý kiến", "giấy mời", "định hướng",
    "cần thiết", "có hiệu lực", "cuối cùng", "đầu tiên", "chủ nhật", "tầm nhìn", "hiện nay",
    "kỳ họp", "ngoại trừ", "muộn hơn", "sớm hơn", "chậm hơn", "năm học", "năm ngân sách", "năm tài chính",
)  # fmt: skip

# Spellings of one word; each is a slip or an older way of writing, never another meaning.
SPELLINGS: Final = {
    "quí": "quý",
    "qúy": "quý",
    "qúi": "quý",
    "q": "quý",
    "tuân": "tuần",
    "kì": "kỳ",
    "định kì": "định kỳ",
    "thường kì": "thường kỳ",
    "nhiệm kì": "nhiệm kỳ",
    "thời kì": "thời kỳ",
    "kh": "kế hoạch",
    "tw": "trung ương",
    "t": "tháng",
    "tuỳ": "tùy",
    "–": "-",
    "—": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "./.": ".",
    "[": "(",
    "]": ")",
}

NUMERALS: Final = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
ROMANS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
