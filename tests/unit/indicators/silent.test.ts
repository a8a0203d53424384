import { describe, expect, it } from 'vitest';
import { SILENT } from '../../../lib/extract/indicators/silent';
import { readAll } from './told';

describe('what tells nothing', () => {
  it.each(SILENT.rules.map(({ id, example }) => [id, example[0]]))('%s: %s', (id, text) => {
    const { figures, indicators } = readAll(text);
    expect(figures.length).toBeGreaterThan(0);
    // What a figure is told beside may stand: 增长目标为6% of …，居全国第1位.
    expect(indicators.length).toBeLessThan(readAll(text, 'review', [2025, 2025], [id]).indicators.length);
  });
});

/** Names and figures as printed. */
const toldOf = (text: string): string[] => {
  const { quotes, indicators } = readAll(text);
  return indicators.map(({ name, figure }) => `${name} ${quotes[figure]}`);
};

describe('what is granted or supposed', () => {
  it.each([
    ['即便面临多重压力，全市地区生产总值仍增长5.2%，规模以上工业增加值增长6%。', ['地区生产总值 5.2%', '规模以上工业增加值 6%']],
    ['哪怕困难再大，全年粮食产量仍达到45万吨。', ['粮食产量 45万吨']],
    ['纵使外需收缩，进出口总额增长4%。', ['进出口总额 4%']],
    ['如果说去年增长5%来之不易，今年地区生产总值增长6%更是难能可贵。', ['地区生产总值 6%']],
    ['如果说前年是打基础，去年就是上台阶，地区生产总值增长6.5%。', ['地区生产总值 6.5%']],
    ['只要符合条件的困难群众全部纳入保障，城乡低保覆盖率达到100%。', ['城乡低保覆盖率 100%']],
    ['若羌县完成投资30亿元，若羌红枣产量达到15万吨。', ['若羌县投资 30亿元', '若羌红枣产量 15万吨']],
    ['若尔盖牦牛存栏量达到30万头，若尔盖县粮食产量达到6万吨。', ['若尔盖牦牛存栏量 30万头', '粮食产量 6万吨']],
    ['例如果蔬产量达到30万吨。', ['果蔬产量 30万吨']],
  ])('tells %s', (text, told) => {
    expect(toldOf(text)).toEqual(told);
  });

  it('tells what was done in spite of it', () => {
    expect(toldOf('即使在疫情影响下，我市仍完成投资300亿元，增长8%。').map((told) => told.split(' ')[1])).toEqual(['300亿元', '8%']);
  });

  it.each([
    '即使翻一番，也只有300亿元。',
    '哪怕粮食产量增长10%，农民仍不富裕。',
    '只要单产提高一成，粮食产量就达到45万吨，增长8%。',
    '如果每亩增产50斤，就可使全市粮食产量达到45万吨。',
    '倘若外部环境进一步恶化，出口将下降3%。',
    '若不转型，工业增加值只能增长1%。',
  ])('tells nothing of %s', (text) => {
    expect(toldOf(text)).toEqual([]);
  });
});

describe('what only looks like a way of speaking', () => {
  it.each([
    ['地区生产总值增速排在第2位。', ['地区生产总值增速 第2位']],
    ['地区生产总值增速排在第一位。', ['地区生产总值增速 第一位']],
    ['地区生产总值增速取得全省第2位的优异成绩。', ['地区生产总值增速 第2位']],
    ['粮食总产量取得全省第2位的佳绩。', ['粮食总产量 第2位']],
    ['高新技术产业增加值占比36.5%高于全省平均2个百分点。', ['高新技术产业增加值占比 36.5%', '高新技术产业增加值占比 2个百分点']],
    ['第二产业占比45%高于全国水平。', ['第二产业占比 45%']],
    ['集中警示教育2000名干部。', ['集中警示教育干部 2000名']],
    ['教育引导3000名群众参与治理。', ['教育引导群众 3000名']],
  ])('tells %s', (text, told) => {
    expect(toldOf(text)).toEqual(told);
  });

  it.each([
    ['粮食产量排到了第3位。', ['第3位']],
    ['集中警示教育2000名干部，教育培训1.2万名群众。', ['2000名', '1.2万名']],
    ['以80亿元的投入支持教育，用30亿元的投入改善民生。', ['80亿元', '30亿元']],
    ['服务业增加值同比5.5%高于全省平均水平。', ['5.5%']],
  ])('tells the figures of %s', (text, figures) => {
    expect(toldOf(text).map((told) => told.split(' ')[1])).toEqual(figures);
  });

  it.each(['把安全生产摆在首位、第一位。', '始终把安全生产排在第一位。', '以百分之百的努力完成任务。', '团结百分之九十以上的群众。'])(
    'tells nothing of %s',
    (text) => {
      expect(toldOf(text)).toEqual([]);
    },
  );
});
