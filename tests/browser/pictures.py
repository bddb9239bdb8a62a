"""The pictures of the authors' guide, taken of what the programs really show.

    make pictures

Word's page is LibreOffice's, and stays as it is where that is not installed.
"""

import base64
import html
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page
from rich.ansi import AnsiDecoder
from rich.style import Style
from rich.text import Text

from tests import guide
from tests.browser.conftest import launched
from tests.browser.test_serve import previewing

IMAGES = guide.ROOT / "docs/images"
MOST_BYTES = 60_000
WIDTH = 880
"""CSS pixels of a picture; the guide shows it no wider."""

_WORD = r"[A-Za-z0-9][A-Za-z0-9./:_-]*[A-Za-z0-9]"
_LATIN = re.compile(rf"(?:--)?{_WORD}(?::? {_WORD})*")
TERMINAL = """\
<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8">
<link rel="stylesheet" href="{fonts}">
<style>
  body {{ margin: 0; background: #fff; }}
  main {{ padding: 18px 22px; border-radius: 10px; background: #1d2430; color: #e8eaee; width: {width}px;
         box-sizing: border-box; font: 17px/1.75 "Noto Sans Arabic", sans-serif; white-space: pre-wrap; }}
  .bold {{ font-weight: 600; color: #fff; }} .c1 {{ color: #ff9d94; }} .c2 {{ color: #9be39b; }}
  .c3 {{ color: #f4d27a; }} .c6 {{ color: #8fdcf0; }} .command {{ color: #9db7e8; direction: ltr; }}
</style><main>{lines}</main></html>
"""


def terminal(command: str, shown: str) -> str:
    """Return a page that shows a command and what it wrote; a line with Arabic in it reads from right to left."""
    lines = [f'<div class="command">$ {html.escape(command)}</div>']
    lines += [_line(line) for line in AnsiDecoder().decode(shown.rstrip())]
    fonts = (guide.ROOT / "overrides/assets/mujaz/css/fonts.css").as_uri()
    return TERMINAL.format(fonts=fonts, width=WIDTH, lines="".join(lines))


def _line(line: Text) -> str:
    style = line.spans[0].style if line.spans else ""
    name = f"c{style.color.number}" if isinstance(style, Style) and style.color else "bold" if line.spans else ""
    direction = "rtl" if any("\u0621" <= c <= "\u064a" for c in line.plain) else "ltr"
    text = _LATIN.sub(r'<bdi dir="ltr">\g<0></bdi>', html.escape(line.plain, quote=False))
    return f'<div dir="{direction}" class="{name}">{text or "&nbsp;"}</div>'


def take(page: Page, name: str, selector: str = "", height: int = 0) -> None:
    """Write a picture of an element, else of the top of a page, as small as need be to weigh little."""
    box = page.locator(selector).first.bounding_box() if selector else None
    clip = box or {"x": 0, "y": 0, "width": WIDTH, "height": height}
    session = page.context.new_cdp_session(page)
    for quality in range(88, 20, -8):
        shot = session.send(
            "Page.captureScreenshot",
            {"format": "webp", "quality": quality, "clip": {**clip, "scale": 1}, "captureBeyondViewport": True},
        )
        data = base64.b64decode(shot["data"])
        if len(data) <= MOST_BYTES:
            break
    path = IMAGES / f"guide-{name}.webp"
    path.write_bytes(data)
    sys.stdout.write(f"{path.relative_to(guide.ROOT)}: {len(data)} bytes\n")


def take_terminal(browser: Browser, folder: Path, name: str, command: str, lines: int = 1000) -> None:
    """Run a command and take a picture of the first of the lines that it writes."""
    code, shown = guide.at_terminal(command, folder)
    assert code == 0, shown
    place = folder / "terminal.html"  # a file, so that the fonts may be read
    place.write_text(terminal(command, "\n".join(shown.split("\n")[:lines])), "utf-8")
    page = opened(browser, place.as_uri())
    take(page, name, "main")
    page.context.close()


def opened(browser: Browser, address: str) -> Page:
    """Open a page as the pictures want it."""
    context = browser.new_context(viewport={"width": WIDTH, "height": 700}, device_scale_factor=1.25)
    page = context.new_page()
    page.goto(address)
    page.evaluate("document.fonts.ready")
    return page


def take_word(browser: Browser, folder: Path) -> None:
    """Take a picture of the Word document, as LibreOffice shows it."""
    office = shutil.which("soffice")
    if not office:
        sys.stdout.write("no LibreOffice: the picture of Word stays as it is\n")
        return
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "png", "--outdir", str(folder), "night-train.docx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    place = folder / "word.html"
    place.write_text(
        f'<body style="margin:0;background:#e4e4e4"><main style="width:{WIDTH}px;height:820px;overflow:hidden">'
        f'<img src="night-train.png" style="width:{WIDTH - 120}px;margin:24px 60px;box-shadow:0 1px 6px #888">',
        "utf-8",
    )
    page = opened(browser, place.as_uri())
    take(page, "word", "main")
    page.context.close()


def take_preview(browser: Browser, folder: Path) -> None:
    """Take pictures of the brief in the preview: as it is, and with what is wrong above it."""
    with previewing(folder) as preview:
        page = opened(browser, preview.url + "briefs/2024/night-train.html")
        take(page, "page", height=900)
        page.context.close()
        sound = preview.read("briefs/2024/night-train.md")
        preview.write("briefs/2024/night-train.md", sound.replace("topics: [maritime]", "topics: [الممرات البحريه]"))
        preview.wait(lambda _, text: "<mujaz-overlay" in text)
        page = opened(browser, preview.url)
        page.locator("mujaz-overlay").wait_for()
        take(page, "serve", height=700)
        page.context.close()
        preview.write("briefs/2024/night-train.md", sound)


def main() -> None:
    """Take all pictures, in the order of the guide."""
    folder = guide.project(Path(tempfile.mkdtemp(prefix="mujaz-pictures-")))
    first = next(command for command in guide.commands() if command.startswith("mujaz import night-train"))
    try:
        with launched() as browser:
            take_word(browser, folder)
            take_terminal(browser, folder, "import", first)
            take_terminal(browser, folder, "check", "mujaz check briefs/2024/night-train.md")
            take_terminal(browser, folder, "diff", "mujaz check --diff", lines=23)
            take_terminal(browser, folder, "fix", "mujaz check --fix")
            take_preview(browser, folder)
            new = next(command for command in guide.commands() if command.startswith("mujaz new"))
            take_terminal(browser, folder, "new", new)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
