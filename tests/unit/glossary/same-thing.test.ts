/** Which words may stand under an entry's title without a reason given. */
import { describe, expect, it } from 'vitest';
import { isSameThing } from '../../../lib/glossary/same-thing';

describe('what letters show to be the same thing', () => {
  it.each([
    ['碳达峰碳中和', '双碳'],
    ['营改增', '营业税改征增值税'],
    ['精准扶贫', '扶贫精准'],
    ['东数西算', '“东数西算”工程'],
  ])('%s may be printed %s', (headword, form) => expect(isSameThing(headword, form)).toBe(true));

  it.each([
    ['精准扶贫', '产业扶贫'],
    ['东数西算', '西电东送'],
    ['乡村振兴', '新型城镇化'],
    ['一网通办', '跨省通办'],
    ['污水处理', '垃圾处理'],
  ])('%s is no name of %s', (headword, form) => expect(isSameThing(headword, form)).toBe(false));
});
