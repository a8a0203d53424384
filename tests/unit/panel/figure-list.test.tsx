/** The line that counts what was clipped from the list: a region that comes with its first words is not read aloud. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FigureList } from '../../../components/panel/figure-list';
import { analyse } from '../../../lib/engine/analyse';
import { TranslationProvider } from '../../../lib/react/translation';
import { translation } from '../i18n/translation';

const analysis = analyse({ id: 'a', text: '望川县2025年粮食产量6.4万吨。', force: true });
const nothing = () => undefined;

const statusWith = (clipped: readonly string[] | null) => {
  const clipping = clipped && { clipped: new Set(clipped), onToggle: nothing, onCopy: nothing, onClear: nothing };
  const html = renderToStaticMarkup(
    <TranslationProvider translation={translation('zh-CN')}>
      <FigureList analysis={analysis} nameOf={() => null} stored={[]} onReveal={nothing} onCorrect={nothing} clipping={clipping} />
    </TranslationProvider>,
  );
  return /<span role="status">([^<]*)</u.exec(html)?.[1] ?? null;
};

it.each([
  ['none where nothing can be clipped', null, null],
  ['an empty one before the first', [], ''],
  ['one that counts', ['f1.0', 'f2.0'], '已摘录 2 个数，表格和参考文献已在剪贴板里。'],
])('%s', (_, clipped, said) => {
  expect(statusWith(clipped)).toBe(said);
});
