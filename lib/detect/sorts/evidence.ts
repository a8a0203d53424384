/** What the rules of detection look at, gathered once for a text. */
import type { Reading } from '../../text/reading';
import type { PageHints } from '../hints';
import { paragraphsOf, type Paragraph } from '../paragraphs';
import { reportHead, type ReportHead } from '../report-head';
import { titleLines, type TitleLine } from '../titles';
import { formOf, type FoundForm } from './title-form';

export interface Evidence {
  /** Page title and head line that name a report, for rules about words of headlines. */
  title: string;
  titles: readonly TitleLine[];
  /** The sort whose title form a title line keeps; null where none does. */
  form: FoundForm | null;
  head: ReportHead;
  /** Title, head and the first paragraphs. */
  opening: string;
  paragraphs: readonly Paragraph[];
  reading: Reading;
  /** Sentences that name a government work report; bare titles in link lists do not count. */
  mentions: string[];
}

export interface Rule {
  name: string;
  points: number;
  applies(evidence: Evidence): boolean;
}

const OPENING_LENGTH = 3000;
export const NAMES_REPORT = /政府工作的?报告|施政报告/;
/** Governments by other names: of leagues, development zones, street offices. */
export const NAMES_OWN_REPORT = /(?:政府|行政公署|行署|管委会|管理委员会|街道办事处)工作的?报告|施政报告/;

export function gather(reading: Reading, hints: PageHints): Evidence {
  const paragraphs = paragraphsOf(reading);
  const titles = titleLines(paragraphs, hints);
  const head = reportHead(reading, paragraphs, titles, hints);
  const page = (hints.title ?? '').replace(/\s+/g, '');
  return {
    title: [page, head.title ?? headline(paragraphs)].join(' '),
    titles,
    form: formOf(titles),
    head,
    opening: reading.text.slice(0, OPENING_LENGTH),
    paragraphs,
    reading,
    mentions: sentencesNaming(reading.text),
  };
}

/** The first lines that could be a news page's headline. */
function headline(paragraphs: readonly Paragraph[]): string {
  return paragraphs.slice(0, 12).find(({ text }) => text.length >= 8 && text.length <= 45 && NAMES_OWN_REPORT.test(text) && !/。$/.test(text))?.text ?? '';
}

const MOST_SENTENCES = 60;

function sentencesNaming(text: string): string[] {
  const sentences: string[] = [];
  const named = new RegExp(NAMES_REPORT, 'g');
  for (let match = named.exec(text); match && sentences.length < MOST_SENTENCES; match = named.exec(text)) {
    const at = match.index;
    const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at), at - 120) + 1;
    const stop = /[。；！？\n]/.exec(text.slice(at, at + 160));
    const end = at + (stop?.index ?? Math.min(160, text.length - at));
    if (stop?.[0] !== '\n' || end - start > 30) sentences.push(text.slice(start, end));
    named.lastIndex = Math.max(end, at + 1);
  }
  return sentences;
}

export function countUpTo(text: string, needle: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0 && count < most; at = text.indexOf(needle, at + needle.length)) count++;
  return count;
}

const SAMPLE = 20_000;

/** Figures with a unit per thousand characters, over the first part of the text. */
export function figureDensity(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const figures = sample.match(/\d(?:[%亿万元]|个百分点|[个家亩吨户人项]|公里)/g)?.length ?? 0;
  return (figures * 1000) / Math.max(500, sample.length);
}

const SPEECH = /(?:代表|委员)们?(?:在[^。，\n]{1,12})?(?:说|表示|认为|建议|指出|谈到|告诉记者|纷纷|深有感触)/g;

export function quotesDeputies(text: string): number {
  return text.slice(0, 40_000).match(SPEECH)?.length ?? 0;
}

/** Words of a newsroom. 来源：新华社 alone names whoever copied a document. */
const NEWS =
  /本报(?:讯|记者)|记者[\u4e00-\u9fa5·\s]{2,12}(?:报道)?[）)]|(?:日|上午|下午)[电讯]|[（(]记者|通讯员|据[^。\n]{2,16}报道|编者按|新华社记者|(?:新华社|中新社|新华网|中新网)[^，。\n]{0,10}\d{1,2}日电/;

export function isNews(text: string): boolean {
  return NEWS.test(text.replace(/(?:来源|稿源|出处)[：:]\s*\S{1,12}/g, ''));
}
