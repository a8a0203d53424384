/** A text as an OFD file (GB/T 33190), set as its writers set it: justified lines, one TextCode each with the distances of its characters. */
import { strToU8, zipSync } from 'fflate';
import { widthOf } from '../../lib/files/pdf/pieces';

/** Millimetres: A4, its margins, size of type and distance of lines. */
const PAGE = { width: 210, height: 297, left: 28, top: 37, bottom: 262 };
const SIZE = 5.64;
const PITCH = 10;
const ROOM = 2 * Math.floor((PAGE.width - 2 * PAGE.left) / SIZE);

export function makeOfd(text: string): Uint8Array {
  const pages = pagesOf(linesOf(text));
  const files: Record<string, string> = {
    'OFD.xml':
      '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 ${PAGE.width} ${PAGE.height}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
  };
  pages.forEach((lines, at) => {
    files[`Doc_0/Pages/Page_${at}/Content.xml`] =
      `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>${lines.map(objectOf).join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${content}`)])));
}

interface Line {
  text: string;
  indent: number;
}

/** Lines of whole words: a number is not broken, a stop does not begin a line. */
function linesOf(text: string): Line[] {
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const words = paragraph.trim().match(/[\d.%A-Za-z]+[，。；、：）”》]*|.[，。；、：）”》]*/gu) ?? [];
    const lines: Line[] = [];
    for (const word of words) {
      const last = lines.at(-1);
      if (last && widthOf(last.text) + widthOf(word) + 2 * last.indent <= ROOM) last.text += word;
      else lines.push({ text: word, indent: lines.length === 0 ? 2 : 0 });
    }
    return lines;
  });
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const most = Math.floor((PAGE.bottom - PAGE.top) / PITCH);
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, at) => lines.slice(at * most, (at + 1) * most));
}

function objectOf({ text, indent }: Line, row: number): string {
  const top = PAGE.top + row * PITCH;
  const distances = [...text].slice(0, -1).map((sign) => ((widthOf(sign) * SIZE) / 2).toFixed(3));
  const words = text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
  return `<ofd:TextObject ID="${row + 100}" Boundary="${PAGE.left + indent * SIZE} ${top} ${PAGE.width - 2 * PAGE.left} ${SIZE * 1.3}" Font="1" Size="${SIZE}"><ofd:TextCode X="0" Y="${SIZE}" DeltaX="${distances.join(' ')}">${words}</ofd:TextCode></ofd:TextObject>`;
}
