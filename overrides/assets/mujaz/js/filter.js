// [data-filter]: the briefs of a listing's page can be chosen by year and kind. Without this script all are shown. Its
// value asks the search for those of the other pages too.
(function () {
  "use strict";
  const ui = window.mujaz.ui;

  /**
   * What a brief in the list can be chosen by.
   * @param {HTMLElement} item
   */
  function facts(item) {
    /** @type {HTMLTimeElement} */
    const time = ui.one(item, "time");
    const kind = item.querySelector(".mz-kind");
    /** @type {Record<string, string>} */
    const values = { year: time.dateTime.slice(0, 4), kind: kind ? kind.textContent : "" };
    return { item, values };
  }

  /**
   * Offers the values that there are in a select; one alone is no choice.
   * @param {HTMLSelectElement} select
   * @param {string[]} values
   */
  function offer(select, values) {
    const usual = select.getAttribute("data-usual") || "";
    const found = Array.from(new Set(values)).sort().reverse();
    for (const value of found) select.add(new Option(value || usual, value || usual));
    ui.closest(select, "label").hidden = found.length < 2;
    return found.length > 1;
  }

  /**
   * @param {HTMLElement} section
   * @param {HTMLElement} phrases
   */
  function start(section, phrases) {
    /** @type {NodeListOf<HTMLElement>} */
    const items = section.querySelectorAll(".mz-card, .mz-rows > li");
    const briefs = Array.from(items, facts);
    const bar = ui.element(phrases, "filters");
    const selects = Array.from(bar.querySelectorAll("select"));
    const said = ui.one(bar, "output");
    const offered = selects.map((select) => offer(select, briefs.map((brief) => brief.values[select.name])));
    const everywhere = ui.attribute(section, "data-filter");
    /** @type {HTMLAnchorElement} */
    const all = ui.one(bar, "[data-filter-all]");
    if (everywhere) {
      /** @type {HTMLFormElement} */
      const search = ui.one(document, "[data-search-box]");
      all.href = search.action + "?" + everywhere;
    } else {
      all.remove();
    }
    if (!offered.includes(true) && !everywhere) {
      section.removeAttribute("data-filter"); // the style sheet keeps room for the bar
      return;
    }
    bar.addEventListener("change", () => {
      for (const brief of briefs) {
        brief.item.hidden = !selects.every((select) => !select.value
          || select.value === (brief.values[select.name] || select.getAttribute("data-usual")));
      }
      said.textContent = ui.counted(said, briefs.filter((brief) => !brief.item.hidden).length);
    });
    ui.one(section, "h2").after(bar);
  }

  document.addEventListener("DOMContentLoaded", () => {
    /** @type {HTMLElement | null} */
    const section = document.querySelector("[data-filter]");
    if (!section) return;
    ui.phrases().then((phrases) => { start(section, phrases); }, () => { /* all stay shown */ });
  });
})();
