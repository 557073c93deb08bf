"""What stops a run, with its exit code. The words are here; `cli/app.py` catches them once."""

from kehoach.words import Fact, Language, Words

COULD_NOT_RUN = 2


class KehoachError(Exception):
    """Something outside the checked files keeps the command from running."""

    words = Words(vi="không chạy được", en="could not run")
    help: Words | None = None

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.words.say(Language.EN, **facts))
        self.facts = facts

    def say(self, language: Language) -> str:
        """Say what is wrong."""
        return self.words.say(language, **self.facts)

    def say_help(self, language: Language) -> str:
        """Say what to do; empty where nothing can be said."""
        return self.help.say(language, **self.facts) if self.help else ""


class NoSuchPathError(KehoachError):
    """A file or folder that was named is not there."""

    words = Words(vi="không có tệp hay thư mục `{path}`", en="no file or folder `{path}`")
    help = Words(vi="kiểm tra lại đường dẫn", en="check the path")


class UnreadablePathError(KehoachError):
    """The operating system refuses to read a file."""

    words = Words(vi="không đọc được `{path}` ({reason})", en="`{path}` can't be read ({reason})")
    help = Words(vi="kiểm tra quyền đọc tệp", en="check the permissions of the file")


class LeadsOutsideError(KehoachError):
    """A file that was named is a link out of the repository in which it lies."""

    words = Words(
        vi="`{path}` là liên kết dẫn ra ngoài kho kế hoạch nên không được đọc",
        en="`{path}` is a link that leads out of the repository and is not read",
    )
    help = Words(
        vi="thay liên kết ấy bằng tệp hoặc thư mục thật",
        en="put a real file or folder in the place of the link",
    )


class NothingToDoError(KehoachError):
    """No plan was named and none lies around the working folder."""

    words = Words(
        vi="không tìm thấy kế hoạch nào trong `{path}`",
        en="no plan found in `{path}`",
    )
    help = Words(
        vi="chỉ ra tệp kế hoạch, hoặc chạy `kehoach init` để tạo kho kế hoạch mới",
        en="name a plan file, or run `kehoach init` to start a plan repository",
    )


class AlreadyThereError(KehoachError):
    """A file that would be new is there already."""

    words = Words(
        vi="đã có tệp `{path}`, không ghi đè", en="`{path}` is there already and is not overwritten"
    )
    help = Words(
        vi="chọn tên hoặc thư mục khác, hoặc dời tệp ấy đi rồi chạy lại",
        en="choose another name or folder, or move that file away and run again",
    )


class UnwritablePathError(KehoachError):
    """The operating system refuses to write a file."""

    words = Words(vi="không ghi được `{path}` ({reason})", en="`{path}` can't be written ({reason})")
    help = Words(
        vi="chọn thư mục khác, kiểm tra quyền ghi vào thư mục ấy, hoặc đóng tệp đang mở",
        en="choose another folder, check the permissions of that one, or close the file where it is open",
    )


class SeveralPlansError(KehoachError):
    """More than one plan may be meant, and nothing tells which."""

    words = Words(vi="có nhiều kế hoạch: {plans}", en="there are several plans: {plans}")
    help = Words(vi="chỉ ra một kế hoạch bằng --plan", en="name one of them with --plan")


class NoSuchPlanError(KehoachError):
    """No plan has the id that was given, and no file that name."""

    words = Words(vi="không có kế hoạch `{plan}`", en="no plan `{plan}`")
    help = Words(vi="có: {plans}", en="there are: {plans}")


class NoRosterError(KehoachError):
    """Nobody knows the units of a plan, or around a folder."""

    words = Words(
        vi="không tìm thấy danh mục đơn vị (units.yaml) cho `{path}`",
        en="no roster (units.yaml) for `{path}`",
    )
    help = Words(
        vi="tạo units.yaml ở thư mục chứa kế hoạch", en="write a units.yaml in the folder of the plan"
    )


class NoSuchRuleError(KehoachError):
    """A name is that of no rule."""

    words = Words(vi="không có quy tắc `{name}`", en="there is no rule `{name}`")
    help = Words(vi="lệnh `kehoach rule` liệt kê các quy tắc", en="`kehoach rule` lists the rules")


class NearlyRuleError(NoSuchRuleError):
    """A name is nearly that of a rule."""

    help = Words(
        vi="có lẽ là `{near}`; lệnh `kehoach rule` liệt kê các quy tắc",
        en="probably `{near}`; `kehoach rule` lists the rules",
    )
