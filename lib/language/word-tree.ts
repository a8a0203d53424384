/**
 * Many words by their letters, so that all that start (or end) at a place of a text are found in one walk along it, without
 * cutting the text. A branch is grown when a text first leads there: a table of ten thousand words costs nothing until it is asked.
 */

/** A word that stands at a place, and the longest of the shorter ones that stand there with it. */
export interface Hit<T> {
  readonly value: T;
  readonly length: number;
  readonly shorter: Hit<T> | null;
}

type Row<T> = readonly [word: string, value: T];

interface Branch<T> {
  /** The word that the letters so far are, or begin with. */
  readonly hit: Hit<T> | null;
  /** Longer words with these first letters, until the branch is grown. */
  readonly rows: readonly Row<T>[];
  /** Where one word alone goes on from here, it. */
  readonly only: { readonly word: string; readonly hit: Hit<T> } | null;
  /** Where each next letter leads, once grown. */
  next: Next<T> | null;
}

/**
 * The letters by which a branch goes on, and where each leads. Few are looked through; of many each stands at the place of its last bits,
 * or at the next free one behind it (`mask` of the places; holes lead nowhere).
 */
interface Next<T> {
  readonly letters: Int32Array;
  readonly branches: readonly (Branch<T> | undefined)[];
  readonly mask: number;
}

/** So few letters are sooner looked through than looked up. */
const FEW = 8;
/** A place without a letter. */
const HOLE = -1;

/** The bits of a letter by which the table of first letters is asked. */
const LOW_BITS = 1023;

export class WordTree<T> {
  private readonly root: Branch<T>;
  /** By the last bits of a letter, whether a word may begin with it: most places are settled by this one look. */
  private readonly firsts = new Uint8Array(LOW_BITS + 1);
  private readonly backwards: boolean;

  /** Of a word given twice the first counts, empty ones are left out. */
  constructor(words: Iterable<Row<T>>, { backwards = false } = {}) {
    // A map has each word once.
    const rows = words instanceof Map ? [...(words as Map<string, T>)].filter(([word]) => word !== '') : distinct(words);
    this.backwards = backwards;
    this.root = branchOf(null, rows);
    for (const [word] of rows) this.firsts[this.letter(word, 0) & LOW_BITS] = 1;
  }

  /** The longest word that starts at `at` and ends by `end`; in a tree read backwards, that ends at `at` and starts by `end`. */
  longest(text: string, at: number, end: number): Hit<T> | null {
    return this.backwards ? this.along(text, at - 1, -1, at - end) : this.along(text, at, 1, end - at);
  }

  private along(text: string, first: number, step: number, room: number): Hit<T> | null {
    let branch = this.root;
    if (room <= 0 || this.firsts[text.charCodeAt(first) & LOW_BITS] === 0) return null;
    for (let depth = 0; depth < room; depth++) {
      if (branch.only) return this.goesOn(branch.only.word, text, first, step, depth, room) ? branch.only.hit : branch.hit;
      const next = follow((branch.next ??= this.grow(branch, depth)), text.charCodeAt(first + step * depth));
      if (next === undefined) break;
      branch = next;
    }
    return branch.hit;
  }

  /** Whether the letters of the word from `depth` on stand in the text. */
  private goesOn(word: string, text: string, first: number, step: number, depth: number, room: number): boolean {
    if (word.length > room) return false;
    for (let at = depth; at < word.length; at++) if (this.letter(word, at) !== text.charCodeAt(first + step * at)) return false;
    return true;
  }

  private letter(word: string, depth: number): number {
    return word.charCodeAt(this.backwards ? word.length - 1 - depth : depth);
  }

  private grow(branch: Branch<T>, depth: number): Next<T> {
    const groups = new Map<number, Row<T>[]>();
    for (const row of branch.rows) {
      const letter = this.letter(row[0], depth);
      const group = groups.get(letter);
      if (group) group.push(row);
      else groups.set(letter, [row]);
    }
    const next = new Map<number, Branch<T>>();
    for (const [letter, group] of groups) {
      const whole = group.find(([word]) => word.length === depth + 1);
      const longer = whole ? group.filter((row) => row !== whole) : group;
      next.set(letter, branchOf(whole ? hitOf(whole, branch.hit) : branch.hit, longer));
    }
    return next.size > FEW ? manyOf(next) : { letters: Int32Array.from(next.keys()), branches: [...next.values()], mask: 0 };
  }
}

function manyOf<T>(next: ReadonlyMap<number, Branch<T>>): Next<T> {
  // At most half of the places are taken: a letter that leads nowhere soon meets a hole.
  const places = 2 << Math.ceil(Math.log2(next.size));
  const letters = new Int32Array(places).fill(HOLE);
  const branches = new Array<Branch<T> | undefined>(places).fill(undefined);
  for (const [letter, branch] of next) {
    let at = letter & (places - 1);
    while (letters[at] !== HOLE) at = (at + 1) & (places - 1);
    letters[at] = letter;
    branches[at] = branch;
  }
  return { letters, branches, mask: places - 1 };
}

function distinct<T>(words: Iterable<Row<T>>): Row<T>[] {
  const rows = new Map<string, Row<T>>();
  for (const row of words) if (row[0] !== '' && !rows.has(row[0])) rows.set(row[0], row);
  return [...rows.values()];
}

function follow<T>({ letters, branches, mask }: Next<T>, letter: number): Branch<T> | undefined {
  if (mask === 0) {
    for (let at = 0; at < letters.length; at++) if (letters[at] === letter) return branches[at];
    return undefined;
  }
  let at = letter & mask;
  while (letters[at] !== letter && letters[at] !== HOLE) at = (at + 1) & mask;
  return branches[at];
}

function hitOf<T>([word, value]: Row<T>, shorter: Hit<T> | null): Hit<T> {
  return { value, length: word.length, shorter };
}

function branchOf<T>(hit: Hit<T> | null, rows: readonly Row<T>[]): Branch<T> {
  const [row, another] = rows;
  const only = row && !another ? { word: row[0], hit: hitOf(row, hit) } : null;
  return { hit, rows, only, next: null };
}
