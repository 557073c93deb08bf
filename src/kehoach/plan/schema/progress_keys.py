"""What the keys of progress files and of closed periods mean."""

from collections.abc import Mapping
from typing import Final

from kehoach.plan.schema.key import Key
from kehoach.words import Words

_DIGEST = Key(
    Words("Mã băm", "Digest"), Words("kehoach tự ghi, không sửa bằng tay", "written by kehoach, not by hand")
)

PROGRESS_KEYS: Final[Mapping[str, Key]] = {
    "progress": Key(
        Words("Báo cáo tiến độ", "Progress"),
        Words(
            "đơn vị nào báo cáo về kế hoạch nào, cho kỳ nào",
            "which unit reports on which plan for which period",
        ),
    ),
    "ProgressShape.tasks": Key(
        Words("Nhiệm vụ", "Tasks"),
        Words("đơn vị báo cáo gì về từng nhiệm vụ", "what the unit says of each task"),
    ),
    "ProgressShape.figures": Key(
        Words("Số liệu", "Figures"),
        Words("số liệu của các chỉ tiêu trong kỳ", "figures of the targets for the period"),
    ),
    "events": Key(
        Words("Sự kiện", "Events"),
        Words("việc đã xảy ra, làm bắt đầu một thời hạn", "what happened and starts a time limit"),
    ),
    "extensions": Key(
        Words("Gia hạn", "Extensions"),
        Words("thời hạn mới kèm lý do và văn bản", "new due days with their reason and document"),
    ),
    "plan": Key(Words("Kế hoạch", "Plan"), Words("mã (`id`) của kế hoạch", "the `id` of the plan")),
    "unit": Key(
        Words("Đơn vị", "Unit"),
        Words("tên đơn vị như trong danh mục", "the name of the unit as in the roster"),
    ),
    "period": Key(
        Words("Kỳ báo cáo", "Period"),
        Words(
            "như 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024", "like 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024"
        ),
    ),
    "reported": Key(Words("Ngày báo cáo", "Reported"), Words("ngày/tháng/năm", "day/month/year")),
    "evidence": Key(
        Words("Minh chứng", "Evidence"),
        Words(
            "văn bản chứng minh, như Báo cáo 21/BC-STP ngày 18/3/2024",
            "the document that proves it, like Báo cáo 21/BC-STP ngày 18/3/2024",
        ),
    ),
    "EvidenceShape.number": Key(
        Words("Số, ký hiệu", "Number"), Words("của văn bản, như 21/BC-STP", "of the document, like 21/BC-STP")
    ),
    "EvidenceShape.date": Key(Words("Ngày", "Date"), Words("ngày của văn bản", "date of the document")),
    "EvidenceShape.title": Key(
        Words("Tên văn bản", "Title"), Words("tên hoặc trích yếu", "title of the document")
    ),
    "EvidenceShape.file": Key(
        Words("Tệp", "File"), Words("tệp nằm cạnh tệp tiến độ", "a file beside the progress file")
    ),
    "EvidenceShape.sha256": Key(
        Words("Mã băm SHA-256", "SHA-256"), Words("của tệp minh chứng, 64 chữ số", "of that file, 64 digits")
    ),
    "task": Key(
        Words("Nhiệm vụ", "Task"),
        Words("địa chỉ, như II.2 hoặc II.2b/1", "its address, like II.2 or II.2b/1"),
    ),
    "case": Key(
        Words("Vụ việc", "Case"),
        Words("mã của sự kiện mà việc này thuộc về", "the id of the event it belongs to"),
    ),
    "for": Key(
        Words("Lần", "Occurrence"), Words("lần nào của việc định kỳ", "which occurrence of a recurring task")
    ),
    "state": Key(
        Words("Tình trạng", "State"),
        Words(
            "chưa thực hiện, đang thực hiện, hoàn thành, tạm dừng, hủy bỏ, thay thế",
            "chưa thực hiện, đang thực hiện, hoàn thành, tạm dừng, hủy bỏ, thay thế: not begun, under way, done, paused, cancelled, superseded",
        ),
    ),
    "date": Key(Words("Ngày", "Date"), Words("ngày/tháng/năm", "day/month/year")),
    "percent": Key(
        Words("Tỷ lệ hoàn thành", "Percent"), Words("phần đã làm, như 60%", "how much is done, like 60%")
    ),
    "difficulty": Key(
        Words("Khó khăn, vướng mắc", "Difficulty"), Words("điều cản trở", "what stands in the way")
    ),
    "proposal": Key(
        Words("Đề xuất, kiến nghị", "Proposal"), Words("điều đơn vị đề nghị", "what the unit asks for")
    ),
    "target": Key(Words("Chỉ tiêu", "Target"), Words("mã (`id`) của chỉ tiêu", "the `id` of the target")),
    "level": Key(Words("Cấp", "Level"), Words("như tỉnh, huyện, xã", "like tỉnh, huyện, xã")),
    "count": Key(Words("Số đạt được", "Count"), Words("tử số, như 1.180", "the numerator, like 1.180")),
    "of": Key(Words("Tổng số", "Of"), Words("mẫu số, như 1.240", "the denominator, like 1.240")),
    "value": Key(
        Words("Giá trị", "Value"), Words("số liệu không có tử số và mẫu số", "a figure that is no ratio")
    ),
    "source": Key(Words("Nguồn", "Source"), Words("số liệu lấy từ đâu", "where the figure comes from")),
    "corrects": Key(
        Words("Đính chính kỳ", "Corrects"),
        Words("kỳ mà số liệu này thay số liệu cũ", "the period whose figure this replaces"),
    ),
    "event": Key(
        Words("Việc xảy ra", "Event"),
        Words("như nhận Quyết định công bố của Bộ Tư pháp", "like nhận Quyết định công bố của Bộ Tư pháp"),
    ),
    "starts": Key(
        Words("Bắt đầu bước", "Starts"),
        Words("địa chỉ các bước mà thời hạn bắt đầu tính", "addresses of the steps whose time begins"),
    ),
    "due": Key(Words("Thời hạn mới", "New due day"), Words("ngày/tháng/năm", "day/month/year")),
    "ClosedShape.closed": Key(
        Words("Kỳ đã chốt", "Closed period"),
        Words("kỳ nào của kế hoạch nào đã chốt số", "which period of which plan is closed"),
    ),
    "ClosedHead.closed": Key(
        Words("Ngày chốt", "Closed on"), Words("ngày chốt số liệu", "the day on which it was closed")
    ),
    "ClosedShape.targets": Key(
        Words("Chỉ tiêu", "Targets"),
        Words("kết quả của từng chỉ tiêu khi chốt", "what each target came to when it was closed"),
    ),
    "ClosedShape.figures": Key(
        Words("Số liệu", "Figures"), Words("số liệu đã có khi chốt", "figures on record when it was closed")
    ),
    "as_of": Key(
        Words("Tính đến ngày", "As of"),
        Words("ngày mà tình trạng được tính", "the day of which the states speak"),
    ),
    "promises": Key(Words("Mã băm của kế hoạch", "Digest of the plan"), _DIGEST.about),
    "digest": _DIGEST,
    "files": Key(
        Words("Tệp tiến độ", "Progress files"),
        Words("các tệp mà số liệu dựa vào", "the files on which the numbers rest"),
    ),
    "path": Key(
        Words("Đường dẫn", "Path"), Words("tính từ thư mục của kế hoạch", "from the folder of the plan")
    ),
    "items": Key(
        Words("Các điều đã ghi", "Items"), Words("từng điều có trong tệp", "each thing on record in the file")
    ),
    "part": Key(
        Words("Danh sách", "List"), Words("điều ấy nằm ở danh sách nào", "the list in which it stands")
    ),
    "about": Key(Words("Về việc", "About"), Words("điều ấy nói về gì", "what it is about")),
    "states": Key(
        Words("Số việc theo tình trạng", "Counts by state"),
        Words("tình trạng: bao nhiêu việc", "state: how many obligations"),
    ),
    "year": Key(Words("Năm", "Year"), Words("năm của mức phải đạt", "the year of the goal")),
    "result": Key(Words("Kết quả", "Result"), Words("đạt hay chưa đạt", "whether it was met")),
    "ClosedTargetShape.units": Key(
        Words("Số đơn vị", "Units"), Words("đơn vị đã báo cáo", "the units that reported")
    ),
}
