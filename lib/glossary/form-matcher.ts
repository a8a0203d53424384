/** Finds every one of many fixed forms in a text in one pass (Aho–Corasick), however the quotation marks stand. */
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { foldCode, foldForm, isClosingQuote, isOpeningQuote } from './fold';

/** Offsets of one hit (UTF-16, half open, quotation marks around it left out) and what its form stands for. */
export interface FormHit<T> {
  start: number;
  end: number;
  values: readonly T[];
}

/** More marks than this between two letters of a term are not a way of printing it. */
const maxMarksInside = 3;

/**
 * Units searched before the automaton of all forms is made: it takes a tenth of a second, longer than all else that is done
 * of one short text, for which one of the forms that can stand in it will do.
 */
const MAX_SHORT = 6000;

export interface FormMatcher<T> {
  /** All hits whose quotation marks pair up, in order of start, the longer first; they may overlap. */
  find(text: string): FormHit<T>[];
  /** What the form itself stands for, printed in any of its ways. */
  lookUp(form: string): readonly T[];
}

/**
 * A matcher over forms; a form with 、 is also found without it. The automaton of all is built when it pays.
 *
 * Takes time in proportion to the text and its hits, whatever the text.
 */
export function formMatcher<T>(forms: Iterable<readonly [form: string, value: T]>): FormMatcher<T> {
  const valuesOf = new Map<string, T[]>();
  const insert = (folded: string, value: T): void => {
    if (folded === '') return;
    const values = valuesOf.get(folded);
    if (!values) valuesOf.set(folded, [value]);
    else if (!values.includes(value)) values.push(value);
  };
  for (const [form, value] of forms) {
    const folded = foldForm(form);
    insert(folded, value);
    if (folded.includes('、')) insert(folded.replaceAll('、', ''), value);
  }
  let automaton: AhoCorasick | null = null;
  let shortUnits = 0;
  const automatonFor = (folded: string): AhoCorasick => {
    shortUnits += folded.length;
    if (automaton === null && shortUnits <= MAX_SHORT) return new AhoCorasick(possibleForms(valuesOf.keys(), folded));
    return (automaton ??= new AhoCorasick([...valuesOf.keys()]));
  };

  return {
    find(text) {
      const { folded, places } = foldText(text);
      const matches = automatonFor(folded).matchInText(folded).sort((a, b) => a.begin - b.begin || b.end - a.end);
      const hits: FormHit<T>[] = [];
      for (const { begin, end, keyword } of matches) {
        const span = withPairedQuotes(text, places[begin] ?? 0, (places[end - 1] ?? 0) + 1);
        if (span) hits.push({ start: span.start, end: span.end, values: valuesOf.get(keyword) ?? [] });
      }
      return hits;
    },
    lookUp: (form) => valuesOf.get(foldForm(form)) ?? [],
  };
}

/** Those forms whose first two units stand in the text side by side: no other can. */
function possibleForms(forms: Iterable<string>, text: string): string[] {
  const pairs = new Set<string>();
  for (let at = 0; at < text.length; at += 1) pairs.add(text.slice(at, at + 2)).add(text.charAt(at));
  return [...forms].filter((form) => pairs.has(form.slice(0, 2)));
}

/** The text as forms are held, and where each of its units stands: marks dropped, too many of them in a row a gap. */
function foldText(text: string): { folded: string; places: Int32Array } {
  const units = new Uint16Array(text.length);
  const places = new Int32Array(text.length);
  let length = 0;
  let marks = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = foldCode(text.charCodeAt(index));
    marks = code === 0 ? marks + 1 : 0;
    // The first mark too many stands for the run.
    if (code === 0 && marks !== maxMarksInside + 1) continue;
    units[length] = code;
    places[length] = index;
    length += 1;
  }
  return { folded: decode(units.subarray(0, length)), places };
}

/** Units per call: a call takes its arguments on the stack. */
const chunk = 8192;

function decode(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += chunk) text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + chunk)) as string;
  return text;
}

/**
 * The span with the quotation mark that its inside lacks, or null where the marks cannot pair up:
 * in “1+3”主导产业 the hit begins inside the quotation and takes in the opening mark.
 */
function withPairedQuotes(text: string, start: number, end: number): { start: number; end: number } | null {
  let open = 0;
  let unopened = 0;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (isOpeningQuote(code)) open += 1;
    else if (isClosingQuote(code)) {
      if (open > 0) open -= 1;
      else unopened += 1;
    }
  }
  if (open > 1 || unopened > 1) return null;
  if (unopened === 1) {
    if (!isOpeningQuote(text.charCodeAt(start - 1))) return null;
    start -= 1;
  }
  if (open === 1) {
    if (!isClosingQuote(text.charCodeAt(end))) return null;
    end += 1;
  }
  return { start, end };
}
