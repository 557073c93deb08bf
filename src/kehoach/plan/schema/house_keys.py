"""What the keys of the rules of an office mean; those of plans keep their words."""

from collections.abc import Mapping
from typing import Final

from kehoach.plan.schema.key import Key
from kehoach.words import Words

HOUSE_KEYS: Final[Mapping[str, Key]] = {
    "Policies.rules": Key(
        Words("Quy tắc của cơ quan", "Rules of the office"),
        Words(
            "cơ quan đòi hỏi gì thêm ở kế hoạch; xem docs/house-rules.md",
            "what the office asks of its plans; see docs/house-rules.md",
        ),
    ),
    "HouseShape.name": Key(
        Words("Tên quy tắc", "Name"),
        Words(
            "chữ thường không dấu, chữ số và dấu gạch nối, như san-pham-la-van-ban",
            "small letters without marks, digits and hyphens, like san-pham-la-van-ban",
        ),
    ),
    "HouseShape.select": Key(
        Words("Chọn", "Select"),
        Words("quy tắc nói về phần nào của kế hoạch", "which parts of a plan the rule is about"),
    ),
    "require": Key(Words("Đòi hỏi", "Require"), Words("điều phải đúng ở đó", "what has to hold there")),
    "message": Key(
        Words("Thông báo", "Message"), Words("hiện ra ở chỗ không đúng", "what is said where it does not")
    ),
    "help": Key(Words("Cách sửa", "Help"), Words("nên làm gì; có thể bỏ", "what to do; may be left out")),
    "HouseShape.severity": Key(
        Words("Mức", "Severity"),
        Words("error, warning (nếu bỏ trống) hoặc note", "error, warning (if left out) or note"),
    ),
    "what": Key(
        Words("Phần nào", "What"),
        Words(
            "plan, section, task, duty, row, report, target; nhiều phần cách nhau bằng dấu chấm phẩy",
            "plan, section, task, duty, row, report, target; several parted by semicolons",
        ),
    ),
    "SelectShape.section": Key(
        Words("Mục", "Section"),
        Words("địa chỉ mục, như II; kể cả mọi thứ trong mục", "its address, like II, and all in it"),
    ),
    "present": Key(
        Words("Phải có", "Present"),
        Words("tên các khóa, như outputs; when", "names of keys, like outputs; when"),
    ),
    "absent": Key(Words("Phải không có", "Absent"), Words("tên các khóa", "names of keys")),
    "matches": Key(
        Words("Có dạng", "Matches"),
        Words(
            "mỗi giá trị theo một mẫu; … là chữ bất kỳ", "each value fits a pattern; … stands for any words"
        ),
    ),
    "includes": Key(
        Words("Có cả", "Includes"),
        Words("ít nhất một giá trị theo một mẫu", "at least one value fits a pattern"),
    ),
    "excludes": Key(
        Words("Không có", "Excludes"), Words("không giá trị nào theo mẫu", "no value fits a pattern")
    ),
    "ConditionShape.from": Key(
        Words("Từ", "From"), Words("ngày hoặc con số, kể cả nó", "a day or number, included")
    ),
    "ConditionShape.to": Key(
        Words("Đến", "To"), Words("ngày hoặc con số, kể cả nó", "a day or number, included")
    ),
    "within": Key(
        Words("Trong số ngày", "Within"),
        Words(
            "cách một ngày của kế hoạch không quá bao nhiêu ngày, trước hoặc sau",
            "at most so many days before or after a day of the plan",
        ),
    ),
    "WithinShape.days": Key(Words("Số ngày", "Days"), Words("như 30", "like 30")),
    "WithinShape.of": Key(
        Words("Tính với ngày", "Of"),
        Words(
            "issued: ngày ban hành; start, end: ngày đầu, ngày cuối kỳ kế hoạch",
            "issued: the date of the plan; start, end: the first and last day of its period",
        ),
    ),
}
