/** Which of several documents that state one figure goes first: each reason alone, and each before the next. */
import { describe, expect, it } from 'vitest';
import { bySource } from '../../../lib/compare/choose-source';
import { statementOf } from '../../../lib/compare/statement';
import type { ReportRow } from '../../../lib/store/rows';
import { byId, regions, report, row, type ReportOptions } from './rows';

const region = regions.chengjiang;

interface Said {
  id?: string;
  of?: ReportOptions;
  row?: Parameters<typeof row>[1];
  /** The document itself is not in the library (any more). */
  gone?: boolean;
}

/** Names of the statements, best first. Sorting is tried from both ends: an order that depends on it is none. */
function order(...said: Record<string, Said>[]): string[] {
  const all = Object.entries(Object.assign({}, ...said) as Record<string, Said>).map(([name, each]) => {
    const document = report(each.id ?? name, region, 2031, { date: '2031-03-01', ...each.of });
    return { name, document, gone: each.gone === true, statement: statementOf(row(document, { value: 5, year: 2030, ...each.row }))! };
  });
  const stored: ReportRow[] = all.filter(({ gone }) => !gone).map(({ document }) => document);
  const compare = bySource(byId(stored));
  const sorted = (list: typeof all) => [...list].sort((a, b) => compare(a.statement, b.statement)).map(({ name }) => name);
  const forwards = sorted(all);
  expect(sorted([...all].reverse())).toEqual(forwards);
  return forwards;
}

describe('the better source', () => {
  it('is a stored document rather than a reference figure, even a bare bound in a copy', () => {
    expect(
      order(
        { reference: { id: 'reference:national' } },
        { stored: { of: { authority: 'other', date: '2031-01-01' }, row: { value: 5, year: 2030, bound: 'at_least' } } },
      ),
    ).toEqual(['stored', 'reference']);
  });

  it('is who may speak for the region, before a result in a copy', () => {
    expect(order({ copy: { of: { authority: 'other' } } }, { owner: { row: { value: 5, year: 2030, status: 'estimate' } } })).toEqual(['owner', 'copy']);
    expect(order({ copy: { of: { authority: 'other', date: '2031-05-01' } } }, { file: { of: { authority: 'reader' } } })).toEqual(['file', 'copy']);
  });

  it('is the later of two owners, a file of the reader’s being one', () => {
    expect(order({ file: { of: { authority: 'reader', date: '2031-04-01' } } }, { official: {} })).toEqual(['file', 'official']);
  });

  it('is a result rather than an estimate, though it is but a bound', () => {
    expect(
      order({ estimate: { row: { value: 5, year: 2030, status: 'estimate' } } }, { result: { row: { value: 5, year: 2030, bound: 'at_least' } } }),
    ).toEqual(['result', 'estimate']);
  });

  it('is a value rather than a bound, though the bound is later', () => {
    for (const bound of ['at_least', 'at_most', 'about', 'near'] as const)
      expect(order({ bounded: { of: { date: '2031-06-01' }, row: { value: 5, year: 2030, bound } } }, { exact: {} })).toEqual(['exact', 'bounded']);
  });

  it('is the later document, though less was read in it', () => {
    expect(order({ earlier: { of: { indicatorCount: 90 } } }, { later: { of: { date: '2031-03-02', indicatorCount: 1 } } })).toEqual(['later', 'earlier']);
  });

  it('is later by its sort where no date is printed', () => {
    expect(order({ report: { of: { kind: 'report', date: undefined } } }, { communique: { of: { kind: 'communique', date: undefined } } })[0]).toBe(
      'communique',
    );
  });

  it('is the one in which more was read, then the one saved last', () => {
    expect(order({ little: { of: { indicatorCount: 3, savedAt: 9 } } }, { much: { of: { indicatorCount: 4, savedAt: 1 } } })).toEqual(['much', 'little']);
    expect(order({ first: { of: { savedAt: 1 } } }, { last: { of: { savedAt: 2 } } })).toEqual(['last', 'first']);
  });

  it('is one that is in the library rather than one that has left it', () => {
    expect(order({ gone: { gone: true, of: { date: '2031-09-01', indicatorCount: 90 } } }, { here: {} })).toEqual(['here', 'gone']);
    expect(order({ one: { gone: true } }, { copy: { of: { authority: 'other', date: '2030-01-01' } } })).toEqual(['copy', 'one']);
  });

  it('looks once at each document that has a row, and at no other: a library of thousands is sorted by a few', () => {
    const documents = ['one', 'other', 'unasked'].map((id) => report(id, region, 2031, { date: '2031-03-01' }));
    const asked: string[] = [];
    const library = new (class extends Map<string, ReportRow> {
      override get(id: string) {
        asked.push(id);
        return super.get(id);
      }
    })(byId(documents));
    const [one, other] = documents.slice(0, 2).map((document) => statementOf(row(document, { value: 5, year: 2030 }))!);
    const compare = bySource(library);
    for (let time = 0; time < 3; time++) compare(one!, other!);
    expect(asked).toEqual(['one', 'other']);
  });
});
