import * as Plot from '@observablehq/plot';
import { drawingStyle, marksOf, type Frame, type Plotted } from './marks';
import { hatch } from './hatch';

/** A square with the place that it stands in. */
export interface Tile {
  region: string;
  /** One character or two letters. */
  mark: string;
  column: number;
  row: number;
  /** null where nothing is stated. */
  point: Plotted | null;
  /** 0–1: how strongly it is shaded. */
  strength: number;
  falls: boolean;
}

export interface TileDrawing extends Frame {
  tiles: readonly Tile[];
  /** Words of the ends of the shading. */
  ends: readonly [string, string];
  highlight: readonly string[];
  home: string | null;
}

const LARGEST = 64;
const KEY = 34;

/** A square for each provincial region, near its neighbours: the more colour the more; squares without a value are hatched. */
export function drawTiles({ tiles, ends, width, height, pattern, highlight, home }: TileDrawing): SVGSVGElement | HTMLElement {
  const [columns, rows] = [1 + Math.max(...tiles.map(({ column }) => column)), 1 + Math.max(...tiles.map(({ row }) => row))];
  const side = Math.min(LARGEST * (height === null ? 1 : 2), width / columns, height === null ? Infinity : (height - KEY) / rows);
  const left = (width - side * columns) / 2;
  const valued = tiles.flatMap((tile) => (tile.point ? [{ ...tile, ...tile.point, row: tile.row, column: tile.column }] : []));
  const empty = tiles.filter(({ point }) => point === null);
  const strong = new Set([...highlight, ...(home === null ? [] : [home])]);
  const outlined = valued.filter(({ region }) => strong.has(region));
  const gap = Math.max(1, side * 0.03);
  const box = {
    x1: ({ column }: Tile) => left + column * side + gap,
    x2: ({ column }: Tile) => left + (column + 1) * side - gap,
    y1: ({ row }: Tile) => row * side + gap,
    y2: ({ row }: Tile) => (row + 1) * side - gap,
  };
  const middle = { x: ({ column }: Tile) => left + (column + 0.5) * side };
  const markSize = Math.max(9, Math.min(16, side * 0.3));
  const valueSize = Math.max(7, Math.min(12, side * 0.22));
  const bottom = rows * side;
  const key = [0, 1, 2, 3, 4].map((step) => ({ step, strength: (step + 0.5) / 5 }));
  type Step = (typeof key)[number];
  return Plot.plot({
    width,
    height: bottom + KEY,
    margin: 0,
    style: drawingStyle,
    x: { domain: [0, width], range: [0, width], axis: null },
    y: { domain: [0, bottom + KEY], range: [0, bottom + KEY], axis: null },
    marks: [
      () => hatch(pattern, 'var(--rl-hairline)'),
      Plot.rect(empty, { ...box, fill: `url(#${pattern})`, stroke: 'var(--rl-hairline)' }),
      Plot.text(empty, { ...middle, y: ({ row }: Tile) => (row + 0.5) * side, text: 'mark', fontSize: markSize, fill: 'var(--rl-ink-3)' }),
      Plot.rect(valued, {
        ...box,
        fill: ({ falls }: Tile) => (falls ? 'var(--rl-heat-below)' : 'var(--rl-heat)'),
        fillOpacity: ({ strength }: Tile) => shade(strength),
        ...marksOf(valued),
      }),
      Plot.rect(outlined, { ...box, fill: 'none', stroke: 'var(--rl-ink)', strokeWidth: 2, pointerEvents: 'none' }),
      Plot.text(valued, {
        ...middle,
        y: ({ row }: Tile) => (row + 0.36) * side,
        text: 'mark',
        fontSize: markSize,
        fontWeight: 600,
        fill: 'var(--rl-ink)',
        pointerEvents: 'none',
      }),
      Plot.text(valued, {
        ...middle,
        y: ({ row }: Tile) => (row + 0.73) * side,
        text: 'label',
        fontSize: valueSize,
        fontVariant: 'tabular-nums',
        fill: 'var(--rl-ink)',
        pointerEvents: 'none',
        textOverflow: 'ellipsis-end',
        lineWidth: (side - 2 * gap) / valueSize,
      }),
      Plot.rect(key, {
        x1: ({ step }: Step) => width / 2 - 60 + step * 24,
        x2: ({ step }: Step) => width / 2 - 36 + step * 24,
        y1: () => bottom + 14,
        y2: () => bottom + 24,
        fill: 'var(--rl-heat)',
        fillOpacity: ({ strength }: Step) => shade(strength),
      }),
      Plot.text([{ words: ends[0], x: width / 2 - 66 }], { x: 'x', y: () => bottom + 19, text: 'words', textAnchor: 'end', fontSize: 11 }),
      Plot.text([{ words: ends[1], x: width / 2 + 66 }], { x: 'x', y: () => bottom + 19, text: 'words', textAnchor: 'start', fontSize: 11 }),
    ],
  });
}

/** Never so strong that words on it could not be read. */
const shade = (strength: number): number => 0.06 + strength * 0.54;
