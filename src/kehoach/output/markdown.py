"""A page in Markdown: drawn on a terminal, as it stands in a pipe."""

from kehoach.output.terminal import Piece, Screen
from kehoach.output.visible import visible_page


def write(title: Piece, page: str, screen: Screen) -> None:
    """Write a page below its title."""
    shown = visible_page(page)
    if not screen.drawn:
        screen.write(f"# {title.text}\n\n{shown}\n")
        return
    from rich.markdown import Markdown  # noqa: PLC0415 - only terminals pay for it

    screen.write(title, "\n\n")
    screen.draw(Markdown(shown, code_theme="ansi_dark", hyperlinks=False))
