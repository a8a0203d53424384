/** What changed between two wordings of a sentence: numbers as wholes, other words by the character. */
import { diffArrays } from 'diff';

export interface Change {
  kind: 'same' | 'old' | 'new';
  text: string;
}

/** A number with its separators, a Latin word, or one character. */
const piece = /\d[\d.,]{0,40}|[A-Za-z]{1,40}|[\s\S]/gu;
/** Longer sentences are shown whole beside each other. */
const MAX = 1500;
/** Single characters that stay between changes only make them hard to read. */
const ISLAND = 1;

export function sentenceChange(before: string, now: string): Change[] {
  if (before === now) return [{ kind: 'same', text: now }];
  const whole: Change[] = [
    { kind: 'old', text: before },
    { kind: 'new', text: now },
  ];
  if (before.length > MAX || now.length > MAX) return whole;
  const changes = diffArrays(before.match(piece) ?? [], now.match(piece) ?? []).map(({ value, added, removed }): Change => ({
    kind: removed ? 'old' : added ? 'new' : 'same',
    text: value.join(''),
  }));
  return withoutIslands(changes);
}

/** Joins changes that only an island of unchanged characters divides. */
function withoutIslands(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  let old = '';
  let fresh = '';
  const flush = () => {
    if (old !== '') joined.push({ kind: 'old', text: old });
    if (fresh !== '') joined.push({ kind: 'new', text: fresh });
    old = '';
    fresh = '';
  };
  changes.forEach(({ kind, text }, index) => {
    const changing = old !== '' || fresh !== '';
    const island = kind === 'same' && changing && text.length <= ISLAND && index < changes.length - 1 && !/[，。；、]/.test(text);
    if (kind === 'old' || island) old += text;
    if (kind === 'new' || island) fresh += text;
    if (kind !== 'same' || island) return;
    flush();
    joined.push({ kind, text });
  });
  flush();
  return joined;
}
