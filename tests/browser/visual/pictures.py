"""Makes the pictures of the site that the README shows: `python -m tests.browser.visual.pictures SITE FOLDER`."""

import io
import sys
from pathlib import Path

from PIL import Image

from tests.browser.conftest import launched, serving
from tests.browser.templates import SCHEMES

PAGES = {
    "home": "index.html",
    "brief": "briefs/2023/chip-equipment-controls.html",
    "topic": "topics/economy.html",
    "search": "search.html?q=مضيق هرمز",
}
WINDOWS = {"phone": (360, 740, 2.0), "desktop": (1280, 860, 1.0)}
"""Width and height in CSS px, and how many points a px has."""


def main() -> None:
    """Write a picture of each page in each window and scheme."""
    site, folder = map(Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    with launched() as browser, serving(site) as server:
        for window, (width, height, scale) in WINDOWS.items():
            for scheme in SCHEMES:
                context = browser.new_context(
                    viewport={"width": width, "height": height},
                    device_scale_factor=scale,
                    color_scheme=scheme,  # type: ignore[arg-type]
                    reduced_motion="reduce",
                )
                for name, address in PAGES.items():
                    page = context.new_page()
                    page.goto(server + address)
                    page.wait_for_load_state("networkidle")
                    page.evaluate("document.fonts.ready.then(() => document.activeElement.blur())")
                    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
                    shot.save(folder / f"{name}-{window}-{scheme}.webp", quality=82, method=6)


if __name__ == "__main__":
    main()
