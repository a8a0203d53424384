import * as Plot from '@observablehq/plot';
import { colouredRegions, colourOf, type Emphasis } from './colouring';
import { drawingStyle, marksOf, padded, type Frame, type Plotted } from './marks';
import { spread } from './place-labels';
import { textWidth } from './text-width';

export interface SlopeDrawing extends Frame, Emphasis {
  /** Each region's results of both years. */
  pairs: readonly { from: Plotted; to: Plotted }[];
  yearLabel: (year: number) => string;
}

const TOP = 34;
const LABEL_GAP = 14;

/** Each region from one year to another: name and value at both ends, moved apart where they would meet. */
export function drawSlopes({ pairs, yearLabel, width, height: wanted, ...emphasis }: SlopeDrawing): SVGSVGElement | HTMLElement {
  const all = pairs.flatMap(({ from, to }) => [from, to]);
  const coloured = colouredRegions(all, emphasis);
  const colour = colourOf(coloured);
  const named = pairs.filter(({ to }) => coloured.includes(to.region));
  const height = wanted ?? Math.max(300, TOP + named.length * LABEL_GAP + 20);
  const domain = padded(all.map(({ value }) => value));
  const yOf = (value: number) => TOP + ((domain[1] - value) / (domain[1] - domain[0])) * (height - TOP - 12);
  const lines = pairs
    .map(({ from, to }) => ({ id: to.id, region: to.region, pale: !coloured.includes(to.region), from: yOf(from.value), to: yOf(to.value) }))
    .sort((a, b) => Number(b.pale) - Number(a.pale));
  type Slope = (typeof lines)[number];
  const dots = pairs
    .flatMap(({ from, to }) => [
      { ...from, side: 0, place: yOf(from.value) },
      { ...to, side: 1, place: yOf(to.value) },
    ])
    .sort((a, b) => Number(coloured.includes(a.region)) - Number(coloured.includes(b.region)));
  const labels = (side: 'from' | 'to') => {
    const places = spread(
      named.map((pair) => yOf(pair[side].value)),
      LABEL_GAP,
      height - 8,
    );
    return named.map((pair, index) => ({
      ...pair[side],
      words: side === 'from' ? `${pair.from.name} ${pair.from.label}` : `${pair.to.label} ${pair.to.name}`,
      place: places[index]!,
    }));
  };
  const [left, right] = [labels('from'), labels('to')];
  const room = Math.min(width * 0.38, Math.max(0, ...[...left, ...right].map(({ words }) => textWidth(words, 11))) + 12);
  const words = {
    y: 'place',
    text: 'words',
    fontSize: 11,
    fill: ({ region }: Plotted) => colour(region),
    textOverflow: 'ellipsis-end',
    lineWidth: room / 11,
  } as const;
  const own = (region: string) => region === emphasis.home;
  const years = pairs[0]
    ? [
        { side: 0, words: yearLabel(pairs[0].from.year) },
        { side: 1, words: yearLabel(pairs[0].to.year) },
      ]
    : [];
  return Plot.plot({
    width,
    height,
    marginLeft: room,
    marginRight: room,
    marginTop: 0,
    marginBottom: 0,
    style: drawingStyle,
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks: [
      Plot.ruleX([0, 1], { y1: () => TOP - 8, y2: () => height - 4, stroke: 'var(--rl-hairline)' }),
      Plot.text(years, { x: 'side', y: () => 14, text: 'words', fontSize: 12, fontWeight: 600, fill: 'var(--rl-ink-2)' }),
      Plot.link(lines, {
        x1: () => 0,
        x2: () => 1,
        y1: 'from',
        y2: 'to',
        stroke: ({ region }: Slope) => colour(region),
        strokeWidth: ({ pale }: Slope) => (pale ? 1 : 2),
        strokeOpacity: ({ pale }: Slope) => (pale ? 0.5 : 1),
        ...marksOf(lines, false),
      }),
      Plot.dot(dots, {
        x: 'side',
        y: 'place',
        r: ({ region }: Plotted) => (coloured.includes(region) ? 3.5 : 2),
        fill: ({ region }: Plotted) => colour(region),
        ...marksOf(dots),
      }),
      Plot.text(left, { ...words, x: () => 0, textAnchor: 'end', dx: -8, ...marksOf(left, false, own) }),
      Plot.text(right, { ...words, x: () => 1, textAnchor: 'start', dx: 8, ...marksOf(right, false, own) }),
    ],
  });
}
