/** Indicators of labelled passages with the signs that the engine saw, each right or wrong by its label. */
import { analyse } from '../../lib/engine/analyse';
import type { Figure, Indicator } from '../../lib/model/analysis';
import type { Sample } from './regression';

interface GoldFigure {
  quote: string;
  nth?: number;
  optional?: boolean;
}

interface GoldIndicator extends GoldFigure {
  name: string;
  alt?: string[];
  subject?: string;
  measure: string;
  status: string;
  period?: string;
  direction?: string;
}

interface Passage {
  doc: string;
  start: number;
  end: number;
  figures: GoldFigure[];
  indicators: GoldIndicator[];
}

/** @param textOf null where the corpus lacks the document. */
export function watchSigns(gold: readonly Passage[], textOf: (doc: string) => string | null): Sample[] {
  const samples: Sample[] = [];
  for (const doc of new Set(gold.map((passage) => passage.doc))) {
    const text = textOf(doc);
    if (text === null) continue;
    const seen = new Map<string, readonly string[]>();
    const { figures, indicators } = analyse({ id: doc, text, force: true, watch: (indicator, signs) => seen.set(keyOf(indicator), signs) });
    const points = [...text];
    for (const passage of gold.filter((one) => one.doc === doc)) {
      const start = points.slice(0, passage.start).join('').length;
      const end = points.slice(0, passage.end).join('').length;
      const used = new Set<GoldIndicator>();
      for (const indicator of indicators) {
        const figure = figures[indicator.figure];
        const signs = seen.get(keyOf(indicator));
        if (!figure || !signs || figure.start < start || figure.end > end) continue;
        const right = judge(indicator, figure, passage, text.slice(start, end), start, used);
        if (right !== null) samples.push({ doc, signs, right });
      }
    }
  }
  return samples;
}

/** Figures of tables are numbered anew behind the readers: an indicator is known again by what it says. */
const keyOf = ({ name, subject, measure, value }: Pick<Indicator, 'name' | 'subject' | 'measure' | 'value'>): string =>
  `${subject} ${name} ${measure} ${value}`;

/** Null where the label leaves it open. */
function judge(indicator: Indicator, figure: Figure, passage: Passage, body: string, offset: number, used: Set<GoldIndicator>): boolean | null {
  const here = (gold: GoldFigure): boolean => {
    const at = placeOf(body, gold);
    return at >= 0 && figure.start < offset + at + gold.quote.length && figure.end > offset + at;
  };
  if (passage.figures.some((gold) => gold.optional === true && here(gold))) return null;
  const labels = passage.indicators.filter(here);
  if (labels.length === 0) return passage.figures.some(here) ? false : null;
  if (labels.some(({ optional }) => optional === true)) return null;
  const label = labels.find((gold) => !used.has(gold) && agrees(indicator, gold));
  if (label) used.add(label);
  return label !== undefined;
}

function placeOf(body: string, { quote, nth = 0 }: GoldFigure): number {
  let at = -1;
  for (let time = 0; time <= nth; time++) at = body.indexOf(quote, at + 1);
  return at;
}

const plain = (name: string): string =>
  name
    .replace(/[\s“”"'·、，]/g, '')
    .replace(/^(?:全[省市区县州国]|我[省市区]|年均|累计|新增|实现|完成|预计|力争|达到?)+/, '')
    .replace(/(?:增速|增长率|增幅|增长|总量|总数|数量|达到?|数)$/, '');

/** What a row and its label must agree in; the names of the fields are the contract's. */
const agreements: readonly ((indicator: Indicator, gold: GoldIndicator) => boolean)[] = [sameName, sameMeasure, sameDirection, sameStatus, sameYear];

const agrees = (indicator: Indicator, gold: GoldIndicator): boolean => agreements.every((holds) => holds(indicator, gold));

/** Letters from which a name that ends another one is the same name. */
const SHORTEST_ENDING = 4;

function sameName({ name, subject }: Indicator, gold: GoldIndicator): boolean {
  const own = plain(name);
  const whole = plain(subject + name);
  return [gold.name, ...(gold.alt ?? []), (gold.subject ?? '') + gold.name]
    .map(plain)
    .some((one) => one === own || one === whole || (Math.min(one.length, own.length) >= SHORTEST_ENDING && (one.endsWith(own) || own.endsWith(one))));
}

function sameMeasure({ measure, unit }: Indicator, gold: GoldIndicator): boolean {
  const counted = !['%', '个百分点', '百分点', '倍'].includes(unit) && ['level', 'change'].includes(measure) && ['level', 'change'].includes(gold.measure);
  return measure === gold.measure || counted;
}

function sameDirection({ value }: Indicator, gold: GoldIndicator): boolean {
  const directed = ['growth', 'change'].includes(gold.measure) && gold.direction !== undefined && value !== 0;
  return !directed || (gold.direction === 'down') === value < 0;
}

function sameStatus({ status }: Indicator, gold: GoldIndicator): boolean {
  return status === gold.status || (status !== 'target' && gold.status !== 'target');
}

function sameYear({ period }: Indicator, gold: GoldIndicator): boolean {
  const year = gold.period?.match(/\d{4}/g)?.pop();
  return year === undefined || period?.to === Number(year);
}
