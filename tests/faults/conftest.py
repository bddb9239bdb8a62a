"""The lab, and a project in two states; once for each process of pytest."""

from collections.abc import Iterator

import pytest

from tests.faults.lab import Lab, opened_lab
from tests.faults.states import BRIEFS, SETTINGS, States
from tests.site.desk import Desk, files


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    with opened_lab(tmp_path_factory.mktemp("lab")) as opened:
        yield opened


@pytest.fixture(scope="session")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    folder = tmp_path_factory.mktemp("states")
    desk = Desk(folder / "p", briefs=BRIEFS, settings=SETTINGS)
    desk.build()
    old = files(desk.site)
    del desk.briefs["2023/b.md"]
    desk.briefs["2024/c.md"] = {**desk.briefs["2023/a.md"], "title": "موجز ثالث", "date": "2024-05-06"}
    desk.change("2023/a.md", title="موجز بعنوان آخر", tags=["الشعير"])
    ahead = desk.copied(folder / "ahead")
    ahead.build()
    return States(desk, old, files(ahead.site))
