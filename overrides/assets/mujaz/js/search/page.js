// The search page: its address says what is asked, the engine answers, the results and filters are shown.
(function () {
  "use strict";
  var ui = window.mujaz.ui;
  var PAUSE = 150; // ms after a key before the engine is asked
  var STEP = 10; // results at a time
  var page = document.querySelector("[data-search-page]");
  var form = part("form");
  var field = part("field");
  var bar = part("bar");
  var count = part("count");
  var sort = part("sort");
  var progress = part("progress");
  var meant = part("meant");
  var alert = part("alert");
  var more = part("more");
  var none = part("none");
  var start = part("start");
  var filters = ui.filters(page, changed);
  var hits = ui.hits(page);
  var title = document.title;
  var asked = null; // what is in the address
  var turn = 0; // of the last question: an answer to an earlier one is stale
  var timer = 0;
  var shown = 0;

  function part(name) {
    return page.querySelector("[data-search-" + name + "]");
  }

  function say(element, words) {
    element.textContent = "";
    if (words) element.append(words);
    element.hidden = !words;
  }

  function isFiltered() {
    return Object.keys(asked.filters).some(function (kind) { return asked.filters[kind].length; });
  }

  // ---- asking ---------------------------------------------------------------------------------------------

  function ask(options) {
    var mine = ++turn;
    clearTimeout(timer);
    if (!asked.query.trim() && !isFiltered()) {
      begin();
      return;
    }
    page.setAttribute("aria-busy", "true");
    progress.removeAttribute("value");
    progress.hidden = false;
    bar.hidden = false;
    if (!count.textContent) say(count, ui.phrase(page, "loading"));
    ui.engine()
      .then(function (mujaz) {
        return mujaz.find(asked.query, {
          limit: options.limit || STEP,
          from: options.from || 0,
          filters: asked.filters,
          sort: asked.sort,
          typing: Boolean(options.typing),
          facets: !options.from,
          progress: function (done, wanted) {
            if (mine !== turn) return;
            progress.max = wanted;
            progress.value = done;
          }
        });
      })
      .then(
        function (answer) { if (mine === turn) show(answer, options); },
        function () { if (mine === turn) fail(); }
      )
      .then(function () {
        if (mine !== turn) return;
        progress.hidden = true;
        page.removeAttribute("aria-busy");
      });
  }

  // ---- answers --------------------------------------------------------------------------------------------

  function show(answer, options) {
    var applied = answer.suggestion && answer.suggestion.applied;
    var query = (applied ? answer.suggestion.query : asked.query).trim();
    if (options.from) {
      var first = hits.add(answer, query);
      if (first) first.querySelector("a").focus();
    } else {
      hits.show(answer, query);
      filters.show(answer.facets, asked.filters);
      showMeant(answer.suggestion);
      showMissing(answer.missing);
    }
    shown = (options.from || 0) + answer.hits.length;
    remember();
    showCount(answer.total, asked.query.trim(), options.from);
    sort.hidden = answer.total < 2;
    more.hidden = shown >= answer.total || !answer.hits.length;
    ui.fill(more, { count: ui.counted(more.querySelector("[data-fill]"), Math.max(0, answer.total - shown)) });
    say(none, answer.total ? null : ui.phrase(page, isFiltered() ? "none-filtered" : "none"));
    start.hidden = answer.total > 0 || isFiltered();
  }

  function showCount(total, query, wasMore) {
    say(count, !query ? ui.counted(count, total) : ui.phrase(page, wasMore ? "more" : "count", {
      count: ui.counted(count, total),
      shown: String(shown),
      query: query
    }));
  }

  function showMeant(suggestion) {
    if (!suggestion) {
      say(meant, null);
      return;
    }
    var words = ui.phrase(page, suggestion.applied ? "applied" : suggestion.reason, { query: suggestion.query });
    if (!suggestion.applied) {
      var link = document.createElement("a");
      link.href = ui.address.of({ query: suggestion.query, filters: asked.filters, sort: asked.sort });
      link.append(words);
      words = link;
    }
    say(meant, words);
  }

  function showMissing(parts) {
    var list = document.createDocumentFragment();
    parts.forEach(function (name) {
      var item = document.createElement("li");
      item.append(document.createElement("bdi"));
      item.firstChild.textContent = name;
      list.append(item);
    });
    say(alert, parts.length ? ui.phrase(page, "partial", { parts: list }) : null);
  }

  function fail() {
    hits.show({ hits: [] }, "");
    filters.show(null, asked.filters);
    [count, meant, none].forEach(function (element) { say(element, null); });
    bar.hidden = sort.hidden = more.hidden = true;
    start.hidden = false;
    say(alert, ui.phrase(page, "failed"));
  }

  function begin() {
    fail();
    say(alert, null);
    progress.hidden = true;
    page.removeAttribute("aria-busy");
    document.title = title;
  }

  // ---- the address ----------------------------------------------------------------------------------------

  // A reader who comes back from a brief finds as many results as there were.
  function remember() {
    try {
      history.replaceState({ shown: shown }, "");
    } catch (error) {
      // Refused on file:// by some browsers: the first results are shown then.
    }
  }

  function fromAddress() {
    asked = ui.address.read();
    field.value = asked.query;
    form.elements.sort.value = asked.sort;
    name();
    ask({ limit: Math.max(STEP, history.state && history.state.shown || 0) });
  }

  function name() {
    var query = asked.query.trim();
    document.title = query ? page.getAttribute("data-title").replace("{query}", function () { return query; }) : title;
  }

  function go(push, typing) {
    asked = { query: field.value, filters: filters.chosen(), sort: form.elements.sort.value };
    ui.address.write(asked, push);
    name();
    ask({ typing: typing });
  }

  // ---- what the reader does -------------------------------------------------------------------------------

  // `lost`: the button that was pressed is gone, so the focus goes to what it changed.
  function changed(lost) {
    go(true, false);
    if (lost) count.focus();
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    go(true, false);
  });
  field.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(function () { go(false, !/\s$/.test(field.value)); }, PAUSE);
  });
  form.elements.sort.addEventListener("change", function () { go(true, false); });
  more.addEventListener("click", function (event) {
    if (event.target.closest("button")) ask({ from: shown });
  });
  page.addEventListener("click", function (event) {
    if (!event.target.closest("[data-search-retry]")) return;
    ask({});
    count.focus(); // the button goes
  });
  window.addEventListener("popstate", fromAddress);
  ui.onShortcut(function () {
    field.focus();
    field.select();
  });
  fromAddress();
  if (!asked.query && !isFiltered()) field.focus({ preventScroll: true });
})();
