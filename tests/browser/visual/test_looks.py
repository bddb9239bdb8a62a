"""Each template looks as it did. After a wanted change: `make screenshots`, then look at what git says is different."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser

from tests.browser.conftest import open_context, until
from tests.browser.templates import SCHEMES, TEMPLATES, WIDTHS

KEPT = Path(__file__).parent / "kept"
SCALE = 2
"""A kept picture has a point for so many of the page's in each direction: letters blur, what is laid out stays."""
HEIGHT = {360: 2400, 1280: 1600}
"""How much of a page is looked at."""
DIFFERENT = 15
"""By how much of 255 a point must differ to count: more than letters do that are smoothed or placed another way."""
SHARE = 0.003
"""How much of a picture may differ. Without subpixel positioning of letters 0.0002 do, without the filters 0.005."""
COMPLETE = """() => ["[data-filter] > .mz-filters", ".mz-share button"].every(late =>
  !document.querySelector(late.split(" ")[0]) || document.querySelector(late)?.offsetParent)"""
"""What scripts add is there."""


def picture(browser: Browser, address: str, width: int, scheme: str) -> Image.Image:
    """Return the head of a page as it looks when all is loaded."""
    with open_context(browser, width=width, offline=True, color_scheme=scheme, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address)
        page.evaluate("document.fonts.ready")
        until(page, f"({COMPLETE})()")
        height = min(HEIGHT[width], page.evaluate("document.documentElement.scrollHeight"))
        shot = page.screenshot(
            full_page=True, animations="disabled", clip={"x": 0, "y": 0, "width": width, "height": height}
        )
    whole = Image.open(io.BytesIO(shot)).convert("RGB")
    return whole.resize((whole.width // SCALE, whole.height // SCALE), Image.Resampling.BOX)


def differing(one: Image.Image, other: Image.Image) -> float:
    """Return the share of points that differ; what is alike but for a point's place does not."""
    soft = [image.filter(ImageFilter.GaussianBlur(1.5)) for image in (one, other)]
    difference = ImageChops.difference(*soft).convert("L").point(lambda value: 255 * (value > DIFFERENT))
    return difference.histogram()[255] / (one.width * one.height)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_looks_as_it_did(
    browser: Browser, site: Path, root: Path, name: str, width: int, scheme: str
) -> None:
    kept = KEPT / f"{name}-{width}-{scheme}.webp"
    now = picture(browser, (site / TEMPLATES[name]).as_uri(), width, scheme)
    if os.environ.get("MUJAZ_UPDATE_SCREENSHOTS"):
        kept.parent.mkdir(exist_ok=True)
        now.save(kept, quality=60, method=6)
        return
    then = Image.open(kept).convert("RGB")
    share = differing(now, then) if now.size == then.size else 1.0
    if share > SHARE:
        now.save(root / "test-results" / kept.with_suffix(".png").name)
    assert share <= SHARE, f"{share:.1%} of {kept.name} differ, of {then.size} now {now.size}; see test-results/"


def test_a_moved_block_is_noticed() -> None:
    page = Image.new("RGB", (180, 400), "white")
    page.paste("black", (20, 20, 160, 60))
    moved = Image.new("RGB", (180, 400), "white")
    moved.paste("black", (20, 30, 160, 70))
    assert differing(page, page) == 0
    assert differing(page, moved) > SHARE
