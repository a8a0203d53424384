import { expect, it } from 'vitest';
import { Runs, separator, LINE, TOUCHES } from '../../../lib/text/dom/runs';
import { bodyOf } from './page-of';

it('puts many runs together in several steps, without those that are dropped', () => {
  const node = bodyOf('<p>全市完成投资</p>').querySelector('p')!.firstChild as Text;
  const runs = new Runs();
  const words = Array.from({ length: 12_000 }, (_, at) => `第${at}段`);
  words.forEach((text, at) => runs.push(node, 0, text, separator(at % 3 === 0 ? LINE : TOUCHES)));
  const steps = runs.assemble([{ from: 10, to: 20 }]);
  let taken = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) taken++;
  expect(taken).toBe(2);
  const { text, pieces, spanOf } = step.value;
  const said = words.map((word, at) => (at > 0 && at % 3 === 0 ? `\n${word}` : word));
  expect(text).toBe(said.slice(0, 10).join('') + '\n' + words[20]! + said.slice(21).join(''));
  expect(pieces.nodes).toHaveLength(11_990);
  const { start, end } = spanOf({ from: 11_000, to: 11_001 });
  expect(text.slice(start, end)).toBe('第11000段');
  expect(spanOf({ from: 12, to: 15 })).toEqual({ start: spanOf({ from: 9, to: 10 }).end, end: spanOf({ from: 9, to: 10 }).end });
});
