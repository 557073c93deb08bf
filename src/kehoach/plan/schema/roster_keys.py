"""What the keys of rosters and settings mean."""

from collections.abc import Mapping
from typing import Final

from kehoach.plan.schema.key import Key
from kehoach.words import Words

ROSTER_KEYS: Final[Mapping[str, Key]] = {
    "extends": Key(
        Words("Lấy thêm từ", "Extends"),
        Words(
            "danh mục có sẵn được lấy vào, như province-before-2025-03",
            "a shipped roster to take in, like province-before-2025-03",
        ),
    ),
    "office": Key(
        Words("Cơ quan", "Office"),
        Words("chữ tỉnh, huyện trong tên đơn vị là của cơ quan này", "what tỉnh, huyện in a name means"),
    ),
    "units": Key(
        Words("Đơn vị", "Units"),
        Words("từng đơn vị có thể được giao việc", "each unit that can be given tasks"),
    ),
    "groups": Key(
        Words("Nhóm đơn vị", "Groups"),
        Words(
            "nhóm chỉ các thành viên, như Các sở, ban, ngành",
            "a group stands for its members, like Các sở, ban, ngành",
        ),
    ),
    "vague": Key(
        Words("Tên không xác định", "Vague names"),
        Words(
            "cách gọi không chỉ rõ đơn vị nào; … là chữ bất kỳ",
            "owners nobody can name; … stands for any words",
        ),
    ),
    "name": Key(Words("Tên", "Name"), Words("tên đầy đủ như trong văn bản", "the full name as in documents")),
    "kind": Key(
        Words("Loại", "Kind"),
        Words(
            "như sở, ban, ubnd, ngành dọc, cơ quan trung ương",
            "like sở, ban, ubnd, ngành dọc, cơ quan trung ương",
        ),
    ),
    "short": Key(Words("Tên tắt", "Short names"), Words("như Sở GTVT-XD", "like Sở GTVT-XD")),
    "aliases": Key(
        Words("Tên khác", "Other names"), Words("cách nhau bằng dấu chấm phẩy", "parted by semicolons")
    ),
    "valid_from": Key(
        Words("Có từ ngày", "Valid from"), Words("ngày thành lập", "the first day of the unit")
    ),
    "valid_to": Key(
        Words("Đến hết ngày", "Valid to"), Words("ngày cuối còn hoạt động", "the last day of the unit")
    ),
    "replaces": Key(
        Words("Thay cho", "Replaces"), Words("các đơn vị cũ hợp thành", "the units that it took over")
    ),
    "successor": Key(
        Words("Đơn vị kế thừa", "Successor"),
        Words("nhận việc sau ngày cuối", "who takes over after the last day"),
    ),
    "basis": Key(
        Words("Căn cứ", "Basis"),
        Words("văn bản thành lập, sáp nhập, giải thể", "the document that set it up, merged or ended it"),
    ),
    "members": Key(
        Words("Thành viên", "Members"), Words("tên các đơn vị trong nhóm", "names of the units in the group")
    ),
    "settings": Key(
        Words("Cài đặt", "Settings"), Words("cài đặt của kho kế hoạch", "settings of the plan repository")
    ),
    "language": Key(
        Words("Ngôn ngữ", "Language"), Words("ngôn ngữ của thông báo: vi hoặc en", "of messages: vi or en")
    ),
    "before": Key(
        Words("Trước ngày", "Before"),
        Words(
            "strict: trước ngày 20 là đến hết ngày 19; inclusive: đến hết ngày 20",
            "strict: trước ngày 20 is due on the 19th; inclusive: on the 20th",
        ),
    ),
    "lint": Key(
        Words("Quy tắc kiểm tra", "Rules"),
        Words(
            "chọn quy tắc, mức của từng quy tắc, mức làm mã thoát là 1",
            "which rules, how much each weighs, what fails",
        ),
    ),
    "select": Key(
        Words("Chỉ báo", "Select"),
        Words(
            "chỉ báo các quy tắc này, cách nhau bằng dấu chấm phẩy",
            "report these rules only, parted by semicolons",
        ),
    ),
    "ignore": Key(
        Words("Không báo", "Ignore"),
        Words(
            "không báo các quy tắc này, cách nhau bằng dấu chấm phẩy",
            "don't report these rules, parted by semicolons",
        ),
    ),
    "severity": Key(
        Words("Mức", "Severity"),
        Words(
            "mức của quy tắc, như `missing-signer: note`",
            "how much a rule weighs, as in `missing-signer: note`",
        ),
    ),
    "fail_on": Key(
        Words("Mức làm mã thoát là 1", "Fail on"),
        Words("mức nhẹ nhất làm mã thoát là 1", "the lightest severity that makes the exit code 1"),
    ),
}
