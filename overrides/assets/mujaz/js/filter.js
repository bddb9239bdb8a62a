// [data-filter]: the briefs of a listing's page can be chosen by year and kind. Without this script all are shown. Its value
// asks the search for those of the other pages too.
(function () {
  "use strict";
  var ui = window.mujaz.ui;

  function facts(item) {
    var kind = item.querySelector(".kind");
    return { item: item, year: item.querySelector("time").dateTime.slice(0, 4), kind: kind ? kind.textContent : "" };
  }

  function values(briefs, name) {
    var found = briefs.map(function (brief) { return brief[name]; });
    return found.filter(function (value, n) { return found.indexOf(value) === n; }).sort().reverse();
  }

  function choice(select, found) {
    var usual = select.getAttribute("data-usual");
    found.forEach(function (value) { select.add(new Option(value || usual, value || usual)); });
    select.closest("label").hidden = found.length < 2;
    return found.length > 1;
  }

  function start(section, phrases) {
    var briefs = Array.from(section.querySelectorAll(".card, .rows > li"), facts);
    var bar = ui.phrase(phrases, "filters").firstElementChild;
    var selects = Array.from(bar.querySelectorAll("select"));
    var said = bar.querySelector("output");
    var offered = selects.map(function (select) { return choice(select, values(briefs, select.name)); });
    var all = bar.querySelector("[data-filter-all]");
    var everywhere = section.getAttribute("data-filter");
    if (everywhere) all.href = document.querySelector("[data-search-box]").action + "?" + everywhere;
    else all.remove();
    if (offered.indexOf(true) < 0 && !everywhere) {
      section.removeAttribute("data-filter"); // the style sheet keeps room for the bar
      return;
    }
    bar.addEventListener("change", function () {
      var shown = briefs.filter(function (brief) {
        var fits = selects.every(function (select) {
          return !select.value || select.value === (brief[select.name] || select.getAttribute("data-usual"));
        });
        brief.item.hidden = !fits;
        return fits;
      });
      said.textContent = ui.counted(said, shown.length);
    });
    section.querySelector("h2").after(bar);
  }

  document.addEventListener("DOMContentLoaded", function () {
    var section = document.querySelector("[data-filter]");
    if (!section) return;
    ui.phrases().then(function (phrases) { start(section, phrases); }, function () { /* all stay shown */ });
  });
})();
