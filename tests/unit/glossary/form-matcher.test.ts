import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { formMatcher } from '../../../lib/glossary/form-matcher';
import { plainFind } from './plain-matcher';

const forms = [
  ['两港三带', 'ports'],
  ['甲乙、丙丁', 'list'],
  ['1+3主导产业', 'code'],
  ['两港', 'short'],
] as const;
const matcher = formMatcher(forms);

const found = (text: string) => matcher.find(text).map(({ start, end, values }) => `${text.slice(start, end)}=${values.join()}`);

describe('formMatcher', () => {
  it('gives the longer of two forms first', () => {
    expect(found('建设两港三带格局')).toEqual(['两港三带=ports', '两港=short']);
  });

  it('passes over quotation marks inside a form and leaves those around it out', () => {
    expect(found('“两港”三带')).toContain('“两港”三带=ports');
    expect(found('“两港三带”')).toEqual(['两港三带=ports', '两港=short']);
  });

  it('takes in the mark that pairs with one inside', () => {
    expect(found('打造“1+3”主导产业')).toEqual(['“1+3”主导产业=code']);
  });

  it('rejects a hit whose quotation marks belong to different quotations', () => {
    expect(found('“一园两”港三带')).toEqual([]);
  });

  it('finds a form with 、 also without it', () => {
    expect(found('甲乙、丙丁')).toEqual(['甲乙、丙丁=list']);
    expect(found('甲乙丙丁')).toEqual(['甲乙丙丁=list']);
  });

  it('folds the width of signs and the case of letters', () => {
    expect(matcher.find('1＋3主导产业')).toHaveLength(1);
    expect(formMatcher([['gep核算', 1]]).find('GEP核算')).toHaveLength(1);
  });

  it('looks a form up however it is printed', () => {
    expect(matcher.lookUp('“两港三带”')).toEqual(['ports']);
    expect(matcher.lookUp('两港三')).toEqual([]);
  });

  it('reports only spans that fold to one of its forms', () => {
    const pieces = fc.constantFrom('两港', '三带', '“', '”', '、', '甲乙', '丙丁', '1', '+', '3', '主导产业', 'x');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const plain = (words: string) => words.replace(/[“”、]/g, '');
        for (const { start, end } of matcher.find(text)) {
          expect(forms.map(([form]) => plain(form))).toContain(plain(text.slice(start, end)));
        }
      }),
    );
  });

  it('finds what trying every form at every place finds', () => {
    const nested = ['甲乙', '甲乙丙', '乙、丙', '丙', '丙甲', '1+3甲'];
    const many = formMatcher(nested.map((form) => [form, form] as const));
    const units = fc.constantFrom('甲', '乙', '丙', '、', '“', '”', '1', '+', '3', '\n');
    fc.assert(
      fc.property(fc.array(units, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        expect(many.find(text)).toEqual(plainFind(nested, text));
      }),
      { numRuns: 1000 },
    );
  });
});
