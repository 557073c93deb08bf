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
