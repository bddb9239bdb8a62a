"""The page of the search, as it is before a script has found anything."""

from mujaz import urls
from mujaz.config import Settings, SiteInfo
from mujaz.views import metadata_of, page_plans
from mujaz.views.search import LATEST, SearchView, search_view
from tests import collection

SITE = SiteInfo("موجز", "https://example.org/mujaz/", "")


def test_it_offers_topics_and_the_newest_briefs() -> None:
    library = collection.make({**collection.daily(LATEST + 2), "port": {"topics": ["cyber"]}})
    view = search_view(library, Settings())
    assert (view.head.address, view.head.root, view.head.title) == ("search.html", "", "البحث")
    assert [item.link.href for item in view.topics] == ["topics/security.html", "topics/economy.html"]
    assert [item.link.href for item in view.topics[0].children] == ["topics/cyber.html"]
    assert [card.link.label for card in view.latest] == ["port", "b07", "b06", "b05", "b04"]


def test_a_site_without_briefs_has_it_too() -> None:
    view = search_view(collection.make({}), Settings())
    assert (view.topics, view.latest) == ((), ())


def test_the_site_has_one_and_search_engines_are_not_to_keep_it() -> None:
    library = collection.make({})
    (plan,) = (plan for plan in page_plans(library, Settings(), SITE) if plan.sort is SearchView)
    assert metadata_of(plan.make(library), SITE) is None


def test_no_brief_can_have_its_address_as_an_alias() -> None:
    assert urls.is_reserved(urls.SEARCH)
