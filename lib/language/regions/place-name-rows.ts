/** The file of English names of divisions that English interfaces read (lib/browser/place-names.ts): a line each, name, tab, English. */
import { pinyin } from 'pinyin-pro';
import { allDivisions, NATION } from './index';
import { englishName } from './romanise';

const spell = (name: string) => pinyin(name, { toneType: 'none', type: 'array', v: true });

/** Names are keys: places of one name are spelled alike, and where two levels bear it (吉林市) the higher comes first. */
export function placeNameRows(): string {
  const names = new Map<string, string>([[NATION.name, 'China']]);
  for (const { name, level } of allDivisions().values()) {
    const english = names.has(name) ? null : englishName(name, level === 'prefecture', spell);
    if (english !== null) names.set(name, english);
  }
  return [...names].map(([name, english]) => `${name}\t${english}\n`).join('');
}
