"""A search on its site in a browser, and what readers load who come for the first time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from search_engines import Engine
from search_questions import spread
from search_stage import Reader


@dataclass(frozen=True)
class Place:
    """An engine with the folder of its site, and the site's address with a slash at its end."""

    engine: Engine
    browser: Browser
    site: Path
    base: str

    def reader(self) -> Reader:
        """Return a reader who has not been there."""
        return Reader(self.browser, self.site, self.base, self.engine.page, self.engine.script)

    def visits(self, queries: Sequence[str], times: int) -> Iterator[tuple[int, int]]:
        """Yield bytes for so many queries, evenly spread: what each loads for a new reader, and what the next one then.

        There are no more than the engine bears.
        """
        chosen = spread(queries, min(times, self.engine.visits))
        for first, second in zip(chosen, [*chosen[1:], chosen[0]], strict=True):
            with self.reader() as reader:
                reader.open()
                reader.ask(first)
                loaded = reader.loaded()
                reader.ask(second)
                yield loaded, reader.loaded()
