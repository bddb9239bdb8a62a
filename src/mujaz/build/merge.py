"""The shares of a site, built on several machines, laid into one folder."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mujaz import offline, urls
from mujaz.build import share
from mujaz.build.incremental import PACK
from mujaz.build.manifest import Manifest, Unit, read_manifest
from mujaz.build.refused import Refused, sentences
from mujaz.build.share import Share
from mujaz.build.stage import install, same_bytes
from mujaz.build.workspace import folders_of, workspace_of
from mujaz.config import ProjectConfig
from mujaz.messages import Language
from mujaz.outputs import files_below


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: briefs in the site, files that it wrote, left as they were and removed."""

    briefs: int
    written: int
    kept: int
    removed: int


def merge_shards(folders: Sequence[Path], project: ProjectConfig, site_dir: str = "") -> Merged:
    """Lay the shares in `folders` into a site, '' for that of mkdocs.yml, and leave the folders as they are.

    The project then knows the site as if it had built it there itself: files that an earlier build or merge left in it
    are removed, and the next `build` goes on from it.

    Raises Refused where the folders are not the shares of one site, Busy where a build of the project is at work.
    """
    site = Path(site_dir or project.site_dir).absolute()
    with sentences(folders_of(project, site)), workspace_of(project.root) as workspace:
        stage = workspace.stage
        shares = _one_site(folders, site)
        sources = _sources(shares)
        record = workspace.manifest_of(site)
        former = read_manifest(record) or Manifest()
        whole = _whole(shares.values())
        if PACK in whole.units:
            whole = _with_pack(whole, sources, stage, site, project.language)
        for address, source in sources.items():
            if not source.is_relative_to(stage) and not same_bytes(source, site / address):
                (stage / address).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, stage / address)
        moved = install(whole, former, site, record, workspace)
        return Merged(whole.briefs(), moved.written, len(sources) - moved.written, moved.removed)


def _with_pack(whole: Manifest, sources: dict[str, Path], stage: Path, site: Path, language: Language) -> Manifest:
    """Make the offline edition, which no share has, in the stage; its page, which is in a share, gets its size."""
    if urls.OFFLINE in sources:
        shutil.copyfile(sources[urls.OFFLINE], stage / urls.OFFLINE)
    about = replace(offline.About.from_note(whole.units[PACK].note), language=language)
    offline.add_offline_zip(offline.Contents(about, sources, sources), stage, site / urls.OFFLINE_ZIP)
    sources |= {address: stage / address for address in files_below(stage)}
    return replace(whole, units={**whole.units, PACK: Unit((urls.OFFLINE_ZIP,))})


# ---- whether they are the shares of one site --------------------------------------------------------------


def _one_site(folders: Sequence[Path], site: Path) -> Mapping[Path, Share]:
    """Return the shares in the folders, in the order of their numbers; raises Refused."""
    found = {folder: _share(folder, site) for folder in folders}
    (first, one), *others = found.items()
    for folder, other in others:
        if other.shard.of != one.shard.of:
            raise Refused(
                "shares-of-different-numbers", folder=folder, of=other.shard.of, first=first, all=one.shard.of
            )
        if other.fingerprint != one.fingerprint:
            raise Refused("shares-of-different-engines", folder=folder, first=first)
        if other.briefs != one.briefs:
            raise Refused("shares-of-different-briefs", folder=folder, first=first)
    by_number: dict[int, Path] = {}
    for folder in folders:
        number = found[folder].shard.number
        if number in by_number:
            raise Refused("share-twice", number=number, folder=folder, first=by_number[number])
        by_number[number] = folder
    missing = [str(number) for number in range(1, one.shard.of + 1) if number not in by_number]
    if missing:
        raise Refused("shares-missing", numbers=" ".join(missing), of=one.shard.of)
    return {folder: found[folder] for _, folder in sorted(by_number.items())}


def _share(folder: Path, site: Path) -> Share:
    """Return the share in a folder that has nothing to do with that of the site; raises Refused."""
    found = share.read_share(folder)
    if found is None:
        raise Refused("not-a-share", folder=folder)
    one, other = folder.resolve(), site.resolve()
    if one == other or one in other.parents or other in one.parents:
        raise Refused("site-in-share", folder=folder, site=site)
    return found


def _sources(shares: Mapping[Path, Share]) -> dict[str, Path]:
    """Return where each file of the site is to be had; raises Refused where one is gone, or there in two forms."""
    sources: dict[str, Path] = {}
    firsts: dict[str, Path] = {}
    for folder, of_folder in shares.items():
        for address in of_folder.manifest.files():
            source = folder / address
            if not source.is_file():
                raise Refused("share-without-file", folder=folder, address=address)
            if address in sources and not same_bytes(source, sources[address]):
                raise Refused("shares-with-different-files", folder=folder, address=address, first=firsts[address])
            sources.setdefault(address, source)
            firsts.setdefault(address, folder)
    return sources


def _whole(shares: Iterable[Share]) -> Manifest:
    """Return the manifest of the site that the shares make."""
    manifests = [of_folder.manifest for of_folder in shares]
    units = {key: unit for manifest in manifests for key, unit in manifest.units.items()}
    own = {file for unit in units.values() for file in unit.files}
    shared = sorted({file for manifest in manifests for file in manifest.shared} - own)
    return Manifest(manifests[0].fingerprint, "", units, tuple(shared))
