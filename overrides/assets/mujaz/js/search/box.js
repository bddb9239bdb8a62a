// The search box in the header, with results as one types. Without this script it is a form that leads to the search page,
// and where there is no room for a form an icon that leads there.
(function () {
  "use strict";
  var ui = window.mujaz.ui;
  var PAUSE = 15; // ms after a key before the engine is asked: keys that come at once make one question
  var SLOW = 150; // ms after which the reader is told that something loads
  var MOST = 6;
  var form = document.querySelector("[data-search-box]");
  if (!form) return; // the search page has a form of its own
  var field = part("field");
  var opener = part("open");
  var panel = add(form, "div", { class: "search-box__panel", hidden: "", "data-search-panel": "" });
  var note = add(panel, "p", { class: "search-box__note", hidden: "", "data-search-note": "" });
  var list = add(panel, "div", { id: "search-options", role: "listbox", "aria-label": field.getAttribute("aria-label") });
  var status = add(form, "p", { class: "unseen", role: "status", "data-search-status": "" });
  var words = null; // the element that has the phrases
  var combobox = ui.combobox(field, panel, list);
  var turn = 0; // of the last question: an answer to an earlier one is stale
  var timer = 0;

  function part(name) {
    return form.querySelector("[data-search-" + name + "]");
  }

  function add(parent, tag, attributes) {
    var element = document.createElement(tag);
    set(element, attributes);
    parent.append(element);
    return element;
  }

  function set(element, attributes) {
    Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
  }

  // ---- the box --------------------------------------------------------------------------------------------

  function open() {
    form.classList.add("is-open");
    opener.setAttribute("aria-expanded", "true");
    field.focus();
    field.select();
  }

  function close() {
    var within = form.contains(document.activeElement);
    form.classList.remove("is-open");
    opener.setAttribute("aria-expanded", "false");
    if (!within) return;
    if (opener.offsetParent) opener.focus();
    else field.blur();
  }

  function closePanel() {
    turn++;
    clearTimeout(timer);
    combobox.close();
  }

  // ---- question and answer --------------------------------------------------------------------------------

  function ask() {
    var query = field.value;
    var mine = ++turn;
    if (!query.trim()) {
      empty();
      combobox.close();
      return;
    }
    prepare().then(function () { if (mine === turn) find(query, mine); }, function () { /* the form still leads on */ });
  }

  function prepare() {
    return ui.phrases().then(function (phrases) { words = phrases; });
  }

  function find(query, mine) {
    var slow = setTimeout(function () {
      if (mine === turn && !list.children.length) tell([phrase("loading")]);
    }, SLOW);
    ui.engine()
      .then(function (mujaz) { return mujaz.find(query, { limit: MOST, typing: !/\s$/.test(query) }); })
      .then(
        function (answer) { if (mine === turn) show(answer, query.trim()); },
        function () {
          if (mine !== turn) return;
          empty();
          tell([phrase("failed")]);
          note.querySelector("a").href = form.getAttribute("action");
        }
      )
      .then(function () { clearTimeout(slow); });
  }

  function phrase(name, values) {
    return ui.phrase(words, name, values);
  }

  function counted(n) {
    return ui.counted(words.querySelector("[data-noun=result]"), n);
  }

  function empty() {
    combobox.clear();
    status.textContent = "";
    note.hidden = true;
  }

  function tell(phrases) {
    note.textContent = "";
    phrases.forEach(function (said) { note.append(said, " "); });
    note.hidden = !phrases.length;
    status.textContent = note.textContent;
    combobox.open();
  }

  function show(answer, query) {
    var meant = answer.suggestion;
    var phrases = [];
    empty();
    if (meant && meant.applied) phrases.push(phrase("applied", { query: meant.query }));
    if (meant && !meant.applied) offer(meant);
    if (answer.hits.length) showHits(answer, query);
    else phrases.push(phrase("none", { query: query }));
    if (answer.missing.length) phrases.push(phrase("partial"));
    tell(phrases);
    if (answer.hits.length) status.append(counted(answer.total));
  }

  function showHits(answer, query) {
    var meant = answer.suggestion;
    answer.hits.forEach(function (hit) {
      addOption("option", {
        title: ui.marked(hit.title, answer.words),
        date: hit.dateText,
        topic: hit.topics.length ? hit.topics[0].label : ""
      }, ui.withQuery(hit.url, meant && meant.applied ? meant.query : query));
    });
    addOption("all", { count: counted(answer.total) }, results(query));
  }

  function offer(meant) {
    var option = addOption("meant", {}, results(meant.query));
    option.append(phrase(meant.reason, { query: meant.query }));
    option.addEventListener("click", function (event) {
      event.preventDefault();
      field.value = meant.query;
      ask();
    });
  }

  function addOption(name, values, href) {
    var option = phrase(name, values).firstElementChild;
    option.id = "search-option-" + (list.children.length + 1);
    option.href = href;
    list.append(option);
    return option;
  }

  function results(query) {
    return ui.withQuery(form.getAttribute("action"), query);
  }

  // ---- what the reader does -------------------------------------------------------------------------------

  function onKey(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (combobox.onKey(event) || event.key !== "Escape") return;
    event.preventDefault(); // else the browser empties the field at once
    if (!panel.hidden) closePanel();
    else if (field.value) field.value = "";
    else close();
  }

  field.addEventListener("keydown", onKey);
  field.addEventListener("blur", closePanel);
  field.addEventListener("focus", function () {
    [prepare(), ui.engine()].forEach(function (loaded) { loaded.catch(function () { /* told when asked */ }); });
  });
  field.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  form.addEventListener("submit", function (event) { if (!field.value.trim()) event.preventDefault(); });
  form.addEventListener("focusout", function (event) { // without a related target it is the window that lost the focus
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  part("close").addEventListener("click", close);
  set(field, { autocomplete: "off", autocapitalize: "none", spellcheck: "false", "aria-keyshortcuts": "/ Control+K" });
  set(opener, { role: "button", "aria-expanded": "false" });
  opener.addEventListener("click", function (event) {
    event.preventDefault();
    open();
  });
  opener.addEventListener("keydown", function (event) {
    if (event.key !== " ") return; // a button answers to it, a link does not
    event.preventDefault();
    open();
  });
  ui.onShortcut(open);
})();
