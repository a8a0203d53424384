/**
 * English names of divisions by rule: the pinyin of the name as one word with the word for its type (Qingtian County, Lu'an),
 * the peoples of an autonomous one between them. Provinces, names romanised from other languages and names that read
 * otherwise than their characters usually do are rows of data/english-names.json.
 */
import data from './data/english-names.json';
import { shortName } from './short-names';

/** Pinyin of each character without tones, ü as v. */
export type Spell = (name: string) => readonly string[];

const curated = new Map(Object.entries(data.names));
const peoples = Object.entries(data.peoples).sort(([a], [b]) => b.length - a.length);
const types = data.types as [chinese: string, english: string][];

/** Characters of the place in the name of a zone (石家庄 of 石家庄高新技术产业开发区). */
const LONGEST_OF_ZONE = 3;

/** @param prefecture whether it is a city of that level, which English calls by its bare name. Null where the rule has no word for its type. */
export function englishName(name: string, prefecture: boolean, spell: Spell): string | null {
  const known = curated.get(name);
  if (known !== undefined) return known;
  const type = typeOf(name);
  if (!type) return null;
  const [chinese, english] = type;
  const own = chinese.startsWith('自治') ? shortName(name) : name.slice(0, -chinese.length);
  // 郑州航空港经济综合实验区: several names in one word are none.
  if (english.includes(' ') && !chinese.startsWith('自治') && own.length > LONGEST_OF_ZONE) return null;
  // 赵县 is Zhaoxian County: a name of one syllable keeps its type.
  const word = inOneWord(spell(own.length === 1 ? own + chinese : own));
  if (prefecture && chinese === '市') return word;
  const between = chinese.startsWith('自治') ? peoplesIn(name.slice(own.length, -chinese.length)) : [];
  return [word, joined(between), english].filter(Boolean).join(' ');
}

/** The longest that leaves a name: 新区 of 滨海新区, 区 of 北新区 is for the data to say. */
function typeOf(name: string): [string, string] | undefined {
  return types.find(([chinese]) => name.length > chinese.length && name.endsWith(chinese) && !(chinese.length === 2 && name.length === 3));
}

function inOneWord(syllables: readonly string[]): string {
  const word = syllables
    .map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join('')
    .replaceAll('v', 'ü');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** 土家族苗族 → Tujia, Miao. */
function peoplesIn(names: string): string[] {
  let rest = names;
  const found: string[] = [];
  while (rest !== '') {
    const people = peoples.find(([chinese]) => rest.startsWith(chinese));
    if (!people) return found;
    found.push(people[1]);
    rest = rest.slice(people[0].length).replace(/^族/, '');
  }
  return found;
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
