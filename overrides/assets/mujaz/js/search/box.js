// The search box in the header, with results as one types. Without this script it is a form that leads to the search
// page, and where there is no room for a form an icon that leads there.
(function () {
  "use strict";
  const ui = window.mujaz.ui;
  const PAUSE = 15; // ms after a key before the engine is asked: keys that come at once make one question
  const SLOW = 150; // ms after which the reader is told that something loads
  const MOST = 6;

  /**
   * @param {Element} element
   * @param {Record<string, string>} attributes
   */
  function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  }

  /**
   * @param {Element} parent
   * @param {"div" | "p"} tag
   * @param {Record<string, string>} attributes
   */
  function add(parent, tag, attributes) {
    const element = document.createElement(tag);
    set(element, attributes);
    parent.append(element);
    return element;
  }

  class SearchBox {
    /** @param {HTMLFormElement} form */
    constructor(form) {
      this.form = form;
      /** @type {HTMLInputElement} */
      this.field = ui.one(form, "[data-search-field]");
      this.opener = ui.one(form, "[data-search-open]");
      this.panel = add(form, "div", { class: "mz-search-box__panel", hidden: "", "data-search-panel": "" });
      this.note = add(this.panel, "p", { class: "mz-search-box__note", hidden: "", "data-search-note": "" });
      const label = ui.attribute(this.field, "aria-label");
      this.list = add(this.panel, "div", { id: "search-options", role: "listbox", "aria-label": label });
      this.status = add(form, "p", { class: "mz-unseen", role: "status", "data-search-status": "" });
      this.combobox = ui.combobox(this.field, this.panel, this.list);
      /** @type {HTMLElement} */
      this.words = form; // the element that has the phrases, once they are there
      this.turn = 0; // of the last question: an answer to an earlier one is stale
      this.timer = 0;
      this.listen();
    }

    // ---- the box ------------------------------------------------------------------------------------------

    open() {
      this.form.classList.add("mz-is-open");
      this.opener.setAttribute("aria-expanded", "true");
      this.field.focus();
      this.field.select();
    }

    close() {
      const within = this.form.contains(document.activeElement);
      this.form.classList.remove("mz-is-open");
      this.opener.setAttribute("aria-expanded", "false");
      if (!within) return;
      if (this.opener.offsetParent) this.opener.focus();
      else this.field.blur();
    }

    closePanel() {
      this.turn++;
      clearTimeout(this.timer);
      this.combobox.close();
    }

    // ---- question and answer ------------------------------------------------------------------------------

    ask() {
      const query = this.field.value;
      const mine = ++this.turn;
      if (!query.trim()) {
        this.empty();
        this.combobox.close();
        return;
      }
      this.prepare().then(
        () => { if (mine === this.turn) this.find(query, mine); },
        () => { /* the form still leads on */ }
      );
    }

    async prepare() {
      this.words = await ui.phrases();
    }

    /**
     * @param {string} query
     * @param {number} mine
     */
    async find(query, mine) {
      const slow = setTimeout(() => {
        if (mine === this.turn && !this.list.children.length) this.tell([this.phrase("loading")]);
      }, SLOW);
      const asked = ui.engine().then((engine) => engine.find(query, { limit: MOST, typing: !/\s$/.test(query) }));
      const answer = await asked.catch(() => null);
      clearTimeout(slow);
      if (mine !== this.turn) return;
      if (answer) this.show(answer, query.trim());
      else this.fail();
    }

    /**
     * @param {string} name
     * @param {Mujaz.Fillings} [values]
     */
    phrase(name, values) {
      return ui.phrase(this.words, name, values);
    }

    /** @param {number} n */
    counted(n) {
      return ui.counted(ui.one(this.words, "[data-noun=result]"), n);
    }

    empty() {
      this.combobox.clear();
      this.status.textContent = "";
      this.note.hidden = true;
    }

    fail() {
      this.empty();
      this.tell([this.phrase("failed")]);
      ui.one(this.note, "a").setAttribute("href", ui.attribute(this.form, "action"));
    }

    /** @param {DocumentFragment[]} phrases */
    tell(phrases) {
      this.note.textContent = "";
      for (const said of phrases) this.note.append(said, " ");
      this.note.hidden = !phrases.length;
      this.status.textContent = this.note.textContent;
      this.combobox.open();
    }

    /**
     * @param {Mujaz.Answer} answer
     * @param {string} query
     */
    show(answer, query) {
      const meant = answer.suggestion;
      const phrases = [];
      this.empty();
      if (!answer.isExact && answer.hits.length) phrases.push(this.phrase("inexact"));
      if (meant && meant.applied) phrases.push(this.phrase("applied", { query: meant.query }));
      if (meant && !meant.applied) this.offer(meant);
      for (const page of answer.pages) this.add(ui.pageOf(this.words, page));
      if (answer.hits.length) this.showHits(answer, query);
      else phrases.push(this.phrase("none", { query }));
      if (answer.missing.length) phrases.push(this.phrase("partial"));
      this.tell(phrases);
      if (answer.hits.length) this.status.append(this.counted(answer.total));
    }

    /**
     * @param {Mujaz.Answer} answer
     * @param {string} query
     */
    showHits(answer, query) {
      const meant = answer.suggestion;
      const found = meant && meant.applied ? meant.query : query;
      for (const hit of answer.hits) {
        this.addOption("option", ui.withQuery(hit.url, found), {
          title: ui.marked(hit.title, answer.words),
          date: hit.dateText,
          topic: hit.topics.length ? hit.topics[0].label : ""
        });
      }
      this.addOption("all", this.results(query), { count: this.counted(answer.total) });
    }

    /** @param {Mujaz.Suggestion} meant */
    offer(meant) {
      const option = this.addOption("meant", this.results(meant.query));
      option.append(this.phrase(meant.reason, { query: meant.query }));
      option.addEventListener("click", (event) => {
        event.preventDefault();
        this.field.value = meant.query;
        this.ask();
      });
    }

    /**
     * @param {string} name
     * @param {string} href
     * @param {Mujaz.Fillings} [values]
     */
    addOption(name, href, values) {
      const option = ui.element(this.words, name, values);
      set(option, { href });
      return this.add(option);
    }

    /** @param {HTMLElement} option */
    add(option) {
      set(option, { id: "search-option-" + (this.list.children.length + 1) });
      this.list.append(option);
      return option;
    }

    /** @param {string} query */
    results(query) {
      return ui.withQuery(ui.attribute(this.form, "action"), query);
    }

    // ---- what the reader does -----------------------------------------------------------------------------

    /** @param {KeyboardEvent} event */
    onKey(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (this.combobox.onKey(event) || event.key !== "Escape") return;
      event.preventDefault(); // else the browser empties the field at once
      if (!this.panel.hidden) this.closePanel();
      else if (this.field.value) this.field.value = "";
      else this.close();
    }

    listen() {
      const { form, field, opener } = this;
      set(field, { autocomplete: "off", autocapitalize: "none", spellcheck: "false" });
      field.setAttribute("aria-keyshortcuts", "/ Control+K");
      field.addEventListener("keydown", (event) => { this.onKey(event); });
      field.addEventListener("blur", () => { this.closePanel(); });
      field.addEventListener("focus", () => {
        const prepared = ui.engine().then((engine) => engine.prepare());
        for (const loaded of [this.prepare(), prepared]) loaded.catch(() => { /* told when asked */ });
      });
      field.addEventListener("input", () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => { this.ask(); }, PAUSE);
      });
      form.addEventListener("submit", (event) => { if (!field.value.trim()) event.preventDefault(); });
      form.addEventListener("focusout", (event) => { // without a related target it is the window that lost the focus
        if (event.relatedTarget && !form.contains(/** @type {Node} */ (event.relatedTarget))) this.close();
      });
      ui.one(form, "[data-search-close]").addEventListener("click", () => { this.close(); });
      set(opener, { role: "button", "aria-expanded": "false" });
      opener.addEventListener("click", (event) => {
        event.preventDefault();
        this.open();
      });
      opener.addEventListener("keydown", (event) => {
        if (event.key !== " ") return; // a button answers to it, a link does not
        event.preventDefault();
        this.open();
      });
      ui.onShortcut(() => { this.open(); });
    }
  }

  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("[data-search-box]");
  if (form) new SearchBox(form); // the search page has a form of its own
})();
