/** A text in traditional script is read like its simplified twin; what is quoted stays as printed. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { pageFigures } from '../../../lib/engine/page-figures';
import { simplify } from '../../../lib/language/script';

const text = `政府工作報告
——2026年1月20日在鹿鳴縣第五屆人民代表大會第六次會議上
鹿鳴縣縣長 林小川
各位代表：
現在，我代表鹿鳴縣人民政府，向大會報告政府工作，請予審議，並請縣政協委員和其他列席人員提出意見。
一、2025年工作回顧
2025年，全縣地區生產總值達到1256.8億元，增長5.7%；一般公共預算收入86.3億元，增長4.2%，比上年提高0.6個百分點。
城鎮新增就業2.1萬人，糧食總產量達到63.2萬噸，耕地保有量18.2萬畝。兩成企業投入研發，六點五成農戶參加保險。
深入推進鄉村振興戰略和“放管服”改革。
二、2026年工作安排
今年主要預期目標是：地區生產總值增長5.5%左右，糧食產量穩定在63萬噸以上，單位地區生產總值能耗下降百分之三至四。
各位代表！讓我們共同奮鬥！`;

describe('a report in traditional script', () => {
  const traditional = analyse({ id: 'traditional', text });
  const simplified = analyse({ id: 'simplified', text: simplify(text) });

  it('is recognised as what it is, with its own names', () => {
    expect(traditional.detection).toEqual(simplified.detection);
    expect(traditional.report).toMatchObject({ year: 2026, reviewYear: 2025, region: { name: '鹿鳴縣' }, title: '政府工作報告' });
  });

  it('has the same figures, quoted as printed and in its own units', () => {
    const plain = (figures: typeof traditional.figures) =>
      figures.map(({ quote, unit, ...rest }) => ({ ...rest, quote: simplify(quote), unit: simplify(unit) }));
    expect(plain(traditional.figures)).toEqual(plain(simplified.figures));
    expect(traditional.figures.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining(['1256.8億元', '0.6個百分點', '兩成', '六點五成', '18.2萬畝', '百分之三至四']),
    );
    for (const { start, end, quote } of traditional.figures) expect(text.slice(start, end)).toBe(quote);
    expect(traditional.figures.find(({ quote }) => quote === '18.2萬畝')?.unit).toBe('畝');
  });

  it('has the same indicators and headline rows', () => {
    const plain = (indicators: typeof traditional.indicators) =>
      indicators.map(({ unit, section, ...rest }) => ({ ...rest, unit: simplify(unit), section: section.map(simplify) }));
    expect(plain(traditional.indicators)).toEqual(plain(simplified.indicators));
    expect(traditional.headline).toEqual(simplified.headline);
    expect(traditional.headline.map(({ code }) => code)).toEqual(expect.arrayContaining(['gdp', 'budget_revenue', 'new_urban_jobs', 'grain_output']));
  });

  it('has the same terms, quoted as printed', () => {
    expect(traditional.terms.map(({ id }) => id)).toEqual(simplified.terms.map(({ id }) => id));
    expect(traditional.terms.map(({ quote }) => quote)).toContain('鄉村振興戰略');
  });

  it('is marked by the fast pass with the very same figures', () => {
    expect(pageFigures(text)).toEqual(traditional.figures);
  });
});

it('keeps no memory of the script of the document before', () => {
  const alone = analyse({ id: 'alone', text: simplify(text) });
  analyse({ id: 'between', text });
  expect(analyse({ id: 'alone', text: simplify(text) })).toEqual(alone);
});
