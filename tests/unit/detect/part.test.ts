/** Which page of a document in parts a page is: by what it prints, by its address, by its head and its closing words. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const TITLE = '2031年鹿鸣市政府工作报告';
const FIRST = `${TITLE}\n——2031年1月16日在鹿鸣市第五届人民代表大会第六次会议上\n鹿鸣市市长 叶知秋\n各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n一、2030年工作回顾\n全市地区生产总值达到1036.2亿元，比上年增长5.6%。`;
const MIDDLE = `${TITLE}\n二、2031年工作安排\n各位代表：今年发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业4.2万人以上。\n着力扩大内需，完成投资320亿元，增长6.5%。`;
const LAST = `${TITLE}\n新建高标准农田8.4万亩，改造农村公路163公里，新增养老床位850张。\n各位代表！让我们同心同德、拼搏进取，为建设美丽鹿鸣而努力奋斗！`;
const PAGER = '\n1 2 3 下一页';

const partOf = (text: string, url = 'https://www.luming.gov.cn/art/t20310116.html') =>
  analyse({ id: '', text, title: TITLE, url, force: true }).report?.part ?? null;

describe('a page of a document in parts', () => {
  it.each([
    ['its printed number', `${MIDDLE}\n第2页 共4页`, undefined, { number: 2, of: 4 }],
    ['its head', FIRST + PAGER, undefined, { number: 1, of: 3 }],
    ['its closing words', LAST + PAGER, undefined, { number: 3, of: 3 }],
    ['being neither the first nor the last of three', MIDDLE + PAGER, undefined, { number: 2, of: 3 }],
    ['a number behind its title', MIDDLE.replace(TITLE, `${TITLE}（二）`), undefined, { number: 2, of: null }],
  ] as const)('is known by %s', (_, text, url, part) => {
    expect(partOf(text, url)).toEqual(part);
  });

  it.each([
    'https://www.luming.gov.cn/2031/report-part-2-of-3.html',
    'https://www.luming.gov.cn/2031/11-part-2-of-3.html',
    'https://www.luming.gov.cn/art/content_page2.shtml',
    'https://www.luming.gov.cn/art/content_p2.html',
    'https://www.luming.gov.cn/art/show.jsp?id=77&page=2',
    'https://www.luming.gov.cn/art/show.jsp?page=2&id=77',
    'https://www.luming.gov.cn/art/t20310116/page/2',
  ])('is the second where its address says so, though the congress is addressed on it: %s', (url) => {
    expect(partOf(`${MIDDLE.replace('各位代表：', '各位代表：\n')}${PAGER}`, url)).toEqual({ number: 2, of: 3 });
  });

  it('is the second where the address counts from nothing', () => {
    expect(partOf(MIDDLE + PAGER.replace('3', '3 4'), 'https://www.luming.gov.cn/art/t20310116_1.html')).toEqual({ number: 2, of: 4 });
  });

  it.each([
    ['the number of a document', 'https://www.luming.gov.cn/art/page_20310.html'],
    ['a page beyond the last', 'https://www.luming.gov.cn/art/show.jsp?page=9'],
    ['no page at all', 'https://www.luming.gov.cn/art/show.jsp?page=0'],
    ['a word that ends so', 'https://www.luming.gov.cn/art/homepage2.html'],
  ])('is not misled by %s in its address', (_, url) => {
    expect(partOf(FIRST + PAGER, url)).toEqual({ number: 1, of: 3 });
  });

  it('is none where it stands whole, whatever its address', () => {
    expect(partOf(`${FIRST}\n${MIDDLE}\n${LAST}`, 'https://www.luming.gov.cn/art/show.jsp?page=2')).toBeNull();
  });
});
