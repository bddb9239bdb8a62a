// The list of results on the search page. Below a title stands the passage of the brief that tells most of the query,
// or how the brief begins; it is got from the brief's page when the result comes into view.
//   mujaz.ui.hits(page)  {show(answer, query), add(answer, query)}
(function () {
  "use strict";
  const ui = window.mujaz.ui;
  const MOST = 3; // passages beside the first

  /** @param {Mujaz.Hit["topics"][0]} topic */
  function topicLink(topic) {
    const link = document.createElement("a");
    link.className = "mz-topic";
    link.href = topic.url;
    link.textContent = topic.label;
    return link;
  }

  /** @implements {Mujaz.HitList} */
  class Hits {
    /** @param {HTMLElement} page */
    constructor(page) {
      this.page = page;
      this.list = ui.one(page, "[data-search-hits]");
      this.query = "";
      /** @type {Mujaz.Matches} */
      this.words = new Map();
      /** @type {string[]} */
      this.urls = []; // of the results that are shown
      /** @type {Map<Element, () => void>} */
      this.wanted = new Map(); // what to do when an element comes into view
      this.watch = new IntersectionObserver((entries) => {
        for (const entry of entries) if (entry.isIntersecting) this.come(entry.target);
      }, { rootMargin: "200px 0px" });
    }

    /** @param {Element} row */
    come(row) {
      const improve = this.wanted.get(row);
      this.watch.unobserve(row);
      this.wanted.delete(row);
      if (improve) improve();
    }

    /**
     * @param {Mujaz.Hit} hit
     * @param {Mujaz.Matches} words
     * @param {string} query
     */
    item(hit, words, query) {
      const row = ui.element(this.page, "hit", {
        title: ui.marked(hit.title, words),
        date: hit.dateText,
        kind: hit.kind.label
      });
      ui.one(row, "a").setAttribute("href", query ? ui.withQuery(hit.url, query) : hit.url);
      ui.one(row, "time").setAttribute("datetime", hit.date);
      ui.one(row, ".mz-hit__meta").append(...hit.topics.map(topicLink));
      return row;
    }

    /**
     * Shows what the brief says when its row comes into view.
     * @param {HTMLElement} row
     * @param {Mujaz.Hit} hit
     * @param {Mujaz.Matches} words
     */
    read(row, hit, words) {
      this.wanted.set(row, () => {
        window.mujaz.paragraphs(hit.url).then((paragraphs) => {
          const [first, ...others] = ui.passages(paragraphs, words);
          ui.fill(row, { text: ui.marked(first, words) });
          this.offer(row, others.slice(0, MOST), words);
        }).catch(() => { row.classList.add("mz-hit--silent"); });
      });
      this.watch.observe(row);
    }

    /**
     * A button that shows other passages.
     * @param {HTMLElement} row
     * @param {string[]} passages
     * @param {Mujaz.Matches} words
     */
    offer(row, passages, words) {
      const button = ui.one(row, "[data-hit-more]");
      button.hidden = !passages.length;
      ui.fill(button, { count: String(passages.length) });
      button.addEventListener("click", () => {
        const list = ui.one(row, ".mz-hit__others");
        for (const passage of passages) {
          const item = document.createElement("li");
          item.dir = "auto";
          item.append(ui.marked(passage, words));
          list.append(item);
        }
        list.hidden = false;
        button.hidden = true;
        list.tabIndex = -1;
        list.focus({ preventScroll: true }); // the button goes
      });
    }

    /** @type {Mujaz.HitList["add"]} */
    add(answer, query) {
      this.urls.push(...answer.hits.map((hit) => hit.url));
      const rows = answer.hits.map((hit) => {
        const row = this.item(hit, answer.words, query);
        this.list.append(row);
        this.read(row, hit, answer.words);
        return row;
      });
      return rows.length ? rows[0] : null;
    }

    /** @type {Mujaz.HitList["show"]} */
    show(answer, query) {
      const urls = answer.hits.map((hit) => hit.url);
      const isSame = query === this.query && answer.words.size === this.words.size;
      const kept = isSame && this.urls.every((url, n) => url === urls[n]) ? this.urls.length : 0;
      if (!kept) {
        this.watch.disconnect();
        this.wanted.clear();
        this.list.textContent = "";
      }
      this.query = query;
      this.words = answer.words;
      this.urls = urls.slice(0, kept);
      this.add({ hits: answer.hits.slice(kept), words: answer.words }, query);
      return Array.from(this.list.children);
    }
  }

  ui.hits = (page) => new Hits(page);
})();
