/** The bounded use of segmentit, with a dictionary of a few words. */
import { beforeAll, describe, expect, it } from 'vitest';
import { cutterForDocument, giveDictionary, LONGEST } from '../../../lib/extract/segment';
import { indicatorsIn } from './told';

const NOUN = '0x00100000';
const words = ['原油', '天然气', '加工', '产量', '率', '产', '量'];

beforeAll(() => giveDictionary(words.map((word) => `${word}|${NOUN}|1000`).join('\n')));

describe('words of a phrase', () => {
  it('cuts a phrase into its words', () => {
    expect(cutterForDocument()('天然气加工率')).toEqual(['天然气', '加工', '率']);
  });

  it('refuses what would cost too much, and what is no phrase', () => {
    const cut = cutterForDocument();
    expect(cut('长'.repeat(LONGEST + 1))).toBeNull();
    expect(cut('增长5%')).toBeNull();
  });

  it('gives a document only so many calls, and keeps answers', () => {
    const cut = cutterForDocument();
    const phrases = Array.from({ length: 80 }, (_, at) => `${String.fromCharCode(0x4e00 + at)}${String.fromCharCode(0x5000 + at)}产量`);
    const answers = phrases.map((phrase) => cut(phrase));
    expect(answers[0]).not.toBeNull();
    expect(answers[79]).toBeNull();
    expect(cut(phrases[0] ?? '')).toEqual(answers[0]);
  });

  it('tells how much of the last name of a list the others share', () => {
    const told = indicatorsIn('原油、天然气加工率分别达到92%、88.5%。', 'review', [2025, 2025]);
    expect(told.map(({ name, value }) => [name, value])).toEqual([['原油加工率', 92], ['天然气加工率', 88.5]]);
  });
});
