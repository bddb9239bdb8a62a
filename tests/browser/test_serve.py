"""`mujaz serve`: what is saved is seen, what is wrong is seen too, and the server lives on. Nothing is timed."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Witness, open_context
from tests.site.project import SOUND, make

PATIENCE = 90
"""Seconds after which what does not come is given up."""
PAGE = "briefs/2024/sound.html"
HOOKED = 'protected(output, config).replace("</body>", "كلمة في الخطاف</body>")'
SCRIPT = "livereload("


@dataclass
class Preview:
    """A running server: the address of its home page, its project, its process."""

    url: str
    project: Path
    process: subprocess.Popen[bytes]

    def get(self, address: str = "") -> tuple[int, str]:
        try:
            with urllib.request.urlopen(self.url + address, timeout=PATIENCE) as answer:  # noqa: S310 -- our own server
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError:  # while it begins anew
            return 0, ""

    def wait(self, holds: Callable[[int, str], bool], address: str = "") -> str:
        """Return the page at an address as soon as something holds of it."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            status, page = self.get(address)
            if holds(status, page):
                return page
            assert self.process.poll() is None, self.said
            time.sleep(0.05)
        raise AssertionError(f"{address} stays {status}: {page[-2000:]}\n{self.said}")

    @property
    def said(self) -> str:
        return (self.project / "said.txt").read_text("utf-8")

    def write(self, path: str, text: str) -> None:
        """Save a file as many editors do: a new one in the old one's place."""
        new = self.project / f"{path}~"
        new.write_text(text, "utf-8")
        new.replace(self.project / path)

    def read(self, path: str) -> str:
        return (self.project / path).read_text("utf-8")


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def previewing(project: Path, mount: str = "/mujaz/", options: Sequence[str] = ()) -> Iterator[Preview]:
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-c", "from mujaz.cli import main; main()", "serve", "-a", address, *options]
    environment = {name: value for name, value in os.environ.items() if name != "MUJAZ_SITE_URL"}
    with (project / "said.txt").open("wb") as said:
        process = subprocess.Popen(command, cwd=project, env=environment, stdout=said, stderr=subprocess.STDOUT)
    preview = Preview(f"http://{address}{mount}", project, process)
    try:
        preview.wait(lambda status, page: status == 200 or "<mujaz-overlay" in page)
        yield preview
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def preview(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of two briefs; a test that breaks something mends it."""
    briefs = {"2024/sound.md": SOUND, "2023/other.md": SOUND.replace("2024-", "2023-").replace("سليم", "آخر")}
    project = make(root, tmp_path_factory.mktemp("serve") / "p", dict(briefs))
    text = (project / "mkdocs.yml").read_text("utf-8")
    (inherited,) = re.findall(r"(?m)^copyright: .*\n", text)
    (project / "base.yml").write_text(inherited, "utf-8")
    (project / "mkdocs.yml").write_text("INHERIT: base.yml\n" + text.replace(inherited, ""), "utf-8")
    with previewing(project) as running:
        yield running


def is_sound(status: int, page: str) -> bool:
    return status == 200 and "<mujaz-overlay" not in page


def shows(*texts: str) -> Callable[[int, str], bool]:
    return lambda _, page: all(text in page for text in ("<mujaz-overlay", *texts))


# ---- what is saved is seen --------------------------------------------------------------------------------


def test_every_page_reloads_below_the_base_path_and_the_root_leads_there(preview: Preview) -> None:
    for address in ("", PAGE, "topics/security.html", "not-there.html"):
        assert SCRIPT in preview.get(address)[1]
    assert preview.get("not-there.html")[0] == 404
    assert "الصفحة" in preview.get("not-there.html")[1]  # the site's own 404
    root = preview.url.removesuffix("mujaz/")
    with urllib.request.urlopen(root) as answer:  # noqa: S310 -- our own server
        assert answer.url == preview.url
    assert preview.url in preview.said


def test_an_edit_a_new_brief_and_a_removed_one_are_seen(preview: Preview) -> None:
    preview.write("briefs/2024/sound.md", SOUND + "\nجملة محفوظة.\n")
    preview.wait(lambda _, page: "جملة محفوظة" in page, PAGE)
    preview.write("briefs/2024/new.md", SOUND.replace("سليم", "جديد"))
    preview.wait(lambda status, _: status == 200, "briefs/2024/new.html")
    assert "عنوان جديد" in preview.get("topics/security.html")[1]
    (preview.project / "briefs/2024/new.md").unlink()
    preview.wait(lambda status, _: status == 404, "briefs/2024/new.html")
    preview.write("briefs/2024/sound.md", SOUND)
    preview.wait(lambda _, page: "جملة محفوظة" not in page, PAGE)


@pytest.mark.parametrize(
    ("path", "old", "new", "address"),
    [
        ("docs/about.md", "\n", "\nكلمة في الوثائق.\n\n", "about.html"),
        ("overrides/brief.html", "{% block content %}", "{% block content %}<i>كلمة في القالب</i>", PAGE),
        ("mkdocs.yml", "site_name: موجز", "site_name: كلمة في الإعدادات", ""),
        ("base.yml", "copyright: ", "copyright: كلمة في الأصل ", ""),
        ("hooks/mujaz_site.py", "protected(output, config)", HOOKED, PAGE),
        ("briefs/vocabulary.yml", "label: الأمن", "label: كلمة في المفردات", PAGE),
    ],
)
def test_all_that_a_page_rests_on_is_watched(path: str, old: str, new: str, address: str, preview: Preview) -> None:
    text, pid = preview.read(path), preview.process.pid
    assert old in text
    word = next(found for found in re.findall(r"كلمة في \w+", new))
    preview.write(path, text.replace(old, new, 1))
    preview.wait(lambda _, page: word in page, address)
    preview.write(path, text)
    preview.wait(lambda status, page: is_sound(status, page) and word not in page, address)
    assert (preview.process.pid, preview.process.poll()) == (pid, None)


# ---- what is not public is seen, and marked -----------------------------------------------------------------


def test_a_draft_is_shown_and_says_that_it_is_one(preview: Preview, browser: Browser) -> None:
    fields = "status: draft\ntitle: عنوان لا يراه القراء"
    preview.write("briefs/2024/hidden.md", SOUND.replace("title: عنوان سليم", fields))
    address = "briefs/2024/hidden.html"
    page = preview.wait(lambda status, _: status == 200, address)
    assert "مسودة لا يراها القراء" in page
    assert "مسودة لا يراها القراء" not in preview.get(PAGE)[1]
    assert not list((preview.project / "site").rglob("hidden*"))
    tab = open_context(browser).new_page()
    tab.goto(preview.url + address)
    expect(tab.get_by_role("note").filter(has_text="مسودة لا يراها القراء")).to_be_visible()
    tab.goto(preview.url + "topics/security.html")
    link = tab.get_by_role("link", name="عنوان لا يراه القراء").first
    assert "لم يُنشر" in link.evaluate("link => getComputedStyle(link, '::after').content")
    tab.context.close()
    (preview.project / "briefs/2024/hidden.md").unlink()
    preview.wait(lambda status, _: status == 404, address)


def test_no_drafts_are_shown_where_none_are_wanted(root: Path, tmp_path: Path) -> None:
    briefs = {"2024/sound.md": SOUND, "2024/hidden.md": SOUND.replace("date:", "status: draft\ndate:")}
    with previewing(make(root, tmp_path / "p", dict(briefs)), options=["--no-drafts"]) as running:
        assert running.get(PAGE)[0] == 200
        assert running.get("briefs/2024/hidden.html")[0] == 404


# ---- what is wrong is seen --------------------------------------------------------------------------------


def test_a_faulty_brief_is_told_in_every_page_until_it_is_mended(preview: Preview) -> None:
    preview.write("briefs/2024/sound.md", SOUND.replace("2024-04-30", "2024-02-30"))
    page = preview.wait(shows("ليست تاريخًا صحيحًا", "briefs/2024/sound.md:3"))
    assert 'lang="ar" dir="rtl"' in page
    for address in (PAGE, "briefs/2023/other.html", "about.html"):
        assert "briefs/2024/sound.md:3" in preview.get(address)[1]
    assert preview.get(PAGE)[0] == 404  # it is left out
    assert SCRIPT in preview.get(PAGE)[1]
    assert "briefs/2024/sound.md:3: خطأ[bad-date]" in preview.said
    preview.write("briefs/2024/sound.md", SOUND)
    preview.wait(is_sound, PAGE)


def test_a_warning_is_told_and_the_brief_is_there(preview: Preview) -> None:
    preview.write("briefs/2024/sound.md", SOUND + "\nنص <b>غليظ</b> و<script>alert(1)</script>\n")
    page = preview.wait(shows("briefs/2024/sound.md:"), PAGE)
    assert "نص" in page
    assert "alert(1)" not in page
    preview.write("briefs/2024/sound.md", SOUND)
    preview.wait(is_sound, PAGE)


@pytest.mark.parametrize(
    ("path", "addition", "said"),
    [
        ("overrides/brief.html", "{% if %}", "overrides/brief.html"),
        ("overrides/layout.html", "{{ no.such.thing }}", "overrides/layout.html"),
        ("briefs/vocabulary.yml", "  - {id: a: b}\n", "briefs/vocabulary.yml"),
        ("mkdocs.yml", "\nplugins: [\n", "mkdocs.yml"),
    ],
)
def test_a_build_that_fails_leaves_the_last_good_site_and_says_why(
    path: str, addition: str, said: str, preview: Preview
) -> None:
    text = preview.read(path)
    preview.write(path, text + addition)
    page = preview.wait(shows(said), PAGE)
    assert "وقع الحدث في إيران" in page
    assert "تعذّر بناء الموقع" in page
    assert "تعذّر البناء" in preview.said
    preview.write(path, text)
    preview.wait(is_sound, PAGE)


def test_the_site_itself_has_none_of_it(preview: Preview) -> None:
    pages = list((preview.project / ".cache/mujaz/serve").rglob("*.html"))
    assert len(pages) > 10
    assert not [page for page in pages if re.search("mujaz-overlay|livereload", page.read_text("utf-8"))]


# ---- its beginning and its end ----------------------------------------------------------------------------


def test_a_hook_that_is_broken_from_the_start_is_told_and_mended(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/sound.md": SOUND})
    hook = project / "hooks/mujaz_site.py"
    text = hook.read_text("utf-8")
    hook.write_text("import no_such_module\n", "utf-8")
    with previewing(project) as running:
        running.wait(shows("no_such_module"), PAGE)
        hook.write_text(text, "utf-8")
        running.wait(is_sound, PAGE)


def test_an_interruption_ends_it_and_an_address_in_use_is_told(preview: Preview, root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/sound.md": SOUND})
    taken = preview.url.split("/")[2]
    command = [sys.executable, "-c", "from mujaz.cli import main; main()", "--lang", "en", "serve", "-a", taken]
    other = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert other.returncode == 1
    assert "the server cannot start" in other.stderr
    assert not (project / ".cache/mujaz/serve").exists()
    with previewing(project) as running:
        running.process.send_signal(signal.SIGINT)
        assert running.process.wait(PATIENCE) == 0


# ---- in a browser -----------------------------------------------------------------------------------------


def test_an_open_page_reloads_and_the_overlay_can_be_closed(
    preview: Preview, browser: Browser, witness: Witness
) -> None:
    page = open_context(browser).new_page()
    page.goto(preview.url + PAGE)
    page.wait_for_load_state("load")
    page.on("pageerror", lambda error: witness.errors.append(str(error)))
    preview.write("briefs/2024/sound.md", SOUND + "\nجملة في المتصفح.\n")
    expect(page.get_by_text("جملة في المتصفح")).to_be_visible(timeout=1000 * PATIENCE)
    expect(page.locator("mujaz-overlay")).to_have_count(0)

    preview.write("briefs/2023/other.md", SOUND.replace("[security]", "[securty]"))
    alert = page.get_by_role("alert")
    expect(alert).to_be_visible(timeout=1000 * PATIENCE)
    expect(alert).to_contain_text("briefs/2023/other.md:4")
    page.get_by_role("button", name="إغلاق").click()
    expect(alert).to_be_hidden()
    page.goto(preview.url)  # what was closed stays closed on other pages
    expect(page.locator("mujaz-overlay")).to_be_attached()
    expect(page.get_by_role("alert")).to_be_hidden()

    preview.write("briefs/2024/sound.md", SOUND.replace("2024-04-30", "2024-02-30"))
    expect(page.get_by_role("alert")).to_contain_text("briefs/2024/sound.md:3", timeout=1000 * PATIENCE)
    preview.write("briefs/2024/sound.md", SOUND)
    preview.write("briefs/2023/other.md", SOUND.replace("2024-", "2023-").replace("سليم", "آخر"))
    expect(page.locator("mujaz-overlay")).to_have_count(0, timeout=1000 * PATIENCE)
    assert witness.errors == []
