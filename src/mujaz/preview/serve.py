"""A preview: the site on a server of this machine, built anew when a file is saved, the pages in browsers reloaded."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from mujaz.brief.extensions import with_extensions_tried
from mujaz.build import BuildOptions, Progress
from mujaz.config import CACHE, ProjectConfig, read_project_config
from mujaz.digest import digest
from mujaz.messages import Language
from mujaz.preview.attempts import Outcome, attempt, attempt_again
from mujaz.preview.drafts import Drafts
from mujaz.preview.overlay import overlay
from mujaz.preview.server import Server
from mujaz.publish.fingerprint import file_contents, hooks
from mujaz.publish.mkdocs_config import load_mkdocs_config
from mujaz.publish.theme import THEME_FOLDER, own_themes

PREVIEW_FOLDER = f"{CACHE}/serve"
"""Where the preview is built; it stays there, and the next one begins with it."""
DEFAULT_ADDRESS = "127.0.0.1", 8000
OPEN = "--open"
"""The option that is not given again when the program begins anew."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Which project to show, where (None: as mkdocs.yml says), how many processes make it at first, in which language.

    With `drafts` it has what is not public yet, marked as such. `tell` is handed what came of each build, `ready` the
    address of the home page.
    """

    config_file: Path
    address: tuple[str, int] | None
    jobs: int
    language: Language
    tell: Callable[[Outcome], None]
    ready: Callable[[str], None]
    drafts: bool = True

    def project(self) -> ProjectConfig:
        """Return the project's configuration as it is now."""
        return with_extensions_tried(read_project_config(self.config_file, self.language))


def serve_site(preview: Preview, progress: Progress, *, opens: bool = False) -> None:
    """Serve until the user interrupts; whatever is wrong with the site is shown in it.

    A changed mkdocs.yml or hook begins the program anew: Python does not load a module twice.

    Raises Busy, and OSError where the address is not free.
    """
    config = _config(preview)
    program = _program(preview, config)
    folder = preview.config_file.absolute().parent / PREVIEW_FOLDER

    def options(jobs: int) -> BuildOptions:
        return BuildOptions(preview.project(), str(folder), jobs, strict=False, drafts=preview.drafts)

    def show(outcome: Outcome) -> None:
        server.overlay = overlay(outcome, preview.language)
        if outcome.report:
            server.drafts = Drafts(dict(outcome.report.drafts), preview.project().settings.zone, preview.language)
        preview.tell(outcome)

    def build() -> None:
        if _program(preview, config) != program and _config(preview):
            _begin_anew()
        show(attempt_again(options(1)))  # a process with threads, as it has now, is not doubled

    mount = urlsplit(config.site_url or "/").path if config else "/"
    server = Server(build, *_free(preview, config), folder, mount)
    show(attempt(options(preview.jobs), progress))
    for path in _watched(preview, config):
        server.watch(str(path))
    preview.ready(server.url)
    try:
        server.serve(open_in_browser=opens)  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _config(preview: Preview) -> MkDocsConfig | None:
    """Return the configuration, None where it has a fault, which the build then tells."""
    try:
        return load_mkdocs_config(preview.project())
    except (Exception, SystemExit):  # noqa: BLE001 -- a hook may raise anything when it is loaded
        return None


def _free(preview: Preview, config: MkDocsConfig | None) -> tuple[str, int]:
    """Return the address to serve at; raises OSError where another program has it, before all is built in vain."""
    host, port = preview.address or (config.dev_addr if config else DEFAULT_ADDRESS)
    with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
        return host, port


def _watched(preview: Preview, config: MkDocsConfig | None) -> Iterator[Path]:
    """Yield the files and folders that a preview rests on and that are there."""
    project = preview.project()
    found = [project.path, *(layer.path for layer in project.file.layers), project.briefs_dir, project.docs_dir]
    found.append(project.root / THEME_FOLDER)
    if config:
        found += [*own_themes(config), *map(Path, config.watch)]
    for path in dict.fromkeys([*found, *_hook_folders(project, config)]):
        if path.exists():
            yield path


def _hook_folders(project: ProjectConfig, config: MkDocsConfig | None) -> list[Path]:
    return sorted({project.root / "hooks", *(hooks(config) if config else ())})


def _program(preview: Preview, config: MkDocsConfig | None) -> str:
    """Return the digest of what is read once, when the program begins."""
    project = preview.project()
    return digest([project.file.digest, *file_contents(_hook_folders(project, config), "*.py")])


def _begin_anew() -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    arguments = [argument for argument in sys.orig_argv[1:] if argument != OPEN]
    os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606 -- the program itself
