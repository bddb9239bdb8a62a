// The list of results on the search page. A summary that does not hold all the words of the query gives way to the best
// passage of the brief's text, which is got when the result comes into view.
//   mujaz.ui.hits(page)  {show(answer, query), add(answer, query)}
window.mujaz.ui.hits = function (page) {
  "use strict";
  var ui = window.mujaz.ui;
  var list = page.querySelector("[data-search-hits]");
  var wanted = new Map(); // element -> what to do when it comes into view
  var watch = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      watch.unobserve(entry.target);
      wanted.get(entry.target)();
      wanted.delete(entry.target);
    });
  }, { rootMargin: "200px 0px" });

  function topicLink(topic) {
    var link = document.createElement("a");
    link.className = "topic";
    link.href = topic.url;
    link.textContent = topic.label;
    return link;
  }

  function item(hit, words, query) {
    var row = ui.phrase(page, "hit", {
      title: ui.marked(hit.title, words),
      date: hit.dateText,
      kind: hit.kind.label,
      text: ui.marked(hit.summary, words)
    }).firstElementChild;
    row.querySelector("a").href = query ? ui.withQuery(hit.url, query) : hit.url;
    row.querySelector("time").dateTime = hit.date;
    row.querySelector(".hit__meta").append.apply(row.querySelector(".hit__meta"), hit.topics.map(topicLink));
    return row;
  }

  function improve(row, hit, words, query) {
    var had = ui.matches(hit.summary, words);
    if (had >= ui.wanted(query)) return;
    row.classList.add("hit--passage"); // keeps its height while the text in it changes
    wanted.set(row, function () {
      window.mujaz.paragraphs(hit.url).then(function (paragraphs) {
        var passage = ui.passage(paragraphs, words);
        if (passage && passage.matches > had) ui.fill(row, { text: ui.marked(passage.text, words) });
      }).catch(function () { /* the summary stays */ });
    });
    watch.observe(row);
  }

  function add(answer, query) {
    var first = null;
    answer.hits.forEach(function (hit) {
      var row = item(hit, answer.words, query);
      list.append(row);
      if (query) improve(row, hit, answer.words, query);
      first = first || row;
    });
    return first;
  }

  function show(answer, query) {
    watch.disconnect();
    wanted.clear();
    list.textContent = "";
    add(answer, query);
  }

  return { show: show, add: add };
};
