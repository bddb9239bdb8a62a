// The search page: its address says what is asked, the engine answers, the results and filters are shown.
(function () {
  "use strict";
  const ui = window.mujaz.ui;
  const PAUSE = 150; // ms after a key before the engine is asked
  const STEP = 10; // results at a time
  const NOTHING = { hits: [], words: new Map() };

  /** @typedef { {from?: number, limit?: number, typing?: boolean, focus?: boolean}} Options */

  /**
   * @param {HTMLElement} element
   * @param {string | Node | null} words
   */
  function say(element, words) {
    element.textContent = "";
    if (words) element.append(words);
    element.hidden = !words;
  }

  class SearchPage {
    /** @param {HTMLElement} page */
    constructor(page) {
      this.page = page;
      /** @type {HTMLFormElement} */
      this.form = this.part("form");
      /** @type {HTMLInputElement} */
      this.field = this.part("field");
      this.order = /** @type {HTMLSelectElement} */ (this.form.elements.namedItem("sort"));
      this.bar = this.part("bar");
      this.count = this.part("count");
      this.sort = this.part("sort");
      /** @type {HTMLProgressElement} */
      this.progress = this.part("progress");
      this.meant = this.part("meant");
      this.alert = this.part("alert");
      this.more = this.part("more");
      this.rest = this.part("rest");
      this.pages = this.part("pages");
      this.none = this.part("none");
      this.start = this.part("start");
      this.filters = ui.filters(page, (lost) => { this.changed(lost); });
      this.hits = ui.hits(page);
      this.title = document.title;
      this.asked = ui.address.read();
      this.turn = 0; // of the last question: an answer to an earlier one is stale
      this.timer = 0;
      this.shown = 0;
      this.isWhole = false; // whether the results that have little of what was asked are shown, too
      this.listen();
      this.fromAddress();
      if (!this.asked.query && !this.isFiltered()) this.field.focus({ preventScroll: true });
    }

    /**
     * @template {HTMLElement} [E=HTMLElement]
     * @param {string} name
     * @returns {E}
     */
    part(name) {
      return ui.one(this.page, "[data-search-" + name + "]");
    }

    isFiltered() {
      return Object.values(this.asked.filters).some((ids) => ids.length > 0);
    }

    // ---- asking -------------------------------------------------------------------------------------------

    /** @param {Options} options */
    async ask(options) {
      const mine = ++this.turn;
      clearTimeout(this.timer);
      if (!this.asked.query.trim() && !this.isFiltered()) {
        this.begin();
        return;
      }
      this.wait();
      const answer = await this.answered(mine, options).catch(() => null);
      if (mine !== this.turn) return;
      if (answer) this.show(answer, options);
      else this.fail();
      this.ready();
    }

    /**
     * @param {number} mine
     * @param {Options} options
     */
    async answered(mine, options) {
      const engine = await ui.engine();
      return engine.find(this.asked.query, {
        limit: options.limit || STEP,
        from: options.from || 0,
        filters: this.asked.filters,
        sort: this.asked.sort,
        typing: Boolean(options.typing),
        facets: !options.from,
        rest: this.isWhole,
        early: (answer) => { if (mine === this.turn && !options.from) this.showEarly(answer); },
        progress: (done, wanted) => {
          if (mine === this.turn) Object.assign(this.progress, { max: wanted, value: done });
        }
      });
    }

    wait() {
      this.page.setAttribute("aria-busy", "true");
      this.progress.removeAttribute("value");
      this.progress.hidden = false;
      this.bar.hidden = false;
      if (!this.count.textContent) say(this.count, ui.phrase(this.page, "loading"));
    }

    ready() {
      this.progress.hidden = true;
      this.page.removeAttribute("aria-busy");
    }

    // ---- answers ------------------------------------------------------------------------------------------

    /**
     * The first results, while the others come.
     * @param {Mujaz.Answer} answer
     */
    showEarly(answer) {
      if (!answer.hits.length) return;
      this.hits.show(answer, this.queryOf(answer));
      this.showPages(answer.pages);
      this.start.hidden = true;
    }

    /** @param {Mujaz.Answer} answer */
    queryOf({ suggestion }) {
      return (suggestion && suggestion.applied ? suggestion.query : this.asked.query).trim();
    }

    /**
     * @param {Mujaz.Answer} answer
     * @param {Options} options
     */
    show(answer, { from = 0, focus = false }) {
      const { total } = answer;
      const query = this.queryOf(answer);
      if (from) {
        const first = this.hits.add(answer, query);
        if (first) ui.one(first, "a").focus();
      } else {
        const next = this.hits.show(answer, query)[focus ? this.shown : -1];
        if (next) ui.one(next, "a").focus();
        this.filters.show(answer.facets, this.asked.filters);
        this.showMeant(answer);
        this.showPages(answer.pages);
        this.showMissing(answer.missing);
      }
      this.shown = from + answer.hits.length;
      this.remember();
      this.showCount(total, this.asked.query.trim(), from > 0);
      this.sort.hidden = total < 2;
      this.more.hidden = this.shown >= total || !answer.hits.length;
      const left = Math.max(0, total - this.shown);
      ui.fill(this.more, { count: ui.counted(ui.one(this.more, "[data-fill]"), left) });
      this.rest.hidden = !answer.rest || !this.more.hidden;
      ui.fill(this.rest, { count: answer.rest.toLocaleString("en") });
      say(this.none, total ? null : ui.phrase(this.page, this.isFiltered() ? "none-filtered" : "none"));
      this.start.hidden = total > 0 || this.isFiltered();
    }

    /**
     * @param {number} total
     * @param {string} query
     * @param {boolean} wasMore
     */
    showCount(total, query, wasMore) {
      const count = ui.counted(this.count, total);
      const values = { count, shown: String(this.shown), query };
      say(this.count, query ? ui.phrase(this.page, wasMore ? "more" : "count", values) : count);
    }

    /** @param {Mujaz.Answer} answer */
    showMeant({ suggestion, isExact, total }) {
      if (!suggestion) {
        say(this.meant, isExact || !total ? null : ui.phrase(this.page, "inexact"));
        return;
      }
      const { applied, reason, query } = suggestion;
      const words = ui.phrase(this.page, applied ? "applied" : reason, { query });
      if (applied) {
        say(this.meant, words);
        return;
      }
      const link = document.createElement("a");
      link.href = ui.address.of(Object.assign({}, this.asked, { query }));
      link.append(words);
      say(this.meant, link);
    }

    /** @param {Mujaz.Answer["pages"]} pages */
    showPages(pages) {
      const list = ui.one(this.pages, "ul");
      list.textContent = "";
      for (const page of pages) list.append(ui.pageOf(this.page, page));
      this.pages.hidden = !pages.length;
    }

    /** @param {string[]} parts */
    showMissing(parts) {
      const list = document.createDocumentFragment();
      for (const name of parts) {
        const item = document.createElement("li");
        const shown = document.createElement("bdi");
        shown.textContent = name;
        item.append(shown);
        list.append(item);
      }
      say(this.alert, parts.length ? ui.phrase(this.page, "partial", { parts: list }) : null);
    }

    empty() {
      this.hits.show(NOTHING, "");
      this.filters.show(null, this.asked.filters);
      for (const element of [this.count, this.meant, this.none, this.alert]) say(element, null);
      for (const element of [this.bar, this.sort, this.more, this.rest, this.pages]) element.hidden = true;
      this.start.hidden = false;
    }

    fail() {
      this.empty();
      say(this.alert, ui.phrase(this.page, "failed"));
    }

    begin() {
      this.empty();
      this.ready();
      document.title = this.title;
    }

    // ---- the address --------------------------------------------------------------------------------------

    // A reader who comes back from a brief finds as many results as there were.
    remember() {
      try {
        history.replaceState({ shown: this.shown }, "");
      } catch (error) {
        // Refused on file:// by some browsers: the first results are shown then.
      }
    }

    fromAddress() {
      this.asked = ui.address.read();
      this.isWhole = false;
      this.field.value = this.asked.query;
      this.order.value = this.asked.sort;
      this.name();
      this.ask({ limit: Math.max(STEP, history.state && history.state.shown || 0) });
    }

    name() {
      const query = this.asked.query.trim();
      const title = ui.attribute(this.page, "data-title").replace("{query}", () => query);
      document.title = query ? title : this.title;
    }

    /**
     * @param {boolean} push
     * @param {boolean} typing
     */
    go(push, typing) {
      this.isWhole = false;
      this.asked = { query: this.field.value, filters: this.filters.chosen(), sort: this.order.value };
      ui.address.write(this.asked, push);
      this.name();
      this.ask({ typing });
    }

    // ---- what the reader does -----------------------------------------------------------------------------

    /** @param {boolean} lost - the button that was pressed is gone, so the focus goes to what it changed */
    changed(lost) {
      this.go(true, false);
      if (lost) this.count.focus();
    }

    listen() {
      const { field } = this;
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.go(true, false);
      });
      field.addEventListener("input", () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => { this.go(false, !/\s$/.test(field.value)); }, PAUSE);
      });
      this.order.addEventListener("change", () => { this.go(true, false); });
      this.more.addEventListener("click", (event) => {
        if (/** @type {Element} */ (event.target).closest("button")) this.ask({ from: this.shown });
      });
      this.rest.addEventListener("click", (event) => {
        if (!(/** @type {Element} */ (event.target).closest("button"))) return;
        this.isWhole = true;
        this.ask({ limit: this.shown + STEP, focus: true });
      });
      this.page.addEventListener("click", (event) => {
        if (!(/** @type {Element} */ (event.target).closest("[data-search-retry]"))) return;
        this.ask({});
        this.count.focus(); // the button goes
      });
      window.addEventListener("popstate", () => { this.fromAddress(); });
      ui.onShortcut(() => {
        field.focus();
        field.select();
      });
    }
  }

  // When the index has come, too, which the page loads beside this script.
  document.addEventListener("DOMContentLoaded", () => new SearchPage(ui.one(document, "[data-search-page]")));
})();
