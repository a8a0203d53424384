/** Every way of saying when that the reader knows, and words that only look like one. */
import { describe, expect, it } from 'vitest';
import { dateOfHead, datesIn, relationOf, type SaidDate } from '../../../lib/language/dates';
import { hostileText } from '../hostile-texts';

/** 2025/1-9/end, plan years as from–to, relative words by name. */
function shown({ years, months, edge, since, sameMonths }: SaidDate): string {
  const when =
    years === null
      ? ''
      : years.kind === 'absolute'
        ? years.from === years.to
          ? String(years.from)
          : `${years.from}–${years.to}`
        : years.kind === 'relative'
          ? years.word
          : years.kind === 'ago'
            ? `-${years.count}`
            : years.kind === 'first'
              ? `first ${years.length}`
              : years.kind === 'reach'
                ? `${years.direction} ${years.length}`
                : 'term';
  return [when, months ? months.join('-') : '', edge ?? '', since ? 'since' : '', sameMonths ? 'same' : ''].filter(Boolean).join(' ');
}

const read = (text: string): string[] => datesIn(text).map(shown);

describe('dates as they are said', () => {
  it.each([
    ['2035年', '2035'],
    ['二〇三五年', '2035'],
    ['二零三五年', '2035'],
    ['一九七八年', '1978'],
    ['一九四九年', '1949'],
    ['2025年末', '2025 end'],
    ['2025年年末', '2025 end'],
    ['2021—2025年', '2021–2025'],
    ['2021年至2025年', '2021–2025'],
    ['一九七八年到一九八五年', '1978–1985'],
    ['2012年以来', '2012 since'],
    ['“十六五”末', '2031–2035 end'],
    ['“十五五”期末', '2026–2030 end'],
    ['“十七五”时期', '2036–2040'],
    ['十四五期间', '2021–2025'],
    ['“十四五”以来', '2021–2025 since'],
    ['“八五”期间', '1991–1995'],
    ['第六个五年计划期间', '1981–1985'],
    ['第一个五年计划', '1953–1957'],
    ['第十五个五年规划', '2026–2030'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    ['1—6月', '1-6'],
    ['1至11月', '1-11'],
    ['一至九月份', '1-9'],
    ['前三季度', '1-9'],
    ['前3季度', '1-9'],
    ['上半年', '1-6'],
    ['下半年', '7-12'],
    ['一季度', '1-3'],
    ['第四季度', '10-12'],
    ['1季度', '1-3'],
    ['5月份', '5-5'],
    ['十二月', '12-12'],
    ['前十个月', '1-10'],
    ['前11个月', '1-11'],
    ['9月末', '9-9 end'],
    ['2025年1—9月', '2025 1-9'],
    ['2024年上半年', '2024 1-6'],
    ['去年前三季度', 'last 1-9'],
    ['今年一季度', 'this 1-3'],
    ['2020年11月1日零时', '2020 11-11 end'],
    ['2025年12月末', '2025 12-12 end'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    ['年末', 'end'],
    ['年底', 'end'],
    ['年初', 'start'],
    ['上年年末', 'previous end'],
    ['上年末', 'previous end'],
    ['去年同期', 'last same'],
    ['上年同期', 'previous same'],
    ['2019年同期', '2019 same'],
    ['五年前', '-5'],
    ['过去五年', 'back 5'],
    ['未来三年', 'ahead 3'],
    ['五年来，', 'open 5'],
    ['这三年城镇', 'back 3'],
    ['5年增长', 'open 5'],
    ['二十年来，', 'open 20'],
    ['十七年间', 'open 17'],
    ['用了三十五年的时间', 'takes 35'],
    ['八年里', 'open 8'],
    ['四年累计', 'open 4'],
    ['2016年到2020年五年间', '2016–2020'],
    ['五年累计', 'open 5'],
    ['用三年时间', 'takes 3'],
    ['本届政府五年', 'term'],
    ['前三年', 'first 3'],
    ['头两年', 'first 2'],
    ['全年', 'whole'],
    ['明年', 'next'],
    ['前年', 'before'],
    ['目前', 'now'],
    ['第七次全国人口普查', '2020 11-11 end'],
    ['六普', ''],
    ['六人普', '2010 11-11 end'],
    ['第五次全国经济普查', '2023 end'],
    ['第三次农业普查', '2016 end'],
    ['2020年第七次全国人口普查', '2020 11-11 end'],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected === '' ? [] : [expected]));

  it.each(['第十七年间', '三十年不变', '三五成群', '12025年', '3.5月', '每五年', '五年级', '十一五层楼', '13月', '上年结转', '三月三'])(
    '%s is none',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('reads all dates of a sentence', () => {
    expect(read('由2020年的4.2万元增加到2025年的6.1万元，比“十三五”末增长8%')).toEqual(['2020', '2025', '2016–2020 end']);
  });

  it('comes to the end of a hostile text', () => {
    expect(datesIn(hostileText('“十二三四五六七八九1—第', 500_000))).toEqual([]);
  });
});

describe('relation of a date', () => {
  it.each([
    ['比2002年增长', 'base'],
    ['分别比2020年增长', 'base'],
    ['较上年增长', 'base'],
    ['同1978年相比', 'base'],
    ['与2019年相比', 'base'],
    ['和上年同期相比', 'base'],
    ['比“十三五”末增长', 'base'],
    ['由2020年的', 'origin'],
    ['从1979至1981年', null],
    ['从一九七八年的', 'origin'],
    ['到2030年', null],
    ['和2025年', null],
    ['2025年', null],
  ])('%s', (text, expected) => expect(relationOf(text, datesIn(text)[0] as SaidDate)).toBe(expected));
});

describe('heads of tables', () => {
  const frame = { reported: 2025 };
  it.each([
    ['2026年1—6月', { from: 2026, to: 2026, months: [1, 6], instant: false, over: null }],
    ['2021—2025年年均增长（%）', { from: 2021, to: 2025, months: null, instant: false, over: 'average' }],
    ['2025年末', { from: 2025, to: 2025, months: null, instant: true, over: null }],
    ['年末数（万人）', { from: 2025, to: 2025, months: null, instant: true, over: null }],
    ['“十六五”末', { from: 2035, to: 2035, months: null, instant: false, over: null }],
    ['1季度', { from: 2025, to: 2025, months: [1, 3], instant: false, over: null }],
    ['上年', { from: 2024, to: 2024, months: null, instant: false, over: null }],
    ['2026年目标（%）', { from: 2026, to: 2026, months: null, instant: false, over: null }],
    ['5月末', { from: 2025, to: 2025, months: [5, 5], instant: true, over: null }],
  ])('%s', (text, expected) => expect(dateOfHead(text, frame)).toEqual(expected));

  it.each(['比上年增长（%）', '比上年同期增长', '绝对额（亿元）', '较2020年增长'])('%s names no period', (text) => expect(dateOfHead(text, frame)).toBeNull());
});
