// The list of results on the search page. A summary that does not hold all the words of the query gives way to the best
// passage of the brief's text, which is got when the result comes into view.
//   mujaz.ui.hits(page)  {show(answer, query), add(answer, query)}
(function () {
  "use strict";
  const ui = window.mujaz.ui;

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
     * @param {Set<string>} words
     * @param {string} query
     */
    item(hit, words, query) {
      const row = ui.element(this.page, "hit", {
        title: ui.marked(hit.title, words),
        date: hit.dateText,
        kind: hit.kind.label,
        text: ui.marked(hit.summary, words)
      });
      ui.one(row, "a").setAttribute("href", query ? ui.withQuery(hit.url, query) : hit.url);
      ui.one(row, "time").setAttribute("datetime", hit.date);
      ui.one(row, ".mz-hit__meta").append(...hit.topics.map(topicLink));
      return row;
    }

    /**
     * @param {HTMLElement} row
     * @param {Mujaz.Hit} hit
     * @param {Set<string>} words
     * @param {string} query
     */
    improve(row, hit, words, query) {
      const had = ui.matches(hit.summary, words);
      if (had >= ui.wanted(query)) return;
      row.classList.add("mz-hit--passage"); // keeps its height while the text in it changes
      this.wanted.set(row, () => {
        window.mujaz.paragraphs(hit.url).then((paragraphs) => {
          const passage = ui.passage(paragraphs, words);
          if (passage && passage.matches > had) ui.fill(row, { text: ui.marked(passage.text, words) });
        }).catch(() => { /* the summary stays */ });
      });
      this.watch.observe(row);
    }

    /** @type {Mujaz.HitList["add"]} */
    add(answer, query) {
      const rows = answer.hits.map((hit) => {
        const row = this.item(hit, answer.words, query);
        this.list.append(row);
        if (query) this.improve(row, hit, answer.words, query);
        return row;
      });
      return rows.length ? rows[0] : null;
    }

    /** @type {Mujaz.HitList["show"]} */
    show(answer, query) {
      this.watch.disconnect();
      this.wanted.clear();
      this.list.textContent = "";
      this.add(answer, query);
    }
  }

  ui.hits = (page) => new Hits(page);
})();
