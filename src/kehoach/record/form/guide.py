"""The first sheet of a form: who is asked about what, and how to fill it in."""

from dataclasses import dataclass

from kehoach.calendar.written import period_named, written
from kehoach.record.form.layout import EVENTS, EXTENSIONS, FIGURES, TASKS
from kehoach.record.form.model import Form
from kehoach.text.letters import match_key

_HOW = (
    ("1", "Chỉ ghi vào các ô nền vàng. Dòng nào không có gì để báo cáo thì để trống cả dòng."),
    (
        "2",
        (
            f"Trang “{TASKS.name}”: chọn Trạng thái trong danh sách. Đã hoàn thành thì ghi Ngày hoàn thành và Minh chứng "
            "(loại, số, ký hiệu, ngày của văn bản; nhiều văn bản thì cách nhau bằng dấu chấm phẩy)."
        ),
    ),
    ("3", "Ngày: ghi ngày/tháng/năm, ví dụ 08/3/2024."),
    (
        "4",
        (
            f"Trang “{FIGURES.name}”: ghi số như trong văn bản (1.180 hoặc 20,5). Chỉ tiêu là tỷ lệ thì ghi Tử số và Mẫu số; "
            "chỉ ghi Giá trị khi không có tử số và mẫu số."
        ),
    ),
    (
        "5",
        (
            f"Trang “{EVENTS.name}”: mỗi việc làm bắt đầu tính thời hạn (nhận hồ sơ, nhận phản ánh…) ghi một dòng; "
            f"trang “{EXTENSIONS.name}”: mỗi lần được gia hạn ghi một dòng. Không có thì để trống."
        ),
    ),
)
_KEEP = (
    ("–", "Không sửa các ô khác, tiêu đề cột, tên trang tính; không xóa cột, không gộp ô."),
    ("–", "Không dùng công thức; dán từ tệp khác thì chọn dán giá trị (Paste Special, Values)."),
    (
        "–",
        "Lưu dưới dạng Excel Workbook (*.xlsx), không đặt mật khẩu, rồi gửi lại tệp này cho nơi đã gửi biểu.",
    ),
)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under a heading: a label and what it says."""

    heading: str
    lines: tuple[tuple[str, str], ...]


def guide(form: Form) -> tuple[Block, ...]:
    """Give the blocks of the first sheet."""
    return (
        Block("", _who(form)),
        Block("CÁCH ĐIỀN", _HOW),
        Block("GIỮ NGUYÊN", _KEEP),
    )


def _who(form: Form) -> tuple[tuple[str, str], ...]:
    asked = form.asked
    period, window = asked.period, asked.period.window
    days = f"từ ngày {written(window.start)} đến hết ngày {written(window.end)}"
    citation = period.cited_by(asked.followed.office)
    return (
        ("Đơn vị", asked.unit),
        ("Kế hoạch", plan_named(form)),
        ("Kỳ báo cáo", f"{period_named(period)} ({period.name})"),
        ("Thời gian lấy số liệu", f"{days} ({citation})" if citation else days),
        ("Tình trạng tính đến", f"ngày {written(asked.as_of)}"),
        ("Trong biểu có", f"{len(form.duties)} nhiệm vụ, {len(form.figures)} dòng số liệu chỉ tiêu"),
    )


def plan_named(form: Form) -> str:
    """Name the plan as a letter would: number, date, issuer, title."""
    plan = form.asked.followed.plan
    number = f"số {plan.number.text}" if plan.number else ""
    issued = f"ngày {plan.issued.text}" if plan.issued else ""
    issuer = f"của {plan.issuer.text}" if plan.issuer else ""
    title = plan.title.text if plan.title else plan.id
    lead = " ".join(part for part in (number, issued, issuer) if part)
    named = title if match_key(title).startswith("kế hoạch") else f"Kế hoạch {title}"
    return f"{named} ({lead})" if lead else named
