"""A project among enemies: what they put into it, and what must hold after each build."""

import json
import os
import random
import re
import shutil
import socket
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import lxml.html

from tests.faults.lab import Lab, Run
from tests.hostile import material
from tests.site.desk import Desk, files

SECONDS = 10
"""The most of the processor that a command may take."""
OUTSIDE = "زمردخاتون"
WITHHELD = "مكتومقبلأوانه"
SOUND = [f"2024/s{number}.md" for number in range(1, 4)]
SETTINGS = "    time_zone: Asia/Beirut\n    messages: en\n    pack: true\n    page_size: 3"
BUILD = ("build", "--quiet", "--jobs", "1")
MOST_FILES = 40
"""The most hostile files at a time: the others go, or a walk would only be about its beginning."""

TARGETS = (
    *("s1.md", "map.svg", "../..", "/", "/dev/zero", "/etc/passwd", ".", "../../.cache", "../../site", "nothing"),
    *("2024/withheld.md", "withheld.md", "../../../witness/b.svg", "/proc/self/mem"),
)
"""Where links lead."""

Snapshot = dict[str, tuple[int, int, int, bytes]]


def new_desk(folder: Path) -> Desk:
    """Return a project with sound briefs, built once, beside a witness that nothing may touch."""
    body = material.SOUND_BODY
    briefs = {
        path: {"title": f"سليم {path[6]}", "date": "2024-04-30", "topics": ["security"], "body": body} for path in SOUND
    }
    briefs["2024/withheld.md"] = {**briefs[SOUND[0]], "title": WITHHELD, "status": "draft"}
    briefs["2024/later.md"] = {**briefs[SOUND[0]], "title": WITHHELD, "embargo": "2999-01-01"}
    witness = folder / "witness"
    (witness / "below").mkdir(parents=True)
    for path in ("a.md", "b.svg", "below/c.html"):
        (witness / path).write_text(OUTSIDE, "utf-8")
    desk = Desk(folder / "p", briefs=briefs, settings=SETTINGS)
    desk.write("briefs/2024/map.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    return desk


def snapshot(folder: Path, *aside: str) -> Snapshot:
    """Return what is below a folder: of each entry its mode, size, time and content, by its path."""
    found: Snapshot = {}
    for base, folders, names in os.walk(folder):
        here = Path(base)
        if here == folder:
            folders[:] = [name for name in folders if name not in aside]
        for name in (*folders, *names):
            path = here / name
            status = path.lstat()
            regular = stat.S_ISREG(status.st_mode)
            changed = 0 if stat.S_ISDIR(status.st_mode) else status.st_mtime_ns
            data = path.read_bytes() if regular else os.fsencode(path.readlink()) if path.is_symlink() else b""
            found[str(path.relative_to(folder))] = status.st_mode, status.st_size * regular, changed, data
    return found


def remove(path: Path) -> None:
    """Remove whatever is there, and the folders above it that are empty then."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@dataclass
class World:
    """A project, the hostile files in it, and the undoing of what may stop a whole build."""

    desk: Desk
    lab: Lab
    chance: random.Random
    inputs: int = 0
    log: list[str] = field(default_factory=list)
    hostile: dict[str, bool] = field(default_factory=dict)
    """Paths in the project that are not sound: whether it is known to be withheld."""
    undo: list[Callable[[], None]] = field(default_factory=list)
    may_fail: bool = False
    words: dict[str, str] = field(default_factory=dict)

    # ---- what is done to it ---------------------------------------------------------------------------------

    def act(self) -> None:
        """Do something hostile, or edit as people do."""
        kinds = [
            (self.write_brief, 10),
            (self.spoil_file, 4),
            (self.plant_odd, 3),
            (self.edit_sound, 2),
            (self.write_page, 2),
        ]
        kinds += [(self.write_media, 2), (self.remove_hostile, 2), (self.break_settings, 1), (self.break_vocabulary, 1)]
        kinds += [(self.break_cache, 1), (self.break_site, 1), (self.hide_sound, 1)]
        (act,) = self.chance.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])
        self.inputs += 1
        self.log.append(act.__name__)
        act()

    def _put(self, path: str, data: bytes) -> None:
        target = self.desk.root / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.is_dir() or target.is_symlink():
                remove(target)
            target.write_bytes(data)
        except (OSError, ValueError):  # a file where a folder would be, a name that is too long
            return
        self.hostile[path] = False
        self.log[-1] += f" {path!r} {len(data)}"

    def write_brief(self) -> None:
        """Write a brief that may be anything."""
        text = material.brief(self.chance, f"ع {self.inputs}")
        self._put(f"briefs/{material.name(self.chance, self.inputs)}", text)

    def write_page(self) -> None:
        """Write a page of docs/ by hand."""
        self._put(f"docs/{material.name(self.chance, self.inputs)}", material.brief(self.chance, f"ص {self.inputs}"))

    def write_media(self) -> None:
        """Write a picture that is none, or a large file."""
        data = self.chance.choice(material.MEDIA)
        suffix = self.chance.choice([".svg", ".png", ".jpg", ".webp", ".md", ".pdf", ".yml"])
        size = self.chance.choice([1, 1, 1, 300])
        self._put(f"briefs/2024/m{self.inputs}{suffix}", data * size)

    def spoil_file(self) -> None:
        """Change a hostile file, or copy a sound one with slips."""
        there = [
            path
            for path in self.hostile
            if (self.desk.root / path).is_file() and not (self.desk.root / path).is_symlink()
        ]
        if there and self.chance.random() < 0.5:
            path = self.chance.choice(there)
            text = (self.desk.root / path).read_bytes().decode("utf-8", "replace")
        else:
            path = f"briefs/2024/h{self.inputs}.md"
            text = f"---\ntitle: منسوخ\ndate: 2024-04-30\ntopics: [security]\n---\n\n{material.SOUND_BODY}"
        self._put(path, material.spoiled(text, self.chance).encode("utf-8", "replace"))

    def plant_odd(self) -> None:
        """Plant a link, a pipe, a socket, a folder named as a file, a name of another encoding."""
        folder = self.desk.root / self.chance.choice(["briefs", "briefs/2024", "docs", "briefs/2025"])
        folder.mkdir(exist_ok=True)
        suffix = self.chance.choice([".md", ".svg", "", ".html"])
        path = folder / f"o{self.inputs}{suffix}"
        shown = str(path.relative_to(self.desk.root))
        kind = self.chance.choice(["link", "link", "pipe", "socket", "folder", "bytes", "deep", "loop"])
        if kind == "link":
            witness = self.desk.root.parent / "witness"
            target = self.chance.choice([*TARGETS, str(witness), str(witness / "a.md")])
            path.symlink_to(target)
            self.log[-1] += f" to {target}"
        elif kind == "pipe":
            os.mkfifo(path)
        elif kind == "socket":
            with socket.socket(socket.AF_UNIX) as at:
                here = Path.cwd()
                os.chdir(folder)  # the path of a socket has at most 108 bytes
                at.bind(path.name)
                os.chdir(here)
        elif kind == "folder":
            path.mkdir()
            (path / "inner.md").write_text("نص", "utf-8")
        elif kind == "bytes":
            path = folder / os.fsdecode(b"\xff\xfe%d" % self.inputs + suffix.encode())
            shown = str(path.relative_to(self.desk.root))
            path.write_text("نص", "utf-8")
        elif kind == "deep":
            (path / "/".join(["a" * 200] * 12)).mkdir(parents=True)
            (path / "/".join(["a" * 200] * 12) / "x.md").write_text("نص", "utf-8")
        else:
            path.symlink_to(path.name)
        self.hostile[shown] = False
        self.log[-1] += f" {kind} {shown!r}"

    def edit_sound(self) -> None:
        """Edit a sound brief: its text has another word."""
        path = self.chance.choice([path for path in SOUND if (self.desk.root / "briefs" / path).exists()] or SOUND)
        self.words[path] = f"كلمة{self.inputs}"
        self.desk.briefs[path]["body"] = material.SOUND_BODY.replace("نص.", f"{self.words[path]}.")
        self._restore(path)

    def hide_sound(self) -> None:
        """Remove a sound brief until the next time."""
        path = self.chance.choice(SOUND)
        (self.desk.root / "briefs" / path).unlink(missing_ok=True)
        self.undo.append(lambda: self._restore(path))

    def _restore(self, path: str) -> None:
        from mujaz.source.front_matter import join  # noqa: PLC0415

        fields = {key: value for key, value in self.desk.briefs[path].items() if key != "body"}
        self.desk.write(f"briefs/{path}", join(fields, self.desk.briefs[path]["body"]))

    def remove_hostile(self) -> None:
        """Remove a hostile file."""
        if self.hostile:
            self._forget(self.chance.choice(list(self.hostile)))

    def _forget(self, path: str) -> None:
        remove(self.desk.root / path)
        del self.hostile[path]

    def _until_next(self, path: Path, data: bytes) -> None:
        former = path.read_bytes()
        path.write_bytes(data)
        self.undo.append(lambda: (path.write_bytes(former), None)[1])
        self.may_fail = True

    def break_settings(self) -> None:
        """Have a setting, or more of mkdocs.yml, that nobody would write."""
        path = self.desk.root / "mkdocs.yml"
        text = path.read_text("utf-8")
        setting = self.chance.choice(material.SETTING_NAMES)
        value = self.chance.choice(material.SCALARS)
        choice = self.chance.random()
        if choice < 0.4:
            text = text.replace("  mujaz:\n", f"  mujaz:\n    {setting}: {value}\n")
        elif choice < 0.7:
            text = re.sub(rf"(?m)^{setting}:.*\n(?:[ -].*\n)*", "", text) + f"\n{setting}: {value}\n"
        elif choice < 0.8:
            text += material.yaml_bomb(self.chance)
        else:
            text = material.spoiled(text, self.chance)
        self.log[-1] += f" {setting}: {value[:40]!r}"
        self._until_next(path, text.encode("utf-8", "replace"))

    def break_vocabulary(self) -> None:
        """Have a vocabulary that nobody would write."""
        path = self.desk.root / "briefs/vocabulary.yml"
        text = path.read_text("utf-8")
        choice = self.chance.random()
        if choice < 0.3:
            text = material.yaml_bomb(self.chance)
        elif choice < 0.6:
            values = [self.chance.choice(material.SCALARS) for _ in range(3)]
            text += f"- id: {values[0]}\n  label: {values[1]}\n  synonyms: {values[2]}\n"
        else:
            text = material.spoiled(text, self.chance)
        self._until_next(path, text.encode("utf-8", "replace"))

    def break_cache(self) -> None:
        """Cut off, spoil or replace a file of what builds remember."""
        there = [path for path in sorted(self.desk.cache.rglob("*")) if path.is_file()]
        if there:
            path = self.chance.choice(there)
            data = path.read_bytes()
            at = self.chance.randrange(len(data) + 1)
            path.write_bytes(
                self.chance.choice([data[:at], b"", b"{}", b"[1]", data[:at] + b"\0\xff" + data[at + 2 :]])
            )
            self.log[-1] += f" {path.name}"

    def break_site(self) -> None:
        """Take files out of the site, change some, put foreign ones in, or a link that leads out of it."""
        there = [path for path in sorted(self.desk.site.rglob("*")) if path.is_file()]
        if not there:
            return
        path = self.chance.choice(there)
        kind = self.chance.choice(["gone", "changed", "foreign", "link", "folder-link"])
        self.log[-1] += f" {kind} {path.relative_to(self.desk.site)}"
        if kind == "gone":
            path.unlink()
        elif kind == "changed":
            path.write_bytes(b"changed")
            self.may_fail = True  # it may be somebody else's now
            self.undo.append(lambda: path.unlink(missing_ok=True))
        elif kind == "foreign":
            foreign = path.parent / "foreign.txt"
            foreign.write_text("foreign", "utf-8")
        else:
            self.may_fail = True
            witness = self.desk.root.parent / "witness"
            if kind == "link":
                path.unlink()
                path.symlink_to(witness / "a.md")
                self.undo.append(lambda: path.unlink(missing_ok=True))
            elif path.parent != self.desk.site:
                top = self.desk.site / path.relative_to(self.desk.site).parts[0]
                shutil.rmtree(top)
                top.symlink_to(witness)
                self.undo.append(lambda: _unlink(top))

    # ---- what must hold -------------------------------------------------------------------------------------

    def step(self) -> None:
        """Undo what stopped a build, do a few things, check and build."""
        self.may_fail = False
        while self.undo:
            self.undo.pop()()
        while len(self.hostile) > MOST_FILES:
            self._forget(next(iter(self.hostile)))
        for _ in range(material.some(self.chance, MOST_FILES)):
            self.act()
        self.look()

    def look(self) -> None:
        """Check and build, and hold both to what was promised."""
        root = self.desk.root
        witness, project = snapshot(root.parent / "witness"), snapshot(root, "site", ".cache")
        site = snapshot(self.desk.site) if self.may_fail else {}
        check = self._run("check", "--format", "json")
        build = self._run(*BUILD)
        case = f"check: {check.code} {check.complaint[:500]}\nbuild: {build.code} {build.said[-1500:]}"
        assert snapshot(root.parent / "witness") == witness, f"the witness was touched\n{case}"
        assert snapshot(root, "site", ".cache") == project, f"the project was changed\n{case}"
        assert build.code == 0 or self.may_fail, f"one file stopped the publication\n{case}"
        if build.code:
            assert build.code == 1, case
            assert snapshot(self.desk.site) == site, f"a build that failed changed the site\n{case}"
            return
        self._look_at_site(_problems(check), case)

    def _run(self, *arguments: str) -> Run:
        run = self.lab.run(self.desk.root, *arguments, seconds=SECONDS)
        assert run.code in {0, 1}, f"{arguments}: {run.code} {run.said[-3000:]}"
        assert "Traceback" not in run.said, run.said[-3000:]
        assert "a fault of mujaz" not in run.said, run.said[-3000:]
        return run

    def _look_at_site(self, problems: list[dict[str, Any]], case: str) -> None:
        refused = {problem["path"] for problem in problems if problem["severity"] == "error"}
        if not self.may_fail:
            for path in SOUND:
                if (self.desk.root / "briefs" / path).exists():
                    page = (self.desk.site / "briefs" / path).with_suffix(".html")
                    assert f"briefs/{path}" not in refused, f"a sound brief is refused\n{case}"
                    assert page.is_file(), f"{path} is not published\n{case}"
                    assert self.words.get(path, "سليم") in page.read_text("utf-8"), f"{path} is not up to date\n{case}"
            self._look_at_foresight(refused, case)
        for name, data in files(self.desk.site).items():
            assert OUTSIDE.encode() not in data, f"{name} has what lies outside\n{case}"
            assert WITHHELD.encode() not in data, f"{name} has what is withheld\n{case}"
            assert b"root:x:" not in data, name
            if name.startswith("briefs/") and name.endswith(".html"):
                assert [*_attacks(data)] == [], f"{name}\n{case}"

    def _look_at_foresight(self, refused: set[str], case: str) -> None:
        """Have what check finds no error in published, and nothing else."""
        site, withheld = self.desk.site / "briefs", {"2024/withheld.md", "2024/later.md"}
        for file in (self.desk.root / "briefs").rglob("*.md"):
            path = file.relative_to(self.desk.root / "briefs").as_posix()
            hidden = any(part[0] in "._" or part.upper().startswith("README.") for part in path.split("/"))
            page = (site / path).with_suffix(".html") if file.is_file() else site
            try:
                is_there = page.is_file()
            except OSError:  # a name that is too long
                is_there = False
            places = {f"briefs/{path}", *(f"briefs/{folder}" for folder in Path(path).parents)}
            expected = not places & refused and path not in withheld and not hidden
            if "�" not in path and path.isprintable():
                assert is_there == (expected and file.is_file()), (
                    f"{path}: page {is_there}, foreseen {expected}\n{case}"
                )


def _unlink(link: Path) -> None:
    if link.is_symlink():
        link.unlink()


def _problems(check: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(check.said[check.said.index("{") :])["problems"]
    return found


def _attributes(element: lxml.html.HtmlElement) -> list[tuple[str, str]]:
    attributes = element.attrib.items() if isinstance(element.tag, str) else ()
    return [(str(key), str(value)) for key, value in attributes]


def _attacks(data: bytes) -> Iterator[str]:
    """Yield what a page of a brief runs, or would run on a click, and is not ours."""
    for element in lxml.html.document_fromstring(data).iter():
        for key, value in _attributes(element):
            if key.startswith("on") or (
                key in {"href", "src", "action"} and re.match(r"(?i)\s*(javascript|vbscript):", value)
            ):
                yield f"{element.tag} {key}={value[:80]}"
        if element.tag in {"object", "embed", "base"} or (
            element.tag == "script" and not element.get("src") and element.get("type") is None
        ):
            yield str(element.tag)
