/** A drawn chart as a picture of its own: title, unit, key and sources drawn in, in the colours of daylight. */
import { daylight } from './daylight';
import type { Frame } from './marks';
import { textWidth } from './text-width';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 760;
const MARGIN = 28;
/** Pixels per unit of a PNG. */
const SCALE = 2;
const FONT = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', sans-serif";

export interface ChartWords {
  title: string;
  /** Unit and what the chart compares. */
  subtitle: string;
  /** What the marks mean, as drawn. */
  key: readonly { status: 'actual' | 'estimate' | 'target'; label: string }[];
  /** A line each. */
  sources: readonly string[];
  /** The comparison as a code by which ReportLens opens it again; it stands in the file where nobody sees it. Absent for none. */
  comparison?: string;
}

export const CHART_WIDTH = WIDTH - 2 * MARGIN;

/** Sizes of a picture, in units of its own; null: as high as its chart. */
export const chartFrames = {
  article: { width: WIDTH, height: null },
  square: { width: WIDTH, height: WIDTH },
  wide: { width: 1080, height: 608 },
} as const;
export type ChartFrame = keyof typeof chartFrames;

/** A chart is not made smaller than this to fit its picture: the picture grows. */
const LEAST_SCALE = 0.62;

interface Line {
  words: string;
  size: number;
  weight?: number;
  colour: string;
  /** Above it, px. */
  gap: number;
}

/**
 * @param draw draws for a room; what it gives is moved into the picture.
 * @param alternative what the picture shows, for those who do not see it.
 * @returns the picture as a complete SVG document.
 */
export function chartSvg(draw: (frame: Frame) => Element, words: ChartWords, alternative: string, frame: ChartFrame = 'article'): string {
  const { width, height } = chartFrames[frame];
  const inner = width - 2 * MARGIN;
  const svg = element('svg', { xmlns: SVG, width, 'font-family': FONT, role: 'img' });
  for (const [name, text] of [
    ['title', words.title],
    ['desc', alternative],
  ] as const)
    svg.append(withWords(element(name, {}), text));
  if (words.comparison !== undefined) svg.append(withWords(element('metadata', {}), words.comparison));
  const write = (line: Line, top: number): number => {
    let at = top;
    for (const part of wrapped(line.words, line.size, inner)) {
      at += line.size + line.gap;
      svg.append(withWords(element('text', { x: MARGIN, y: at, 'font-size': line.size, 'font-weight': line.weight ?? 400, fill: line.colour }), part));
    }
    return at;
  };
  let top = write({ words: words.title, size: 20, weight: 700, colour: 'var(--rl-ink)', gap: 2 }, MARGIN);
  top = write({ words: words.subtitle, size: 13, colour: 'var(--rl-ink-2)', gap: 6 }, top);
  if (words.key.length > 0) top = drawKey(svg, words.key, top + 12);
  top += 14;
  const foot = words.sources.map((line): Line => ({ words: line, size: 11, colour: 'var(--rl-ink-2)', gap: 5 }));
  const footHeight = foot.reduce((sum, line) => sum + wrapped(line.words, line.size, inner).length * (line.size + line.gap), 0) + 6 + MARGIN;
  top += place(svg, draw, { width: inner, height: height === null ? null : height - top - footHeight }, top) + 6;
  top = Math.max(top, height === null ? 0 : height - footHeight + 6);
  for (const line of foot) top = write(line, top);
  top += MARGIN;
  svg.setAttribute('height', String(top));
  svg.setAttribute('viewBox', `0 0 ${width} ${top}`);
  svg.prepend(element('rect', { width, height: top, fill: '#ffffff' }));
  return daylight(new XMLSerializer().serializeToString(svg));
}

/** Puts the drawing into the picture, made smaller where it is higher than its room; gives its height there. */
function place(svg: Element, draw: (frame: Frame) => Element, room: { width: number; height: number | null }, top: number): number {
  const drawn = (width: number) => {
    const drawing = draw({ width, height: room.height, pattern: 'hatch' });
    return { drawing, height: Number(drawing.getAttribute('height')) || 300 };
  };
  const first = drawn(room.width);
  const scale = room.height === null ? 1 : Math.max(LEAST_SCALE, Math.min(1, room.height / first.height));
  const { drawing, height } = scale === 1 ? first : drawn(room.width / scale);
  drawing.setAttribute('viewBox', `0 0 ${room.width / scale} ${height}`);
  drawing.setAttribute('width', String(room.width));
  drawing.setAttribute('height', String(height * scale));
  drawing.setAttribute('x', String(MARGIN));
  drawing.setAttribute('y', String(top));
  drawing.setAttribute('font-family', FONT);
  svg.append(drawing);
  return height * scale;
}

function withWords(made: SVGElement, words: string): SVGElement {
  made.textContent = words;
  return made;
}

/** The picture as PNG, two pixels a unit. */
export async function chartPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), 'image/png');
  });
}

function drawKey(svg: Element, key: ChartWords['key'], top: number): number {
  let left = MARGIN;
  for (const { status, label } of key) {
    const swatch = { x: left, y: top, width: 18, height: 10 };
    svg.append(
      status === 'actual'
        ? element('rect', { ...swatch, fill: 'var(--rl-actual)' })
        : element('rect', { ...swatch, fill: `var(--rl-${status})`, 'fill-opacity': status === 'estimate' ? 0.25 : 0.1, stroke: `var(--rl-${status})` }),
    );
    const text = element('text', { x: left + 24, y: top + 9, 'font-size': 12, fill: 'var(--rl-ink-2)' });
    text.textContent = label;
    svg.append(text);
    left += 24 + textWidth(label, 12) + 20;
  }
  return top + 12;
}

/** The words in lines no wider than `width`. */
export function wrapped(words: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of words.match(/[\u0021-\u007e]{1,40} ?|[^\u0021-\u007e]/g) ?? []) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
