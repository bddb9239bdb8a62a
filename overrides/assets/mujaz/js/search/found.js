// On a brief that was opened from a result (`?q=…`): marks the words of the query, leads from one to the next, and clears
// them again. It also answers the search page, which from a folder has no other way to a brief's text than a frame.
(function () {
  "use strict";
  if (!document.querySelector("article.brief")) return;
  var ui = window.mujaz.ui;
  var PLACES = "article h1, .summary, .prose";
  var NOT_IN = "code, pre, kbd, samp, script, style, .summary__label, .footnote-ref, .footnote-backref";
  var query = (new URLSearchParams(location.search).get("q") || "").slice(0, 400).trim();
  var marks = [];
  var at = -1;
  var bar = null;

  window.addEventListener("message", function (event) {
    if (location.protocol !== "file:" || event.source !== window.parent || event.data !== "mujaz: paragraphs") return;
    event.source.postMessage({ paragraphs: ui.paragraphs(document) }, "*"); // a folder has no origin to name
  });

  function textNodes(root) {
    var nodes = [];
    var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest(NOT_IN)) nodes.push(walker.currentNode);
    }
    return nodes;
  }

  function mark(words) {
    document.querySelectorAll(PLACES).forEach(function (place) {
      textNodes(place).forEach(function (node) {
        var pieces = ui.marked(node.data, words);
        if (!pieces.querySelector("mark")) return;
        marks.push.apply(marks, Array.from(pieces.querySelectorAll("mark")));
        node.replaceWith(pieces);
      });
    });
  }

  function show(phrases) {
    bar = ui.phrase(phrases, "found", { query: query }).firstElementChild;
    document.body.append(bar);
    var count = bar.querySelector('[data-fill="count"]');
    count.textContent = ui.counted(count, marks.length);
    bar.addEventListener("click", function (event) {
      var button = event.target.closest("[data-found]");
      if (!button) return;
      var what = button.getAttribute("data-found");
      if (what === "clear") clear();
      else go(what === "next" ? 1 : -1);
    });
  }

  function go(step) {
    if (at >= 0) marks[at].classList.remove("is-current");
    at = at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length;
    var details = marks[at].closest("details");
    if (details) details.open = true;
    marks[at].classList.add("is-current");
    marks[at].scrollIntoView({ block: "center" });
    ui.fill(bar, { place: ui.phrase(bar, "place", { place: String(at + 1), number: String(marks.length) }) });
  }

  function clear() {
    marks.forEach(function (element) {
      var parent = element.parentNode;
      element.replaceWith(element.textContent);
      parent.normalize();
    });
    bar.remove();
    var rest = new URLSearchParams(location.search);
    rest.delete("q");
    try {
      history.replaceState(null, "", location.pathname + (String(rest) ? "?" + rest : "") + location.hash);
    } catch (error) {
      // Refused on file:// by some browsers: the marks are gone at least until the page is loaded again.
    }
    var heading = document.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  if (!query) return;
  Promise.all([ui.engine().then(function (mujaz) { return mujaz.words(query); }), ui.phrases()])
    .then(function (both) {
      mark(both[0]);
      if (marks.length) show(both[1]);
    })
    .catch(function () { /* the brief is what the reader came for */ });
})();
