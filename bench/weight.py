"""What a brief weighs: the bytes of a built site by kind of file, for each of its briefs.

    python bench/weight.py SITE [OTHER]

prints a table; with the folder of another build of the same briefs, one column for each.
"""

import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from mujaz import urls

LISTINGS = ("topics/", "tags/", "countries/", "organizations/", "people/", "authors/", "series/")
CITATIONS = (".bib", ".ris", ".csl.json")

KINDS: Mapping[str, Callable[[str], bool]] = {
    "brief's page": lambda name: name.startswith("briefs/") and name.endswith(".html"),
    "its Markdown": lambda name: name.startswith("briefs/") and name.endswith(".md"),
    "its citations": lambda name: name.startswith("briefs/") and name.endswith(CITATIONS),
    "its document of the API": lambda name: name.startswith("api/briefs/"),
    "listings of terms": lambda name: name.startswith(LISTINGS),
    "archive": lambda name: name.startswith("archive/"),
    "feeds": lambda name: name.startswith("feeds/"),
    "index of the API": lambda name: name.startswith("api/") and name.endswith(".json"),
    "table of the API": lambda name: name == urls.API_TABLE,
    "search": lambda name: name.startswith("search/"),
    "sitemap": lambda name: name.startswith("sitemap"),
}
"""The kinds of files that grow with the briefs; a file is of the first one that takes it."""


def weigh(site: Path) -> tuple[Counter[str], int]:
    """Return the bytes of each kind of file in a folder, and how many briefs there are."""
    weights: Counter[str] = Counter()
    briefs = 0
    for path in site.rglob("*"):
        if path.is_file():
            name = PurePosixPath(path.relative_to(site)).as_posix()
            kind = next((kind for kind, takes in KINDS.items() if takes(name)), "assets and other pages")
            weights[kind] += path.stat().st_size
            briefs += name.startswith("api/briefs/")
    return weights, briefs


def main() -> None:
    """Print the table."""
    sites = [weigh(Path(folder)) for folder in sys.argv[1:]]
    print("| KB a brief |" + "".join(f" {folder} |" for folder in sys.argv[1:]))
    print("|---|" + "---:|" * len(sites))
    for kind in (*KINDS, "assets and other pages"):
        print(f"| {kind} |" + "".join(f" {weights[kind] / briefs / 1000:.2f} |" for weights, briefs in sites))
    print("| all |" + "".join(f" {weights.total() / briefs / 1000:.2f} |" for weights, briefs in sites))


if __name__ == "__main__":
    main()
