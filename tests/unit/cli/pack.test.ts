import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostMarked } from '../../../lib/model/pack';
import { dictionariesFor, namedPacks } from '../../../scripts/extract/packs';
import { run } from '../../../scripts/extract/run';
import { countyReport } from '../detect/texts';
import { index, pack, row, yomitan } from '../packs/made';

let folder = '';
const file = (name: string) => join(folder, name);
const report = countyReport.replace('。', '，建设六链四廊。');
const entry = (zh: string, text: string) => ({ zh, explanation: { zh: text } });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-pack-'));
  writeFileSync(file('county.txt'), report);
  writeFileSync(file('own.json'), pack([entry('六链四廊', '六条链和四条廊')]));
  writeFileSync(file('yomitan.zip'), yomitan([[row('六链四廊', ['鹿鸣的说法'])]], index));
  writeFileSync(file('table.csv'), '术语,释义\n六链四廊,表格的说法\n');
  writeFileSync(file('broken.json'), '{"reportlensPack": 1, "entries": [');
  writeFileSync(file('bad.json'), pack([entry('六链', '链'), { zh: '四廊', explanation: { zh: '廊' }, script: '<script>' }]));
  writeFileSync(file('empty.json'), '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function extract(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const status = await run(args, {
    input: (async function* () {
      yield await Promise.resolve(new TextEncoder().encode(`${JSON.stringify({ id: 'a', text: report })}\n`));
    })(),
    print: (text) => {
      stdout += text;
      return Promise.resolve();
    },
    complain: (text) => (stderr += text),
  });
  return { status, stdout, stderr };
}

const termsOf = (printed: string) => (JSON.parse(printed) as { terms: { quote: string; definition: { text: string } | null }[] }).terms;
const said = (printed: string) => termsOf(printed).find(({ quote }) => quote === '六链四廊')?.definition?.text ?? null;

describe('--pack', () => {
  it('finds the terms of a dictionary of any kind beside the built-in ones', async () => {
    const without = await extract(file('county.txt'));
    expect(said(without.stdout)).toBeNull();
    for (const [name, text] of [
      ['own.json', '六条链和四条廊'],
      ['yomitan.zip', '鹿鸣的说法'],
      ['table.csv', '表格的说法'],
    ] as const) {
      const { status, stdout, stderr } = await extract('--pack', file(name), file('county.txt'));
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(said(stdout)).toContain(text);
      expect(termsOf(stdout).length).toBeGreaterThanOrEqual(termsOf(without.stdout).length);
    }
  });

  it('goes by the order that they are named in', async () => {
    const first = await extract('--pack', file('own.json'), '--pack', file('table.csv'), file('county.txt'));
    const second = await extract('--pack', file('table.csv'), '--pack', file('own.json'), file('county.txt'));
    expect([said(first.stdout), said(second.stdout)]).toEqual(['六条链和四条廊', '表格的说法']);
  });

  it('holds for lines, and for a file that is written', async () => {
    const lines = await extract('--jsonl', '--pack', file('own.json'));
    expect(said(lines.stdout)).toBe('六条链和四条廊');
    expect(await extract('--pack', file('own.json'), '--out', file('out.json'), file('county.txt'))).toMatchObject({ status: 0 });
    expect(said(readFileSync(file('out.json'), 'utf8'))).toBe('六条链和四条廊');
  });

  it.each([
    [['broken.json'], /broken\.json cannot be used: cut off/],
    [['bad.json'], /bad\.json cannot be used: something in it does not fit \(entry 2, field script\)/],
    [['empty.json'], /empty\.json cannot be used: no entry/],
    [['county.txt'], /county\.txt cannot be used: /],
    [['own.json', 'missing.json'], /missing\.json cannot be read: /],
    [['.'], /is no file|cannot be read/],
    [['/dev/zero'], /\/dev\/zero is no file/],
    [Array.from({ length: 41 }, () => 'own.json'), /40 times at most/],
  ])('refuses %j with one line and status 2, and writes nothing', async (names, words) => {
    const { status, stdout, stderr } = await extract(...names.flatMap((name) => ['--pack', name.startsWith('/') ? name : file(name)]), file('county.txt'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n', 1)[0]).toMatch(words);
  });

  it('says how many entries are more than are marked', async () => {
    writeFileSync(file('large.json'), pack(Array.from({ length: mostMarked.words + 3 }, (_, at) => entry(`词条第${at}号`, '.'))));
    const { files, leftOut } = await namedPacks([file('large.json')]);
    expect(leftOut).toBe(3);
    expect((await dictionariesFor(files)).entries).toHaveLength(mostMarked.words);
    expect((await extract('--pack', file('large.json'), file('county.txt'))).stderr).toBe('extract: --pack: 3 entries are left out: more than are marked\n');
  });

  it('does not go on with a dictionary that was changed during the run', async () => {
    writeFileSync(file('changing.json'), pack([entry('六链四廊', '先')]));
    const { files } = await namedPacks([file('changing.json')]);
    writeFileSync(file('changing.json'), pack([entry('六链四廊', '后')]));
    await expect(dictionariesFor(files)).rejects.toThrow(/was changed during the run/);
  });
});
