"""What keeps a form from being written, or a file from being read as a form."""

from kehoach.errors import KehoachError
from kehoach.words import Words

_AS_XLSX = Words(
    vi="mở tệp bằng Excel, lưu lại dưới dạng Excel Workbook (*.xlsx), không đặt mật khẩu",
    en="open the file in Excel and save it as Excel Workbook (*.xlsx), without a password",
)
_ISSUED = Words(
    vi="gửi lại đúng tệp đã phát, hoặc phát biểu mới bằng `kehoach record --form`",
    en="send back the file that was issued, or issue a new one with `kehoach record --form`",
)


class FormNameError(KehoachError):
    """Excel opens a workbook only under its own suffix."""

    words = Words(
        vi="biểu là tệp Excel, `{path}` không có đuôi .xlsx", en="a form is an .xlsx file, `{path}` is not"
    )
    help = Words(vi="đặt tên tệp kết thúc bằng .xlsx", en="let the name end in .xlsx")


class FormUnitError(KehoachError):
    """A form for a name that the roster does not have would look as if the unit owed nothing."""

    words = Words(vi="danh mục đơn vị không có `{unit}`", en="the roster has no unit `{unit}`")
    help = Words(vi="xem tên đơn vị bằng `kehoach units`", en="look the name up with `kehoach units`")


class NotAWorkbookError(KehoachError):
    """The file is no .xlsx, or is damaged."""

    words = Words(
        vi="`{path}` không phải tệp Excel .xlsx đọc được", en="`{path}` is no readable .xlsx workbook"
    )
    help = _AS_XLSX


class EncryptedFormError(KehoachError):
    """The workbook has a password to open it."""

    words = Words(vi="`{path}` đặt mật khẩu mở tệp", en="`{path}` has a password")
    help = _AS_XLSX


class OldWorkbookError(KehoachError):
    """The workbook is in the binary format of Excel 97-2003."""

    words = Words(
        vi="`{path}` ở dạng Excel 97-2003 (.xls)", en="`{path}` is an Excel 97-2003 workbook (.xls)"
    )
    help = _AS_XLSX


class FormTooBigError(KehoachError):
    """No form is as big as this, packed or unpacked."""

    words = Words(
        vi="`{path}` lớn hơn mức một biểu có thể có ({megabytes} MB sau khi giải nén, {rows} dòng một trang tính)",
        en="`{path}` is bigger than a form can be ({megabytes} MB unpacked, {rows} rows a sheet)",
    )
    help = Words(
        vi="bỏ hình ảnh, trang tính và các dòng trống thừa khỏi tệp",
        en="remove pictures, sheets and surplus empty rows from the file",
    )


class NotAFormError(KehoachError):
    """The workbook is not one that kehoach issued."""

    words = Words(
        vi="`{path}` không phải biểu do kehoach phát ra: thiếu trang tính ẩn ghi đơn vị và kỳ",
        en="`{path}` is not a form of kehoach: the hidden sheet with its unit and period is missing",
    )
    help = _ISSUED


class FormVersionError(KehoachError):
    """The form was made by another version of kehoach."""

    words = Words(
        vi="biểu `{path}` có phiên bản `{version}`, bản kehoach này chỉ đọc được phiên bản `{known}`",
        en="form `{path}` has version `{version}`, this kehoach reads version `{known}` only",
    )
    help = _ISSUED


class OtherPlanError(KehoachError):
    """The form belongs to another plan."""

    words = Words(
        vi="biểu `{path}` là của kế hoạch `{plan}`, không phải của `{expected}`",
        en="form `{path}` belongs to the plan `{plan}`, not to `{expected}`",
    )
    help = Words(vi="chỉ ra đúng tệp kế hoạch của biểu", en="name the plan that the form belongs to")
