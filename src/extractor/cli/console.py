"""Where messages go. Standard output belongs to results alone."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text


def messages() -> Console:
    """A console on standard error; made anew so that it follows a redirected stream."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def complain(message: str) -> None:
    """Print one line that says what is wrong."""
    messages().print(Text.assemble(("error: ", "bold red"), printable(message)))


def printable(text: str) -> str:
    """The text, character for character, with control characters made harmless for a terminal."""
    return "".join(char if char.isprintable() or char in "\n\t" else _stand_in(char) for char in text)


def _stand_in(char: str) -> str:
    # One character for one, so that offsets into the text stay right.
    return " " if char.isspace() else "·"
