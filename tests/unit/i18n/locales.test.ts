import { describe, expect, it } from 'vitest';
import { matchLocale, translation } from '../../../lib/i18n';
import en from '../../../lib/i18n/locales/en.json';
import zhCN from '../../../lib/i18n/locales/zh-CN.json';

type Words = string | { [key: string]: Words };

/** All leaves as `path → words`, plural forms folded into their stem. */
function leaves(words: Words, path = ''): Map<string, string[]> {
  if (typeof words === 'string') return new Map([[path.replace(/_(?:zero|one|two|few|many|other)$/, ''), [words]]]);
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(words)) {
    for (const [name, texts] of leaves(value, path ? `${path}.${key}` : key)) {
      found.set(name, [...(found.get(name) ?? []), ...texts]);
    }
  }
  return found;
}

const placeholders = (texts: string[]) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1])))].sort();

describe('words of the interface', () => {
  const chinese = leaves(zhCN);
  const english = leaves(en);

  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('fill in the same values in both languages', () => {
    for (const [key, texts] of chinese) {
      expect([key, placeholders(english.get(key) ?? [])]).toEqual([key, placeholders(texts)]);
    }
  });

  it('are never empty', () => {
    for (const [key, texts] of [...chinese, ...english]) {
      for (const text of texts) expect(text.trim(), key).not.toBe('');
    }
  });

  it('are not Chinese in English', () => {
    for (const [key, texts] of english) {
      if (key.startsWith('options.languageName')) continue;
      for (const text of texts) expect(text.replaceAll(/“[^”]{0,80}”/g, ''), key).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('matchLocale', () => {
  it.each([
    [['zh-CN'], 'zh-CN'],
    [['zh_CN'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['zh-Hans-SG'], 'zh-CN'],
    [['zh-TW', 'en'], 'zh-CN'],
    [['ZH-hant-hk'], 'zh-CN'],
    [['en-GB', 'zh-CN'], 'en'],
    [['de-DE', 'zh-CN', 'en'], 'zh-CN'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
    [['zha'], 'en'],
  ] as const)('%j → %s', (wishes, expected) => {
    expect(matchLocale(wishes)).toBe(expected);
  });
});

describe('translation', () => {
  it('is ready at once and fills in values unescaped', () => {
    expect(translation('zh-CN').t('common.year', { year: 2026 })).toBe('2026年');
    expect(translation('en').t('common.status.target')).toBe('Target');
    expect(translation('en').t('common.year', { year: '<2026>' })).toBe('<2026>');
  });

  it('is made once for a language', () => {
    expect(translation('en')).toBe(translation('en'));
  });
});
