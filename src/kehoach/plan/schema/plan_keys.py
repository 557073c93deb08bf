"""What the keys of a plan mean. `Head.number` holds in that shape, `number` wherever no shape says more."""

from collections.abc import Mapping
from typing import Final

from kehoach.plan.schema.key import Key
from kehoach.words import Words

PLAN_KEYS: Final[Mapping[str, Key]] = {
    "PlanShape.plan": Key(
        Words("Kế hoạch", "Plan"),
        Words(
            "văn bản nói chung: số, ngày, cơ quan ban hành, kỳ",
            "the document as a whole: number, date, issuer, period",
        ),
    ),
    "sections": Key(
        Words("Các mục", "Sections"),
        Words(
            "các mục của bảng nhiệm vụ, mỗi mục có `tasks`",
            "the sections of the table of tasks, each with `tasks`",
        ),
    ),
    "duties": Key(
        Words("Tổ chức thực hiện", "Duties"),
        Words(
            "việc giao ở phần tổ chức thực hiện; viết như các nhiệm vụ dưới `tasks`",
            "what the part on carrying out assigns; entries as under `tasks`",
        ),
    ),
    "targets": Key(
        Words("Chỉ tiêu", "Targets"),
        Words(
            "các chỉ tiêu: đo gì (`measure`) và mức phải đạt (`goal`)",
            "measures (`measure`) and the levels they must reach (`goal`)",
        ),
    ),
    "PlanShape.text": Key(
        Words("Phần lời", "Prose"),
        Words("phần lời của văn bản, không ai phải theo dõi", "prose of the document that nobody follows"),
    ),
    "id": Key(
        Words("Mã", "Id"),
        Words(
            "mã riêng, thay cho số khi gọi tên", "a name of its own, which stands for the number in addresses"
        ),
    ),
    "Head.id": Key(
        Words("Mã kế hoạch", "Id of the plan"),
        Words("tệp tiến độ gọi kế hoạch bằng mã này", "progress files name the plan by it"),
    ),
    "number": Key(
        Words("Số", "Number"),
        Words("số thứ tự như văn bản ghi: II, 2, a", "the number as in the document: II, 2, a"),
    ),
    "Head.number": Key(
        Words("Số, ký hiệu", "Number and sign"),
        Words("số, ký hiệu của văn bản, như 12/KH-UBND", "number and sign of the document, like 12/KH-UBND"),
    ),
    "title": Key(
        Words("Tên", "Title"),
        Words("tên hoặc nội dung, như văn bản ghi", "title or content, as in the document"),
    ),
    "Head.title": Key(
        Words("Tên kế hoạch", "Title of the plan"),
        Words("trích yếu của văn bản", "what the document says it is about"),
    ),
    "issuer": Key(
        Words("Cơ quan ban hành", "Issuer"),
        Words("như UBND tỉnh Mẫu", "the office that issued it, like UBND tỉnh Mẫu"),
    ),
    "place": Key(
        Words("Địa danh", "Place"),
        Words("nơi ghi ở dòng ngày tháng của văn bản", "the place in the line of the date"),
    ),
    "issued": Key(
        Words("Ngày ban hành", "Date of issue"),
        Words(
            "ngày/tháng/năm, hoặc tháng/năm nếu chỉ biết tháng",
            "day/month/year, or month/year where only that is known",
        ),
    ),
    "signed_as": Key(
        Words("Thẩm quyền ký", "Signed as"),
        Words("như TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH", "in what capacity, like TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH"),
    ),
    "signer": Key(Words("Người ký", "Signer"), Words("họ và tên người ký", "full name of who signed")),
    "Head.period": Key(
        Words("Kỳ kế hoạch", "Period of the plan"),
        Words(
            "một năm như 2024 hoặc nhiều năm như 2016-2020", "one year like 2024, or several like 2016-2020"
        ),
    ),
    "money": Key(
        Words("Đơn vị tiền", "Unit of money"),
        Words("của các số tiền không ghi đơn vị, như 1.000đ", "of amounts without one, like 1.000đ"),
    ),
    "Head.basis": Key(
        Words("Căn cứ", "Legal basis"),
        Words("các văn bản làm căn cứ, mỗi dòng một văn bản", "the documents it rests on, one a line"),
    ),
    "implements": Key(
        Words("Thực hiện văn bản cấp trên", "Carries out"),
        Words(
            "kế hoạch hoặc văn bản cấp trên mà phần này thực hiện",
            "the plan or document above that this carries out",
        ),
    ),
    "proposed": Key(
        Words("Theo đề nghị của", "Proposed by"),
        Words("đơn vị trình kế hoạch", "the unit that submitted the plan"),
    ),
    "recipients": Key(
        Words("Nơi nhận", "Recipients"), Words("những nơi nhận văn bản", "to whom the document is sent")
    ),
    "restated": Key(
        Words("Đã diễn đạt lại", "Restated"),
        Words(
            "ghi true khi lời văn không còn nguyên như văn bản gốc",
            "true where the wording is not that of the document",
        ),
    ),
    "note": Key(
        Words("Ghi chú", "Note"),
        Words("cột ghi chú, hoặc điều cần nói thêm", "the column of notes, or what else is to be said"),
    ),
    "lead": Key(
        Words("Chủ trì", "Lead"),
        Words(
            "đơn vị chủ trì, phải hoàn thành; nhiều đơn vị thì cách nhau bằng dấu chấm phẩy",
            "the unit that owes the task; several are parted by semicolons",
        ),
    ),
    "support": Key(
        Words("Phối hợp", "Support"),
        Words(
            "đơn vị phối hợp; để trống nghĩa là ô trống trong bảng",
            "units that help; left empty, the cell is empty",
        ),
    ),
    "roles": Key(
        Words("Vai trò khác", "Other roles"),
        Words(
            "vai trò: đơn vị, theo chữ của văn bản, như thẩm định: Sở Tư pháp",
            "role: unit, in the words of the document, like thẩm định: Sở Tư pháp",
        ),
    ),
    "when": Key(
        Words("Thời hạn", "Deadline"),
        Words(
            "thời hạn bằng chữ của văn bản, như Quý IV hàng năm; xem cách hiểu bằng lệnh kehoach when",
            "the deadline in the words of the document, like Quý IV hàng năm; the command kehoach when shows the reading",
        ),
    ),
    "outputs": Key(
        Words("Sản phẩm", "Outputs"),
        Words(
            "kết quả phải có khi xong, như Quyết định; Báo cáo",
            "what must exist at the end, like Quyết định; Báo cáo",
        ),
    ),
    "measure": Key(
        Words("Đo gì", "Measure"),
        Words(
            "điều được đo, như Tỷ lệ hồ sơ nộp trực tuyến",
            "what is measured, like Tỷ lệ hồ sơ nộp trực tuyến",
        ),
    ),
    "goal": Key(
        Words("Mức phải đạt", "Goal"),
        Words(
            "một cụm từ như tối thiểu 95%, hoặc theo năm, cấp, lĩnh vực",
            "a phrase like tối thiểu 95%, or by year, level, field",
        ),
    ),
    "of_which": Key(
        Words("Trong đó", "Of which"),
        Words("phần của số đo có mức phải đạt riêng", "parts of the measure with goals of their own"),
    ),
    "except": Key(Words("Trừ", "Except"), Words("những gì không tính vào", "what does not count")),
    "base": Key(
        Words("Mức gốc", "Base"),
        Words(
            "mức mà phần tăng, giảm được tính từ đó",
            "the level from which an increase or decrease is counted",
        ),
    ),
    "index": Key(
        Words("Chỉ số", "Index"),
        Words("chỉ số của bộ chỉ số mà chỉ tiêu thuộc về", "the index to which the target belongs"),
    ),
    "TargetShape.figures": Key(
        Words("Cách cộng số liệu", "How figures add up"),
        Words(
            "trong kỳ: số liệu các kỳ cộng lại; lũy kế: mỗi số liệu tính từ đầu",
            "trong kỳ: figures of periods add up; lũy kế: each holds from the beginning on",
        ),
    ),
    "Item.figures": Key(
        Words("Cách cộng số liệu", "How figures add up"),
        Words(
            "trong kỳ: số liệu các kỳ cộng lại; lũy kế: mỗi số liệu tính từ đầu",
            "trong kỳ: figures of periods add up; lũy kế: each holds from the beginning on",
        ),
    ),
    "TargetShape.task": Key(
        Words("Nhiệm vụ", "Task"),
        Words(
            "địa chỉ của nhiệm vụ mang chỉ tiêu, như II.2",
            "the address of the task that carries it, like II.2",
        ),
    ),
    "field": Key(Words("Lĩnh vực", "Field"), Words("như đất đai, xây dựng", "like đất đai, xây dựng")),
    "budget": Key(
        Words("Kinh phí", "Budget"),
        Words(
            "số tiền, theo đơn vị ở `money` nếu không ghi",
            "an amount, in the unit of `money` unless it has one",
        ),
    ),
    "report": Key(
        Words("Báo cáo", "Report"),
        Words("kỳ báo cáo phải gửi, như quý; năm", "the reports that are owed, like quý; năm"),
    ),
    "to": Key(Words("Gửi", "To"), Words("nơi nhận báo cáo", "who receives the report")),
    "after": Key(
        Words("Sau bước", "After"),
        Words(
            "địa chỉ của bước phải xong trước, như II.2/1",
            "the address of the step it waits for, like II.2/1",
        ),
    ),
    "unless": Key(
        Words("Cho đến khi xong bước", "Unless"),
        Words(
            "địa chỉ của bước mà khi xong thì việc này thôi",
            "the address of the step that, once done, ends this one",
        ),
    ),
    "amends": Key(
        Words("Sửa đổi", "Amends"),
        Words("điều mà văn bản sau sửa đổi ở nhiệm vụ", "what a later document changes in the task"),
    ),
    "tasks": Key(
        Words("Nhiệm vụ", "Tasks"),
        Words("các nhiệm vụ; mục có `tasks` là nhóm", "tasks; what has `tasks` is a group"),
    ),
    "rows": Key(
        Words("Các dòng", "Rows"),
        Words(
            "các dòng của một nhiệm vụ, hoặc các bước; thiếu gì thì lấy của nhiệm vụ",
            "lines or steps of one task; what a row lacks, the task gives",
        ),
    ),
    "Prose.text": Key(Words("Lời văn", "Text"), Words("mỗi đoạn một mục", "one item a paragraph")),
    "AmendShape.by": Key(
        Words("Văn bản sửa đổi", "Amended by"),
        Words("số, ký hiệu và ngày của văn bản", "number and date of the document"),
    ),
    "AmendShape.state": Key(
        Words("Hủy bỏ, thay thế", "Ended"),
        Words("khi văn bản bỏ hẳn hoặc thay nhiệm vụ", "where the document ends or replaces the task"),
    ),
    "reason": Key(Words("Lý do", "Reason"), Words("vì sao", "why")),
}
