import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Guide } from '../../../components/guide/guide';
import { Briefing } from '../../../components/panel/briefing/briefing';
import { locales } from '../../../lib/i18n';
import { TranslationProvider } from '../../../lib/react/translation';
import { translation } from '../i18n/translation';

describe.each([...locales])('in %s', (locale) => {
  const shown = (children: React.ReactNode) => renderToStaticMarkup(<TranslationProvider translation={translation(locale)}>{children}</TranslationProvider>);

  it('the guide says all its words and names pictures that ship', () => {
    const html = shown(<Guide />);
    expect(html).not.toMatch(/guide\.(?:task|title|lead)|\{\{/u);
    expect(html.match(/<section/gu)).toHaveLength(9);
    expect(html.match(/src="\/guide\/\w+\.(?:zh-CN|en)\.png"/gu)).toHaveLength(6);
  });

  it('a briefing leads each line to its place, and more of them at the asking', () => {
    const lines = Array.from({ length: 7 }, (_, at) => ({
      text: `line ${at}`,
      sentences: ['s'],
      place: at === 6 ? null : { start: at, end: at + 1 },
      tone: null,
    }));
    const html = shown(
      <Briefing
        title="t"
        note=""
        sections={[{ id: 'claims', heading: 'h', lines }]}
        onReveal={() => undefined}
        onCopy={() => undefined}
        onPrint={() => undefined}
      />,
    );
    expect(html.match(/<li/gu)).toHaveLength(7);
    expect(html.match(/<li[^>]*><button/gu)).toHaveLength(6);
    expect(html).toContain('<details>');
  });

  it('a briefing without lines takes no room', () => {
    expect(shown(<Briefing title="t" note="" sections={[]} onReveal={() => undefined} onCopy={() => undefined} onPrint={() => undefined} />)).toBe('');
  });
});
