import { describe, expect, it } from 'vitest';
import { glossaryFiles, type ExplanationsFile } from '../../../lib/glossary/glossary-files';
import { categories, type IndicatorEntryInput } from '../../../lib/glossary/schema';
import { simplify } from '../../../lib/language/script';
import { traditionalFiles } from '../../../scripts/build/traditional-glossary';

const plain = glossaryFiles();
const own: Record<string, string> = { 著: '着', 藉: '借', 俱: '具', 覆: '复', 座: '坐' };
const readBack = (text: string): string => simplify(text).replace(/[著藉俱覆座]/gu, (sign) => own[sign] ?? sign);
const made = traditionalFiles(plain, categories);

describe('explanations in traditional script', () => {
  it('are there for every field of policy and for the indicators, entry by entry', () => {
    expect(Object.keys(made).sort()).toEqual([...categories.map((category) => `hant-${category}.json`), 'hant-indicators.json'].sort());
    for (const category of categories) {
      expect(Object.keys(JSON.parse(made[`hant-${category}.json`]!) as ExplanationsFile)).toEqual(
        Object.keys(JSON.parse(plain[`${category}.json`]!) as ExplanationsFile),
      );
    }
  });

  it('say the same in other characters, keep names as pages print them, and leave English and sources alone', () => {
    const [before, after] = [plain['economy.json']!, made['hant-economy.json']!].map((text) => JSON.parse(text) as ExplanationsFile);
    let turned = 0;
    for (const [id, entry] of Object.entries(before!)) {
      const other = after![id]!;
      expect(other.name).toEqual(entry.name);
      expect(other.sources).toEqual(entry.sources);
      expect(other.explanation.en).toBe(entry.explanation.en);
      if (other.explanation.zh !== entry.explanation.zh) turned += 1;
      expect(other.explanation.zh).not.toMatch(/[国经济发会业们这个为与]{2}/);
      // Read as a page in traditional script would be read, it is what it was, but for characters that Taiwan writes by another word.
      expect(readBack(other.explanation.zh)).toBe(readBack(entry.explanation.zh));
    }
    expect(turned).toBe(Object.keys(before!).length);
  });

  it('turn an indicator’s name, meaning and caution', () => {
    const entries = JSON.parse(made['hant-indicators.json']!) as IndicatorEntryInput[];
    const gdp = entries.find(({ code }) => code === 'gdp')!;
    expect(gdp.name.zh).toContain('地區生產總值');
    expect(gdp.name.en).toContain('GDP');
    expect(gdp.meaning.zh).not.toMatch(/[国产总]/);
  });
});
