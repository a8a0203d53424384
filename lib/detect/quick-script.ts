/**
 * Traditional script for the quick look alone, which must stay small: the characters of its words, no more. The engine
 * folds with the whole table (lib/language/script.ts); a test holds the two together.
 */

/** Traditional and simplified form by turns. */
export const PAIRS =
  '報报國国務务會会現现審审議议聽听討讨論论讀读熱热確确強强調调顯显總总結结顧顾屆届億亿萬万個个點点決决規规劃划綱纲計计預预執执況况統统經经濟济發发將将來来檢检縣县區区臺台長长關关產产業业資资興兴員员開开説说說说運运數数據据標标漲涨覽览農农';

const simplified = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) simplified.set(PAIRS[at] ?? '', PAIRS[at + 1] ?? '');
const TRADITIONAL = new RegExp([...simplified.keys()].join('|'), 'g');

/** The text with the characters of the quick look's words in simplified script, as long as before. */
export function foldQuick(text: string): string {
  return text.replace(TRADITIONAL, (character) => simplified.get(character) ?? character);
}
