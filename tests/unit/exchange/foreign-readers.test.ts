/** What leaves is read back by other people's programs: DuckDB, ExcelJS, JSON Schema with the Frictionless profiles. */
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportBundle } from '../../../lib/store/bundles';
import { annotationsText } from '../../../lib/exchange/annotations';
import { jsonSchema } from '../../../lib/exchange/json';
import { inEnglish } from '../../../lib/exchange/english';
import { indicatorRecords, reportRecord } from '../../../lib/exchange/records';
import { tables, type FlatRecord } from '../../../lib/exchange/fields';
import { countyBundle } from './sample';
import { english, written } from './written';
import { plainClip } from '../../samples';

let folder = '';
let bundle: ReportBundle;
let records: FlatRecord[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-foreign-'));
  const county = await countyBundle();
  const [first, ...rest] = county.indicators;
  bundle = { ...county, indicators: [{ ...first!, sentenceText: '=HYPERLINK("http://x.example")\n"引号"，逗号,\t制表' }, ...rest] };
  records = indicatorRecords(bundle).map((record) => inEnglish(record, english));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function file(format: Parameters<typeof written>[0]): Promise<string> {
  const path = join(folder, `export.${format}`);
  writeFileSync(path, await written(format, [bundle]));
  return path;
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJS();
  } finally {
    connection.closeSync();
  }
}

describe('DuckDB', () => {
  const types: Record<string, RegExp> = { string: /VARCHAR/, list: /VARCHAR/, integer: /INTEGER/, number: /DOUBLE/, boolean: /BOOLEAN/, datetime: /TIMESTAMP/ };

  it('reads Parquet with its types, nulls and values', async () => {
    const path = await file('parquet');
    const columns = await query(`DESCRIBE SELECT * FROM '${path}'`);
    expect(columns.map(({ column_name: name }) => name)).toEqual(tables.indicators.map(({ name }) => name));
    for (const [index, { name, type }] of tables.indicators.entries()) {
      expect([name, columns[index]?.column_type]).toEqual([name, expect.stringMatching(types[type]!)]);
    }
    const rows = await query(
      `SELECT * REPLACE (strftime(saved_at AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%SZ') AS saved_at) FROM '${path}' ORDER BY indicator_index`,
    );
    expect(rows).toEqual(records);
  });

  it('reads CSV with its values, formulas made harmless', async () => {
    const path = await file('csv');
    const columns = Object.fromEntries(
      tables.indicators.map(({ name, type }) => [name, { integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN' }[type as string] ?? 'VARCHAR']),
    );
    const sql = `SELECT * FROM read_csv('${path}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = ${JSON.stringify(columns).replaceAll('"', "'")}) ORDER BY indicator_index`;
    const guarded = records.map((record) =>
      Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, typeof cell === 'string' && /^[=+\-@]/.test(cell) ? `'${cell}` : cell])),
    );
    expect(await query(sql)).toEqual(guarded);
    expect(guarded[0]?.sentence).toMatch(/^'=HYPERLINK/);
    // Without being told anything it finds the same rows and columns.
    expect(await query(`SELECT count(*)::INT AS rows FROM '${path}' WHERE code = 'gdp'`)).toEqual([
      { rows: records.filter(({ code }) => code === 'gdp').length },
    ]);
    expect([...readFileSync(path).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('answers the query that docs/data.md works through', async () => {
    const docs = readFileSync(new URL('../../../docs/data.md', import.meta.url), 'utf8');
    const sql = /```sql\n([\s\S]{1,2000}?)```/.exec(docs)?.[1] ?? '';
    const target = { ...bundle.report, id: 'other', region: { ...bundle.report.region, name: '澄江县' } };
    const other: ReportBundle = { report: target, indicators: bundle.indicators.map((row) => ({ ...row, reportId: 'other' })), terms: [] };
    const path = join(folder, 'reports.parquet');
    writeFileSync(path, await written('parquet', [bundle, other]));
    const rows = await query(sql.replaceAll("'reports.parquet'", `'${path}'`));
    expect(rows.length).toBeGreaterThan(0);
    expect(Object.keys(rows[0] ?? {})).toEqual(['region', 'code', 'year', 'target', 'result', 'met']);
    expect(new Set(rows.map(({ region }) => region))).toEqual(new Set(['青禾县', '澄江县']));
  });
});

describe('ExcelJS', () => {
  it('reads the workbook: typed cells, a sheet an indicator, the sources', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await file('xlsx'));
    const codes = [...new Set(records.flatMap(({ code }) => (typeof code === 'string' ? [code] : [])))];
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['all', 'sources', ...codes]);
    const all = workbook.getWorksheet('all')!;
    const names = tables.indicators.map(({ name }) => name);
    expect((all.getRow(1).values as unknown[]).slice(1)).toEqual(names);
    const cellOf = (row: number, name: string) => all.getRow(row + 2).getCell(names.indexOf(name) + 1);
    records.forEach((record, row) => {
      for (const { name, type } of tables.indicators) {
        const { value } = cellOf(row, name);
        const wanted = record[name] ?? null;
        if (type === 'datetime') expect(Math.round((value as Date).getTime() / 1000)).toBe(Date.parse(String(wanted)) / 1000);
        else expect(value).toEqual(wanted);
      }
    });
    expect(cellOf(0, 'sentence').type).toBe(ExcelJS.ValueType.String);
    expect(workbook.getWorksheet('gdp')?.rowCount).toBe(1 + records.filter(({ code }) => code === 'gdp').length);
    expect(workbook.getWorksheet('sources')?.getRow(2).getCell(1).value).toBe(bundle.report.id);
  });
});

describe('JSON Schema', () => {
  it('finds the JSON file as its schema says', async () => {
    const ajv = addFormats(new Ajv2020({ allErrors: true, strict: true, strictTypes: false }));
    const validate = ajv.compile(jsonSchema());
    const value = JSON.parse(readFileSync(await file('json'), 'utf8')) as { reports: unknown[]; indicators: Record<string, unknown>[] };
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(value.reports).toEqual([inEnglish(reportRecord(bundle.report), english)]);
    value.indicators[0]!.measure = 'guess';
    expect(validate(value)).toBe(false);
  });

  it('finds the data package as the Frictionless profile says, and its tables as the package says', async () => {
    const profile = createRequire(import.meta.url)('datapackage/lib/profiles/tabular-data-package.json') as Record<string, unknown>;
    // The profile is of an older draft, which Ajv does not know by name.
    const schema = { ...profile, $schema: undefined };
    delete schema.$schema;
    const validate = addFormats(new Ajv({ strict: false, logger: false })).compile(schema);
    const parts = unzipSync(readFileSync(await file('datapackage')));
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const descriptor = JSON.parse(text('datapackage.json')) as {
      resources: { name: string; path: string; schema: { fields: { name: string; type: string; description: string }[] } }[];
    };
    expect(validate(descriptor), JSON.stringify(validate.errors)).toBe(true);
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(
      Object.keys(parts)
        .filter((name) => name !== 'datapackage.json')
        .sort(),
    );
    for (const {
      path,
      schema: { fields },
    } of descriptor.resources) {
      expect(text(path).split('\r\n', 1)[0]?.split(',')).toEqual(fields.map(({ name }) => name));
      expect(fields.every(({ description, type }) => description !== '' && type !== '')).toBe(true);
    }
    delete (descriptor.resources[0] as Partial<(typeof descriptor.resources)[0]>).schema;
    expect(validate(descriptor)).toBe(false);
  });
});

describe('Web Annotations', () => {
  it('hold what the model asks of an annotation', () => {
    const clip = {
      ...plainClip,
      id: '11111111-1111-4111-8111-111111111111',
      kind: 'figure',
      quote: '5.2%',
      sentence: '增长5.2%。',
      prefix: '增长',
      suffix: '。',
      url: 'http://a.example/1',
      title: '报告',
      region: '云岭省',
      year: 2031,
      figure: { id: 0, start: 12, end: 16, quote: '5.2%', value: 5.2, valueMax: null, unit: '%', bound: 'exact', kind: 'percent' },
      note: '核对',
      tags: ['经济'],
      folderId: null,
      address: 'a.example/1',
      position: -1,
      createdAt: 0,
      deletedAt: null,
    } as const;
    const file = JSON.parse(annotationsText([{ ...clip, tags: [...clip.tags] }], [], new Date(0))) as { first: { items: Record<string, unknown>[] } };
    expect(file).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', {}],
      type: 'AnnotationCollection',
      total: 1,
      first: { type: 'AnnotationPage' },
    });
    expect(file.first.items[0]).toMatchObject({
      type: 'Annotation',
      motivation: 'commenting',
      body: [
        { type: 'TextualBody', value: '核对', purpose: 'commenting' },
        { type: 'TextualBody', value: '经济', purpose: 'tagging' },
      ],
      target: {
        source: { id: 'http://a.example/1' },
        selector: [
          { type: 'TextQuoteSelector', exact: '5.2%', prefix: '增长', suffix: '。' },
          { type: 'TextPositionSelector', start: 12, end: 16 },
        ],
      },
    });
  });
});
