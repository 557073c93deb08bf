"""The office whose roster it is: what "tỉnh" means in a name, and which words after a name repeat it."""

from typing import NamedTuple

from kehoach.roster.wording import read_wording

_LEVEL_WORDS = (
    ("thành", "phố"),
    ("thị", "xã"),
    ("thị", "trấn"),
    ("đặc", "khu"),
    ("tỉnh",),
    ("huyện",),
    ("quận",),
    ("phường",),
    ("xã",),
)
# Cities on the level of a province; Huế since 01/01/2025 (Nghị quyết 175/2024/QH15).
_PROVINCIAL_CITIES = frozenset(
    tuple(place.split()) for place in ("hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế")
)
# Words with which a level starts: after one of them a place name says which, it does not repeat the office.
LEVEL_STARTS = frozenset({"cấp", "các", "tỉnh", "huyện", "quận", "xã", "phường", "thị", "thành", "đặc"})
LEVEL_ENDS = frozenset({"huyện", "quận", "xã", "phường", "trấn", "phố", "khu"})
_MOST_WORDS = 20
"""No office has a longer name; all of it may be looked for behind every other name."""
_BEFORE_LEVEL: tuple[tuple[str, ...], ...] = (
    (),
    ("của",),
    ("thuộc",),
    ("trực", "thuộc"),
    ("thuộc", "ubnd"),
    ("trực", "thuộc", "ubnd"),
    ("của", "ubnd"),
    ("ubnd",),
    ("cấp",),
    ("trên", "địa", "bàn"),
    ("trong",),
)


class Office(NamedTuple):
    """The folded words of an office: its level (tỉnh; thành phố) and its place (Lào Cai)."""

    level: tuple[str, ...]
    place: tuple[str, ...]

    @property
    def is_provincial_city(self) -> bool:
        """Tell whether "tỉnh" in a shipped name means a city."""
        return self.level == ("thành", "phố") and self.place in _PROVINCIAL_CITIES


def read_office(name: str | None) -> Office | None:
    """Read "UBND tỉnh Lào Cai"; None for another sort of office."""
    keys = read_wording(name or "").keys
    if keys[:1] != ("ubnd",) or len(keys) > _MOST_WORDS:
        return None
    for level in _LEVEL_WORDS:
        end = 1 + len(level)
        if keys[1:end] == level:
            return Office(level, keys[end:])
    return None


def tails(office: Office | None) -> frozenset[tuple[str, ...]]:
    """Give what may follow a name without narrowing it: tỉnh, thuộc UBND tỉnh Lào Cai, trên địa bàn tỉnh."""
    if office is None:
        return frozenset()
    wholes = {office.level, office.level + office.place}
    found = {before + whole for before in _BEFORE_LEVEL for whole in wholes}
    return frozenset(found | ({office.place} if office.place else set()))


def place_may_follow(office: Office, words: tuple[str, ...]) -> bool:
    """Tell whether a bare place after a name repeats the office: not in "UBND phường" + "Lào Cai"."""
    return words[-len(office.level) :] == office.level or words[-1] not in LEVEL_ENDS
