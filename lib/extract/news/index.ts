/**
 * News about one document prints it in cards (地区生产总值 / 1473.9亿元 / ↑5.4%), bullets (●GDP：5%左右) and quotations
 * (“报告提出今年…”), and tells what deputies own. These are made sentences, which the passes for sentences read.
 */
import type { Section } from '../../detect/outline';
import type { Indicator, ReportMeta, Span } from '../../model/analysis';
import type { ReadFigure } from '../figures/figure';
import { SentenceMaker, type MadeSentences, type Origin, type Piece, type Telling } from '../made-sentences';

const LINE = /[^\n]+/g;
const LONGEST_CARD = 60;
const LONGEST_NAME = 18;
const BULLET = /^[●■◆▲★☆·•○◎▪▶►✓√✅🔹丨|\s>→—-]{1,4}|^\d{1,2}[.、](?!\d)/u;
/** A heading of cards turns what follows to results or to targets. */
const AHEAD = /目标|怎么干|这样干|这么干|任务|预期|要[干办做]|安排|部署|蓝图|展望|^(?:今年|新的一年)[！：]?$/;
const BACK = /成绩|回顾|答卷|亮点|成就|过去/;
const NAME = /^[\p{Script=Han}A-Za-z（）()]{2,}$/u;
/** Rates are told as they are; other percentages without a verb are of growth. */
const OF_RATE = /率|占比|比重|比例|强度|增长|增速|涨幅|增幅|下降|降低|提高|左右$/;
const RISES = /(?:同比|比上年)?[+＋↑⬆]$/;
const FALLS = /(?:同比|比上年)?[↓⬇]$/;
const GAP_RISES = /^[，,、；;（(]?(?:同比|比上年)?(?:增长)?[+＋↑⬆]$/;
const GAP_FALLS = /^[，,、；;（(]?(?:同比|比上年)?[↓⬇]$/;
/** What the report says, told as its target. */
const SETS_OUT = /(?:^|[“"，。])[省市县区州]?(?:政府工作)?报告(?:中|还|同时){0,2}(?:提出|明确|确定)了?，?/;
const SENTENCE = /[^。！？\n]+[。！？]?/g;
/** 他所在的青禾铝业去年…; 李代表表示，河东镇去年…. */
const OWNED =
  /(?:[他她]|自己)(?:所在|负责|经营|创办|领办|管理)的(?<firm>\p{Script=Han}{2,10}?)(?=去年|今年|年|实现|预计|计划|已)|(?:表示|说|介绍)，(?<place>\p{Script=Han}{2,8}(?:[镇乡村厂]|街道|社区|公司|集团|企业|合作社|园区))(?=去年|今年|已|目前)/u;

/** 云溪镇党委书记陆辉说，去年全镇接待游客86万人次: whoever heads a place speaks of it where he says so. */
const HEADED =
  /(?:^|[，、。“”：\s]|代表|委员)(?<place>\p{Script=Han}{2,6}?(?:[镇乡村]|街道|社区))(?:党[委工支总]|[镇乡村]长|主任|书记)[^，。；]{0,16}?(?:表示|说|介绍|告诉记者)[，：“]{1,2}(?=[^。]{0,40}(?:全|我们?|本)(?:[镇乡村]|街道|社区))/u;

const SAYS = '(?:表示|说道?|介绍|坦言|透露|告诉记者)[，：“]{1,3}';
/** 华岭机械有限公司董事长赵建国说，公司去年…; 来自云溪镇的代表李桂兰说，镇里去年…: what is theirs is called by what they are of. */
const SPEAKS_OF_OWN = new RegExp(
  [
    `(?:^|[，、。“”：\\s]|代表|委员)(?<firm>\\p{Script=Han}{2,14}?(?:公司|集团|企业|合作社|农场|茶业|厂))(?:党[委支]|董事长|副?总经理|总裁|负责人|厂长|理事长|创始人)[^，。；]{0,12}?${SAYS}(?:我们?|本)?(?:公司|企业|集团|合作社|农场|厂)里?`,
    `来自(?<place>\\p{Script=Han}{2,8}?(?:[县区镇乡村]|街道|社区))的[^，。；]{2,12}?${SAYS}(?:全|我们?|本)?(?:[县区镇乡村]|街道|社区)里?`,
  ].join('|'),
  'u',
);
/** “今年我们计划再发展民宿15家。”她说。: goes on about the same. */
const GOES_ON = /^“?(?:今年|去年|目前|下一步)?，?我们|[他她]说|^公司/;

/** Whose a made sentence's figures are, where the story says so; '' for the region's own. */
type Owner = string;

interface Cards {
  maker: SentenceMaker<Owner>;
  text: string;
  figures: readonly ReadFigure[];
  meta: ReportMeta;
  ahead: boolean;
  /** A name that stands on a line of its own, above its value. */
  name: string;
}

/** Linear in the text's length. */
export function newsText(text: string, figures: readonly ReadFigure[], sections: readonly Section[], meta: ReportMeta): MadeSentences {
  const cards: Cards = { maker: new SentenceMaker(text, figures, sections, meta), text, figures, meta, ahead: false, name: '' };
  let at = 0;
  for (const match of text.matchAll(LINE)) {
    const line = { start: match.index, end: match.index + match[0].length };
    const own: number[] = [];
    while ((figures[at]?.end ?? Infinity) <= line.start) at++;
    for (let next = at; (figures[next]?.start ?? Infinity) < line.end; next++) own.push(next);
    if (match[0].includes('。') || match[0].length > LONGEST_CARD) readProse(cards, line, own);
    else if (own.length === 0) readHeading(cards, match[0]);
    else readCard(cards, line, own);
  }
  return cards.maker.made([], owned);
}

/** Whose it is, the story says: what left that open is settled. */
function owned(indicator: Indicator, { whose }: Origin<Owner>): Indicator {
  if (whose === '') return indicator;
  const { doubts = [], ...told } = indicator;
  const open = doubts.filter((doubt) => doubt !== 'whose-open');
  return { ...told, subject: whose, ...(open.length > 0 ? { doubts: open } : {}) };
}

function readHeading(cards: Cards, line: string): void {
  const bare = line.replace(BULLET, '').trim();
  cards.name = NAME.test(bare) && bare.length <= LONGEST_NAME ? bare : '';
  cards.ahead = looksAhead(bare, cards.meta) ?? cards.ahead;
}

/** By the one year that a heading names (2025年这样干 over results of 2025), else by its words; null where it turns to neither. */
function looksAhead(heading: string, { year, reviewYear }: ReportMeta): boolean | null {
  const years = new Set([...heading.matchAll(/(20\d{2})(?:年|(?=[，,]))/g)].map((match) => Number(match[1])));
  const [named] = years;
  if (years.size === 1 && named === reviewYear) return false;
  if ((years.size === 1 && named === year) || AHEAD.test(heading)) return true;
  return BACK.test(heading) ? false : null;
}

/** One line of cards. Several values under one name without a word between them (4.68万元 2.41万元) stay untold. */
function readCard(cards: Cards, line: Span, own: readonly number[]): void {
  const { text, figures, maker } = cards;
  const pieces: Piece[] = [];
  let from = line.start;
  for (const index of own) {
    const figure = figures[index];
    if (!figure || figure.start < from) return;
    const gap = afterTitle(cards, text.slice(from, figure.start).trim());
    const words = pieces.length === 0 ? opening(cards, gap, figure, text.slice(figure.end, figures[own[1] ?? -1]?.start ?? line.end)) : between(gap);
    if (words === null) return;
    pieces.push(words, { start: figure.start, end: figure.end, figures: [index] });
    from = figure.end;
  }
  pieces.push({ start: from, end: line.end, figures: [] });
  maker.add(pieces, ofRegion(line, cards.ahead));
}

/** 18.3万 | 困难群众全部脱贫, 15个 | 重点项目开工: the line says itself of what. */
const NAMES_ITSELF =
  /^(?!左右|上下|以[上下内]|之[上下内]|同比|[比较超达破居位占约近]|增[长加幅]|上[升涨]|提[高升]|减少|下降|降[低至到]|回落|缩小|扩大|排[名位第]|突破|全[国省市区县州]|名义|实际|其中|力争|目标|预期|完成|实现)[\p{Script=Han}A-Za-z]{2}/u;

/** The words before a card's first figure, `behind` what follows it; null where no name is in sight. */
function opening(cards: Cards, gap: string, figure: ReadFigure, behind: string): string | null {
  const bare = gap.replace(BULLET, '').trim();
  const signed = bare
    .replace(RISES, '')
    .replace(FALLS, '')
    .replace(/[：:]\s*(?=增长|上涨|下降|[达约超]|$)/, '')
    .trim();
  const named = /[\p{Script=Han}A-Za-z]{2}/u.test(signed.replace(/^(?:同比|约|超|突破|达到?|增长)$/, ''));
  if (!named && bare === '' && NAMES_ITSELF.test(behind.trimStart())) {
    cards.name = '';
    return '';
  }
  const name = named ? signed : cards.name;
  if (name === '') return null;
  cards.name = name.replace(/(?:突破|超过?|达到?|完成|实现|增长|同比){1,3}$/, '');
  if (RISES.test(bare)) return `${name}同比增长`;
  if (FALLS.test(bare)) return `${name}同比下降`;
  if (!/[：:]$/.test(bare) && named) return name;
  return figure.unit === '%' && figure.sign > 0 && !OF_RATE.test(name) ? `${name}增长` : name;
}

/** 这份成绩单亮眼！GDP…: a heading that ran into its first card. */
function afterTitle(cards: Cards, gap: string): string {
  const end = Math.max(gap.lastIndexOf('！'), gap.lastIndexOf('？'));
  if (end >= 0) readHeading(cards, gap.slice(0, end));
  return gap.slice(end + 1).trim();
}

/** What stands between two figures of a line: a sign, the next card's name, or words as they are. */
function between(gap: string): string | null {
  const next = /^([\p{Script=Han}A-Za-z（）()]{3,}?)(?:同比|比上年)?([+＋↑⬆↓⬇])$/u.exec(gap);
  if (next && !/^(?:同比|比上年)/.test(next[1] ?? '')) return `。${next[1]}同比${/[↓⬇]/.test(next[2] ?? '') ? '下降' : '增长'}`;
  if (GAP_RISES.test(gap)) return '，同比增长';
  if (GAP_FALLS.test(gap)) return '，同比下降';
  return gap === '' ? null : gap;
}

const ofRegion = (sentence: Span, ahead: boolean): Telling<Owner> => ({ sentence, ahead, dated: true, whose: '' });
/** The years that a report looks back on and plans for are not those of whoever speaks in a story about it. */
const ofOwner = (sentence: Span, whose: Owner): Telling<Owner> => ({ sentence, ahead: false, dated: whose === '', whose });

/** Sentences of running text that quote the report, or that tell of what a deputy owns. */
function readProse({ maker, text, figures, meta }: Cards, line: Span, own: readonly number[]): void {
  let speaker = '';
  for (const match of text.slice(line.start, line.end).matchAll(SENTENCE)) {
    const sentence = { start: line.start + match.index, end: line.start + match.index + match[0].length };
    const inside = own.filter((index) => (figures[index]?.start ?? 0) >= sentence.start && (figures[index]?.end ?? 0) <= sentence.end);
    if (inside.length === 0) continue;
    const owned = OWNED.exec(match[0]) ?? HEADED.exec(match[0]) ?? SPEAKS_OF_OWN.exec(match[0]);
    const said = owned ?? SETS_OUT.exec(match[0]);
    const goesOn = said === null && speaker !== '' && GOES_ON.test(match[0]);
    if (owned) speaker = ownerIn(owned);
    if (goesOn) maker.add(inOwnYears(verbatim(figures, inside, sentence.start, sentence.end), text, meta), ofOwner(sentence, speaker));
    if (!said) continue;
    const start = sentence.start + said.index + said[0].length;
    const behind = inside.filter((index) => (figures[index]?.start ?? 0) >= start);
    if (behind.length === 0) continue;
    const pieces = verbatim(figures, behind, start, sentence.end);
    if (owned) maker.add(inOwnYears(pieces, text, meta), ofOwner(sentence, ownerIn(owned)));
    else maker.add(pieces, ofRegion(sentence, true));
  }
}

/** 今年 of whoever speaks in a story is the year in which it came out, whatever its report looks back on. */
function inOwnYears(pieces: readonly Piece[], text: string, { date, year }: ReportMeta): Piece[] {
  const now = date === null ? year : Number(date.slice(0, 4));
  if (now === null) return [...pieces];
  const dated = (words: string) => words.replace('今年', `${now}年`).replace(/(?<![比较上])去年/, `${now - 1}年`);
  return pieces.map((piece) => (typeof piece === 'string' || piece.figures.length > 0 ? piece : dated(text.slice(piece.start, piece.end))));
}

const ownerIn = ({ groups }: RegExpExecArray): string => groups?.firm ?? groups?.place ?? '';

function verbatim(figures: readonly ReadFigure[], own: readonly number[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const index of own) {
    const figure = figures[index];
    if (!figure) continue;
    pieces.push({ start: from, end: figure.start, figures: [] }, { start: figure.start, end: figure.end, figures: [index] });
    from = figure.end;
  }
  pieces.push({ start: from, end, figures: [] });
  return pieces;
}
