// What the search page shows is what its address says: `search.html?q=…&topic=security&year=2024&sort=date`.
//   mujaz.ui.address.read()               {query, filters: {topics: [id], …}, sort}
//   mujaz.ui.address.write(asked, push)   puts it into the address, as a new step of the history or in place
//   mujaz.ui.address.of(asked)            the address itself, relative to the page
window.mujaz.ui.address = (function () {
  "use strict";
  var PARAMETERS = { topics: "topic", countries: "country", authors: "author", years: "year", kinds: "kind" };
  var MOST = 400; // letters, as in the fields

  function read() {
    var given = new URLSearchParams(location.search);
    var filters = {};
    Object.keys(PARAMETERS).forEach(function (kind) {
      filters[kind] = Array.from(new Set(given.getAll(PARAMETERS[kind]).filter(Boolean)));
    });
    return {
      query: (given.get("q") || "").slice(0, MOST),
      filters: filters,
      sort: given.get("sort") === "date" ? "date" : "relevance"
    };
  }

  function of(asked) {
    var given = new URLSearchParams();
    if (asked.query) given.set("q", asked.query);
    Object.keys(PARAMETERS).forEach(function (kind) {
      asked.filters[kind].forEach(function (id) { given.append(PARAMETERS[kind], id); });
    });
    if (asked.sort !== "relevance") given.set("sort", asked.sort);
    return location.pathname + (String(given) ? "?" + given : "");
  }

  function write(asked, push) {
    var address = of(asked);
    if (address === location.pathname + location.search) return;
    try {
      history[push ? "pushState" : "replaceState"](null, "", address);
    } catch (error) {
      // Some browsers refuse it on file://; the results are shown all the same.
    }
  }

  return { read: read, write: write, of: of };
})();
