// The index as the browser has it: its files are loaded when they are asked for, by <script>, since nothing else works from a
// folder. Their form is that of src/mujaz/search/{files,names,streams,bits,letters}.py.
//
//   mujaz.receive(name, data)   what every file of the index calls
//   mujaz.shards.open(root)     -> Promise of the index: {about, entry, entries, positions, card, facets, missing}
window.mujaz = window.mujaz || {};
(function () {
  "use strict";
  var NO_ENTRY = { words: [], alternatives: [], elsewhere: new Map() };
  var RETRY_AFTER = 400; // milliseconds
  var arrived = new Map(); // what a file handed over, until the promise that waits for it takes it

  window.mujaz.receive = function (name, data) {
    arrived.set(name, data);
  };

  // ---- files --------------------------------------------------------------------------------------------

  function loadScript(address) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = function () {
        script.remove();
        reject(new Error(address));
      };
      document.head.appendChild(script);
    });
  }

  function take(name) {
    var data = arrived.get(name);
    arrived.delete(name);
    if (data === undefined) throw new Error(name);
    return data;
  }

  function pause() {
    return new Promise(function (resolve) { setTimeout(resolve, RETRY_AFTER); });
  }

  // ---- letters and bits ---------------------------------------------------------------------------------

  function exchanger(pair) {
    var to = new Map();
    Array.from(pair[0]).forEach(function (latin, n) {
      var arabic = Array.from(pair[1])[n];
      to.set(latin, arabic);
      to.set(arabic, latin);
    });
    return function (text) {
      return text.replace(/[A-Za-z\u00a0-\uffff]/g, function (c) { return to.get(c) || c; });
    };
  }

  function Bits(text, values) {
    this.bits = new Uint8Array((text.length / 2) * 13);
    this.at = 0;
    for (var n = 0; n < text.length; n += 2) {
      var value = values[text.charCodeAt(n)] * 91 + values[text.charCodeAt(n + 1)];
      for (var bit = 0; bit < 13; bit++) this.bits[(n / 2) * 13 + bit] = (value >> (12 - bit)) & 1;
    }
  }

  Bits.prototype.low = function (number, count) {
    while (count--) number = number * 2 + this.bits[this.at++];
    return number;
  };

  Bits.prototype.zeros = function () {
    var from = this.at;
    while (!this.bits[this.at]) this.at++;
    return this.at++ - from;
  };

  Bits.prototype.gamma = function () {
    return this.low(1, this.zeros());
  };

  Bits.prototype.rice = function (count) {
    return this.low(this.zeros(), count);
  };

  function gapBits(range, count) {
    var less = Math.max(29 - Math.clz32(range), 0);
    range = (range >> less) << less; // its three highest bits, as src/mujaz/search/streams.py has it
    return 31 - Math.clz32(Math.max(Math.floor(range / (count + 1)), 1));
  }

  // Reads `count` rising numbers of a `range` from their gaps; `each` is called after each of them.
  function rising(bits, count, range, each) {
    var low = gapBits(range, count);
    var numbers = new Int32Array(count);
    var before = -1;
    for (var n = 0; n < count; n++) {
      before += 1 + bits.rice(low);
      numbers[n] = before;
      if (each) each(n);
    }
    return numbers;
  }

  // ---- the index ----------------------------------------------------------------------------------------

  function Index(root, about) {
    this.root = root;
    this.about = about;
    this.begin(null);
    this.exchange = exchanger(about.letters);
    this.values = [];
    Array.from(about.alphabet).forEach(function (c, n) { this.values[c.charCodeAt(0)] = n; }, this);
    this.lengths = Array.from(about.levels, function (c) { return about.lengths[this.values[c.charCodeAt(0)]]; }, this);
    this.signs = new RegExp("[" + Object.keys(about.affixes).join("").replace(/[\]\\^]/g, "\\$&") + "]|[^']+'", "g");
    this.parts = new Map();
  }

  // Begins to count for a query: the files that it waits for, those that came, and those `missing`.
  Index.prototype.begin = function (progress) {
    this.missing = new Set();
    this.wanted = this.done = 0;
    this.progress = progress;
  };

  Index.prototype.count = function (wanted, done) {
    this.wanted += wanted;
    this.done += done;
    if (this.progress) this.progress(this.done, this.wanted);
  };

  // Returns a promise of a file's data, or of null where it cannot be had; `missing` has its name then.
  Index.prototype.part = function (kind, name, read) {
    var index = this;
    var path = kind + "/" + name;
    if (!this.parts.has(path)) {
      var load = function () { return loadScript(index.root + "search/" + path + ".js"); };
      this.count(1, 0);
      var promise = load().catch(function () { return pause().then(load); })
        .then(function () { return read.call(index, take(path)); })
        .catch(function () {
          index.missing.add(path);
          index.parts.delete(path); // so that the next query asks for it again
          return null;
        })
        .then(function (data) {
          index.count(0, 1);
          return data;
        });
      this.parts.set(path, promise);
    }
    return this.parts.get(path);
  };

  Index.prototype.place = function (key) {
    var starts = this.about.starts;
    var low = 0;
    var high = starts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (starts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  };

  Index.prototype.shard = function (place) {
    if (place >= this.about.starts.length) return Promise.resolve(null);
    return this.part("words", this.about.words[place], readWords);
  };

  Index.prototype.entry = async function (key) {
    var shard = await this.shard(this.place(key));
    return (shard && shard.get(key)) || NO_ENTRY;
  };

  // The entries whose keys begin with `beginning`, in order.
  Index.prototype.entries = async function (beginning) {
    var starts = this.about.starts;
    var wanted = [];
    for (var n = this.place(beginning); n < starts.length; n++) {
      if (n > this.place(beginning) && !starts[n].startsWith(beginning)) break;
      wanted.push(this.shard(n));
    }
    var found = [];
    (await Promise.all(wanted)).forEach(function (shard) {
      if (shard) shard.forEach(function (entry, key) { if (key.startsWith(beginning)) found.push(entry); });
    });
    return found;
  };

  // The positions of a word under its own term `key`: an array of rising numbers for each of its postings.
  Index.prototype.positions = async function (key, text) {
    var place = this.place(key);
    var shard = await this.shard(place);
    if (!shard) return [];
    var lists = await this.part("places", this.about.places[place], function (data) { return readPlaces(this, data, shard); });
    var word = (shard.get(key) || NO_ENTRY).words.find(function (own) { return own.text === text; });
    return (lists && word && lists.get(word)) || [];
  };

  Index.prototype.card = async function (number) {
    var size = this.about.cardsInAFile;
    var file = Math.floor(number / size);
    var rows = await this.part("cards", file + "-" + this.about.cards[file], function (data) { return data; });
    if (!rows) return null;
    var row = rows[number % size];
    return {
      path: row[0], date: row[1], kind: row[2], topics: row[3].split(" "),
      title: this.exchange(row[4]), summary: this.exchange(row[5])
    };
  };

  // {kind: [{id, label, numbers}]}; nothing of a kind where the file cannot be had.
  Index.prototype.facets = async function () {
    var count = this.about.count;
    return await this.part("facets", this.about.facets, function (kinds) {
      var values = this.values;
      Object.keys(kinds).forEach(function (kind) {
        kinds[kind] = kinds[kind].map(function (row) {
          var bits = new Bits(row[2], values);
          return { id: row[0], label: row[1], numbers: rising(bits, bits.gamma(), count) };
        });
      });
      return kinds;
    }) || {};
  };

  // ---- reading ------------------------------------------------------------------------------------------

  function readWords(data) {
    var heads = this.exchange(data[0]).split(" ");
    var bits = new Bits(data[1], this.values);
    var shard = new Map();
    var key = "";
    for (var n = 0; n < heads.length; n += 2) {
      key = key.slice(0, Number(heads[n][0])) + heads[n].slice(1);
      shard.set(key, readEntry(this, key, heads[n + 1].match(this.signs)));
    }
    var count = this.about.count;
    shard.forEach(function (entry) {
      entry.words.concat(entry.alternatives).forEach(function (word) { readPostings(word, bits, count); });
    });
    return shard;
  }

  function readEntry(index, key, names) {
    var entry = { words: [], alternatives: [], elsewhere: new Map() };
    names.forEach(function (name) {
      var sign = index.about.affixes[name];
      var written = sign || name.slice(0, -1);
      var isAlternative = written[0] === "!";
      var parts = (isAlternative ? written.slice(1) : written).split(">");
      var text = parts[0].replace("*", key);
      if (parts.length > 1) entry.elsewhere.set(text, parts[1]);
      else (isAlternative ? entry.alternatives : entry.words).push({ text: text });
    });
    return entry;
  }

  function readPostings(word, bits, count) {
    var number = bits.gamma();
    word.weights = new Int32Array(number);
    word.documents = rising(bits, number, count, function (n) { word.weights[n] = bits.gamma(); });
  }

  function readPlaces(index, data, shard) {
    var bits = new Bits(data, index.values);
    var lists = new Map();
    shard.forEach(function (entry) {
      entry.words.forEach(function (word) {
        lists.set(word, Array.from(word.documents, function (document) {
          var said = bits.gamma();
          return rising(bits, said, index.lengths[document]);
        }));
      });
    });
    return lists;
  }

  window.mujaz.shards = {
    loadScript: loadScript,
    // Loads what every query needs: index.js, and the tables of the analyser that it names. A file that is asked for anew
    // gets an address that no cache knows, since the index may have been published anew meanwhile.
    open: async function (root, anew) {
      await loadScript(root + "search/index.js" + (anew ? "?" + Date.now() : ""));
      var index = new Index(root, take("index"));
      await loadScript(root + "search/tables/" + index.about.tables + ".js");
      return index;
    }
  };
})();
