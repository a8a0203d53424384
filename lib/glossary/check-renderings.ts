/**
 * Keeps the glossary's English to one rendering of a Chinese word (lib/glossary/data/renderings.json) and to British
 * spelling, so that a reader who searches for a term finds all that is said of it. `npm run glossary:check` asks it.
 */
import renderings from './data/renderings.json';

/** English that renders a word of the Chinese otherwise than the list says, or spells it the American way; one sentence each. */
export function renderingProblems(zh: string, en: string): string[] {
  return [...otherRenderings(zh, en), ...otherSpellings(en)];
}

function otherRenderings(zh: string, en: string): string[] {
  return renderings.words.flatMap((row) => {
    const word = row.zh.find((form) => zh.includes(form));
    if (word === undefined) return [];
    return row.not.filter((form) => en.includes(form)).map((form) => `${word} is “${row.en}” in this glossary, not “${form}”`);
  });
}

const spelling: ReadonlyMap<string, string> = new Map(Object.entries(renderings.spelling));
/** Longest ending first: -izations before -ization. */
const americanEndings = [...spelling.keys()].sort((a, b) => b.length - a.length);

function otherSpellings(en: string): string[] {
  const text = renderings.spelledSo.filter((name) => name.includes(' ')).reduce((rest, name) => rest.replaceAll(name, ''), en);
  return (text.match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const lower = word.toLowerCase();
    if (renderings.spelledSo.includes(lower)) return [];
    const ending = americanEndings.find((end) => (end.startsWith('i') ? lower.endsWith(end) && lower.length > end.length + 2 : lower === end));
    return ending === undefined ? [] : [`${word} is spelled …${spelling.get(ending) ?? ''}`];
  });
}
