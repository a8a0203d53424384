import * as fc from '../fast-check';
import { expect, it } from 'vitest';
import { pageText } from '../../../lib/text/dom-text';
import { bodyOf } from './page-of';

const word = fc.stringMatching(/^[增长5.%亿 \n\u3000\u00a0a-c]{0,6}$/);
const tag = fc.constantFrom('p', 'span', 'b', 'div', 'td', 'br', 'pre', 'nav', 'button', 'a', 'sup', 'rt', 'section');
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    word,
    fc
      .tuple(tag, fc.constantFrom('', ' hidden', ' class="nav"', ' style="display:block"'), fc.array(tie('tree'), { maxLength: 4 }))
      .map(([name, attributes, inner]) => (name === 'br' ? '<br>' : `<${name}${attributes}>${inner.join('')}</${name}>`)),
  ),
}));
const markup = fc.array(tree, { maxLength: 6 }).map((parts) => parts.join(''));

/** What the text makes of a unit of a text node: other white space is a blank, raised digits are superscripts. */
function agrees(printed: string, inNode: string): boolean {
  return printed === inNode || (/\s/.test(inNode) && /\s/.test(printed)) || '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(printed) === Number(inNode);
}

it('every printed unit leads to the same unit in the page, and back', () => {
  fc.assert(
    fc.property(markup, (html) => {
      const page = pageText(bodyOf(html));
      for (let offset = 0; offset < page.text.length; offset++) {
        const points = page.pointsOf({ start: offset, end: offset + 1 });
        if (!points) {
          expect(page.text[offset]).toMatch(/[\n \ufffc]/);
          continue;
        }
        expect(points.start.node).toBe(points.end.node);
        expect(points.end.offset).toBe(points.start.offset + 1);
        const inNode = points.start.node.data.charAt(points.start.offset);
        expect(agrees(page.text.charAt(offset), inNode)).toBe(true);
        expect(page.offsetOf(points.start.node, points.start.offset)).toBe(offset);
      }
    }),
    { numRuns: 400 },
  );
});

it('a span begins and ends where its first and last printed units do', () => {
  fc.assert(
    fc.property(markup, fc.nat(40), fc.nat(40), (html, from, length) => {
      const page = pageText(bodyOf(html));
      const span = { start: from, end: Math.min(page.text.length, from + length) };
      const points = page.pointsOf(span);
      if (!points) return;
      const start = page.offsetOf(points.start.node, points.start.offset);
      const end = page.offsetOf(points.end.node, points.end.offset);
      // U+FFFC stands for something that is no text and has no position of its own.
      const printed = (text: string) => text.replaceAll('\ufffc', '').trim();
      expect(printed(page.text.slice(span.start, start ?? -1))).toBe('');
      expect(printed(page.text.slice(end ?? -1, span.end))).toBe('');
      expect(start).toBeLessThan(end ?? -1);
    }),
    { numRuns: 400 },
  );
});

it('text outside its lines is never blank at both sides of a break', () => {
  fc.assert(
    fc.property(markup, (html) => {
      const { text } = pageText(bodyOf(html.replaceAll('pre', 'div')));
      expect(text).not.toMatch(/ \n|\n | {2}|^ | $/);
    }),
    { numRuns: 300 },
  );
});
