"""Which parts of the page a template is about; an office's own template is about all."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kehoach.report import templates
from kehoach.report.digest import Digest

_TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tom-tat": "Tóm tắt",
        "qua-han": "Quá hạn",
        "bao-cao-chua-gui": "Báo cáo chưa gửi",
        "chua-co-tien-do": "Chưa có báo cáo tiến độ",
        "chua-xac-dinh": "Chưa xác định",
        "sap-den-han": "Sắp đến hạn",
        "chi-tieu": "Chỉ tiêu",
        "muc-phai-dat": "Chỉ tiêu",
        "tien-trinh": "Tiến trình",
        "dieu-chinh": "Điều chỉnh, gia hạn, tạm dừng",
        "kien-nghi": "Khó khăn, kiến nghị",
        "can-cu": "Căn cứ, nội dung",
        "bang": "Bảng",
    }
)
"""The parts, by the names of their files; each is one."""
_ALL: Final = (
    "tom-tat", "qua-han", "chi-tieu", "tien-trinh", "sap-den-han", "chua-xac-dinh", "bao-cao-chua-gui",
    "chua-co-tien-do", "dieu-chinh", "kien-nghi", "bang",
)  # fmt: skip
_OF_TEMPLATE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        templates.REMINDER: ("qua-han", "bao-cao-chua-gui", "sap-den-han", "tien-trinh", "bang"),
        templates.OWING: ("bao-cao-chua-gui", "chua-co-tien-do", "bang"),
        templates.TASKS: ("tien-trinh", "bang"),
        templates.TARGETS: ("chi-tieu", "bang"),
        templates.PLAN: ("can-cu", "muc-phai-dat", "tien-trinh", "bang"),
    }
)
_HEADINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        templates.REMINDER: "Nhiệm vụ, báo cáo cần thực hiện",
        templates.OWING: "Đơn vị chưa gửi báo cáo {period}",
        templates.TASKS: "Tình hình thực hiện nhiệm vụ {period}",
        templates.TARGETS: "Kết quả thực hiện chỉ tiêu {period}",
        templates.PLAN: "Kế hoạch",
    }
)
_REPORT: Final = "Kết quả thực hiện Kế hoạch {period}"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: its anchor and the name of its file, and its title."""

    name: str
    title: str


def parts_of(template: str) -> tuple[Part, ...]:
    """Give the parts in their order."""
    return tuple(Part(name, _TITLES[name]) for name in _OF_TEMPLATE.get(template, _ALL))


def heading_of(template: str, digest: Digest) -> str:
    """Give the heading of the page."""
    return _HEADINGS.get(template, _REPORT).format(period=digest.period.title)


def is_judged(template: str) -> bool:
    """Tell whether the page says how far things are; the plan itself does not."""
    return template != templates.PLAN


def leads_with_tables(template: str) -> bool:
    """Tell whether the first table is what the page is about, so that it is open whatever its length."""
    return template in _OF_TEMPLATE
