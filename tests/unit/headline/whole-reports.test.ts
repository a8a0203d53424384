/** Headline rows of whole invented reports: a change of term with five years beside one, a scan without its title, a township. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

function tableOf(text: string): { report: string; rows: string[] } {
  const { report, headline } = analyse({ id: 'report', text, force: true });
  return {
    report: `${report?.region.name ?? ''} ${report?.region.level ?? ''} ${report?.reviewYear ?? ''}→${report?.year ?? ''}`,
    rows: headline.map(({ code, measure, status, value, unit }) => `${status === 'target' ? 'target' : 'result'} ${code} ${measure} ${value}${unit}`),
  };
}

const changeOfTerm = `政府工作报告
—— 二〇二一年十二月二十七日在呼勒图旗第十七届人民代表大会第一次会议上
旗人民政府旗长 白音
各位代表：
现在，我代表旗人民政府，向大会报告工作，请予审议。
一、过去五年工作回顾
五年来，地区生产总值年均增长4.1%，2021年预计达到96亿元；一般公共预算收入累计完成38.6亿元；城镇、农村牧区常住居民人均可支配收入分别达到43210元、21560元，年均增长6.2%、8.5%。
二、今后五年的奋斗目标和主要任务
今后五年，地区生产总值年均增长6%，一般公共预算收入年均增长5%。
三、2022年重点工作
2022年是换届后的第一年。主要预期目标：地区生产总值增长6%以上，规模以上工业增加值增长7%，城乡常住居民人均可支配收入分别增长7%、9%。
`;

const scan = `    一、2018年工作回顾
    2018年，是苍屏县发展史上极不平凡的一年。在市委、市政府和县委的正确领导下，全县上下攻坚克难，全县生产总值完成
92.6亿元，增长7.1%；财政总收入完成6.8
亿元，增长5.2%，其中一般公共预算收入4.1亿元，增长6.6%；规模以上工业增加值增

12

长8.4%；固定资产投资
增长11.3%；农村居民人均可支配收入12035元，增
长9.4%。
    苍屏县白果获国家地理标志，苍屏县入选全国试点，县城面貌焕然一新，石桥镇生产总值增长12%。
    二、2019年工作安排
    2019年全县经济社会发展的主要预期目标是：生产总值增长7.5%，一般公共预算收入增长6%，固定资产投资增长11%。

13

    （一）全力抓项目。安排重点项目68个，完成投资42亿元。
`;

const township = `各位代表：
受镇人民政府委托，我向大会作政府工作报告，请予审议。
过去一年工作回顾
2022年，全镇上下团结一心，完成地区生产总值18.6亿元，同比增长6.8%；税收收入8600万元；农村居民人均可支配收入26850元，增长7.6%；招商引资到位资金2.1亿元，村级集体经济收入1260万元。
2023年工作安排
全镇经济社会发展主要目标是：地区生产总值增长7%，农村居民人均可支配收入增长8%，招商引资到位资金3亿元。
青岫镇人民政府 2022年12月28日
`;

/** A chapter about both one year and five, whose last paragraph opens the list of the five. */
const withItems = (opening: string, item: string) => `政府工作报告
——2026年1月8日在云岭省第三届人民代表大会第四次会议上
各位代表：
现在，我代表省人民政府向大会报告工作，请予审议。
一、2025年及“十四五”时期工作回顾
2025年，全省经济稳中向好。
（一）经济稳步增长。地区生产总值增长5.2%。
${opening}
——经济实力跃上新台阶。${item}
——人民生活迈上新水平。农民工回流加快。
二、2026年重点工作
主要预期目标是：地区生产总值增长5%以上。
`;

describe('the table of a whole report', () => {
  it.each([
    ['各位代表！2025年是“十四五”收官之年。五年来，我们砥砺前行，现代化建设实现良好开局。', '一般公共预算收入累计完成3700亿元，5年增长18.7%。'],
    ['各位代表！经过一年努力，“十四五”圆满收官。五年来，全省各项事业取得新成就。', '居民人均可支配收入增长34.3%。'],
    ['全年目标任务顺利完成。这五年，我们牢记嘱托、感恩奋进。', '进出口总额增长62%。'],
    ['2025年目标任务的完成，标志着规划胜利收官。“十四五”时期，是云岭极不平凡的五年。', '粮食总产稳定在1100亿斤以上。'],
    ['各位代表！成绩来之不易。过去五年，我们攻坚克难。', '固定资产投资累计完成2.6万亿元。'],
  ])('takes the items of a list for what the paragraph before speaks of at its end: %s', (opening, item) => {
    expect(tableOf(withItems(opening, item)).rows).toEqual(['result gdp growth 5.2%', 'target gdp growth 5%']);
  });

  it('leaves out totals and averages of a term', () => {
    expect(tableOf(changeOfTerm)).toEqual({
      report: '呼勒图旗 county 2021→2022',
      rows: [
        'result gdp level 9600000000元',
        'result income_urban level 43210元',
        'result income_rural level 21560元',
        'target gdp growth 6%',
        'target industry_value_added growth 7%',
        'target income_urban growth 7%',
        'target income_rural growth 9%',
      ],
    });
  });

  it('is read from a scan without title, across its page breaks', () => {
    expect(tableOf(scan)).toEqual({
      report: '苍屏县 county 2018→2019',
      rows: [
        'result gdp level 9260000000元',
        'result gdp growth 7.1%',
        'result budget_revenue level 410000000元',
        'result budget_revenue growth 6.6%',
        'result industry_value_added growth 8.4%',
        'result fixed_asset_investment growth 11.3%',
        'result income_rural level 12035元',
        'result income_rural growth 9.4%',
        'target gdp growth 7.5%',
        'target budget_revenue growth 6%',
        'target fixed_asset_investment growth 11%',
      ],
    });
  });

  it('is read from a township that names itself only in its signature', () => {
    expect(tableOf(township)).toEqual({
      report: '青岫镇 township 2022→2023',
      rows: [
        'result gdp level 1860000000元',
        'result gdp growth 6.8%',
        'result tax_revenue level 86000000元',
        'result income_rural level 26850元',
        'result income_rural growth 7.6%',
        'result investment_attracted level 210000000元',
        'target gdp growth 7%',
        'target income_rural growth 8%',
        'target investment_attracted level 300000000元',
      ],
    });
  });
});
