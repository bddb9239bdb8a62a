// The search box in the header: results as one types, by the pattern of an editable combobox with a list
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without this script it is a form that leads to the search page.
(function () {
  "use strict";
  var ui = window.mujaz.ui;
  var PAUSE = 60; // ms after a key before the engine is asked
  var SLOW = 150; // ms after which the reader is told that something loads
  var MOST = 6;
  var form = document.querySelector("[data-search-box]");
  var field = form.querySelector("[data-search-field]");
  var opener = form.querySelector("[data-search-open]");
  var panel = form.querySelector("[data-search-panel]");
  var note = form.querySelector("[data-search-note]");
  var list = form.querySelector("[data-search-options]");
  var status = form.querySelector("[data-search-status]");
  var turn = 0; // of the last question: an answer to an earlier one is stale
  var timer = 0;
  var active = null;

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-expanded", "false");

  // ---- the box, which is an icon where there is no room ---------------------------------------------------

  function open() {
    form.classList.add("is-open");
    opener.setAttribute("aria-expanded", "true");
    field.focus();
    field.select();
  }

  function close() {
    var within = form.contains(document.activeElement);
    closePanel();
    form.classList.remove("is-open");
    opener.setAttribute("aria-expanded", "false");
    if (!within) return;
    if (opener.offsetParent) opener.focus();
    else field.blur();
  }

  // ---- the list -------------------------------------------------------------------------------------------

  function options() {
    return Array.from(list.children);
  }

  function activate(option) {
    if (active) active.setAttribute("aria-selected", "false");
    active = option;
    if (!option) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  }

  function move(step) {
    var all = options();
    if (!all.length) return;
    if (panel.hidden) openPanel();
    var at = all.indexOf(active);
    activate(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]);
  }

  function openPanel() {
    panel.hidden = false;
    list.hidden = !list.children.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
  }

  function closePanel() {
    turn++;
    clearTimeout(timer);
    activate(null);
    panel.hidden = true;
    field.setAttribute("aria-expanded", "false");
  }

  function empty() {
    activate(null);
    list.textContent = "";
    status.textContent = "";
    note.hidden = true;
  }

  function tell(words) {
    note.textContent = "";
    note.append(words);
    note.hidden = false;
    status.textContent = note.textContent;
    openPanel();
  }

  function add(name, values, href) {
    var option = ui.phrase(form, name, values).firstElementChild;
    option.id = "search-option-" + (list.children.length + 1);
    option.href = href;
    list.append(option);
    return option;
  }

  // ---- question and answer --------------------------------------------------------------------------------

  function ask() {
    var query = field.value;
    var mine = ++turn;
    if (!query.trim()) {
      empty();
      closePanel();
      return;
    }
    var slow = setTimeout(function () {
      if (mine === turn && !list.children.length) tell(ui.phrase(form, "loading"));
    }, SLOW);
    ui.engine()
      .then(function (mujaz) { return mujaz.find(query, { limit: MOST, typing: !/\s$/.test(query) }); })
      .then(
        function (answer) { if (mine === turn) show(answer, query); },
        function () {
          if (mine !== turn) return;
          empty();
          tell(ui.phrase(form, "failed"));
        }
      )
      .then(function () { clearTimeout(slow); });
  }

  function show(answer, query) {
    var meant = answer.suggestion;
    var said = [];
    empty();
    if (!answer.hits.length) said.push(ui.phrase(form, "none", { query: query.trim() }));
    if (answer.missing.length) said.push(ui.phrase(form, "partial"));
    if (meant && meant.applied) said.unshift(ui.phrase(form, "applied", { query: meant.query }));
    if (meant && !meant.applied) offer(meant);
    answer.hits.forEach(function (hit) {
      add("option", {
        title: ui.marked(hit.title, answer.words),
        date: hit.dateText,
        topic: hit.topics.length ? hit.topics[0].label : ""
      }, ui.withQuery(hit.url, meant && meant.applied ? meant.query : query.trim()));
    });
    if (answer.hits.length) {
      add("all", { count: ui.counted(status, answer.total) }, ui.withQuery(form.getAttribute("action"), query.trim()));
      status.textContent = ui.counted(status, answer.total);
    }
    if (said.length) {
      var words = document.createDocumentFragment();
      said.forEach(function (part) { words.append(part, " "); });
      var count = status.textContent;
      tell(words);
      status.textContent = note.textContent + count;
    }
    openPanel();
  }

  function offer(meant) {
    var option = add("meant", {}, ui.withQuery(form.getAttribute("action"), meant.query));
    option.append(ui.phrase(form, meant.reason, { query: meant.query }));
    option.addEventListener("click", function (event) {
      event.preventDefault();
      field.value = meant.query;
      ask();
    });
  }

  // ---- what the reader does -------------------------------------------------------------------------------

  function onKey(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && active) {
      event.preventDefault();
      active.click();
    } else if (event.key === "Escape") {
      event.preventDefault(); // else the field is emptied at once
      if (!panel.hidden) closePanel();
      else if (field.value) field.value = "";
      else close();
    } else if (/^(Home|End|ArrowLeft|ArrowRight)$/.test(event.key)) {
      activate(null); // these move the cursor in the text
    }
  }

  field.addEventListener("keydown", onKey);
  field.addEventListener("focus", function () { ui.engine().catch(function () { /* told when asked */ }); });
  field.addEventListener("input", function () {
    activate(null);
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  panel.addEventListener("mousedown", function (event) { event.preventDefault(); }); // the focus stays in the field
  form.addEventListener("submit", function (event) { if (!field.value.trim()) event.preventDefault(); });
  form.addEventListener("focusout", function (event) {
    if (form.contains(event.relatedTarget)) return;
    closePanel();
    if (event.relatedTarget) close(); // not when the window loses the focus
  });
  form.querySelector("[data-search-close]").addEventListener("click", close);
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
