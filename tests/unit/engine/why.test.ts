import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { whyOf } from '../../../lib/engine/why';
import { MOST_WORDS, WhySchema } from '../../../lib/model/why';
import { reportWith } from '../rules/told-words';

const asked = (sentence: string, quote: string, name: string, known?: Parameters<typeof whyOf>[3]) => {
  const text = reportWith(sentence);
  const start = text.indexOf(quote, text.indexOf(sentence));
  return whyOf(analyse({ id: 'why', text, force: true, explain: true }), text, { figure: { start, end: start + quote.length }, name }, known);
};

describe('why an indicator reads as it does', () => {
  it('quotes the words that gave each field', () => {
    const why = asked('力争全年进出口总额突破900亿元。', '900亿元', '进出口总额');
    expect(why).toContainEqual({ field: 'name', rule: 'name.plain', words: '进出口总额', rejected: [] });
    expect(why).toContainEqual({ field: 'status', rule: 'status.aimed', words: '力争', rejected: [] });
    expect(why).toContainEqual({ field: 'value', rule: 'figure.money', words: '900亿元', rejected: [] });
  });

  it('quotes nothing where a rule went by the absence of words', () => {
    expect(asked('森林覆盖率达到45%。', '45%', '森林覆盖率')).toContainEqual({ field: 'status', rule: 'status.result', words: null, rejected: [] });
  });

  it('says what a name won against', () => {
    const why = asked('建成46个便民驿站。', '46个', '建成便民驿站');
    expect(why?.find(({ field }) => field === 'name')?.rejected).not.toHaveLength(0);
  });

  it('is null for another name or place', () => {
    expect(asked('森林覆盖率达到45%。', '45%', '绿化率')).toBeNull();
    expect(asked('森林覆盖率达到45%。', '覆盖', '森林覆盖率')).toBeNull();
  });

  it('leaves out fields that another text has told otherwise', () => {
    const period = { from: 2020, to: 2020, months: null, instant: false } as const;
    const known = {
      code: 'forest_coverage',
      subject: '',
      measure: 'share',
      unit: '%',
      bound: 'exact',
      status: 'target',
      period,
      basis: null,
      vintage: null,
    } as const;
    const fields = asked('森林覆盖率达到45%。', '45%', '森林覆盖率', known)?.map(({ field }) => field);
    expect(fields).toContain('name');
    expect(fields).toContain('measure');
    expect(fields).not.toContain('status');
    expect(fields).not.toContain('period');
  });

  it('fits into its message whatever the text is like', () => {
    const long = '特色'.repeat(90);
    const text = reportWith(`${long}产业产值达到45亿元。`);
    const analysis = analyse({ id: 'why', text, force: true, explain: true });
    for (const { figure, name } of analysis.indicators) {
      const place = analysis.figures[figure]!;
      const why = whyOf(analysis, text, { figure: place, name });
      expect(v.is(WhySchema, why)).toBe(true);
      for (const { words } of why ?? []) expect((words ?? '').length).toBeLessThanOrEqual(MOST_WORDS + 1);
    }
    expect(analysis.indicators).not.toHaveLength(0);
  });
});
