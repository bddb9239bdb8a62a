// What the scripts of the site offer one another as `window.mujaz`, for tsc. How each works is said where it is written.

interface Window {
  mujaz: Mujaz.Site;
}

declare namespace Mujaz {
  interface Site {
    ui: Ui; // search/common.js and, on the page of the search, what is beside it
    arabic: Arabic; // arabic.js
    query: { // search/query.js
      parse(text: string, typing: boolean): Query;
      mostSlips(word: string): number;
      slips(word: string, other: string, most: number): number;
    };
    shards: { open(root: string, anew: boolean): Promise<Index> }; // search/shards.js
    receive(name: string, data: unknown): void;
    meanings: { // search/meanings.js
      ofAll(index: Index, words: QueryWord[]): Promise<Meaning[]>;
      term(index: Index, text: string): Promise<string>;
      entry(index: Index, text: string): Promise<Entry>;
      maskOf(word: string): number;
    };
    pages(index: Index, words: QueryWord[], mended: Map<string, string>): TermPage[]; // search/pages.js
    answer: { // search/answer.js
      find(index: Index, text: string, options: FindOptions): Promise<Found>;
      words(index: Index, text: string): Promise<Matches>;
    };
    load(address: string): Promise<void>; // search/engine.js, as all below but the last
    prepare(): Promise<void>;
    search(query?: unknown, options?: FindOptions): Promise<Pick<Hit, "slug" | "url" | "title" | "score">[]>;
    find(query?: unknown, options?: FindOptions): Promise<Answer>;
    words(query: string): Promise<Matches>;
    mark(text: string, words: Matches): [string, Match | null][];
    paragraphs(url: string): Promise<string[]>; // search/passage.js
  }

  // ---- Arabic -------------------------------------------------------------------------------------------

  interface Token {
    text: string;
    start: number;
    end: number;
    parts: string[];
  }

  interface Arabic {
    load(tables: Tables): void;
    normalise(text: string): string;
    tokenise(text: string): Token[];
    stem(word: string): string;
    base(word: string): string;
    withoutPrefix(word: string): string;
    hosts(word: string): string[];
    readings(word: string): string[];
    root(stem: string): string;
    sounds(word: string): string;
    skeleton(word: string): string;
    soundsApart(some: string, others: string): number;
    otherLayout(text: string): string;
    isFunctionWord(word: string): boolean;
    isWithClitic(word: string, of: string): boolean;
  }

  type Words = Record<string, string>;

  // [ending, least letters that stay, letters that may not stand before it, letters of which one must]
  type Ending = [string, number, string, string];

  // src/mujaz/arabic/tables.json without its notes.
  interface Tables {
    dropped: { ranges: string };
    marks: { ranges: string };
    readable: { ranges: string };
    united: { letters: Words };
    designations: { names: Words; letters: Words; clitics: string };
    compounds: { first: string; words: Words };
    keyboard: { keys: Words };
    "function words": { words: string };
    roots: { beginnings: string; weak: string };
    sounds: { arabic: Words; latin: Words; classes: string };
    clitics: { conjunctions: string; prepositions: string };
    article: { forms: [string, number][] };
    "own beginnings": OwnBeginnings;
    suffixes: Record<"person" | "number" | "relation" | "case", Ending[]>;
    ta: { words: string };
    kept: { stems: string; words: string };
    patterns: Builds;
    whole: { words: string };
    irregular: { words: Record<string, Words> };
  }

  interface OwnBeginnings {
    least: Record<string, number>;
    words: Words;
    endings: string;
  }

  interface Builds {
    plurals: Words;
    verbs: Words;
    readings: Words;
    "but not": Record<string, Words>;
  }

  // What a word before a number stands for: `bare` is the word, `loose` says that a space may follow it.
  interface Letter {
    latin: string;
    bare: string;
    loose: boolean;
  }

  // `fixed` letters at their places, letters of the `roots` with those that they never are; a word `becomes` letters and
  // letters of itself, by their places.
  interface Pattern {
    length: number;
    fixed: [number, string][];
    roots: [number, string][];
    becomes: (string | number)[];
  }

  // The tables in the shape in which the steps use them.
  interface Analyser {
    spelling: { dropped: RegExp; variant: RegExp; letters: Map<string, string> };
    characters: { chunk: RegExp; cluster: RegExp };
    conjunctions: string[];
    prepositions: string[];
    clitics: Set<string>;
    compounds: { first: RegExp; words: Map<string, string[]> };
    designations: Map<string, Letter>;
    functionWords: Set<string>;
    articles: [string, number][];
    own: Map<string, { words: Set<string>; openings: Set<string> }>;
    afterOpening: Set<string>;
    longestAfter: number;
    person: Ending[];
    others: Ending[];
    ta: Set<string>;
    kept: Set<string>;
    keptWords: Set<string>;
    whole: Set<string>;
    patterns: Map<string, Pattern[]>;
    readings: Map<string, Pattern[]>;
    roots: { beginnings: string[]; weak: RegExp };
    sounds: { letters: RegExp; sound: Map<string, string>; classes: Map<string, string> };
    irregular: Map<string, string>;
    toArabic: Map<string, string>;
    toLatin: Map<string, string>;
  }

  // ---- the index ----------------------------------------------------------------------------------------

  interface Ranking {
    k1: number;
    b: number;
    alternative: number;
    exact: number;
    root: number;
    alike: [number, number][]; // from which likeness on, and what it counts
    part: number;
    completion: number;
    near: number[];
    names: number[];
    synonym: number;
    doubt: number;
    together: number;
    floor: number;
  }

  interface IndexAbout {
    count: number;
    levels: string;
    lengths: number[];
    meanLength: number;
    letters: [string, string];
    alphabet: string;
    affixes: Record<string, string>;
    ranking: Ranking;
    months: string[];
    topics: Record<string, string>;
    kinds: Record<string, string>;
    starts: string[];
    words: string[];
    beginnings: string[];
    spellings: string[];
    otherNames: Record<string, string[]>;
    names: string;
    pages: [string, string, number, string][]; // kind, id, how many briefs, label and names
    cardsInAFile: number;
    cards: string[];
    facets: string;
  }

  // A word of the index with its postings: documents, and what the word weighs in each.
  interface IndexWord {
    text: string;
    documents: Int32Array;
    weights: Int32Array;
  }

  // What stands under a term: its words, and those that may be meant.
  interface Entry {
    words: IndexWord[];
    alternatives: IndexWord[];
  }

  // Words in use, how often each is said, and which letters it has.
  interface Spellings {
    words: string[];
    levels: number[];
    masks: Int32Array;
    skeletons?: Map<string, number[]>;
  }

  // Words that one of the query stands for; `isMeant` tells whether they are marked.
  interface Form {
    words: IndexWord[];
    counts: number;
    isMeant: boolean;
  }

  // `near` are words in use that it may be a slip for.
  interface Meaning {
    forms: Form[];
    isKnown: boolean;
    near: string[];
  }

  // Words to mark, each with the place of the word of the query that it stands for, and how much it tells.
  interface Match {
    of: number;
    tells: number;
  }

  type Matches = Map<string, Match>;

  // The page of a term; its names are words with one space between them.
  interface TermPage {
    kind: string;
    id: string;
    label: string;
    count: number;
    names: string[];
  }

  interface Card {
    path: string;
    date: string;
    kind: string;
    topics: string[];
    title: string;
  }

  interface IndexFacet {
    id: string;
    label: string;
    numbers: Int32Array;
  }

  type Progress = (done: number, wanted: number) => void;

  interface Index {
    about: IndexAbout;
    lengths: number[];
    missing: Set<string>;
    begin(progress: Progress | null): void;
    entry(key: string): Promise<Entry>;
    family(key: string): Promise<[string, Entry][]>;
    spellings(beginning: string): Promise<Spellings[]>;
    pages: TermPage[];
    otherNames(name: string): Promise<string[]>;
    residues(text: string): Promise<ArrayLike<number>>;
    card(number: number): Promise<Card | null>;
    facets(): Promise<Record<string, IndexFacet[]>>;
  }

  // ---- question and answer ------------------------------------------------------------------------------

  interface QueryWord {
    text: string;
    parts: string[];
    unfinished: boolean;
  }

  interface Query {
    words: QueryWord[];
    phrases: string[][];
    unwanted: string[][];
  }

  type Filters = Record<string, string[]>; // ids by kind

  interface FindOptions {
    limit?: number;
    from?: number;
    filters?: Filters;
    sort?: string;
    typing?: boolean;
    facets?: boolean;
    rest?: boolean; // those, too, that have little of what was asked
    progress?: Progress;
    early?: (answer: Answer) => void; // called with the first hits while the others come
  }

  interface Facet {
    id: string;
    label: string;
    count: number;
  }

  type Facets = Record<string, Facet[]>;

  interface Found {
    numbers: number[];
    rest: number; // how many there are besides
    scores: ArrayLike<number>;
    facets: () => Promise<Facets>;
    words: Matches;
    mended: Map<string, string>;
    pages: TermPage[];
    isExact: boolean; // whether all phrases were found
    meant: string;
  }

  interface Hit {
    slug: string;
    url: string;
    title: string;
    score: number;
    date: string;
    dateText: string;
    topics: { id: string; label: string; url: string }[];
    kind: { id: string; label: string };
  }

  interface Suggestion {
    query: string;
    reason: "keyboard" | "spelling";
    applied: boolean;
  }

  interface Answer {
    query: string;
    total: number;
    rest: number;
    pages: { kind: string; label: string; count: number; url: string }[];
    hits: Hit[];
    facets: Facets | null;
    suggestion: Suggestion | null;
    isExact: boolean;
    missing: string[];
    words: Matches;
  }

  // ---- the interface ------------------------------------------------------------------------------------

  type Fillings = Record<string, string | Node>;

  interface Ui {
    words: string; // search/phrases.js
    one<E extends Element = HTMLElement>(scope: ParentNode, selector: string): E;
    closest<E extends Element = HTMLElement>(element: Element, selector: string): E;
    attribute(element: Element, name: string): string;
    engine(): Promise<Site>;
    phrases(): Promise<HTMLElement>;
    fill<E extends Element | DocumentFragment>(element: E, values: Fillings): E;
    phrase(scope: ParentNode, name: string, values?: Fillings): DocumentFragment;
    element(scope: ParentNode, name: string, values?: Fillings): HTMLElement;
    marked(text: string, words: Matches): DocumentFragment;
    counted(element: Element, n: number): string;
    pageOf(scope: ParentNode, page: Answer["pages"][0]): HTMLElement;
    withQuery(url: string, query: string): string;
    paragraphs(page: Document): string[];
    onShortcut(focus: () => void): void;
    copy(text: string, region: HTMLElement): void; // copy.js
    combobox(field: HTMLInputElement, panel: HTMLElement, list: HTMLElement): Combobox; // search/combobox.js
    address: { // search/address.js, as all below on the page of the search only
      read(): Asked;
      write(asked: Asked, push: boolean): void;
      of(asked: Asked): string;
    };
    filters(page: HTMLElement, changed: (lost: boolean) => void): FilterPanel;
    hits(page: HTMLElement): HitList;
    passages(paragraphs: string[], words: Matches): string[];
  }

  interface Combobox {
    open(): void;
    close(): void;
    clear(): void;
    onKey(event: KeyboardEvent): boolean;
  }

  interface Asked {
    query: string;
    filters: Filters;
    sort: string;
  }

  interface FilterPanel {
    show(facets: Facets | null, filters: Filters): void;
    chosen(): Filters;
  }

  interface HitList {
    show(answer: Pick<Answer, "hits" | "words">, query: string): Element[];
    add(answer: Pick<Answer, "hits" | "words">, query: string): HTMLElement | null;
  }
}
