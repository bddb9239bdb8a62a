/* The lines of a page that hold Latin or digits: [whether right to left, [[character, left, right, top, bottom], ...]].
   A line is the text of one block, or of a part of it between two line breaks. White space is one blank without a place,
   as a browser draws none at the end of a row; a mark of a footnote, which is a character of no script, is U+FFFC, and
   code in a line, which is laid out by itself, is an "x" for each row that it is in. */
() => {
  "use strict";
  const blocks = new Map();
  const blockOf = (element) => {
    while (["inline", "contents"].includes(getComputedStyle(element).display)) element = element.parentElement;
    return element;
  };
  document.querySelectorAll("details").forEach((each) => { each.open = true; });
  const isCode = (node) => node.matches("code, kbd, samp") && !node.closest("pre");
  const isIn = (node) => (node.nodeType === Node.ELEMENT_NODE && isCode(node)) || node.nodeName === "BR";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return isCode(node.parentElement) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    return isIn(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const block = blockOf(node.parentElement);
    const lines = blocks.get(block) || [[]];
    blocks.set(block, lines);
    if (node.nodeName === "BR") lines.push([]);
    else lines.at(-1).push(node);
  }
  const range = document.createRange();
  const code = (element) => [...element.getClientRects()].map((box) => ["x", box.left, box.right, box.top, box.bottom]);
  const characters = (node) => node.nodeType === Node.ELEMENT_NODE ? code(node) : [...node.data].reduce(([found, at], char) => {
    range.setStart(node, at);
    range.setEnd(node, at + char.length);
    const box = range.getClientRects()[0];
    if (/\s/u.test(char)) found.push([" "]);
    else if (box) {
      found.push([node.parentElement.closest(".footnote-ref") ? "\ufffc" : char, box.left, box.right, box.top, box.bottom]);
    }
    return [found, at + char.length];
  }, [[], 0])[0];
  return [...blocks].flatMap(([block, lines]) => lines
    .filter((nodes) => /[\p{Script=Latin}0-9]/u.test(nodes.map((node) => node.textContent).join("")))
    .map((nodes) => [getComputedStyle(block).direction === "rtl", nodes.flatMap(characters)]));
}
