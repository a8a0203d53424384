/**
 * Whether a form is one more way to print a headword, as far as letters tell: an abbreviation, the words in another order,
 * the name spelled out, the name with words around it that name nothing (推进…, …工作).
 *
 * What fails may still be the same thing (水十条, PPP); the entry then says why. Everything else is another thing and must
 * not stand under the headword's title.
 */
import neutralWords from './data/neutral-words.json';
import { foldForm } from './fold';

const marks = /[\p{P}\p{S}]/gu;
const bare = (printed: string): string => foldForm(printed).replace(marks, '');

const byLength = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);
const before = byLength([...neutralWords.before, ...neutralWords.between]);
const after = byLength([...neutralWords.after, ...neutralWords.between]);

/** True where `form` needs no reason to be a variant of `headword`. */
export function isSameThing(headword: string, form: string): boolean {
  const head = bare(headword);
  const core = bare(form);
  if (isMadeOf(head, core) || isCounted(head, core)) return true;
  const at = core.indexOf(head);
  if (at !== -1) return isNeutral(core.slice(0, at), before) && isNeutral(core.slice(at + head.length), after);
  return isSpelledOut(head, core) || isSamePhrase(head, core);
}

const counted = /^[两双三四五六七八九十](?<what>\p{Script=Han}{1,2})$/u;

/** A number and the letters that the headword repeats: 双碳 for 碳达峰碳中和, 四早. */
function isCounted(head: string, form: string): boolean {
  const what = counted.exec(form)?.groups?.what ?? '';
  return what !== '' && [...what].every((letter) => head.split(letter).length > 2);
}

/** A name of at most this many times the letters is the headword written in full: 营改增, 营业税改征增值税. */
const longestInFull = 3;

function isSpelledOut(head: string, form: string): boolean {
  return head[0] === form[0] && form.length <= head.length * longestInFull && isSubsequence(head, form);
}

/** All letters of `form` stand in `head`, as often as there. */
function isMadeOf(head: string, form: string): boolean {
  const left = new Map<string, number>();
  for (const letter of head) left.set(letter, (left.get(letter) ?? 0) + 1);
  for (const letter of form) {
    const count = left.get(letter) ?? 0;
    if (count === 0) return false;
    left.set(letter, count - 1);
  }
  return form.length > 1;
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** `text` is nothing but words of the list. */
function isNeutral(text: string, words: readonly string[]): boolean {
  if (text === '') return true;
  return words.some((word) => text.startsWith(word) && isNeutral(text.slice(word.length), words));
}

/**
 * The same letters once neutral words are off both. What is left of the headword must all be there: 加快发展新质生产力 says
 * less than 因地制宜发展新质生产力, not the same.
 */
function isSamePhrase(head: string, form: string): boolean {
  const heads = withoutNeutral(head);
  return withoutNeutral(form).some((rest) => heads.some((other) => other.length === rest.length && isMadeOf(other, rest)));
}

/** The form less one neutral word at its head, at its end, at both. */
function withoutNeutral(form: string): string[] {
  const heads = [form, ...before.filter((word) => form.startsWith(word)).map((word) => form.slice(word.length))];
  return heads
    .flatMap((head) => [head, ...after.filter((word) => head.endsWith(word)).map((word) => head.slice(0, -word.length))])
    .filter((rest) => rest.length > 1);
}
