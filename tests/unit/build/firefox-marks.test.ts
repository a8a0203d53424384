/** One style of marks for two browsers that hand it down differently. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { marksForFirefox } from '../../../scripts/build/firefox-marks';

const css = readFileSync(new URL('../../../public/marks.css', import.meta.url), 'utf8');
const selectors = (sheet: string) =>
  sheet
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.includes('::highlight('));

describe('the style of marks', () => {
  it('stands on the root alone, where it is inherited', () => {
    expect(selectors(css).length).toBeGreaterThan(10);
    expect(selectors(css).filter((selector) => !selector.startsWith('html::highlight('))).toEqual([]);
  });

  it('has no length that would be inherited as the root has it', () => {
    expect(css.match(/text-underline-offset: (?!22%)[^;]+/g)).toBeNull();
  });

  it('stands on every element in Firefox, and is otherwise the same', () => {
    const firefox = marksForFirefox(css);
    expect(selectors(firefox)).toEqual(selectors(css).map((selector) => selector.replace('html', '')));
    expect(firefox.length).toBe(css.length - selectors(css).length * 'html'.length);
  });
});
