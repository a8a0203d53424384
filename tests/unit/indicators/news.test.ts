/** News mixes what a report plans with what somebody has done: only words tell which. */
import { describe, expect, it } from 'vitest';
import { extractIndicators } from '../../../lib/extract/indicators';
import { scanFigures } from '../../../lib/extract/scan-figures';
import { read } from '../../../lib/text/reading';
import { META, sectionOver } from './told';

function told(text: string, kind: 'report' | 'coverage') {
  const reading = read(text);
  const sections = [sectionOver(reading.text.length, 'plan', [2026, 2026])];
  return extractIndicators(reading, scanFigures(reading), sections, META, kind).map(({ name, status, period }) => [name, status, period?.to]);
}

const DONE = '云帆街道把36个老旧院落整合为12个居民小区，成立服务站18个。';
const PLANNED = '今年全市将新建口袋公园26个。';

describe('a part of the text that looks ahead', () => {
  it('plans in a report', () => {
    expect(told(DONE, 'report').every(([, status]) => status === 'target')).toBe(true);
  });

  it('tells what is in news, unless a word looks ahead', () => {
    expect(told(DONE, 'coverage').map(([, status, year]) => [status, year])).toEqual(told(DONE, 'coverage').map(() => ['actual', 2025]));
    expect(told(DONE, 'coverage')).not.toHaveLength(0);
    expect(told(PLANNED, 'coverage')).toEqual([['新建口袋公园', 'target', 2026]]);
  });
});
