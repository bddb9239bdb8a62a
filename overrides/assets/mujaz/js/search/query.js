// What a reader asks, and slips of the pen: the twin of src/mujaz/search/{query,spelling}.py.
window.mujaz = window.mujaz || {};
window.mujaz.query = (function () {
  "use strict";
  var MOST_CHARACTERS = 2000;
  var MOST_WORDS = 32;
  var PIECE = /([-\u2212])?(?:«([^«»]*)»|["“„”]([^"“„”]*)["“„”]|(\S+))/g;
  var ONE_FROM = 5;
  var TWO_FROM = 8;

  // {words: [{text, parts, unfinished}], phrases: [[text]], unwanted: [[text]]}
  function parse(text, typing) {
    var arabic = window.mujaz.arabic;
    var words = [];
    var phrases = [];
    var unwanted = [];
    text = Array.from(text).slice(0, MOST_CHARACTERS).join("");
    pieces(text).forEach(function (piece) {
      var tokens = arabic.tokenise(piece.text);
      var phrase = tokens.map(function (token) { return token.text; });
      if (piece.isUnwanted) {
        if (piece.isQuoted) unwanted.push(phrase);
        else phrase.forEach(function (word) { unwanted.push([word]); });
        return;
      }
      if (piece.isQuoted && phrase.length > 1) phrases.push(phrase);
      tokens.forEach(function (token) {
        words.push({ text: token.text, parts: token.parts, unfinished: false });
      });
    });
    if (typing && words.length && endsIn(text, words[words.length - 1])) words[words.length - 1].unfinished = true;
    return { words: needed(words), phrases: unique(phrases), unwanted: unique(unwanted.filter(function (p) { return p.length; })) };
  }

  function pieces(text) {
    var found = [];
    var waiting = [];
    function flush() {
      if (waiting.length) found.push({ text: waiting.join(" "), isQuoted: false, isUnwanted: false });
      waiting = [];
    }
    for (var match of text.matchAll(PIECE)) {
      var quoted = match[2] !== undefined ? match[2] : match[3];
      if (quoted === undefined && !match[1]) {
        waiting.push(match[4]);
        continue;
      }
      flush();
      found.push({ text: quoted === undefined ? match[4] : quoted, isQuoted: quoted !== undefined, isUnwanted: !!match[1] });
    }
    flush();
    return found;
  }

  function endsIn(text, word) {
    var tokens = window.mujaz.arabic.tokenise(text);
    var last = tokens[tokens.length - 1];
    return !!last && last.text === word.text && last.end === text.length;
  }

  function needed(words) {
    var telling = words.filter(function (word) { return word.unfinished || !window.mujaz.arabic.isFunctionWord(word.text); });
    return unique(telling.length ? telling : words).slice(0, MOST_WORDS);
  }

  function unique(values) {
    var seen = new Map();
    values.forEach(function (value) {
      var key = JSON.stringify(value);
      if (!seen.has(key)) seen.set(key, value);
    });
    return Array.from(seen.values());
  }

  function mostSlips(word) {
    return word.length < ONE_FROM ? 0 : word.length < TWO_FROM ? 1 : 2;
  }

  function slips(word, other, most) {
    if (Math.abs(word.length - other.length) > most) return most + 1;
    var before = [];
    var row = [];
    var j;
    for (j = 0; j <= other.length; j++) row.push(j);
    for (var i = 1; i <= word.length; i++) {
      var last = before;
      before = row;
      row = [i];
      for (j = 1; j <= other.length; j++) {
        var cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (word[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
          cost = Math.min(cost, last[j - 2] + 1);
        }
        row.push(cost);
      }
      if (Math.min.apply(null, row) > most) return most + 1;
    }
    return row[row.length - 1];
  }

  return { parse: parse, mostSlips: mostSlips, slips: slips };
})();
