// The filters of the search page: a group of checkboxes for each kind, with counts, and the chosen ones as buttons that
// take the choice back.
//   mujaz.ui.filters(page, changed)  {show(facets, filters), chosen()}; `changed` is called after each change
window.mujaz.ui.filters = function (page, changed) {
  "use strict";
  var ui = window.mujaz.ui;
  var FEW = 6; // values of a kind that are shown at first
  var box = page.querySelector("[data-search-filters]");
  var chips = page.querySelector("[data-search-chosen]");
  var wide = matchMedia("(min-width: 60rem)");
  var labels = {}; // of every value seen, for those that match nothing any more

  function groups() {
    return Array.from(box.querySelectorAll("[data-facet]"));
  }

  function key(kind, id) {
    return kind + " " + id;
  }

  // Those that match something, and what is chosen even where it matches nothing, or it could not be taken back.
  function valuesOf(kind, found, chosen) {
    found.forEach(function (value) { labels[key(kind, value.id)] = value.label; });
    var shown = found.filter(function (value) { return value.count; });
    if (kind !== "years") shown.sort(function (a, b) { return b.count - a.count; });
    var ids = shown.map(function (value) { return value.id; });
    var lost = chosen.filter(function (id) { return ids.indexOf(id) < 0; });
    return shown.concat(lost.map(function (id) {
      return { id: id, label: labels[key(kind, id)] || id, count: 0 };
    }));
  }

  function row(group, value, isChosen) {
    var item = ui.phrase(page, "facet", { label: value.label, count: value.count.toLocaleString("en") }).firstElementChild;
    var input = item.querySelector("input");
    input.name = group.getAttribute("data-name");
    input.value = value.id;
    input.checked = isChosen;
    return item;
  }

  function showGroup(group, found, chosen) {
    var kind = group.getAttribute("data-facet");
    var values = valuesOf(kind, found, chosen);
    var more = group.querySelector("[data-facet-more]");
    var open = more.getAttribute("aria-expanded") === "true";
    var list = group.querySelector("ul");
    var hidden = 0;
    list.textContent = "";
    values.forEach(function (value, n) {
      var isChosen = chosen.indexOf(value.id) >= 0;
      var item = row(group, value, isChosen);
      if (n >= FEW && !isChosen) {
        item.setAttribute("data-rest", "");
        item.hidden = !open;
        hidden++;
      }
      list.append(item);
    });
    group.hidden = !values.length;
    more.hidden = !hidden || open;
    ui.fill(more, { count: String(hidden) });
  }

  function showChosen(filters) {
    var number = 0;
    chips.textContent = "";
    Object.keys(filters).forEach(function (kind) {
      filters[kind].forEach(function (id) {
        var chip = ui.phrase(page, "chosen", { label: labels[key(kind, id)] || id }).firstElementChild;
        chip.querySelector("button").addEventListener("click", function () { take(kind, id); });
        chips.append(chip);
        number++;
      });
    });
    if (number > 1) {
      var clear = ui.phrase(page, "clear").firstElementChild;
      clear.querySelector("button").addEventListener("click", clearAll);
      chips.append(clear);
    }
    chips.hidden = !number;
    ui.fill(box.querySelector("summary"), { count: number ? "(" + number + ")" : "" });
  }

  function inputs() {
    return Array.from(box.querySelectorAll("input"));
  }

  function take(kind, id) {
    var name = box.querySelector('[data-facet="' + kind + '"]').getAttribute("data-name");
    inputs().forEach(function (input) { if (input.name === name && input.value === id) input.checked = false; });
    changed(true);
  }

  function clearAll() {
    inputs().forEach(function (input) { input.checked = false; });
    changed(true);
  }

  function chosen() {
    var filters = {};
    groups().forEach(function (group) {
      filters[group.getAttribute("data-facet")] = Array.from(group.querySelectorAll("input:checked"))
        .map(function (input) { return input.value; });
    });
    return filters;
  }

  function show(facets, filters) {
    var focused = document.activeElement;
    groups().forEach(function (group) {
      var kind = group.getAttribute("data-facet");
      showGroup(group, facets && facets[kind] || [], filters[kind]);
    });
    showChosen(filters);
    box.hidden = groups().every(function (group) { return group.hidden; });
    if (focused && focused.type === "checkbox" && !document.contains(focused)) { // the same one, made anew
      var again = inputs().filter(function (input) { return input.name === focused.name && input.value === focused.value; })[0];
      if (again) again.focus();
    }
  }

  function fit() {
    box.open = wide.matches;
  }

  groups().forEach(function (group) {
    var more = group.querySelector("[data-facet-more]");
    more.addEventListener("click", function () {
      var rest = Array.from(group.querySelectorAll("[data-rest]"));
      rest.forEach(function (item) { item.hidden = false; });
      more.setAttribute("aria-expanded", "true");
      more.hidden = true;
      rest[0].querySelector("input").focus();
    });
  });
  box.addEventListener("change", function () { changed(false); });
  wide.addListener(fit); // Safari had no addEventListener here before 14
  fit();
  return { show: show, chosen: chosen };
};
