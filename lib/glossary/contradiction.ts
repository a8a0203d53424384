/** Whether a report's own definition speaks of another thing than the entry that has the same words for its name. */
import type { EntryForms } from './entry-forms';
import { entryWords } from './entry-words';
import { foldForm } from './fold';

/** A definition this short may say the same in other words. */
const shortest = 12;
/** Pairs of characters that both must share: fewer come about by chance. */
const fewestShared = 2;
/** Pairs that any two texts on policy share. */
const common = new Set([
  '发展',
  '建设',
  '工作',
  '推进',
  '加快',
  '实施',
  '全面',
  '提升',
  '体系',
  '政府',
  '中国',
  '国家',
  '全国',
  '社会',
  '经济',
  '重点',
  '项目',
  '服务',
  '管理',
  '机制',
  '主要',
  '以及',
  '包括',
  '形成',
  '实现',
  '坚持',
  '加强',
]);

const TWO_HAN = /^\p{Script=Han}{2}$/u;

/** Both texts without the name itself, which both hold. */
export function contradicts(entry: Pick<EntryForms, 'id' | 'zh' | 'variants' | 'covers'>, own: string): boolean {
  const words = withoutNames(own, entry);
  if (words.length < shortest) return false;
  const told = pairsIn(withoutNames(entryWords(entry.id).join('，'), entry));
  let shared = 0;
  for (const pair of pairsIn(words)) if (told.has(pair) && ++shared >= fewestShared) return false;
  return true;
}

function withoutNames(text: string, { zh, variants, covers }: Pick<EntryForms, 'zh' | 'variants' | 'covers'>): string {
  return [zh, ...variants, ...covers].map(foldForm).reduce((rest, name) => rest.replaceAll(name, '，'), foldForm(text));
}

/** Every two Han characters that stand together, each pair once, common ones left out. */
function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (TWO_HAN.test(pair) && !common.has(pair)) pairs.add(pair);
  }
  return pairs;
}
