"""`mujaz pack`: the site is brought up to date, and what readers take with them is made of it."""

import datetime as dt
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mujaz import urls
from mujaz.build.build import BuildOptions, Report, build_site
from mujaz.build.editions import remember_edition
from mujaz.build.manifest import Manifest, read_manifest
from mujaz.build.progress import Progress
from mujaz.build.refused import Refused, sentences
from mujaz.build.stage import MARK, move
from mujaz.build.transaction import transaction
from mujaz.build.workspace import Workspace, folders_of, workspace_of
from mujaz.offline import offline_site
from mujaz.offline.offline_site import About, Contents
from mujaz.offline.single_file import single_file
from mujaz.outputs import files_below
from mujaz.unit_key import UnitKey, UnitKind

UNPACKED_FOLDER = "offline"
"""The name of the uncompressed edition, beside the zip."""


@dataclass(frozen=True, slots=True)
class Pack:
    """What was made: the report of the build, the zip or the page, bytes in it, files in the folder beside it."""

    report: Report
    path: Path
    size: int
    files: int = 0


@dataclass(frozen=True, slots=True)
class _Built:
    """A site that is up to date: where it is, what is in it, what it says of itself; a workspace to make things in."""

    site: Path
    manifest: Manifest
    about: About
    workspace: Workspace


def pack_site(options: BuildOptions, output: Path, progress: Progress, now: dt.datetime) -> Pack:
    """Write the offline edition into a folder, as a zip and unpacked; what a former one left there is removed.

    Raises Refused where something else stands there, and what `build` raises.
    """
    folder = output / UNPACKED_FOLDER
    if files_below(folder) and not _is_ours(folder):
        raise Refused("pack-folder-taken", folder=folder)
    report = build_site(options, progress, now)
    with sentences(folders_of(options.project, output)), _built(options) as built:
        target = built.workspace.stage / urls.OFFLINE_ZIP
        own, other = built.site / urls.OFFLINE_ZIP, output / urls.OFFLINE_ZIP
        files = {address: built.site / address for address in built.manifest.files()}
        offline_site.write_offline_site(Contents(built.about, files, files), target, own if own.exists() else other)
        size = target.stat().st_size
        with zipfile.ZipFile(target) as whole:
            whole.extractall(built.workspace.stage / UNPACKED_FOLDER)
            number = len(whole.namelist())
        former = [f"{UNPACKED_FOLDER}/{address}" for address in files_below(folder)]
        with transaction(built.workspace.aside) as changes:
            move(built.workspace.stage, output, former, (), changes)
    return Pack(report, output / urls.OFFLINE_ZIP, size, number)


def pack_brief(options: BuildOptions, slug: str, output: Path, progress: Progress, now: dt.datetime) -> Pack:
    """Write a brief into a folder as one file.

    Raises Refused where no published brief has this slug, and what `build` raises.
    """
    report = build_site(options, progress, now)
    with sentences(folders_of(options.project, output)), _built(options) as built:
        unit = built.manifest.units.get(UnitKey(UnitKind.BRIEF, slug))
        if unit is None:
            raise Refused("no-such-brief", slug=slug)
        address = next(urls.page_of(file) for file in unit.files if file.endswith(".md"))
        page = single_file(
            (built.site / address).read_bytes(),
            address,
            lambda file: (built.site / file).read_bytes(),
            built.about.info.url,
        )
        (built.workspace.stage / f"{slug}.html").write_bytes(page)
        with transaction(built.workspace.aside) as changes:
            move(built.workspace.stage, output, (), (), changes)
        remember_edition(built.workspace, slug, output / f"{slug}.html")
    return Pack(report, output / f"{slug}.html", len(page))


@contextmanager
def _built(options: BuildOptions) -> Iterator[_Built]:
    """Yield the site as the last build left it, and keep others from building meanwhile."""
    with workspace_of(options.project.root) as workspace:
        site = options.site
        about = About(options.project.site, options.project.language)
        manifest = read_manifest(workspace.manifest_of(site)) or Manifest()
        yield _Built(site, manifest, about, workspace)


def _is_ours(folder: Path) -> bool:
    try:
        return MARK in (folder / offline_site.START).read_bytes()
    except OSError:
        return False
