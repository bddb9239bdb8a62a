"""The folder docs/ as far as it is published: its pages, read, and the names of its other files."""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pathspec import GitIgnoreSpec

from mujaz import urls
from mujaz.config import ProjectConfig
from mujaz.problems import Problem
from mujaz.source import read_file
from mujaz.source.front_matter import BriefFile, split_brief
from mujaz.source.tree import MARKDOWN_SUFFIXES, read_tree

_NEVER = ("/templates/",)
"""What MkDocs leaves out of every site, beside hidden files."""
_INDEX_NAMES = ("index", "readme")


@dataclass(frozen=True, slots=True)
class HandWrittenPage:
    """A page of docs/: its path there, with `/`, its address in the site, its file split in two."""

    path: str
    address: str
    file: BriefFile


@dataclass(frozen=True, slots=True)
class HandWritten:
    """The pages by their paths, the other files with their sizes, and what is wrong with the pages' form."""

    pages: Mapping[str, HandWrittenPage]
    files: Mapping[str, int]
    problems: tuple[Problem, ...]

    def without(self, paths: Iterable[str]) -> "HandWritten":
        """Return the same without some of the files."""
        gone = {*paths}
        pages = {path: page for path, page in self.pages.items() if path not in gone}
        files = {path: size for path, size in self.files.items() if path not in gone}
        return HandWritten(pages, files, self.problems)


def read_hand_written(project: ProjectConfig) -> HandWritten:
    """Read the pages of docs/ that are published."""
    name = project.docs_dir.name
    excluded = GitIgnoreSpec.from_lines([*_NEVER, *project.mkdocs.exclude_docs.splitlines()])
    found = read_tree(project.docs_dir, name, all_names=True).files
    files = {path: size for path, size in found.items() if not excluded.match_file(path)}
    pages: dict[str, HandWrittenPage] = {}
    problems: list[Problem] = []
    for path in [path for path in files if path.lower().endswith(MARKDOWN_SUFFIXES)]:
        del files[path]
        source = read_file(project.docs_dir / path, f"{name}/{path}")
        if isinstance(source, Problem):
            problems.append(source)
            continue
        file, faults = split_brief(source)
        # A page needs no front matter; and what mends files, mends briefs alone.
        problems += (replace(fault, edits=()) for fault in faults if fault.code != "no-front-matter")
        pages[path] = HandWrittenPage(path, page_address(path), file)
    return HandWritten(pages, files, tuple(problems))


def page_address(path: str) -> str:
    """Return the address of the page in a Markdown file of docs/; a README is the index of its folder."""
    folder, name = posixpath.split(posixpath.splitext(path)[0])
    return posixpath.join(folder, "index.html") if name.lower() in _INDEX_NAMES else urls.page(path)
