"""An incremental build writes the bytes of a clean one, whatever was edited since the last."""

import contextlib
import datetime as dt
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from tests.site.desk import BODY, PAGE_SIZE, Desk, usual

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # pytest-xdist has threads

PATHS = sorted(usual())
MORE = [f"{year}/more-{n}.md" for year in (2022, 2024) for n in range(4)]
"""Where briefs may be put that are not there at first."""

FAULTY = "---\ntitle: بلا تاريخ\ntopics: [securty]\n---\n\nنص بلا عناوين.\n"

FIELDS = st.one_of(
    st.fixed_dictionaries({"title": st.sampled_from(["عنوان جديد", "عنوان آخر: -5% في 2024", "<b>&\"'"])}),
    st.fixed_dictionaries({"summary": st.sampled_from(["خلاصة قصيرة.", None])}),
    st.fixed_dictionaries({"status": st.sampled_from(["draft", "published"])}),
    st.fixed_dictionaries({"embargo": st.sampled_from(["2024-12-01T09:00", "2027-12-01T09:00", None])}),
    st.fixed_dictionaries({"date": st.sampled_from([dt.date(2022, 1, 9), dt.date(2023, 1, 3), dt.date(2024, 12, 30)])}),
    st.fixed_dictionaries({"updated": st.sampled_from([dt.date(2025, 2, 1), None])}),
    st.fixed_dictionaries({"topics": st.sampled_from([["economy"], ["cyber"], ["security", "economy"]])}),
    st.fixed_dictionaries({"tags": st.sampled_from([["sanctions"], ["العقوبات", "القمح"], ["قمح"], ["قَمْح"], None])}),
    st.fixed_dictionaries({"countries": st.sampled_from([["IR"], ["EG", "IQ"], None])}),
    st.fixed_dictionaries({"authors": st.sampled_from([["layla"], ["غريب"], None])}),
    st.fixed_dictionaries({"series": st.sampled_from(["straits", {"id": "straits", "part": 3}, None])}),
    st.fixed_dictionaries({"related": st.sampled_from([["b01"], ["b12", "more-1"], ["b02", "b03"], None])}),
    st.fixed_dictionaries({"aliases": st.sampled_from([["/old/second/"], ["/old/first/"], ["old.html"], None])}),
    st.fixed_dictionaries(
        {
            "body": st.sampled_from(
                [
                    BODY,
                    BODY + "\nوانظر [غيره](../2024/b09.md) و[هذا](../2023/b01.md#event).\n",
                    BODY + "\nوانظر [الجديد](../2024/more-1.md).\n\n![خريطة](../2024/map.svg)\n",
                    BODY.replace("القمح", "الأرز"),
                ]
            )
        }
    ),
)

WORDS = [
    ("topics", 0, "label", "الأمن"),
    ("topics", 0, "description", "القوة والسلاح والحدود."),
    ("topics", 1, "parent", "economy"),
    ("topics", 2, "synonyms", ["المال"]),
    ("tags", 0, "label", "عقوبات"),
    ("authors", 0, "role", "كاتبة"),
    ("series", 0, "label", "المضائق"),
    ("people", 0, "label", "سامي الحداد"),
]
"""Changes of the vocabulary: kind, position, key, value."""

SITE = [
    ("mkdocs.yml", f"page_size: {PAGE_SIZE}\n", "page_size: 2\n"),
    ("mkdocs.yml", "latest: 3\n", "latest: 5\n"),
    ("mkdocs.yml", "site_name: موجز\n", "site_name: مركز\n"),
    ("mkdocs.yml", '"https://example.org/mujaz/"', '""'),
    ("mkdocs.yml", "  - عن الموقع: about.md\n", "  - about.md\n  - briefs/2023/b01.md\n  - topics/cyber.md\n"),
    ("docs/about.md", "title: عن الموقع", "title: من نحن"),
    ("docs/about.md", "briefs/2023/b02.md", "briefs/2024/more-1.md"),
    ("docs/about.md", "topics/security.md", "countries/ir.md"),
    ("docs/index.md", "موجزات", "أوراق"),
    ("overrides/brief.html", '<article class="brief">', '<article class="brief" data-new>'),
    ("overrides/listing.html", "{% block content %}", "{% block content %}<i></i>"),
    ("overrides/404.html", "{% block content %}", "{% block content %}<i></i>"),
    ("overrides/assets/mujaz/css/search.css", "}", "}\n\n"),
]
"""Edits of other files, which are taken back as well: file, what stands there at first, what stands there then."""


class Editor(RuleBasedStateMachine):
    """Edits a project, by hundreds of small steps, and looks at the site after each."""

    folders: Iterator[Path]

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk(next(self.folders), foreign=("CNAME",))
        self.desk.write("site/CNAME", "example.org\n")
        self.faulty = ""
        self.builds = itertools.count()

    @rule(path=st.sampled_from(PATHS + MORE), fields=FIELDS)
    def change(self, path: str, fields: dict[str, object]) -> None:
        if path in self.desk.briefs:
            self.desk.change(path, **fields)

    @rule(path=st.sampled_from(MORE), fields=FIELDS)
    def add(self, path: str, fields: dict[str, object]) -> None:
        date = dt.date(int(path[:4]), 12, 28)
        self.desk.briefs[path] = {"title": path, "date": date, "topics": ["economy"], "body": BODY}
        self.desk.change(path, **fields)

    @rule(path=st.sampled_from(PATHS + MORE))
    def remove(self, path: str) -> None:
        self.desk.briefs.pop(path, None)
        self.desk.save()

    @rule(old=st.sampled_from(PATHS), new=st.sampled_from(PATHS + MORE))
    def rename(self, old: str, new: str) -> None:
        if old in self.desk.briefs and new not in self.desk.briefs:
            self.desk.briefs[new] = self.desk.briefs.pop(old)
            self.desk.save()

    @rule(change=st.sampled_from(WORDS))
    def reword(self, change: tuple[str, int, str, str]) -> None:
        kind, position, key, value = change
        self.desk.vocabulary[kind][position][key] = value
        self.desk.save()

    @rule(edit=st.sampled_from(SITE))
    def redesign(self, edit: tuple[str, str, str]) -> None:
        path, old, new = edit
        text = (self.desk.root / path).read_text("utf-8")
        self.desk.edit(path, *((new, old) if new in text else (old, new)))

    @rule(text=st.sampled_from(["<svg/>", "<SVG/>", "<svg></svg>"]))
    def redraw(self, text: str) -> None:
        self.desk.write("briefs/2024/map.svg", text)

    @rule()
    def lose_the_picture(self) -> None:
        (self.desk.root / "briefs/2024/map.svg").unlink(missing_ok=True)

    @rule()
    def spoil_or_mend(self) -> None:
        path = self.desk.root / "briefs/2023/b03.md"
        if path.exists() and self.faulty:
            path.write_text(self.faulty, "utf-8")
            self.faulty = ""
        elif path.exists():
            self.faulty = path.read_text("utf-8")
            path.write_text(FAULTY, "utf-8")

    @rule(number=st.integers(0, 200))
    def lose_a_page(self, number: int) -> None:
        pages = sorted(path for path in self.desk.site.rglob("*") if path.is_file() and path.name != "CNAME")
        pages[number % len(pages)].unlink()

    @rule(path=st.sampled_from(PATHS), fields=FIELDS, number=st.integers(0, 30))
    def be_interrupted(self, path: str, fields: dict[str, object], number: int) -> None:
        if path in self.desk.briefs:
            before = dict(self.desk.briefs[path])
            self.desk.change(path, **fields)
            with pytest.MonkeyPatch.context() as patch:
                cut_off(patch, self.desk.site, number)
                with contextlib.suppress(Cut):
                    self.desk.build()
            self.desk.change(path, **dict.fromkeys(self.desk.briefs[path]) | before)

    @invariant()
    def the_site_is_that_of_a_clean_build(self) -> None:
        self.desk.processes = 1 + next(self.builds) % 2
        self.desk.build()
        assert self.desk.differences() == []


class Cut(BaseException):
    """What ends a build in the middle, as a kill does."""


def cut_off(patch: pytest.MonkeyPatch, site: Path, number: int) -> None:
    """Let a build end after `number` files are moved into the site or removed from it."""
    steps = itertools.count()

    def counted(function: Callable[..., object], place: int) -> Callable[..., object]:
        def step(*arguments: Path) -> object:
            if site in arguments[place].parents and next(steps) >= number:
                raise Cut
            return function(*arguments)

        return step

    patch.setattr(Path, "replace", counted(Path.replace, 1))
    patch.setattr(Path, "unlink", counted(Path.unlink, 0))


def test_any_sequence_of_edits(tmp_path_factory: pytest.TempPathFactory) -> None:
    Editor.folders = (tmp_path_factory.mktemp("editor") / "p" for _ in itertools.count())
    run_state_machine_as_test(
        Editor,
        settings=settings(max_examples=6, stateful_step_count=10, suppress_health_check=[*HealthCheck], deadline=None),
    )
