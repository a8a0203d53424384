/** Evidence: which rule gave each field, from which words. */
import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { ALL_RULES } from '../../../lib/extract/rules/all';
import { reportWith } from './told-words';

const explained = (sentence: string) => {
  const text = reportWith(sentence);
  const { indicators } = analyse({ id: 'why', text, force: true, explain: true });
  return indicators.map(({ name, evidence = [] }) => ({
    name,
    evidence: evidence.map(({ field, rule, span, rejected }) => [field, rule, span && text.slice(span.start, span.end), rejected.map(({ value }) => value)]),
  }));
};

describe('evidence', () => {
  it('names the rule and the printed words of a name', () => {
    const [first] = explained('城镇、农村居民人均可支配收入分别增长5%、7%。');
    expect(first?.evidence).toContainEqual(['name', 'name.list', expect.stringContaining('居民人均可支配收入') as string, expect.any(Array) as string[]]);
    expect(first?.evidence).toContainEqual(['code', 'code.spelling', expect.any(String) as string, []]);
    expect(first?.evidence).toContainEqual(['value', 'figure.percent', '5%', []]);
  });

  it('finds words in an earlier clause', () => {
    const [, second] = explained('地区生产总值达到3260亿元，增长5.2%。');
    expect(second?.evidence).toContainEqual(['name', 'name.carried', '地区生产总值', []]);
  });

  it('tells what the winner won against', () => {
    const [first] = explained('建成46个便民驿站。');
    const name = first?.evidence.find(([field]) => field === 'name');
    expect(name?.[1]).toBe('name.behind');
    expect(name?.[3]).not.toHaveLength(0);
  });

  it('says which words gave measure, time, unit and bound', () => {
    const [first] = explained('1—9月，社会消费品零售总额同比下降超过3.5%。');
    expect(first?.evidence).toContainEqual(['measure', 'measure.grew', '下降', []]);
    expect(first?.evidence).toContainEqual(['period', 'period.sentence', '1—9月', []]);
    expect(first?.evidence).toContainEqual(['unit', 'unit.behind', '3.5%', []]);
    expect(first?.evidence).toContainEqual(['bound', 'bound.before', '超过', []]);
  });

  it('tells the owner', () => {
    const [first] = explained('白鹭港货物吞吐量增长9%。');
    expect(first?.evidence).toContainEqual(['subject', 'owner.printed', '白鹭港', []]);
  });

  it('quotes no words for a rule that went by their absence', () => {
    const [income] = explained('居民人均可支配收入实际增长4.1%。');
    expect(income?.evidence).toContainEqual(['basis', 'basis.prices', '实际', []]);
    expect(income?.evidence).toContainEqual(['status', 'status.result', null, []]);
  });

  it('counts in the text, across blanks inside it and words in brackets', () => {
    const [first] = explained('森林 覆盖率（含灌木林）达到 45 %。');
    expect(first?.evidence).toContainEqual(['name', 'name.plain', expect.stringContaining('覆盖率') as string, expect.any(Array) as string[]]);
    expect(first?.evidence).toContainEqual(['value', 'figure.percent', '45 %', []]);
  });

  it('is made only on asking, and changes nothing else', () => {
    const sentences = fc.array(fc.constantFrom(...ALL_RULES.map(({ example }) => example[0])), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sentences, (chosen) => {
        const text = reportWith(chosen.join(''));
        const plain = analyse({ id: 'x', text, force: true });
        const why = analyse({ id: 'x', text, force: true, explain: true });
        expect(plain.indicators.every((indicator) => !('evidence' in indicator))).toBe(true);
        expect({ ...why, indicators: why.indicators.map(({ evidence, ...rest }) => (expect(evidence).toBeDefined(), rest)) }).toEqual(plain);
      }),
      { numRuns: 25 },
    );
  });
});
