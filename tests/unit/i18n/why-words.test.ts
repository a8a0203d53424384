import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../lib/extract/rules/all';
import { locales } from '../../../lib/i18n';
import { translation } from './translation';
import zhCN from '../../../lib/i18n/locales/zh-CN.json';
import { reasonWords, ruleFamily } from '../../../lib/i18n/why-words';
import { FigureKindSchema } from '../../../lib/model/analysis';

/** Rules that stand in no book. */
const UNLISTED = [
  'code.national',
  'owner.printed',
  'owner.own',
  'region.named',
  'row.alone',
  'row.first',
  'status.result',
  'measure.plain',
  'period.section',
  'period.unknown',
  'unit.word',
  'unit.rank',
  ...FigureKindSchema.options.map((kind) => `figure.${kind}`),
];
const RULES = [...ALL_RULES.map(({ id }) => id), ...UNLISTED];

describe('why', () => {
  it.each(RULES)('%s has words', (rule) => {
    expect(ruleFamily(rule)).not.toBeNull();
  });

  it('has no words that no rule says', () => {
    const said = new Set(RULES.map(ruleFamily));
    expect(Object.keys(zhCN.common.why.rule).filter((family) => !said.has(family as never))).toEqual([]);
  });

  it('takes the nearest family, and none for a rule of another version', () => {
    expect(ruleFamily('name.carried.stock')).toBe('carried');
    expect(ruleFamily('name.carried.share')).toBe('share');
    expect(ruleFamily('name.unheard-of')).toBeNull();
    expect(ruleFamily('toString')).toBeNull();
  });

  it.each([...locales])('names no rule by its id in %s', (locale) => {
    const { t } = translation(locale);
    const reasons = RULES.map((rule) => ({ field: 'name' as const, rule, words: null, rejected: [] }));
    for (const { rule } of reasonWords(reasons, t)) expect(rule).toMatch(/^[^._]+[.。]$/u);
  });

  it('says values of the model in the words of the interface, and names as they are printed', () => {
    const { t } = translation('en');
    const [status, name] = reasonWords(
      [
        { field: 'status', rule: 'status.aimed', words: '力争', rejected: ['estimate'] },
        { field: 'name', rule: 'name.behind', words: '便民驿站', rejected: ['驿站'] },
      ],
      t,
    );
    expect(status).toEqual({
      field: 'status',
      label: 'Status',
      printed: '力争',
      rule: 'Words of aiming or planning stand before it.',
      instead: ['Estimate'],
      insteadPrinted: false,
    });
    expect(name).toMatchObject({ printed: '便民驿站', instead: ['驿站'], insteadPrinted: true });
  });

  it('says a rule of another version by its words alone', () => {
    expect(reasonWords([{ field: 'name', rule: 'name.unheard-of', words: '产值', rejected: [] }], translation('zh-CN').t)).toMatchObject([
      { printed: '产值', rule: '' },
    ]);
  });
});
