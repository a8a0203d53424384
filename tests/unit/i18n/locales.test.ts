import { readdirSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { locales, matchLocale } from '../../../lib/i18n';
import { loadTranslation } from '../../../lib/i18n/load';
import { popupTranslation } from '../../../lib/i18n/popup-words';
import { simplify } from '../../../lib/language/script';
import { translation, words } from './translation';

const toTraditional = Converter({ from: 'cn', to: 't' });

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

const placeholders = (texts: string[]) => [...new Set(texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1])))].sort();

describe.each([...locales])('words of the interface in %s', (locale) => {
  const chinese = leaves(words['zh-CN']);
  const these = leaves(words[locale]);

  it('have the same keys as the language written first', () => {
    expect([...these.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('fill in the same values', () => {
    for (const [key, texts] of chinese) {
      expect([key, placeholders(these.get(key) ?? [])]).toEqual([key, placeholders(texts)]);
    }
  });

  it('are never empty', () => {
    for (const [key, texts] of these) {
      for (const text of texts) expect(text.trim(), key).not.toBe('');
    }
  });
});

describe('words of the interface', () => {
  const english = leaves(words.en);

  /** Characters that only the simplified script prints; a conversion alone would still leave the mainland's words. */
  const simplifiedOnly = (text: string) =>
    Array.from(text).filter((character) => toTraditional(character) !== character && character !== '台' && simplify(toTraditional(character)) === character);
  const MAINLAND = /文件夾|窗口|默認|剪貼板|電子表格|單元格|工具欄|圖標|信息|網絡|鼠標|屏幕|粘貼|導出|導入|打印|擴展程序|磁盤|視頻|軟件|程序|數據庫|搜索|鏈接/u;

  it('are traditional in zh-Hant, in characters and in words', () => {
    for (const [key, texts] of leaves(words['zh-Hant'])) {
      for (const text of texts) {
        expect([key, simplifiedOnly(text)]).toEqual([key, []]);
        expect(text, key).not.toMatch(MAINLAND);
        expect(text, key).not.toMatch(/[“”]/u);
      }
    }
  });

  it('are all in the popup that the popup asks for', () => {
    const code = ['components/popup', 'lib/i18n']
      .flatMap((folder) => readdirSync(folder, { encoding: 'utf8' }).map((name) => `${folder}/${name}`))
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const sections = [...code.matchAll(/\bt\([`']([\w-]{1,40})\./g)].map((match) => match[1]);
    expect([...new Set(sections)].sort()).toEqual(['common', 'popup']);
  });

  it('are not Chinese in English', () => {
    for (const [key, texts] of english) {
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
    [['zh-TW', 'en'], 'zh-Hant'],
    [['zh_HK'], 'zh-Hant'],
    [['zh-MO'], 'zh-Hant'],
    [['ZH-hant-hk'], 'zh-Hant'],
    [['zh-Hant-CN'], 'zh-Hant'],
    [['zh-SG'], 'zh-CN'],
    [['not a tag', 'zh-TW'], 'zh-Hant'],
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

  it('is loaded once for a language', async () => {
    expect(await loadTranslation('en')).toBe(await loadTranslation('en'));
    expect((await loadTranslation('zh-Hant')).t('panel.tabs.library')).toBe('資料庫');
    expect(popupTranslation('zh-Hant').t('popup.clip')).toBe('摘錄');
  });
});
