/** Broken and foreign files: refused as a whole, with the reason and the place; older ones are brought up to date. */
import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { backupBytes } from '../../../lib/exchange/backup';
import { readFile } from '../../../lib/exchange/read-file';
import { sha256 } from '../../../lib/store/hash';
import type { SideTables } from '../../../lib/store/contents';
import { noSideTables } from '../../../lib/store/contents';
import { countyBundle } from './sample';
import { written } from './written';

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const files: Record<string, Uint8Array<ArrayBuffer>> = {};

beforeAll(async () => {
  const bundle = await countyBundle();
  for (const format of ['csv', 'xlsx', 'json', 'parquet', 'datapackage', 'backup'] as const) files[format] = await written(format, [bundle]);
});

const text = (format: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[format]);
const refusal = (file: Uint8Array<ArrayBuffer>) => expect(readFile(file, 0)).rejects;

/** A file of an archive with one of its texts changed. */
function archived(format: string, name: string, change: (text: string) => string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(files[format] ?? new Uint8Array());
  const part = parts[name];
  if (!part) throw new Error(`no ${name}`);
  return new Uint8Array(zipSync({ ...parts, [name]: strToU8(change(new TextDecoder().decode(part))) }));
}

/** A file with one line of its text changed. */
const lineChanged = (whole: string, line: number, change: (line: string) => string) =>
  whole
    .split('\r\n')
    .map((each, index) => (index === line - 1 ? change(each) : each))
    .join('\r\n');

it('a table whose quotation marks end too early is refused at once', async () => {
  const hostile = `${text('csv').split('\r\n', 1)[0]}\r\n${'"a'.repeat(400_000)}${' '.repeat(400_000)}`;
  await refusal(bytes(hostile)).toMatchObject({ reason: 'broken', place: { line: 2 } });
  // A line end that is not the file's own closes no cell for the parser.
  await refusal(bytes(hostile.replaceAll('"a', '"a"\r'))).toMatchObject({ reason: 'broken' });
}, 5000);

describe('a file', () => {
  it.each([
    ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['a letter', bytes('敬启者：\n')],
    ['a table of something else', bytes('name,age\r\n甲,3\r\n')],
    ['other JSON', bytes('{"type": "FeatureCollection"}')],
    ['another archive', new Uint8Array(zipSync({ 'a.txt': strToU8('a') }))],
  ])('that is %s is foreign', async (_, file) => {
    await refusal(file).toMatchObject({ reason: 'unknown-format' });
  });

  it('of nothing is empty', async () => {
    await refusal(bytes('')).toMatchObject({ reason: 'empty' });
    await refusal(bytes(`${text('csv').split('\r\n')[0]}\r\n`)).toMatchObject({ reason: 'empty' });
  });

  it.each(['xlsx', 'parquet', 'datapackage', 'backup', 'json'])('of %s that is cut off is broken', async (format) => {
    const file = files[format]!;
    await refusal(file.slice(0, Math.floor(file.length * 0.7))).toMatchObject({ reason: 'broken' });
  });
});

describe('CSV', () => {
  it('names line and field of a value that does not fit', async () => {
    await refusal(
      bytes(lineChanged(text('csv'), 5, (line) => line.replace(',actual,', ',done,').replace(',target,', ',done,').replace(',estimate,', ',done,'))),
    ).toMatchObject({ reason: 'value', place: { line: 5, field: 'status' }, found: 'done' });
  });

  it('names a column that is missing, foreign or double', async () => {
    const renamed = (to: string) => bytes(lineChanged(text('csv'), 1, (line) => line.replace(',kind,', `,${to},`)));
    await refusal(renamed('sort')).toMatchObject({ reason: 'header', place: { line: 1, field: 'sort' } });
    await refusal(renamed('region')).toMatchObject({ reason: 'header', place: { field: 'region' } });
  });

  it('names a line that is too short, that stands twice, or contradicts the first', async () => {
    const lines = text('csv').split('\r\n');
    await refusal(bytes([...lines.slice(0, 3), 'a,b', ...lines.slice(3)].join('\r\n'))).toMatchObject({ reason: 'broken', place: { line: 4 } });
    await refusal(bytes([...lines.slice(0, 3), lines[1], ...lines.slice(3)].join('\r\n'))).toMatchObject({ reason: 'duplicate', place: { line: 4 } });
    await refusal(bytes(lineChanged(text('csv'), 3, (line) => line.replace('青禾县', '青田县')))).toMatchObject({
      reason: 'contradiction',
      place: { line: 3, field: 'region' },
    });
  });
});

it('CSV that a spreadsheet has saved again comes in as it was', async () => {
  const saved = bytes(
    text('csv')
      .replaceAll('2031-01-03T04:05:06Z', '2031/1/3 4:05:06')
      .replaceAll('2031-02-03T04:05:06Z', '2031-02-03 04:05:06')
      .replaceAll(',false,', ',FALSE,')
      .replaceAll(',', ';'),
  );
  expect(new TextDecoder().decode(saved)).not.toContain('T04:05');
  const told = async (file: Uint8Array<ArrayBuffer>) => [...(await readFile(file, 0)).contents.bundles()].map(({ report }) => report.savedAt);
  expect(await told(saved)).toEqual(await told(files.csv!));
});

it('XLSX: names sheet, row and cell', async () => {
  const strings = archived('xlsx', 'xl/sharedStrings.xml', (xml) => xml.replace('>exact<', '>sort of<'));
  await refusal(strings).toMatchObject({ reason: 'value', found: 'sort of', place: { part: 'all', field: 'bound', line: 2, cell: 'AF2' } });
});

it('JSON: names the path of a value, and the line where it is no JSON', async () => {
  await refusal(bytes(text('json').replace('"measure":"', '"measure":"un'))).toMatchObject({ reason: 'value', place: { field: 'indicators[0].measure' } });
  const line =
    text('json')
      .split('\n')
      .findIndex((each) => each.startsWith('"indicators"')) + 2;
  await refusal(
    bytes(
      text('json')
        .split('\n')
        .map((each, index) => (index === line - 1 ? each.replace(':', ';') : each))
        .join('\n'),
    ),
  ).toMatchObject({ reason: 'broken', place: { line } });
  await refusal(bytes(text('json').replace('"version":1', '"version":2'))).toMatchObject({ reason: 'newer' });
});

it('data package: names the part, and a term of no report', async () => {
  await refusal(archived('datapackage', 'data/terms.csv', (csv) => lineChanged(csv, 2, (line) => line.replace(/^[^,]*/, 'other')))).toMatchObject({
    reason: 'contradiction',
    place: { part: 'data/terms.csv', line: 2, field: 'report_id' },
  });
  await refusal(archived('datapackage', 'data/reports.csv', (csv) => csv.replace('kind_score', 'score'))).toMatchObject({
    reason: 'header',
    place: { part: 'data/reports.csv' },
  });
});

describe('a backup', () => {
  /** As an older or a later version would have written it. */
  async function ofVersion(version: number, tables: Partial<SideTables>): Promise<Uint8Array<ArrayBuffer>> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of backupBytes({ bundles: [], tables: { ...noSideTables(), ...tables }, settings: null }, new Date(0))) chunks.push(chunk);
    const parts = unzipSync(new Uint8Array(await new Blob(chunks).arrayBuffer()));
    const older: Record<string, unknown> = { ...(JSON.parse(new TextDecoder().decode(parts['manifest.json'])) as object), version };
    delete older.checksum;
    return new Uint8Array(zipSync({ ...parts, 'manifest.json': strToU8(JSON.stringify({ ...older, checksum: await sha256(JSON.stringify(older)) })) }));
  }

  it('of version 1 comes in with its clips in the shape of today', async () => {
    const frozen = JSON.parse(readFileSync(new URL('backup-version-1.json', import.meta.url), 'utf8')) as Pick<SideTables, 'clips'>;
    const { contents } = await readFile(await ofVersion(1, frozen), 0);
    expect(contents.clips).toEqual([
      { ...frozen.clips[0], address: 'www.yunling.example/report', position: -1_900_000_000_000, note: '', tags: [], folderId: null },
    ]);
    await refusal(await ofVersion(2, frozen)).toMatchObject({ reason: 'value', place: { line: 1 } });
  });

  it('of a later version is refused as such', async () => {
    await refusal(await ofVersion(99, {})).toMatchObject({ reason: 'newer' });
  });

  it('is refused where part or manifest is not what the checksum says', async () => {
    await refusal(archived('backup', 'reports/0001.jsonl', (lines) => lines.replace('青禾县', '青田县'))).toMatchObject({
      reason: 'checksum',
      place: { part: 'reports/0001.jsonl' },
    });
    await refusal(archived('backup', 'manifest.json', (json) => json.replace('"settings": null', '"settings": {"enabled": false}'))).toMatchObject({
      reason: 'checksum',
      place: { part: 'manifest.json' },
    });
  });
});

describe('hostile backups', () => {
  async function backupOf(
    change: (manifest: { parts: { name: string; table: string; rows: number; sha256: string }[] }) => void,
    more: Record<string, Uint8Array> = {},
  ) {
    const parts = unzipSync(files.backup ?? new Uint8Array());
    const manifest = JSON.parse(new TextDecoder().decode(parts['manifest.json'])) as Parameters<typeof change>[0] & { checksum?: string };
    delete manifest.checksum;
    change(manifest);
    const checksum = await sha256(JSON.stringify(manifest));
    return new Uint8Array(zipSync({ ...parts, ...more, 'manifest.json': strToU8(JSON.stringify({ ...manifest, checksum })) }));
  }

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('a table called %s is no table', async (table) => {
    const line = strToU8('{"id":"x"}\n');
    const name = 'odd/0001.jsonl';
    const sha = await sha256('{"id":"x"}\n');
    const file = await backupOf((manifest) => manifest.parts.push({ name, table, rows: 1, sha256: sha }), { [name]: line });
    await refusal(file).toMatchObject({ reason: 'unknown-format', place: { part: name } });
  });

  it('more rows than any library has are refused before they are read', async () => {
    const file = await backupOf((manifest) => manifest.parts.forEach((part) => (part.rows = 9_000_000)));
    await refusal(file).toMatchObject({ reason: 'too-large' });
  });

  it('an archive inside is a part like any other, and none of ours', async () => {
    const inner = zipSync({ a: strToU8('a') });
    await refusal(new Uint8Array(zipSync({ 'inner.zip': inner }))).toMatchObject({ reason: 'unknown-format' });
    const file = await backupOf((manifest) => manifest.parts.push({ name: 'notes/../x.zip', table: 'notes', rows: 1, sha256: '' }), {
      'notes/../x.zip': inner,
    });
    await refusal(file).toMatchObject({ reason: 'value' });
  });

  it('reading stops when the reader cancels', async () => {
    await expect(readFile(files.backup!, 0, { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled');
  });
});
