"""An incremental build writes the bytes of a clean one, whatever was edited since the last."""

import contextlib
import datetime as dt
import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from mujaz.cli import main
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
    ("mkdocs.yml", "feed_size: 4\n", "feed_size: 4\n    months: gulf\n"),
    ("mkdocs.yml", "site_name: موجز\n", "site_name: مركز\n"),
    ("mkdocs.yml", '[MUJAZ_SITE_URL, "https://example.org/mujaz/"]', '[MUJAZ_SITE_URL, ""]'),
    ("mkdocs.yml", "  - عن الموقع: about.md\n", "  - about.md\n  - briefs/2023/b01.md\n  - topics/cyber.md\n"),
    ("docs/about.md", "title: عن الموقع", "title: من نحن"),
    ("docs/about.md", "briefs/2023/b02.md", "briefs/2024/more-1.md"),
    ("docs/about.md", "topics/security.md", "countries/ir.md"),
    ("docs/index.md", "موجزات", "أوراق"),
    ("overrides/brief.html", '<article class="mz-brief', '<article data-new class="mz-brief'),
    ("overrides/listing.html", "{% block content %}", "{% block content %}<i></i>"),
    ("overrides/404.html", "{% block content %}", "{% block content %}<i></i>"),
    ("overrides/assets/mujaz/css/search.css", "cursor: pointer", "cursor: default"),
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
        def step(*arguments: Path, **options: bool) -> object:
            if site in arguments[place].parents and next(steps) >= number:
                raise Cut
            return function(*arguments, **options)

        return step

    patch.setattr(Path, "replace", counted(Path.replace, 1))
    patch.setattr(Path, "unlink", counted(Path.unlink, 0))


def test_any_sequence_of_edits(tmp_path_factory: pytest.TempPathFactory) -> None:
    Editor.folders = (tmp_path_factory.mktemp("editor") / "p" for _ in itertools.count())
    run_state_machine_as_test(
        Editor,
        settings=settings(max_examples=3, stateful_step_count=6, suppress_health_check=[*HealthCheck], deadline=None),
    )


# ---- sequences that are known to be nasty ---------------------------------------------------------------


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A project that is built once; tests work on copies of it."""
    desk = Desk(tmp_path_factory.mktemp("original") / "p", foreign=("CNAME", "tags/own.txt"))
    desk.build()
    desk.write("site/CNAME", "example.org\n")
    desk.write("site/tags/own.txt", "")
    assert desk.differences() == []
    return desk


@pytest.mark.parametrize(("path", "old", "new"), SITE)
def test_every_edit_has_its_place(original: Desk, path: str, old: str, new: str) -> None:
    text = (original.root / path).read_text("utf-8")
    assert (old in text, new in text) == (True, False)


def draft_what_others_link_to(desk: Desk) -> Iterator[None]:
    desk.change("2023/b01.md", status="draft")
    yield
    desk.change("2023/b01.md", status=None)
    yield


def remove_what_a_page_of_docs_links_to(desk: Desk) -> Iterator[None]:
    del desk.briefs["2023/b02.md"]
    desk.save()
    yield


def open_and_close_a_second_listing_page(desk: Desk) -> Iterator[None]:
    for path in PATHS:
        desk.briefs[path]["topics"] = ["economy"] if path < PATHS[2 * PAGE_SIZE - 1] else ["cyber"]
    desk.save()
    yield
    desk.change(PATHS[2 * PAGE_SIZE - 1], topics=["economy"])
    yield
    assert (desk.site / "topics/economy/1.html").exists()
    desk.change(PATHS[0], topics=["cyber"])
    yield
    assert not (desk.site / "topics/economy").exists()


def an_older_brief_moves_all_listing_pages(desk: Desk) -> Iterator[None]:
    desk.briefs["2019/oldest.md"] = {**desk.briefs["2023/b02.md"], "date": dt.date(2019, 1, 1), "title": "أقدم موجز"}
    desk.save()
    yield


def a_tag_loses_its_last_brief(desk: Desk) -> Iterator[None]:
    desk.change("2023/b01.md", tags=["sanctions"])
    yield
    desk.change("2023/b03.md", tags=None)
    yield


def a_free_tag_is_spelt_otherwise_by_a_newer_brief(desk: Desk) -> Iterator[None]:
    desk.change("2024/b12.md", tags=["القَمْح"])
    yield


def labels_change(desk: Desk) -> Iterator[None]:
    desk.vocabulary["topics"][0]["label"] = "الأمن"
    desk.vocabulary["series"][0]["label"] = "المضائق"
    desk.save()
    yield


def a_topic_moves_below_another(desk: Desk) -> Iterator[None]:
    desk.vocabulary["topics"][1]["parent"] = "economy"
    desk.save()
    yield
    del desk.vocabulary["topics"][1]["parent"]
    desk.save()
    yield


def the_newest_brief_goes(desk: Desk) -> Iterator[None]:
    newest = max(desk.briefs, key=lambda path: desk.briefs[path]["date"])
    del desk.briefs[newest]
    desk.save()
    yield


def all_briefs_go_and_come_back(desk: Desk) -> Iterator[None]:
    briefs, desk.briefs = desk.briefs, {}
    desk.save()
    yield
    desk.briefs = briefs
    desk.save()
    yield


def two_briefs_change_names(desk: Desk) -> Iterator[None]:
    one, other = "2023/b03.md", "2023/b06.md"
    desk.briefs[one], desk.briefs[other] = desk.briefs[other], desk.briefs[one]
    desk.save()
    yield


def an_alias_goes_to_another_brief(desk: Desk) -> Iterator[None]:
    desk.change("2023/b01.md", aliases=None)
    desk.change("2024/b09.md", aliases=["/old/first/"])
    yield


def an_alias_that_was_a_page_becomes_a_folder(desk: Desk) -> Iterator[None]:
    desk.change("2024/b09.md", aliases=["/moved.html"])
    yield
    desk.change("2024/b09.md", aliases=["/moved.html/"])
    yield
    desk.change("2024/b09.md", aliases=["/moved.html"])
    yield


def a_linked_brief_is_moved_and_moved_back(desk: Desk) -> Iterator[None]:
    config = str(desk.root / "mkdocs.yml")
    for old, new in (("b02", "2024/moved"), ("moved", "2023/b02")):
        main(["mv", old, new, "-f", config], standalone_mode=False)
        yield


def a_page_of_docs_takes_the_place_of_an_alias(desk: Desk) -> Iterator[None]:
    desk.change("2024/b09.md", aliases=["/taken.html"])
    yield
    assert (desk.site / "briefs/2024/b09.html").is_file()
    desk.write("docs/taken.md", "# صفحة جديدة\n")
    yield
    assert not (desk.site / "briefs/2024/b09.html").exists()
    assert "صفحة جديدة" in (desk.site / "taken.html").read_text("utf-8")


def an_edit_is_taken_back_after_an_interrupted_build(desk: Desk) -> Iterator[None]:
    title = desk.briefs["2023/b02.md"]["title"]
    desk.change("2023/b02.md", title="عنوان لن يبقى", body=BODY)
    with pytest.MonkeyPatch.context() as patch:
        cut_off(patch, desk.site, 5)
        with pytest.raises(Cut):
            desk.build()
    desk.change("2023/b02.md", title=title, body=usual()["2023/b02.md"]["body"])
    yield


def files_of_the_site_are_lost_or_edited(desk: Desk) -> Iterator[None]:
    (desk.site / "briefs/2023/b02.html").unlink()
    (desk.site / "feeds/all.json").unlink()
    (desk.site / "assets/mujaz/css/site.css").unlink()
    (desk.site / "index.html").write_text("", "utf-8")  # one that is made by every build that does anything
    yield


def the_whole_site_is_lost(desk: Desk) -> Iterator[None]:
    shutil.rmtree(desk.site)
    desk.foreign = ()
    yield


def the_site_is_an_empty_folder_behind_a_link(desk: Desk) -> Iterator[None]:
    shutil.rmtree(desk.site)
    (desk.root / "elsewhere").mkdir()
    desk.site.symlink_to(desk.root / "elsewhere")
    desk.foreign = ()
    yield
    assert desk.site.is_symlink()


def a_template_is_edited_and_back(desk: Desk) -> Iterator[None]:
    desk.edit("overrides/partials/mujaz/card.html", "<article", "<article data-new")
    yield
    desk.edit("overrides/partials/mujaz/card.html", "<article data-new", "<article")
    yield


def the_hooks_are_edited(desk: Desk) -> Iterator[None]:
    desk.edit("hooks/mujaz_templates.py", '"""Templates get their views."""', '"""Templates."""')
    yield


def titles_in_the_navigation_come_from_pages(desk: Desk) -> Iterator[None]:
    desk.edit("mkdocs.yml", "  - عن الموقع: about.md\n", "  - about.md\n  - briefs/2023/b02.md\n  - topics/cyber.md\n")
    desk.write("docs/about.md", "# عن **الموقع**\n")
    yield
    desk.change("2023/b02.md", title="عنوان في كل صفحة")
    yield
    desk.vocabulary["topics"][1]["label"] = "السيبرانية"
    desk.save()
    yield
    desk.write("docs/about.md", "# من *نحن*\n")
    yield
    desk.change("2023/b02.md", status="draft")
    yield


def titles_in_the_navigation_are_given(desk: Desk) -> Iterator[None]:
    desk.edit(
        "mkdocs.yml", "  - عن الموقع: about.md\n", "  - قسم:\n      - أول: about.md\n      - آخر: briefs/2023/b02.md\n"
    )
    yield
    assert ">آخر<" not in (desk.site / "index.html").read_text("utf-8")  # the frame shows no sections
    desk.change("2023/b02.md", title="عنوان لا يظهر فيه")
    yield


def there_is_no_navigation(desk: Desk) -> Iterator[None]:
    text = (desk.root / "mkdocs.yml").read_text("utf-8")
    start, end = text.index("nav:\n"), text.index("# ---- ما بعد")
    desk.write("mkdocs.yml", text[:start] + text[end:])
    desk.write("docs/other.md", "# صفحة\n")
    yield
    desk.write("docs/other.md", "# صفحة أخرى\n")
    yield


def a_page_of_docs_links_to_briefs_in_all_ways(desk: Desk) -> Iterator[None]:
    links = [
        "[أ](<../briefs/2023/b03.md>)",
        '[ب](../briefs/2023/b04.md#event "عنوان")',
        "[ج][ref]",
        "[د](../tags/sanctions.md)",
    ]
    desk.write("docs/more/links.md", "# روابط\n\n" + "\n\n".join(links) + "\n\n[ref]: ../briefs/2023/b05.md\n")
    yield
    desk.change("2023/b03.md", title="عنوان آخر")
    yield


def settings_are_inherited(desk: Desk) -> Iterator[None]:
    desk.write("base.yml", "copyright: الأصل\n")
    text = (desk.root / "mkdocs.yml").read_text("utf-8")
    desk.write(
        "mkdocs.yml",
        "INHERIT: base.yml\n"
        + "".join(line for line in text.splitlines(keepends=True) if not line.startswith("copyright:")),
    )
    yield
    desk.write("base.yml", "copyright: غيره\n")
    yield


def the_environment_changes(desk: Desk) -> Iterator[None]:
    desk.edit("mkdocs.yml", "site_name: موجز", "site_name: !ENV [MUJAZ_TEST_NAME, موجز]")
    yield
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MUJAZ_TEST_NAME", "مركز")
        patch.setenv("MUJAZ_SITE_URL", "https://example.com/other/")
        yield
    yield


def a_hook_lies_beside_the_settings(desk: Desk) -> Iterator[None]:
    desk.write("own_hook.py", "def on_post_page(output, **_):\n    return output\n")
    desk.edit("mkdocs.yml", "hooks:  ", "hooks:\n  - own_hook.py  ")
    yield
    desk.change("2023/b03.md", title="عنوان آخر")
    assert desk.build().written < 60  # the site itself is no part of the hook


def a_fault_comes_and_is_mended(desk: Desk) -> Iterator[None]:
    desk.change("2023/b03.md", topics=["securty"])
    yield
    assert not (desk.site / "briefs/2023/b03.html").exists()
    desk.change("2023/b03.md", topics=["security"])
    yield


def the_picture_goes(desk: Desk) -> Iterator[None]:
    (desk.root / "briefs/2024/map.svg").unlink()
    yield
    assert not (desk.site / "briefs/2024/map.svg").exists()


def an_embargo_ends(desk: Desk) -> Iterator[None]:
    desk.change("2024/b11.md", embargo="2026-11-24T09:00")
    yield
    assert not (desk.site / "briefs/2024/b11.html").exists()
    desk.now += dt.timedelta(days=2)
    yield
    assert (desk.site / "briefs/2024/b11.html").exists()


def files_are_touched(desk: Desk) -> Iterator[None]:
    for path in ("mkdocs.yml", "briefs/2023/b01.md", "overrides/brief.html"):
        os.utime(desk.root / path)
    yield


SEQUENCES = [
    draft_what_others_link_to,
    remove_what_a_page_of_docs_links_to,
    open_and_close_a_second_listing_page,
    an_older_brief_moves_all_listing_pages,
    a_tag_loses_its_last_brief,
    a_free_tag_is_spelt_otherwise_by_a_newer_brief,
    labels_change,
    a_topic_moves_below_another,
    the_newest_brief_goes,
    all_briefs_go_and_come_back,
    two_briefs_change_names,
    an_alias_goes_to_another_brief,
    an_alias_that_was_a_page_becomes_a_folder,
    a_linked_brief_is_moved_and_moved_back,
    a_page_of_docs_takes_the_place_of_an_alias,
    an_edit_is_taken_back_after_an_interrupted_build,
    files_of_the_site_are_lost_or_edited,
    the_whole_site_is_lost,
    the_site_is_an_empty_folder_behind_a_link,
    a_template_is_edited_and_back,
    the_hooks_are_edited,
    titles_in_the_navigation_come_from_pages,
    titles_in_the_navigation_are_given,
    there_is_no_navigation,
    a_page_of_docs_links_to_briefs_in_all_ways,
    settings_are_inherited,
    the_environment_changes,
    a_hook_lies_beside_the_settings,
    a_fault_comes_and_is_mended,
    the_picture_goes,
    an_embargo_ends,
    files_are_touched,
]


@pytest.mark.parametrize("sequence", SEQUENCES, ids=lambda sequence: sequence.__name__)
def test_after_each_edit_the_site_is_that_of_a_clean_build(
    sequence: Callable[[Desk], Iterator[None]], original: Desk, tmp_path: Path
) -> None:
    desk = original.copied(tmp_path / "p")
    for number, _ in enumerate(sequence(desk)):
        desk.processes = 2 - number % 2
        desk.build()
        assert desk.differences() == []
