"""The import law of the package: who may import whom, who may read, write, print and log."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

ROWS: tuple[tuple[str, ...], ...] = (
    ("digest", "record", "package_data", "unit_key", "file_names"),
    ("messages",),
    ("arabic", "problems"),
    ("source",),
    ("config",),
    ("vocabulary",),
    ("urls",),
    ("brief",),
    ("markdown",),
    ("history",),
    ("rules",),
    ("library",),
    ("views", "search", "outputs", "importers", "rename", "hand_written"),
    ("offline",),
    ("publish",),
    ("build",),
    ("preview",),
    ("cli", "__main__"),
    ("hooks",),
)
"""The units of the package; one imports only from rows further up, and from its own."""

LEVELS = {unit: level for level, row in enumerate(ROWS) for unit in row}

STRANGERS = {"views", "search", "outputs", "importers", "rename", "hand_written"}
"""These never import each other."""

ONLY_PUBLISH = {"hooks"}
"""These import nothing of the package but `mujaz.publish`."""

_ADAPTERS = {"publish", "build", "preview", "cli", "hooks"}
FRAMEWORK: dict[str, set[str]] = {
    "mkdocs": _ADAPTERS,
    "material": _ADAPTERS,
    "jinja2": _ADAPTERS,
    "markdown": {"brief.document", "brief.github_markdown", "brief.inline_patterns", "brief.link_patterns", "publish"},
}
"""Packages of the framework, and who may import each."""
MAY_LOG = {"publish", "build", "preview"}
MAY_PRINT = {"cli"}
MAY_READ = {
    "source",
    "importers",
    "cli",
    "arabic.tables",
    "messages",
    "publish.fingerprint",
    "build",
    "preview",
    "offline",
}
"""`arabic.tables` and `messages` read files of the package itself."""
MAY_WRITE = {"outputs.artifact", "build", "offline", "cli"}

READING = {"read_text", "read_bytes"}
WRITING = {
    "write_text",
    "write_bytes",
    "mkdir",
    "makedirs",
    "touch",
    "unlink",
    "rename",
    "rmtree",
    "copyfile",
    "copytree",
}
MOST_LINES_OF_A_HOOK = 50


# ---- the checks -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Module:
    """A module by its name below `mujaz`, or `hooks.<name>`, and its text."""

    name: str
    text: str

    @property
    def unit(self) -> str:
        return self.name.split(".")[0]

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def is_in(self, names: set[str]) -> bool:
        return any(self.name == name or self.name.startswith(name + ".") for name in names)


Check = Callable[[Module], Iterator[str]]


def imported(module: Module) -> Iterator[str]:
    """Yield the full name of everything that a module imports, wherever in it the import stands."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


def keeps_the_levels(module: Module) -> Iterator[str]:
    for name in imported(module):
        if name.startswith("."):
            yield f"imports relatively: {name}"
        root, _, rest = name.partition(".")
        if root != "mujaz":
            continue
        unit = rest.split(".")[0]
        if unit not in LEVELS:
            yield f"imports {name}, which has no level"
        elif LEVELS[unit] > LEVELS[module.unit]:
            yield f"imports {name} of a higher level"
        elif unit != module.unit and {unit, module.unit} <= STRANGERS:
            yield f"imports its sibling {name}"
        elif module.unit in ONLY_PUBLISH and unit != "publish":
            yield f"imports {name}, not mujaz.publish"


def keeps_the_framework_out(module: Module) -> Iterator[str]:
    for name in imported(module):
        root = name.split(".")[0]
        if root in FRAMEWORK and not module.is_in(FRAMEWORK[root]):
            yield f"imports {name}"
        if root == "logging" and module.unit not in MAY_LOG:
            yield "imports logging"


def calls(module: Module) -> Iterator[tuple[str, ast.Call]]:
    """Yield the bare name of every function that is called, with the call."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield node.func.id if isinstance(node.func, ast.Name) else node.func.attr, node


def opens_for_writing(call: ast.Call) -> bool:
    is_path = isinstance(call.func, ast.Attribute) and call.func.attr == "open"  # whose mode stands first
    values = [*call.args[not is_path :], *(word.value for word in call.keywords if word.arg == "mode")]
    modes = [value.value for value in values if isinstance(value, ast.Constant) and isinstance(value.value, str)]
    return any(set(mode) <= set("rwxabt+") and set(mode) & set("wxa+") for mode in modes)


def reads_and_writes_in_its_place(module: Module) -> Iterator[str]:
    for name, call in calls(module):
        opens = name in ("open", "fdopen")
        moves = name == "replace" and len(call.args) == 1 and not call.keywords  # Path.replace; str.replace has two
        if name == "replace" and ast.unparse(call.func) == "os.replace":
            moves = True
        if (name in WRITING or moves or (opens and opens_for_writing(call))) and not module.is_in(MAY_WRITE):
            yield f"line {call.lineno} writes: {ast.unparse(call)}"
        elif (name in READING or (opens and not opens_for_writing(call))) and not module.is_in(MAY_READ):
            yield f"line {call.lineno} reads: {ast.unparse(call)}"
        if name == "print" and isinstance(call.func, ast.Name) and not module.is_in(MAY_PRINT):
            yield f"line {call.lineno} prints"


def says_what_it_is(module: Module) -> Iterator[str]:
    if not ast.get_docstring(module.tree):
        yield "has no docstring"


def is_short_for_a_hook(module: Module) -> Iterator[str]:
    lines = len(module.text.splitlines())
    if module.unit == "hooks" and lines > MOST_LINES_OF_A_HOOK:
        yield f"has {lines} lines"


CHECKS: tuple[Check, ...] = (
    keeps_the_levels,
    keeps_the_framework_out,
    reads_and_writes_in_its_place,
    says_what_it_is,
    is_short_for_a_hook,
)


def faults(module: Module) -> list[str]:
    return [fault for check in CHECKS for fault in check(module)]


# ---- the package ----------------------------------------------------------------------------------------


def modules_of(folder: Path, prefix: str = "") -> dict[str, Path]:
    found = {}
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        found[prefix + ".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = {**modules_of(ROOT / "src" / "mujaz"), **modules_of(ROOT / "hooks", "hooks.")}


@pytest.mark.parametrize("name", [name for name in MODULES if name])
def test_a_module_keeps_the_law(name: str) -> None:
    assert faults(Module(name, MODULES[name].read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("name", [name for name in MODULES if name])
def test_a_module_has_a_level(name: str) -> None:
    assert Module(name, "").unit in LEVELS


def test_the_table_in_contributing_is_this_law() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.partition("| packages | what they are |\n|---|---|\n")[2].partition("\n\n")[0]
    cells = [line.split("|")[1] for line in table.splitlines()]
    assert [tuple(re.findall(r"`(\w+)`", cell)) for cell in cells] == [*ROWS]


def test_the_package_itself_imports_nothing() -> None:
    package = Module("", MODULES[""].read_text(encoding="utf-8"))
    assert list(imported(package)) == []
    assert ast.get_docstring(package.tree)


def public_names(module: Module) -> Iterator[str]:
    """Yield the public names that a module defines at its top level."""
    for node in module.tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


SHARED_NAMES = {
    "T",  # a type variable
    "Document",  # the text of a brief, read; and the tree that an importer makes, which pandoc calls so too
    "makeExtension",  # Python-Markdown's name for what makes an extension
}
"""Public names that two modules may define. Any other name means one thing in the whole package."""


def test_a_public_name_means_one_thing() -> None:
    owners: dict[str, list[str]] = {}
    for name, path in modules_of(ROOT / "src" / "mujaz").items():
        for public in public_names(Module(name, path.read_text(encoding="utf-8"))):
            if not public.startswith("_") and public not in SHARED_NAMES:
                owners.setdefault(public, []).append(name)
    assert {public: names for public, names in owners.items() if len(names) > 1} == {}


# ---- the checks can fail --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code", "fault"),
    [
        ("arabic.text", "from mujaz.source import Source", "imports mujaz.source.Source of a higher level"),
        ("brief.parse", "def f():\n    import mujaz.library.load", "imports mujaz.library.load of a higher level"),
        ("views.brief", "from mujaz import publish", "imports mujaz.publish of a higher level"),
        ("views.brief", "from mujaz.outputs import Artifact", "imports its sibling mujaz.outputs.Artifact"),
        ("views.brief", "from . import head", "imports relatively: ..head"),
        ("views.brief", "from mujaz.nowhere import x", "imports mujaz.nowhere.x, which has no level"),
        ("hooks.mujaz_site", "from mujaz.views import x", "imports mujaz.views.x, not mujaz.publish"),
        ("views.brief", "from mkdocs.structure.files import File", "imports mkdocs.structure.files.File"),
        ("library.load", "if True:\n    import markdown as md", "imports markdown"),
        ("build.build", "import markdown", "imports markdown"),
        ("offline.zipped", "from jinja2 import Environment", "imports jinja2.Environment"),
        ("publish.pages", "from mujaz.build import x", "imports mujaz.build.x of a higher level"),
        ("publish.pages", "path.unlink()", "line 1 writes: path.unlink()"),
        ("brief.parse", "from markdown import Markdown", "imports markdown.Markdown"),
        ("cli", "import markdown", "imports markdown"),
        ("library.load", "import logging", "imports logging"),
        ("cli.run", "import logging", "imports logging"),
        ("views.brief", "open('x')", "line 1 reads: open('x')"),
        (
            "views.brief",
            "import json\njson.load(open('x', encoding='utf-8'))",
            "line 2 reads: open('x', encoding='utf-8')",
        ),
        ("outputs.feed", "path.read_text()", "line 1 reads: path.read_text()"),
        ("outputs.artifact", "path.read_bytes()", "line 1 reads: path.read_bytes()"),
        ("rules", "path.open('rb')", "line 1 reads: path.open('rb')"),
        ("source", "open('x', 'w')", "line 1 writes: open('x', 'w')"),
        ("source", "open('x', mode='ab')", "line 1 writes: open('x', mode='ab')"),
        ("importers.word", "path.open('x')", "line 1 writes: path.open('x')"),
        ("outputs.feed", "path.write_bytes(b'')", "line 1 writes: path.write_bytes(b'')"),
        ("outputs.feed", "path.mkdir()", "line 1 writes: path.mkdir()"),
        ("outputs.feed", "os.replace(a, b)", "line 1 writes: os.replace(a, b)"),
        ("outputs.feed", "path.replace(target)", "line 1 writes: path.replace(target)"),
        ("publish.site", "print('x')", "line 1 prints"),
        ("urls", "x = 1", "has no docstring"),
        ("hooks.mujaz_site", '"""A hook."""' + "\n" * 50 + "x = 1", "has 51 lines"),
    ],
)
def test_a_breach_is_seen(name: str, code: str, fault: str) -> None:
    assert fault in faults(Module(name, code))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("source", "path.read_bytes()"),
        ("importers.word", "open('x')"),
        ("outputs.artifact", "path.mkdir(); os.fdopen(handle, 'wb')"),
        ("build.manifest", "path.write_text(''); path.replace(target)"),
        ("publish.site", "import logging\nimport mkdocs\nfrom mujaz.views import x"),
        ("brief.document", "from markdown import Markdown"),
        ("publish.site", "import markdown\nfrom mujaz.publish.markdown import bidi"),
        ("cli", "print('x'); open('x', 'w').write(''); open('x').read()"),
        ("hooks.mujaz_site", "from mkdocs.config import Config\nfrom mujaz import publish"),
        ("views.brief", "'a'.replace('b', 'c'); now.replace(tzinfo=zone); dataclasses.replace(brief, title='')"),
        ("views.brief", "from mujaz.views.head import Head\nfrom mujaz.library import Library"),
    ],
)
def test_what_is_allowed_is_no_breach(name: str, code: str) -> None:
    assert faults(Module(name, '"""A module."""\n' + code)) == []
