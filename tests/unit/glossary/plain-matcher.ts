/** What the matcher must find, told in the plainest way: every form tried at every position of the text. */
import type { FormHit } from '../../../lib/glossary/form-matcher';

const isMark = (unit: string | undefined): boolean => unit === '“' || unit === '”';

/** End of `form` printed at `start`, up to three marks between two of its letters; null where it does not stand there. */
function endOf(form: string, text: string, start: number): number | null {
  let at = start;
  for (let index = 0; index < form.length; index += 1) {
    if (index > 0) for (let marks = 0; marks < 3 && isMark(text[at]); marks += 1) at += 1;
    if (text[at] !== form[index]) return null;
    at += 1;
  }
  return at;
}

/** The span with the mark that its inside lacks; null where the marks cannot pair up. */
function paired(text: string, start: number, end: number): { start: number; end: number } | null {
  const unopened: number[] = [];
  const open: number[] = [];
  for (let at = start; at < end; at += 1) {
    if (text[at] === '“') open.push(at);
    if (text[at] === '”' && open.pop() === undefined) unopened.push(at);
  }
  if (open.length > 1 || unopened.length > 1) return null;
  if (unopened.length === 1 && text[start - 1] !== '“') return null;
  if (open.length === 1 && text[end] !== '”') return null;
  return { start: start - unopened.length, end: end + open.length };
}

/** Hits of forms that hold no marks, in order of start, the longer first. */
export function plainFind(forms: readonly string[], text: string): FormHit<string>[] {
  const printed = forms.flatMap((form) =>
    form.includes('、') ? [[form, form] as const, [form.replaceAll('、', ''), form] as const] : [[form, form] as const],
  );
  const hits: FormHit<string>[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const here = new Map<number, string[]>();
    for (const [letters, form] of printed) {
      const end = endOf(letters, text, start);
      if (end !== null) here.set(end, [...(here.get(end) ?? []), form]);
    }
    for (const [end, values] of [...here].sort(([a], [b]) => b - a)) {
      const span = paired(text, start, end);
      if (span) hits.push({ ...span, values });
    }
  }
  return hits;
}
