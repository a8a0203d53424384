/** A drawn chart as a picture of its own: title, unit, key and sources drawn in, in the colours of daylight. */
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
}

export const CHART_WIDTH = WIDTH - 2 * MARGIN;

interface Line {
  words: string;
  size: number;
  weight?: number;
  colour: string;
  /** Above it, px. */
  gap: number;
}

/**
 * @param drawing what was drawn for `CHART_WIDTH`; it is moved into the picture.
 * @returns the picture as a complete SVG document.
 */
export function chartSvg(drawing: Element, words: ChartWords): string {
  const svg = element('svg', { xmlns: SVG, width: WIDTH, 'font-family': FONT });
  let top = MARGIN;
  const write = ({ words: text, size, weight = 400, colour, gap }: Line) => {
    for (const part of wrapped(text, size, CHART_WIDTH)) {
      top += size + gap;
      const line = element('text', { x: MARGIN, y: top, 'font-size': size, 'font-weight': weight, fill: colour });
      line.textContent = part;
      svg.append(line);
    }
  };
  write({ words: words.title, size: 20, weight: 700, colour: 'var(--rl-ink)', gap: 2 });
  write({ words: words.subtitle, size: 13, colour: 'var(--rl-ink-2)', gap: 6 });
  if (words.key.length > 0) top = drawKey(svg, words.key, top + 12);
  top += 14;
  const height = Number(drawing.getAttribute('height')) || 300;
  drawing.setAttribute('x', String(MARGIN));
  drawing.setAttribute('y', String(top));
  drawing.setAttribute('font-family', FONT);
  svg.append(drawing);
  top += height + 6;
  for (const source of words.sources) write({ words: source, size: 11, colour: 'var(--rl-ink-3)', gap: 5 });
  top += MARGIN;
  svg.setAttribute('height', String(top));
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${top}`);
  svg.prepend(element('rect', { width: WIDTH, height: top, fill: '#ffffff' }));
  return daylight(new XMLSerializer().serializeToString(svg));
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

/** Hands a file to the browser to save. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
  link.click();
  // The browser has taken hold of the file by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
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

/** Names of colours replaced by what they are by day: a picture outlives the reader's theme. */
function daylight(svg: string): string {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const known = new Map<string, string>();
  const colour = (name: string): string => {
    const found = known.get(name);
    if (found !== undefined) return found;
    // Pictures stand on white, not on the panel's paper.
    probe.style.color = `var(${name})`;
    const value = name === '--rl-paper' ? '#ffffff' : getComputedStyle(probe).color;
    known.set(name, value);
    return value;
  };
  const result = svg.replace(/var\((--rl-[\w-]{1,40})\)/g, (_whole, name: string) => colour(name));
  probe.remove();
  return result;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
