"""What keeps a document from being written."""

from typing import Final

from kehoach.errors import AlreadyThereError, KehoachError
from kehoach.words import Words

MOST_BYTES: Final = 20_000_000
MOST_PARTS: Final = 1_000


class UnknownTemplateError(KehoachError):
    """There is no template of the name in the format."""

    words = Words(vi="không có mẫu `{name}` dạng {form}", en="no template `{name}` for {form}")
    help = Words(
        vi="có: {known}; xem `kehoach report --list`", en="there are: {known}; see `kehoach report --list`"
    )


class NoSuchTemplateError(UnknownTemplateError):
    """There is no template of the name in any format."""

    words = Words(vi="không có mẫu `{name}`", en="there is no template `{name}`")


class BrokenTemplateError(KehoachError):
    """A line of a template can't be carried out."""

    before = 0
    """Lines of the source before the first that is counted."""
    words = Words(vi="mẫu `{path}`, dòng {line}: {what}", en="template `{path}`, line {line}: {what}")
    help = Words(
        vi="sửa dòng `{text}`, rồi xem `kehoach report --check-template {path}`",
        en="change the line `{text}`, then see `kehoach report --check-template {path}`",
    )


class BrokenParagraphError(BrokenTemplateError):
    """A paragraph of a Word template can't be carried out."""

    before = 1
    words = Words(vi="mẫu `{path}`, đoạn {line}: {what}", en="template `{path}`, paragraph {line}: {what}")
    help = Words(
        vi="mở mẫu bằng Word, sửa đoạn `{text}`, rồi xem `kehoach report --check-template {path}`",
        en="open the template in Word, change the paragraph `{text}`, then see `kehoach report --check-template {path}`",
    )


class NotADocumentError(KehoachError):
    """A template named .docx is no Word document."""

    words = Words(vi="`{path}` không phải tệp Word (.docx)", en="`{path}` is no Word document (.docx)")
    help = Words(vi="mở bằng Word rồi lưu lại dạng .docx", en="open it in Word and save it as .docx")


class UnsafeTemplateError(KehoachError):
    """A Word template would load something from elsewhere, or run it."""

    words = Words(
        vi="mẫu `{path}` có {what} nên không được dùng", en="template `{path}` has {what} and is not used"
    )
    help = Words(
        vi="mở mẫu bằng Word, bỏ phần ấy (hình ảnh thì chèn vào tệp, không liên kết), rồi lưu lại dạng .docx",
        en="open it in Word, take that part out (put pictures into the file instead of linking them), save it as .docx",
    )


class TemplateTooBigError(KehoachError):
    """A template becomes more than any document of an office."""

    words = Words(
        vi="mẫu `{path}` bung ra quá lớn nên không được dùng",
        en="template `{path}` becomes too big and is not used",
    )
    help = Words(
        vi="mẫu .docx có tối đa {bytes} MB và {parts} phần khi giải nén; bớt hình ảnh, bỏ các vòng lặp thừa",
        en="a .docx template has at most {bytes} MB and {parts} parts unpacked; take out pictures and needless loops",
    )

    def __init__(self, *, path: str) -> None:
        super().__init__(path=path, bytes=MOST_BYTES // 1_000_000, parts=MOST_PARTS)


class TemplateTooLongError(KehoachError):
    """A template takes longer than any document of an office."""

    words = Words(
        vi="mẫu `{path}` chạy quá {seconds} giây nên bị dừng",
        en="template `{path}` takes longer than {seconds} seconds and was stopped",
    )
    help = Words(
        vi="xem lại các vòng lặp trong mẫu, và các ngoặc {{ chưa đóng",
        en="look at its loops, and at braces that are not closed",
    )


class NotATemplateError(KehoachError):
    """A file has the name of no sort of template."""

    words = Words(vi="`{path}` không phải một mẫu báo cáo", en="`{path}` is no report template")
    help = Words(
        vi="mẫu có tên dạng `TÊN.md.j2` hoặc `TÊN.docx`", en="templates are named `NAME.md.j2` or `NAME.docx`"
    )


class PeriodOutsidePlanError(KehoachError):
    """A report is asked for on a period that has no day in common with that of the plan."""

    words = Words(
        vi="kỳ `{asked}` ngoài thời gian thực hiện của kế hoạch `{plan}` ({years})",
        en="the period `{asked}` is outside that of the plan `{plan}` ({years})",
    )
    help = Words(
        vi="chọn một kỳ trong thời gian ấy, như --period {first}; hoặc chọn kế hoạch khác bằng --plan hay tên tệp",
        en="choose a period of these years, like --period {first}; or another plan by --plan or its file",
    )


class NoDueDaysError(KehoachError):
    """There is nothing to put into a calendar."""

    words = Words(
        vi="không có ngày đến hạn nào để ghi vào lịch", en="there is no due day to put into a calendar"
    )
    help = Words(
        vi="xem `kehoach tasks` để biết thời hạn của từng nhiệm vụ",
        en="see `kehoach tasks` for the deadline of each task",
    )


class NotForcedError(AlreadyThereError):
    """A document would overwrite a file, which nobody asked for."""

    help = Words(vi="chọn tên khác, hoặc thêm --force", en="choose another name, or add --force")
