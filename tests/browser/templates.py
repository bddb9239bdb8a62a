"""One page of each template of the sample site, for tests that look at all of them."""

TEMPLATES = {
    "home": "index.html",
    "brief": "briefs/2019/cheap-drones-costly-defence.html",
    "long-brief": "briefs/2023/chip-equipment-controls.html",
    "listing": "topics/economy.html",
    "series": "series/straits-watch.html",
    "topics": "topics/index.html",
    "letters": "people/index.html",
    "archive": "archive/index.html",
    "year": "archive/2024.html",
    "month": "archive/2024/04.html",
    "feeds": "feeds/index.html",
    "page": "about.html",
    "search": "search.html",
    "404": "404.html",
}
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
