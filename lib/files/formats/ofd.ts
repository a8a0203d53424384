/**
 * OFD, China's own format of printed pages (GB/T 33190-2016): a ZIP of XML that places every line of text on its page.
 * Its pages are read like a PDF's.
 */
import { Archive } from '../container/archive';
import { readXml, type Attributes } from '../container/xml';
import { MAX_UNITS } from '../limits';
import { widthOf, type PdfItem, type PdfPage } from '../pdf/pieces';
import { refuse } from '../refusal';
import type { FormatReader } from './format';

/** OFD counts in millimetres, our pages in points. */
const POINTS = 72 / 25.4;
const MAX_PAGES = 1000;
const MAX_ITEMS = 2_000_000;
/** A gap of so many em between two characters of a run begins another item: columns set in one run. */
const GAP = 0.3;

export const readOfd: FormatReader = ({ bytes }) => {
  const archive = Archive.open(bytes);
  const pages: PdfPage[] = [];
  const budget = { units: MAX_UNITS, items: MAX_ITEMS };
  for (const root of documentRoots(archive)) {
    const { box, places, templates } = structureOf(archive, root);
    for (const place of places) {
      if (pages.length >= MAX_PAGES) refuse('too-large');
      pages.push(readPage(archive, place, box, templates, budget));
    }
  }
  return { pages };
};

/** Resolves a path of a file against the file that names it. */
function resolve(base: string, path: string): string {
  const steps = path.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function documentRoots(archive: Archive): string[] {
  const roots: string[] = [];
  let inRoot = false;
  let path = '';
  readXml(archive.part('OFD.xml') ?? refuse('broken'), {
    open: (name) => {
      if (name === 'Encryptions') refuse('encrypted');
      inRoot = name === 'DocRoot';
      path = '';
    },
    text: (text) => {
      if (inRoot) path += text;
    },
    close: (name) => {
      if (name === 'DocRoot') roots.push(resolve('', path.trim()));
      inRoot = false;
    },
  });
  return roots;
}

interface Structure {
  /** The pages' size where they state none. */
  box: Box;
  places: string[];
  /** Pages that are printed under others, by their id. */
  templates: ReadonlyMap<string, string>;
}

type Box = [x: number, y: number, width: number, height: number];

function structureOf(archive: Archive, root: string): Structure {
  let box: Box = [0, 0, 210, 297];
  let boxText: string | null = null;
  const places: string[] = [];
  const templates = new Map<string, string>();
  readXml(archive.part(root) ?? refuse('broken'), {
    open: (name, attributes) => {
      boxText = name === 'PhysicalBox' ? '' : null;
      const { BaseLoc = '', ID = '' } = name === 'Page' || name === 'TemplatePage' ? attributes() : {};
      if (name === 'Page') places.push(resolve(root, BaseLoc));
      else if (name === 'TemplatePage') templates.set(ID, resolve(root, BaseLoc));
    },
    text: (text) => {
      if (boxText !== null) boxText += text;
    },
    close: (name) => {
      if (name === 'PhysicalBox' && boxText !== null) box = boxOf(boxText) ?? box;
      boxText = null;
    },
  });
  return { box, places, templates };
}

function numbersOf(text: string): number[] {
  return text.trim().split(/\s+/).map(Number);
}

function boxOf(text: string): Box | null {
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(text);
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0 ? [x, y, width, height] : null;
}

interface Budget {
  units: number;
  items: number;
}

function readPage(archive: Archive, place: string, usual: Box, templates: ReadonlyMap<string, string>, budget: Budget): PdfPage {
  const page = new OfdPage(budget);
  const bytes = archive.part(place);
  // A page that is named but not there is an empty one: the others can be read.
  const used = bytes ? page.read(bytes) : [];
  for (const id of used) {
    const under = archive.part(templates.get(id) ?? '');
    if (under) page.read(under);
  }
  const [x, y, width, height] = page.box ?? usual;
  return { width: width * POINTS, height: height * POINTS, transform: [1, 0, 0, 1, -x * POINTS, -y * POINTS], items: page.items };
}

type Matrix = [number, number, number, number, number, number];

/** The text of a page's content: TextObject elements with their TextCode. */
class OfdPage {
  readonly items: PdfItem[] = [];
  box: Box | null = null;
  private object: { size: number; matrix: Matrix } | null = null;
  private code: { attributes: Attributes; text: string } | null = null;
  private boxText: string | null = null;

  constructor(private readonly budget: Budget) {}

  /** @returns the ids of the templates that the page is printed on. */
  read(bytes: Uint8Array): string[] {
    const templates: string[] = [];
    readXml(bytes, {
      open: (name, attributes) => {
        if (name === 'TextObject') this.object = objectOf(attributes());
        else if (name === 'TextCode') this.code = { attributes: attributes(), text: '' };
        else if (name === 'Template') templates.push(attributes().TemplateID ?? '');
        else if (name === 'PhysicalBox') this.boxText = '';
      },
      text: (text) => {
        if (this.code) this.code.text += text;
        else if (this.boxText !== null) this.boxText += text;
      },
      close: (name) => this.close(name),
    });
    return templates;
  }

  private close(name: string): void {
    if (name === 'TextObject') this.object = null;
    else if (name === 'TextCode') {
      if (this.object && this.code) this.set(this.object, this.code.attributes, this.code.text);
      this.code = null;
    } else if (name === 'PhysicalBox') {
      this.box ??= boxOf(this.boxText ?? '');
      this.boxText = null;
    }
  }

  /** Characters that follow one another closely are one item. */
  private set({ size, matrix }: { size: number; matrix: Matrix }, { X = '0', Y = '0', DeltaX = '', DeltaY = '' }: Attributes, code: string): void {
    const signs = [...code.replace(/[\r\n]/g, '')];
    const [across, down] = [distancesOf(DeltaX, signs.length), distancesOf(DeltaY, signs.length)];
    let [x, y] = [Number(X), Number(Y)];
    let run = { text: '', x, y, width: 0 };
    signs.forEach((sign, at) => {
      const natural = (widthOf(sign) * size) / 2;
      const step = across[at] ?? (down.length > 0 ? 0 : natural);
      const fall = down[at] ?? 0;
      const last = at + 1 === signs.length;
      run.text += sign;
      run.width = x - run.x + (last ? natural : Math.min(natural, Math.max(step, 0)));
      x += step;
      y += fall;
      if (last || step - natural > GAP * size || step < 0 || fall !== 0) {
        this.put(run, size, matrix);
        run = { text: '', x, y, width: 0 };
      }
    });
  }

  private put({ text, x, y, width }: { text: string; x: number; y: number; width: number }, size: number, [a, b, c, d, e, f]: Matrix): void {
    this.budget.units -= text.length;
    this.budget.items--;
    if (this.budget.units < 0 || this.budget.items < 0) refuse('too-large');
    const scale = Math.hypot(a, b) * POINTS;
    const transform = [size * a * POINTS, size * b * POINTS, size * c * POINTS, size * d * POINTS, (a * x + c * y + e) * POINTS, (b * x + d * y + f) * POINTS];
    this.items.push({ str: text, transform, width: width * scale });
  }
}

/** Null where it prints nothing. Its matrix leads from the object's space to the page's. */
function objectOf({ Boundary = '', CTM = '', Size = '', Visible = '' }: Attributes): { size: number; matrix: Matrix } | null {
  const [left = 0, top = 0] = numbersOf(Boundary);
  const size = Number(Size);
  if (Visible === 'false' || !(size > 0)) return null;
  const [a, b, c, d, e, f] = matrixOf(CTM);
  return { size, matrix: [a, b, c, d, e + left, f + top] };
}

const matrixOf = (text: string): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = text.trim() === '' ? [] : numbersOf(text);
  return [a, b, c, d, e, f];
};

/** 11.3 of the standard: distances between characters; `g 5 2.5` stands for five times 2.5. */
function distancesOf(text: string, most: number): number[] {
  const words = text.trim() === '' ? [] : text.trim().split(/[\s,]+/);
  const distances: number[] = [];
  for (let at = 0; at < words.length && distances.length < most; at++) {
    if (words[at] !== 'g') {
      distances.push(Number(words[at]));
      continue;
    }
    const count = Math.min(Number(words[at + 1]), most - distances.length);
    for (let times = 0; times < count; times++) distances.push(Number(words[at + 2]));
    at += 2;
  }
  return distances;
}
