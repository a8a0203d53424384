/** Whether a document is the nation's: the State Council's, a ministry's, the national congress's. */
import type { PageKind } from '../model/kinds';
import type { PageHints } from './hints';
import { leadingPlace } from './leading-place';
import type { Evidence } from './sorts/evidence';

const HEAD = 2500;
/** The premier or the State Council speaks; the session is the national congress's. */
const SPOKEN =
  /我谨?代表国务院|国务院决定由我|国务院总理[\u4e00-\u9fa5]{2,4}(?:代表国务院)?，?(?:向大会)?[作做]《?政府工作报告|[在于][^。\n]{0,12}届全国(?:人民代表大会|人大)第?[一二三四五六七八九十]{1,3}次会议上|届全国(?:人民代表大会|人大)第?[一二三四五六七八九十]{1,3}次会议(?:听取|审议|[^。]{0,20}政府工作报告)/;
const TITLED =
  /^(?:关于)?《?(?:\d{4}年)?(?:中华人民共和国|全国|我国|中国)?(?:中华人民共和国)?(?:国务院(?:总理)?)?(?:\d{4}年)?国务院政府工作报告|国务院政府工作报告|^(?:关于)?(?:\d{4}年)?(?:中华人民共和国|全国(?!人大)|我国|中国(?!共产党))|^最高人民(?:法院|检察院)|中央和地方预算|^国务院|全国(?:人口|经济|农业)?普查公报|次全国[\u4e00-\u9fa5]{2,6}普查/;
/** Offices of the whole country: their names begin without a place. */
const ISSUER =
  /^(?:国家统计局(?![\u4e00-\u9fa5]{2,12}调查总?队)|国务院|国家发展和?改革委|财政部|[\u4e00-\u9fa5]{2,8}部(?:关于|$)|中国人民银行$|海关总署|国家[\u4e00-\u9fa5]{2,10}(?:局|委员会|总局)$|最高人民|中华人民共和国)/;
const SPOKEN_FOR = new Set<PageKind>(['report', 'coverage', 'other', 'plan', 'budget', 'judicial']);

export function isNational({ form, head, titles, reading }: Evidence, hints: PageHints, kind: PageKind): boolean {
  const opening = reading.text.slice(0, HEAD);
  if (SPOKEN_FOR.has(kind) && SPOKEN.test(opening)) return true;
  const title = form?.title ?? head.title ?? '';
  // 鹿鸣市第七次全国人口普查公报 is the city's.
  if (leadingPlace(title) !== null) return false;
  if (TITLED.test(title) || /^(?:国务院)?\d{4}年国务院政府工作报告/.test(hints.title ?? '')) return true;
  if (kind === 'report' || kind === 'coverage' || kind === 'other') return titles.slice(0, 6).some(({ text }) => /国务院政府工作报告/.test(text));
  return [head.issuer, head.source].some((name) => name !== null && name.split(/[\s、]+/).every((office) => ISSUER.test(office)));
}

/** Sorts whose copies often leave the title's place out. */
const OF_NO_PLACE = new Set<PageKind>(['release', 'coverage', 'communique', 'census', 'judicial', 'outline']);
const NATIONS = /国家统计局|国务院|最高人民(?:法院|检察院)|国内生产总值|全国(?!人大|政协|[^，。]{0,8}会议)/;
/** Somebody's own place, called by its rank. */
const OWN_RANK = /[全我本][省市县区州旗盟镇乡](?!场)|(?<![城超股都上])[省市县区]委/;

/** A text that names no place at all and speaks of the nation's figures: 三季度，国内生产总值同比增长4.9%. */
export function speaksOfNation(text: string, kind: PageKind): boolean {
  const opening = text.slice(0, HEAD);
  return OF_NO_PLACE.has(kind) && NATIONS.test(opening) && !OWN_RANK.test(opening);
}
