/**
 * Pass 8: how sure the engine is of an indicator: how often indicators with the same signs were right among labelled ones
 * (scripts/confidence.ts). A number near 0.9 means that about nine in ten were.
 */
import { UNSURE_BELOW } from '../../../model/certainty';
import type { ReadingDoubt } from '../../../model/doubts';
import learned from '../../data/confidence.json';

const WEIGHTS = new Map(Object.entries(learned.signs as Record<string, { weight: number }>).map(([id, { weight }]) => [id, weight]));
const MOST = 0.98;
const LEAST = 0.05;

/** 0–1. Signs that were never seen among the labels count nothing. */
export function confidenceOf(signs: readonly string[]): number {
  let odds = learned.bias;
  for (const id of signs) odds += WEIGHTS.get(id) ?? 0;
  const sure = 1 / (1 + Math.exp(-odds));
  return Math.round(Math.min(MOST, Math.max(LEAST, sure)) * 100) / 100;
}

/** What a sign that speaks against a reading tells the reader. */
const TOLD: Readonly<Record<string, ReadingDoubt>> = {
  'before-1985': 'old-report',
  'before-2000': 'old-report',
  'half-quoted': 'name-open',
  'whole-quoted': 'name-open',
  'bare-verb': 'name-open',
  'long-name': 'name-open',
  'name.behind': 'name-open',
  'name.turnout': 'name-open',
  'name.respect': 'name-open',
  'odd-kind': 'name-open',
  'no-period': 'year-open',
  'nothing-measured': 'whole-open',
  'part-of-month': 'days-only',
};

/** 内二产, 总量由全省第7进到, 市级 (of which account), 贡献率 (to what): what is left where a phrase was cut in its middle names nothing surely. */
export const LEFT_OVER =
  /^(?:比(?![例重值价赛武亚特翼])|内(?=[一二三]产|全|新增)|[%％则]|(?:[省市县区州旗]本?|县区|区县|乡镇)级$|贡献率$|当[季月年]$|总量由|(?:[两三四五六七八九十]项)?(?:主要|核心|重点)?(?:经济)?指标(?:增[速幅])?$|不[仅但]|过(?=城市|企业))|(?:[进升降增]到|投资上|由\d*|(?:收入|支出|资金|结[转余]|债券|补助)后)$/;

/** Why a value is not to be shown without doubt: its confidence is too low, or its name is a piece of a phrase; none where neither is so. */
export function readingDoubtsOf(signs: readonly string[], confidence: number, name = ''): ReadingDoubt[] {
  const left: ReadingDoubt[] = LEFT_OVER.test(name) ? ['name-open'] : [];
  if (confidence >= UNSURE_BELOW) return left;
  const told = signs.flatMap((sign) => ((WEIGHTS.get(sign) ?? 0) < 0 ? (TOLD[sign] ?? []) : []));
  return told.length > 0 ? [...new Set([...left, ...told])] : ['little-said'];
}
