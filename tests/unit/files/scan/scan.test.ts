/** Scanned pages: told where they are not read, and read at the reader's word. */
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it, vi } from 'vitest';
import { analyse } from '../../../../lib/engine/analyse';
import { readFile } from '../../../../lib/files/read-file';
import { FileError } from '../../../../lib/files/refusal';
import type { Recogniser, RecognitionProgress } from '../../../../lib/files/scan/recognition';
import { nodePlatform } from '../../../../lib/node/platform';
import { picturesAsPdf } from '../../../../scripts/formats/make-scan';
import { makePdf } from '../pdf/make-pdf';
import { fakeRecogniser, linesAt } from './fake-recogniser';

const WORDS = ['一、过去一年，全市粮食产量达到56.1万吨。', '二、今年，城镇新增就业4.3万人以上。', '三、全年地区生产总值增长4.5%。'];
const SCANNED = ['　　过去一年，全市粮食产量达到56.1万吨，比上年', '增长3.2%，城镇新增就业4.3万人。'];

async function blank(): Promise<Uint8Array> {
  const canvas = createCanvas(1654, 2339);
  return picturesAsPdf([{ jpeg: await canvas.encode('jpeg'), width: 1654, height: 2339 }]);
}

const reading = (bytes: Uint8Array, recogniser?: Recogniser, more = {}) =>
  readFile({ name: 'a.pdf', bytes }, { ...nodePlatform, ...(recogniser ? { recognition: { recogniser, ...more } } : {}) });

describe('pages that are pictures', () => {
  it('are told by their numbers where others have text', async () => {
    const { text, unread } = await reading(makePdf({ pages: [[WORDS[0]!], [], [WORDS[1]!], ['第4页'], []], pictured: [1, 3] }));
    expect(text).toContain(WORDS[1]);
    expect(unread).toEqual([2, 4]);
  });

  it.each([
    ['words on a picture', { pages: [WORDS.map((line) => line.repeat(2))], pictured: [0] }],
    ['an empty page', { pages: [[WORDS[0]!], []] }],
  ])('are not %s', async (_, options) => {
    expect((await reading(makePdf(options))).unread).toEqual([]);
  });

  it('are counted where there is nothing else', async () => {
    const refused = await reading(await blank()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FileError);
    expect(refused).toMatchObject({ reason: 'no-text', pictures: 1 });
    expect(await reading(makePdf({ pages: [[], []], pictured: [0, 1] })).catch((error: unknown) => error)).toMatchObject({ pictures: 2 });
    expect(await reading(makePdf({ pages: [[]] })).catch((error: unknown) => error)).toMatchObject({ reason: 'no-text', pictures: 0 });
  });
});

describe('recognition', () => {
  it('gives whole paragraphs, all doubtful, and the place of each line on its picture', async () => {
    const { text, doubtful, scan, unread } = await reading(await blank(), fakeRecogniser([linesAt(SCANNED)]));
    expect(text.trim()).toBe(SCANNED.join('').trim());
    expect(doubtful).toEqual([{ start: 0, end: text.length, reason: 'recognised' }]);
    expect(unread).toEqual([]);
    expect(scan.pictures[0]?.jpeg.size).toBeGreaterThan(0);
    const [first, second] = scan.lines;
    expect(text.slice(second?.start, second?.end)).toBe(SCANNED[1]);
    // The second line begins 200 pixels from the left at 200 dots an inch, 72 points from it.
    expect(first?.top).toBeLessThan(300 * 0.36);
    expect(second?.left).toBeLessThan(72);
    expect(second?.top).toBeGreaterThan(first?.top ?? Infinity);
  });

  it('makes every indicator doubtful that stands in its words, and no other', async () => {
    const pdf = makePdf({ pages: [[WORDS[0]!], [], [WORDS[2]!]], pictured: [1] });
    const { text, doubtful } = await reading(pdf, fakeRecogniser([linesAt([WORDS[1]!])]));
    const { indicators } = analyse({ id: 'a', text, doubtful, force: true });
    expect(indicators.map(({ code, doubts }) => [code, doubts])).toEqual([
      ['grain_output', undefined],
      ['new_urban_jobs', ['recognised']],
      ['gdp', undefined],
    ]);
  });

  it('tells its progress, and leaves a page unread that it cannot read', async () => {
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const progress: RecognitionProgress[] = [];
    const pdf = makePdf({ pages: [[], [], []], pictured: [0, 1, 2] });
    const { text, unread, pages } = await reading(pdf, fakeRecogniser([linesAt([WORDS[0]!]), new Error('fails'), linesAt([WORDS[2]!])]), {
      tell: (one: RecognitionProgress) => progress.push(one),
    });
    expect(text).toBe(`${WORDS[0]}\n${WORDS[2]}`);
    expect(unread).toEqual([2]);
    expect(pages).toEqual([0, text.indexOf('三'), text.indexOf('三')]);
    expect(progress).toEqual([0, 1, 2, 3].map((done) => ({ done, of: 3 })));
  });

  it('stops at once where the reader says so', async () => {
    const stopping = new AbortController();
    const recogniser = fakeRecogniser([linesAt([WORDS[0]!]), linesAt([WORDS[1]!])]);
    const told = ({ done }: RecognitionProgress) => done === 1 && stopping.abort();
    const result = reading(makePdf({ pages: [[], []], pictured: [0, 1] }), recogniser, { signal: stopping.signal, tell: told });
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('reads a picture by itself', async () => {
    const canvas = createCanvas(800, 600);
    const { format, text, doubtful } = await reading(new Uint8Array(await canvas.encode('png')), fakeRecogniser([linesAt([WORDS[2]!])]));
    expect(format).toBe('picture');
    expect(text.trim()).toBe(WORDS[2]);
    expect(doubtful).toHaveLength(1);
    await expect(reading(new Uint8Array([0xff, 0xd8, 0xff, 1, 2]), fakeRecogniser([]))).rejects.toMatchObject({ reason: 'broken' });
  });

  it.each([
    ['增长4.5%6，', '增长4.5%，'],
    ['装机214万干瓦', '装机214万千瓦'],
    ['214万干瓦', '214万千瓦'],
    ['建成干座公园', '建成千座公园'],
    ['就业64.1万人人。', '就业64.1万人。'],
    ['1.2万人人均收入', '1.2万人人均收入'],
    ['超]万美元，2026年]月', '超1万美元，2026年1月'],
    ['参见[2025]号', '参见[2025]号'],
    ['人均可文配收入', '人均可支配收入'],
    ['民生福社持续改善', '民生福祉持续改善'],
    ['儿童福利社会化', '儿童福利社会化'],
    ['3干公里', '3千公里'],
    ['26.3微到/立方米', '26.3微克/立方米'],
    ['7.4万套〈间)', '7.4万套（间)'],
    ['一一2026年2月3日', '——2026年2月3日'],
    ['干部1.2万人', '干部1.2万人'],
    ['〈全市年鉴〉', '〈全市年鉴〉'],
  ])('mends what is always misread: %s', async (read, meant) => {
    const { text } = await reading(await blank(), fakeRecogniser([linesAt([read])]));
    expect(text.trim()).toBe(meant);
  });

  it('lets go of a digit that is the ring of its percent sign, and of no other', async () => {
    // The ring's box lies on the sign's, and it is less sure; a true 9 stands before it.
    const line = linesAt(['增长8.19%、5.9%，占79%'])[0]!.map((sign, at, signs) => {
      const ring = sign.text === '9' && signs[at - 1]?.text !== '.';
      return ring ? { ...sign, left: sign.right - 4, right: sign.right + 12, sure: 93 } : sign;
    });
    const { text } = await reading(await blank(), fakeRecogniser([[line]]));
    expect(text.trim()).toBe('增长8.1%、5.9%，占7%');
  });
});
