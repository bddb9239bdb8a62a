"""A generator, or what runs after one, as the benchmark sees it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from article import Article

COLD, EDITED, UNCHANGED = "cold", "after one edit", "after no edit"
"""The cases: nothing there from an earlier build; all there, and one file changed since; all there."""


@dataclass(frozen=True)
class Tool:
    """How a tool is set up, run and cleared away.

    `distribution` is the package whose version counts. `folder` is the name of its project's folder; tools that work on
    the same files share it, and the tool of the distribution `after` must have run there. All other paths are below it:
    `content` of the Markdown, `output` of what it writes, `state` of what else it leaves there. `command` begins with a
    program of its virtual environment. `cases` are those worth measuring: COLD alone where a tool keeps nothing and
    takes minutes.
    """

    name: str
    distribution: str
    folder: str
    content: str
    output: str
    command: tuple[str, ...]
    prepare: Callable[[Iterable[Article], Path], None]
    """Makes the project, in a folder that is not there yet."""
    state: tuple[str, ...] = ()
    cases: tuple[str, ...] = (COLD, EDITED)
    after: str = ""

    def clear(self, project: Path) -> None:
        """Put away what earlier runs wrote; it is removed at the end.

        A file system shuns for a while the places of files that were just removed, which made a build three times as
        long in the kernel.
        """
        for path in (project / name for name in (self.output, *self.state)):
            if path.exists():
                away = project.parent / "away" / str(len(list(project.parent.glob("away/*"))))
                away.parent.mkdir(exist_ok=True)
                path.rename(away)

    def page(self, project: Path, turn: int) -> Path:
        """Return the file of an article in the middle of the collection, another one for each turn."""
        pages = sorted((project / self.content).rglob("brief-*.md"))
        return pages[(len(pages) // 2 + turn) % len(pages)]


def edit(page: Path, text: str) -> None:
    """Append a paragraph to an article."""
    with page.open("a", encoding="utf-8") as file:
        file.write(f"\n{text}\n")
