"""Words for states and for the reasons of states."""

from kehoach.plan.amendment import Ended
from kehoach.status.model import State
from kehoach.words import Words

STATES = {
    State.DONE_IN_TIME: Words(vi="hoàn thành đúng hạn", en="done in time"),
    State.DONE_LATE: Words(vi="hoàn thành muộn", en="done late"),
    State.OPEN: Words(vi="trong hạn", en="open"),
    State.OVERDUE: Words(vi="quá hạn", en="overdue"),
    State.ONGOING: Words(vi="thường xuyên", en="ongoing"),
    State.NOT_DUE: Words(vi="chưa đến kỳ", en="not due yet"),
    State.UNDETERMINED: Words(vi="chưa xác định", en="undetermined"),
    State.PAUSED: Words(vi="tạm dừng", en="paused"),
    State.CANCELLED: Words(vi="hủy bỏ", en="cancelled"),
    State.SUPERSEDED: Words(vi="được thay thế", en="superseded"),
}

ENDINGS = {
    Ended.CANCELLED: STATES[State.CANCELLED],
    Ended.SUPERSEDED: STATES[State.SUPERSEDED],
}

KEYS = {
    "title": Words(vi="nhiệm vụ", en="title"),
    "lead": Words(vi="chủ trì", en="lead"),
    "support": Words(vi="phối hợp", en="support"),
    "roles": Words(vi="vai trò", en="roles"),
    "outputs": Words(vi="sản phẩm", en="outputs"),
    "when": Words(vi="thời hạn", en="deadline"),
    "report": Words(vi="báo cáo", en="report"),
    "to": Words(vi="gửi", en="to"),
    "budget": Words(vi="kinh phí", en="budget"),
    "note": Words(vi="ghi chú", en="note"),
}
"""What a later document may change in a task, by its key."""

NOT_FOLLOWED = Words(vi="chưa có báo cáo tiến độ", en="no progress on record for this plan")
NO_REPORT = Words(vi="đơn vị chưa báo cáo việc này", en="the unit has not reported on this")
UNREAD = Words(vi="có tệp tiến độ không đọc được trọn vẹn", en="a progress file can't be read whole")
WHICH_UNKNOWN = Words(
    vi="đơn vị có báo cáo, nhưng không rõ cho dòng, kỳ hay lần nào",
    en="the unit has reported, but not for a row, occurrence or case that there is",
)
NO_NEW_DAY = Words(
    vi="đã gia hạn nhưng ngày đến hạn mới không đọc được", en="extended, but the new due day can't be read"
)
UNKNOWN_STATE = Words(
    vi="báo cáo ghi `{state}`, không phải một trạng thái", en="reported as `{state}`, which is no state"
)
SAID = Words(vi="đơn vị báo cáo: {said}", en="the unit reports: {said}")
SAID_WITH = Words(vi="đơn vị báo cáo: {said}; {difficulty}", en="the unit reports: {said}; {difficulty}")
DONE_LATER = Words(vi="hoàn thành ngày {done}", en="done on {done}")
EXTENDED = Words(vi="đã gia hạn từ {first_due}", en="extended from {first_due}")
EXTENDED_BY = Words(
    vi="đã gia hạn từ {first_due} theo {document}", en="extended from {first_due} by {document}"
)
EXTENDED_TO = Words(vi="gia hạn đến {due}", en="extended to {due}")
EXTENDED_TO_BY = Words(vi="gia hạn đến {due} theo {document}", en="extended to {due} by {document}")
MOVED = Words(vi="gia hạn từ {first} đến {due}", en="extended from {first} to {due}")
NO_FIRST_DAY = Words(
    vi="đã gia hạn đến {extended}, nhưng hạn đầu chưa rõ",
    en="extended to {extended}, but the first due day is not known",
)
FIRST_LATE = Words(vi="so với hạn đầu thì muộn {days} ngày", en="{days} days late by the first due day")
WAS = Words(vi="{key} cũ `{old}`", en="{key} was `{old}`")
AMENDED = Words(vi="{old}, sửa đổi theo {document}", en="{old}, amended by {document}")
AMENDED_BY = Words(vi="sửa đổi theo {document}", en="amended by {document}")
REPLACED = Words(vi="sửa {key} `{old}` thành `{new}`", en="{key} `{old}` becomes `{new}`")
REPLACED_BY = Words(vi="sửa thành `{new}` theo {document}", en="becomes `{new}` by {document}")
ADDED = Words(vi="bổ sung {key} `{new}`", en="{key} `{new}` is added")
TAKEN_OUT = Words(vi="bỏ {key} `{old}`", en="{key} `{old}` is taken out")
AMENDED_WHEN = Words(
    vi="đã sửa đổi nhưng văn bản sửa đổi không ghi ngày đọc được",
    en="amended by a document whose date can't be read",
)
DROPPED = Words(vi="{said} theo {document}", en="{said} by {document}")
DROPPED_WITH = Words(vi="{said} theo {document}; {told}", en="{said} by {document}; {told}")
NO_DAY = Words(
    vi="báo cáo hoàn thành trong tháng đến hạn nhưng không ghi ngày nào",
    en="reported as done in the month of the due day, without the day",
)
NO_DATE = Words(vi="báo cáo hoàn thành nhưng không ghi ngày", en="reported as done without a date")
