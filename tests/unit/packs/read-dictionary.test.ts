import { describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { packLimits } from '../../../lib/model/pack';
import { packFile, readPackFile } from '../../../lib/packs/pack-file';
import { readDictionary } from '../../../lib/packs/read-dictionary';
import { PackError, type PackPlace, type PackReason } from '../../../lib/packs/refusal';
import { bytesOf, index, pack, row, yomitan } from './made';

/** What a file is refused for; fails where it is taken. */
function refusal(bytes: Uint8Array, name = 'x.json'): { reason: PackReason; place: PackPlace } {
  try {
    readDictionary(bytes, name);
  } catch (error) {
    if (error instanceof PackError) return { reason: error.reason, place: error.place };
    throw error;
  }
  throw new Error('it was taken');
}

const entry = { zh: '云岭之问', explanation: { zh: '望川县论坛上的提法。' } };

describe('packs of the project', () => {
  it('are read with their title page and entries', () => {
    const read = readDictionary(pack([{ ...entry, en: 'the Yunling question', variants: ['云岭三问'], near: ['论坛'] }]), 'a.json');
    expect(read).toMatchObject({ title: '望川日报词表', revision: '2031-03', author: '望川日报', licence: 'CC BY 4.0' });
    expect(read.entries).toMatchObject([
      { zh: '云岭之问', en: 'the Yunling question', variants: ['云岭三问'], near: ['论坛'], explanation: { zh: '望川县论坛上的提法。', en: '' } },
    ]);
  });

  it('come back from their own file the same, byte for byte', () => {
    const read = readDictionary(
      pack([
        entry,
        { zh: '二', explanation: { en: 'two' }, items: [{ zh: '一' }], sources: [{ title: '文', body: '会', date: '2031', url: 'https://a.example/' }] },
      ]),
      'a.json',
    );
    const file = packFile(read);
    expect(readPackFile(bytesOf(file))).toEqual(read);
    expect(packFile(readPackFile(bytesOf(file)))).toBe(file);
  });

  it.each<[string, Uint8Array, PackReason, PackPlace]>([
    ['another program’s JSON', bytesOf({ entries: [] }), 'format', {}],
    ['another version', pack([entry], { reportlensPack: 2 }), 'version', { field: 'reportlensPack' }],
    ['no title', pack([entry], { title: '  ' }), 'value', { field: 'title' }],
    ['no entries', pack([]), 'empty', {}],
    ['an entry that says nothing', pack([entry, { zh: '二', explanation: { zh: ' ' } }]), 'value', { entry: 2, field: 'explanation' }],
    ['an unknown field', pack([entry, entry, { ...entry, script: 'x' }]), 'value', { entry: 3, field: 'script' }],
    [
      'an address that is no link',
      pack([{ ...entry, sources: [{ title: 'a', body: '', date: '', url: 'javascript:alert(1)' }] }]),
      'value',
      { entry: 1, field: 'sources.0.url' },
    ],
    [
      'more other spellings than may be',
      pack([{ ...entry, sameAs: Object.fromEntries(Array.from({ length: packLimits.forms + 1 }, (_, at) => [`词${at}`, ''])) }]),
      'value',
      { entry: 1, field: 'sameAs' },
    ],
    ['a word that is too long', pack([{ ...entry, zh: '长'.repeat(packLimits.word + 1) }]), 'value', { entry: 1, field: 'zh' }],
    ['JSON that is cut off', bytesOf('{"reportlensPack": 1, "title": "a"'), 'broken', {}],
    ['JSON nested a million times', bytesOf(`{"reportlensPack":${'['.repeat(1_000_000)}`), 'hostile', {}],
    ['no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x80]), 'encoding', {}],
    ['nothing', new Uint8Array(0), 'empty', {}],
    ['more than may be', new Uint8Array(packLimits.bytes + 1), 'too-large', {}],
  ])('are refused whole: %s', (_name, bytes, reason, place) => {
    expect(refusal(bytes)).toEqual({ reason, place });
  });

  it('leave prototypes alone', () => {
    const hostile = '{"reportlensPack":1,"title":"a","entries":[{"zh":"一二","explanation":{"zh":"三"},"__proto__":{"polluted":true}}]}';
    expect(refusal(bytesOf(hostile))).toEqual({ reason: 'value', place: { entry: 1, field: '__proto__' } });
    const named = readDictionary(
      pack([
        { zh: '__proto__', explanation: { en: 'a word' } },
        { zh: 'constructor', explanation: { en: 'another' } },
      ]),
      'a.json',
    );
    expect(named.entries.map(({ zh }) => zh)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('Yomitan dictionaries', () => {
  it('give each term once, with all its definitions as plain text', () => {
    const content = [
      {
        tag: 'div',
        content: ['指', { tag: 'ruby', content: ['望川', { tag: 'rt', content: 'wàngchuān' }] }, '的', { tag: 'a', href: '?query=x', content: '三条线' }],
      },
      {
        tag: 'ul',
        content: [
          { tag: 'li', content: '水线' },
          { tag: 'li', content: [{ tag: 'b', content: '路线' }] },
        ],
      },
      { tag: 'br' },
      { tag: 'img', path: 'a.png', alt: '示意图' },
    ];
    const read = readDictionary(
      yomitan([
        [row('三线合一', [{ type: 'structured-content', content }], 'sān xiàn hé yī'), row('一二', ['甲', { type: 'text', text: '乙' }])],
        [row('一二', ['丙'])],
      ]),
      'x.zip',
    );
    expect(read).toMatchObject({ title: '鹿鸣词典', revision: 'r2', author: '鹿鸣编写组', attribution: '鹿鸣市图书馆' });
    expect(read.entries.map(({ zh, reading, explanation }) => [zh, reading, explanation.zh])).toEqual([
      ['三线合一', 'sān xiàn hé yī', '指望川的三条线\n· 水线\n· 路线\n示意图'],
      ['一二', '', '甲\n乙\n丙'],
    ]);
  });

  it('give markup as the text that it is', () => {
    const read = readDictionary(yomitan([[row('钩子', ['<img src=x onerror=alert(1)>'])]]), 'x.zip');
    expect(read.entries[0]!.explanation.en).toBe('<img src=x onerror=alert(1)>');
  });

  it('may be of format by its older name, and leave out what defines nothing', () => {
    const read = readDictionary(yomitan([[row('甲乙', ['丙']), row('见甲乙', [['甲乙', ['past']]])]], { title: 'a', revision: '1', version: 3 }), 'x.zip');
    expect(read.entries.map(({ zh }) => zh)).toEqual(['甲乙']);
  });

  const deep = (levels: number): unknown => (levels === 0 ? '底' : { tag: 'div', content: deep(levels - 1) });

  it.each<[string, Uint8Array, PackReason, PackPlace]>([
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'format', { part: 'index.json' }],
    ['format 1', yomitan([[row('甲乙', ['丙'])]], { ...index, format: 1 }), 'version', { part: 'index.json', field: 'format' }],
    ['no title', yomitan([[row('甲乙', ['丙'])]], { format: 3, revision: '1' }), 'value', { part: 'index.json', field: 'title' }],
    ['no term bank', yomitan([]), 'empty', {}],
    ['a bank that is no list', yomitan([{}]), 'value', { part: 'term_bank_1.json' }],
    ['a row that is none', yomitan([[row('甲乙', ['丙']), 'x']]), 'value', { part: 'term_bank_1.json', entry: 2 }],
    [
      'a term that is no word',
      yomitan([[row('甲乙', ['丙'])], [[7, '', '', '', 0, [], 1, '']]]),
      'value',
      { part: 'term_bank_2.json', entry: 1, field: 'term' },
    ],
    [
      'a definition of no kind',
      yomitan([[row('甲乙', [{ type: 'script', text: 'x' }])]]),
      'value',
      { part: 'term_bank_1.json', entry: 1, field: 'definitions' },
    ],
    ['content nested beyond need', yomitan([[row('甲乙', [{ type: 'structured-content', content: deep(100) }])]]), 'hostile', { part: 'term_bank_1.json' }],
    ['a bank that is cut off', zipSync({ 'index.json': bytesOf(index), 'term_bank_1.json': strToU8('[["甲') }), 'broken', { part: 'term_bank_1.json' }],
  ])('are refused whole: %s', (_name, bytes, reason, place) => {
    expect(refusal(bytes, 'x.zip')).toEqual({ reason, place });
  });

  it('are refused where they unpack to far more than they weigh, whatever they say of it', () => {
    const bomb = zipSync({ 'index.json': bytesOf(index), 'term_bank_1.json': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb, 'x.zip')).toEqual({ reason: 'hostile', place: { part: 'term_bank_1.json' } });
  });
});

describe('tables of words', () => {
  // Each row written anew with all before it took minutes.
  it('and dictionaries of many rows a term are read whole', () => {
    const terms = Array.from({ length: 20 }, (_, at) => `词条${at}号`);
    const rows = Array.from({ length: 9_000 }, (_, at) => terms.map((term) => [term, `${at % 10}`])).flat();
    const csv = readDictionary(bytesOf(rows.map((cells) => cells.join(',')).join('\n')), 'a.csv');
    const zip = readDictionary(yomitan([rows.map(([term, text]) => row(term!, [text]))]), 'a.zip');
    for (const { entries } of [csv, zip]) expect(entries.map(({ explanation: { en } }) => en.length)).toEqual(terms.map(() => 9_000 * 2 - 1));
  });

  it.each([
    ['two columns', '云岭之问,论坛提法\n三线合一,"水、路\n与城"\n'],
    ['named columns in any order', '释义,备注,术语\n论坛提法,x,云岭之问\n"水、路\n与城",,三线合一'],
    ['tabs', '云岭之问\t论坛提法\r\n三线合一\t"水、路\r\n与城"\r\n'],
    ['a byte order mark', '\uFEFF云岭之问,论坛提法\n三线合一,"水、路\n与城"\n'],
  ])('are read: %s', (_name, text) => {
    const read = readDictionary(bytesOf(text), '编辑部 用语.csv');
    expect(read.title).toBe('编辑部 用语');
    expect(read.entries.map(({ zh, explanation }) => [zh, explanation.zh])).toEqual([
      ['云岭之问', '论坛提法'],
      ['三线合一', '水、路\n与城'],
    ]);
  });

  it('give an English name, and English explanations as such', () => {
    const read = readDictionary(bytesOf('term,explanation,english\n云岭之问,A question put at a forum,the Yunling question\n'), 'a.csv');
    expect(read.entries[0]).toMatchObject({ en: 'the Yunling question', explanation: { zh: '', en: 'A question put at a forum' } });
  });

  it.each<[string, string, PackReason, PackPlace]>([
    ['a term without explanation', '甲乙,丙\n\n丁戊,\n', 'value', { line: 3, field: 'explanation' }],
    ['an explanation without term', '甲乙,"丙\n丁"\n,戊\n', 'value', { line: 3, field: 'term' }],
    ['one column', '甲乙\n丙丁\n', 'value', { line: 1, field: 'explanation' }],
    ['a quotation that never ends', '甲乙,丙\n丁戊,"己\n', 'broken', { line: 2 }],
    ['a quotation with words behind it', '甲乙,丙\n丁戊,"己"庚\n', 'broken', { line: 2 }],
    ['a quotation of many ends', '甲乙,' + '"a'.repeat(400_000) + ' '.repeat(400_000), 'broken', { line: 1 }],
    ['a term of too many rows', '甲乙,丙\n'.repeat(300_000), 'value', { line: packLimits.explanation / 2 + 1, field: 'explanation' }],
    ['names of columns alone', 'term,explanation\n', 'empty', {}],
  ])('are refused whole: %s', (_name, text, reason, place) => {
    expect(refusal(bytesOf(text), 'a.csv')).toEqual({ reason, place });
  });
});
