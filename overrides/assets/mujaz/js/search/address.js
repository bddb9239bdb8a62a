// What the search page shows is what its address says: `search.html?q=…&topic=security&year=2024&sort=date`.
//   mujaz.ui.address.read()               {query, filters: {topics: [id], …}, sort}
//   mujaz.ui.address.write(asked, push)   puts it into the address, as a new step of the history or in place
//   mujaz.ui.address.of(asked)            the address itself, relative to the page
window.mujaz.ui.address = (function () {
  "use strict";
  const PARAMETERS = { topics: "topic", countries: "country", authors: "author", years: "year", kinds: "kind" };
  const MOST = 400; // letters, as in the fields

  /** @type {Mujaz.Ui["address"]["read"]} */
  function read() {
    const given = new URLSearchParams(location.search);
    /** @type {Mujaz.Filters} */
    const filters = {};
    for (const [kind, name] of Object.entries(PARAMETERS)) {
      filters[kind] = Array.from(new Set(given.getAll(name).filter(Boolean)));
    }
    return {
      query: (given.get("q") || "").slice(0, MOST),
      filters,
      sort: given.get("sort") === "date" ? "date" : "relevance"
    };
  }

  /** @type {Mujaz.Ui["address"]["of"]} */
  function of(asked) {
    const given = new URLSearchParams();
    if (asked.query) given.set("q", asked.query);
    for (const [kind, name] of Object.entries(PARAMETERS)) {
      for (const id of asked.filters[kind]) given.append(name, id);
    }
    if (asked.sort !== "relevance") given.set("sort", asked.sort);
    return location.pathname + (String(given) ? "?" + given : "");
  }

  /** @type {Mujaz.Ui["address"]["write"]} */
  function write(asked, push) {
    const address = of(asked);
    if (address === location.pathname + location.search) return;
    try {
      history[push ? "pushState" : "replaceState"](null, "", address);
    } catch (error) {
      // Some browsers refuse it on file://; the results are shown all the same.
    }
  }

  return { read, write, of };
})();
