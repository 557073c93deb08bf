"""What can be wrong in a form that came back, in words."""

from typing import Final

from kehoach.words import Words

NO_SHEET: Final = Words(
    vi="không có trang tính `{sheet}`; gửi lại biểu có đủ các trang",
    en="the sheet `{sheet}` is missing; send the form back with all its sheets",
)
NO_HEADING: Final = Words(
    vi="không thấy cột `{heading}`; giữ nguyên các cột và tiêu đề ở dòng {row}",
    en="the column `{heading}` is missing; keep the columns and their headings in row {row} as they were",
)
TWO_HEADINGS: Final = Words(
    vi="có hai cột `{heading}`; giữ lại một cột", en="there are two columns `{heading}`; keep one"
)
OUTSIDE: Final = Words(
    vi="`{text}` nằm ngoài các cột của biểu; chuyển vào một cột của biểu, ví dụ cột Ghi chú",
    en="`{text}` stands outside the columns of the form; move it into one of them",
)
MERGED: Final = Words(
    vi="các ô {cells} bị gộp; bỏ gộp ô rồi ghi từng dòng",
    en="the cells {cells} are merged; unmerge them and fill in each row",
)
NO_ID: Final = Words(
    vi="dòng có nội dung nhưng không có {heading}; ghi vào dòng đã có sẵn của biểu",
    en="the row has words but no {heading}; fill in a row that the form has",
)
NOT_ISSUED: Final = Words(
    vi="biểu không phát ra dòng `{ids}`; khôi phục các cột {headings} như lúc nhận biểu",
    en="no row `{ids}` was issued; restore the columns {headings} as they were in the form",
)
TWICE: Final = Words(
    vi="`{ids}` đã ghi ở dòng {first}; chỉ giữ một dòng",
    en="`{ids}` is filled in at row {first} already; keep one of them",
)
EMPTY: Final = Words(vi="thiếu {heading}; ghi vào ô này", en="{heading} is missing; fill in this cell")
BOTH: Final = Words(
    vi="đã có tử số, mẫu số nên không ghi thêm giá trị; xóa một trong hai",
    en="there are count and of, so no value can stand beside them; clear one of the two",
)
NO_NUMBER: Final = Words(
    vi="dòng có nội dung nhưng chưa có số liệu; ghi tử số và mẫu số, hoặc giá trị",
    en="the row has words but no figure; fill in count and of, or a value",
)
STATE: Final = Words(
    vi="`{text}` không phải một trạng thái; chọn một trong: {known}",
    en="`{text}` is no state; choose one of {known}",
)
CHOICE: Final = Words(
    vi="`{text}` không có trong danh sách; chọn một nhiệm vụ trong danh sách của ô này",
    en="`{text}` is not in the list; choose a task from the list of this cell",
)
DAY: Final = Words(
    vi="`{text}` không phải một ngày; ghi ngày/tháng/năm, ví dụ 08/3/2024",
    en="`{text}` is no day; write day/month/year, for example 08/3/2024",
)
NUMBER: Final = Words(
    vi="`{text}` không phải một số viết rõ ràng; ghi như 1.180 hoặc 20,5",
    en="`{text}` is no clearly written number; write it like 1.180 or 20,5",
)
PERCENT: Final = Words(
    vi="`{text}` không phải một số từ 0 đến 100; ghi như 60 hoặc 20,5",
    en="`{text}` is no number from 0 to 100; write it like 60 or 20,5",
)
PART_OF_ONE: Final = Words(
    vi="`{text}` có thể là {text}% hoặc {percent}%; ghi số phần trăm, ví dụ 60",
    en="`{text}` may be {text}% or {percent}%; write the percentage, for example 60",
)
SHARE: Final = Words(
    vi="`{text}` là tỷ lệ; cột này ghi số lượng, tỷ lệ thì ghi vào cột Giá trị",
    en="`{text}` is a share; this column takes a count, a share goes into the column Giá trị",
)
FORMULA: Final = Words(
    vi="công thức `{text}` chưa có kết quả; thay bằng giá trị",
    en="the formula `{text}` has no result; replace it by its value",
)
ERROR: Final = Words(
    vi="ô có lỗi `{text}` của Excel; thay bằng giá trị",
    en="the cell has Excel's error `{text}`; replace it by a value",
)
NOT_WORDS: Final = Words(
    vi="`{text}` không phải nội dung bằng chữ hay số; ghi lại ô này",
    en="`{text}` is neither words nor a number; write this cell again",
)
TOO_LONG: Final = Words(
    vi="nội dung dài {count} ký tự, quá mức {most}; viết gọn lại",
    en="{count} characters, more than {most}; make it shorter",
)
