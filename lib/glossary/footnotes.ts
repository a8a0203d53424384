/** Footnotes: a line that explains the word which its mark stands behind. */
import { parseItem, type OwnDefinition } from './definition-items';
import { foldForm } from './fold';
import { withoutLeadIn } from './lead-in';
import { noteMarkOf, numberOf, referenceMarks } from './note-marks';
import { withoutFurniture } from './page-furniture';

const wordEnd = /[\p{Script=Han}A-Za-z”」）)]/u;
const startsAsDefinition = /^(?:是指|指的是|系指|即|指)[:：]?/u;
const letters = /[\p{Script=Han}A-Za-z0-9]/u;
/** A name printed bare before its mark: 三区三线①. What is not quoted must count things, else its beginning is anyone's guess. */
const countingWord = /[一二两三四五六七八九十双]\p{Script=Han}{1,2}[一二两三四五六七八九十双]\p{Script=Han}{1,2}$/u;
const quotedAtEnd = /[“「]([^“”「」\n]{2,24})[”」]\p{Script=Han}{0,6}$/u;
/** Units before a mark in which its word stands, and units that may stand between the two: “两港”工程¹. */
const reach = 40;
const nounBehind = 6;

/** The words before the marks of one number that no note has explained yet, in order. */
type Waiting = Set<string>;
/** Marks of one number that are looked at for one note: pages of a report, not of a library. */
const mostReferences = 60;

/**
 * A reader for the lines of a text, to be given them in order. It answers the definition that a line gives, or null
 * where the line is no note. Numbers may begin anew below each page: of the marks of one number, a note takes the first
 * behind its name.
 */
export function footnoteReader(text: string): (line: string) => OwnDefinition | null {
  const waitingFor = references(text);
  return (line) => {
    const mark = noteMarkOf(line);
    const waiting = mark ? waitingFor.get(mark.number) : undefined;
    if (!mark || !waiting) return null;
    const body = line.slice(mark.text.length).trim();
    const named = startsAsDefinition.test(body) ? null : parseItem(line);
    const before = firstOf(waiting, named);
    // Only the word itself tells a note from a paragraph that is numbered alike.
    if (before === null && named && mark.numbersParagraphs) return null;
    const place = before ?? firstOf(waiting, null);
    if (place === null) return null;
    const note = named ?? nameless(body, place);
    if (!note || (!named && mark.numbersParagraphs && !startsAsDefinition.test(body))) return null;
    waiting.delete(place);
    return note;
  };
}

/** The first words that hold the name of the definition; without one, the first of all. */
function firstOf(waiting: Waiting, named: OwnDefinition | null): string | null {
  for (const before of waiting) {
    if (!named || named.names.some((name) => endsWith(before, name))) return before;
  }
  return null;
}

function nameless(body: string, before: string): OwnDefinition | null {
  const name = quotedAtEnd.exec(before)?.[1] ?? countingWord.exec(before)?.[0];
  const words = withoutFurniture(withoutLeadIn(body));
  return name === undefined || words.length < 4 || !letters.test(words) ? null : { names: [name], quoted: true, text: words };
}

/** Words before the marks that stand behind a word, by number; a mark that begins a line is a note's own. */
function references(text: string): Map<number, Waiting> {
  const found = new Map<number, Waiting>();
  for (const { text: mark, at } of referenceMarks(text)) {
    if (!wordEnd.test(text[at - 1] ?? '')) continue;
    const number = numberOf(mark);
    let waiting = found.get(number);
    if (!waiting) found.set(number, (waiting = new Set()));
    if (waiting.size < mostReferences) waiting.add(text.slice(Math.max(0, at - reach), at));
  }
  return found;
}

function endsWith(before: string, name: string): boolean {
  const word = foldForm(name);
  return foldForm(before)
    .slice(-(word.length + nounBehind))
    .includes(word);
}
