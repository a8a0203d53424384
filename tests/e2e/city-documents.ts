/** The documents that an invented city publishes about one year, each a short page of its own. */

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

export interface CityDocument {
  kind: 'report' | 'communique' | 'plan' | 'budget';
  path: string;
  html: string;
}

/** Work report, communiqué, plan and budget of a city, seen from 2026. @param city its printed name. */
export function cityDocuments(city: string): CityDocument[] {
  return [
    {
      kind: 'report',
      path: '/zwgk/2026/report.html',
      html: page(
        `2026年${city}政府工作报告`,
        `<p>——2026年1月16日在${city}第三届人民代表大会第六次会议上</p><p>${city}市长 林致远</p><p>各位代表：</p>
<p>现在，我代表市人民政府，向大会报告工作，请予审议。</p><h2>一、2025年工作回顾</h2>
<p>预计全年地区生产总值达到1450亿元，增长5.6%。一般公共预算收入112.4亿元，增长4.1%。城镇新增就业4.5万人。</p>
<h2>二、2026年工作安排</h2><p>今年发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业4.2万人以上，居民消费价格涨幅2%左右。</p>`,
      ),
    },
    {
      kind: 'communique',
      path: '/tjj/2025/gongbao.html',
      html: page(
        `${city}2025年国民经济和社会发展统计公报`,
        `<p>${city}统计局</p><p>2026年3月20日</p><h2>一、综合</h2>
<p>初步核算，全年全市地区生产总值1454.5亿元，比上年增长5.4%。其中，第一产业增加值120.3亿元，增长3.2%；第二产业增加值610.2亿元，增长6.1%。</p>
<h2>二、农业</h2><p>全年粮食总产量56.3万吨，比上年增长1.8%。</p><h2>三、国内贸易</h2><p>全年社会消费品零售总额520.6亿元，比上年增长4.9%。</p>`,
      ),
    },
    {
      kind: 'plan',
      path: '/fgw/2026/plan.html',
      html: page(
        `关于${city}2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告`,
        `<p>——2026年1月16日在${city}第三届人民代表大会第六次会议上</p><p>${city}发展和改革委员会</p><p>各位代表：</p>
<h2>一、2025年国民经济和社会发展计划执行情况</h2><p>全年固定资产投资增长7.2%，社会消费品零售总额增长4.8%。</p>
<h2>二、2026年国民经济和社会发展主要目标</h2><p>2026年全市经济社会发展主要预期目标是：地区生产总值增长5.5%左右，固定资产投资增长6%，粮食产量稳定在55万吨以上。</p>`,
      ),
    },
    {
      kind: 'budget',
      path: '/czj/2026/budget.html',
      html: page(
        `关于${city}2025年预算执行情况和2026年预算草案的报告`,
        `<p>——2026年1月16日在${city}第三届人民代表大会第六次会议上</p><p>${city}财政局</p><p>各位代表：</p>
<h2>一、2025年预算执行情况</h2><p>2025年，全市一般公共预算收入完成112.4亿元，为预算的101.2%，增长4.1%；一般公共预算支出完成268.9亿元，增长3.3%。</p>
<h2>二、2026年预算草案</h2><p>2026年，全市一般公共预算收入安排117亿元，增长4.1%；一般公共预算支出安排275亿元，增长2.3%。</p>`,
      ),
    },
  ];
}

/** A work report over three pages of its site; `number` from 1. */
export function reportPage(city: string, number: 1 | 2 | 3): string {
  const title = `2026年${city}政府工作报告`;
  const pager = `<p>第${number}页 / 共3页</p>`;
  const bodies = {
    1: `<p>——2026年1月16日在${city}第三届人民代表大会第六次会议上</p><p>${city}市长 林致远</p><p>各位代表：</p><p>现在，我代表市人民政府，向大会报告工作，请予审议。</p>
<h2>一、2025年工作回顾</h2><p>过去一年，全市地区生产总值达到1450亿元，增长5.6%。一般公共预算收入112.4亿元，增长4.1%。</p>`,
    2: `<h2>二、过去五年的发展成就</h2><p>2025年，粮食总产量达到56.3万吨，城镇新增就业4.5万人。社会消费品零售总额520.6亿元，增长4.9%。</p>
<p>——产业结构持续优化。规模以上工业增加值增长6.3%，高新技术企业达到412家。</p><p>——民生福祉持续改善。新建改建学校12所，新增养老床位2300张，改造老旧小区86个。</p>`,
    3: `<h2>三、2026年工作安排</h2><p>今年发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业4.2万人以上，居民消费价格涨幅2%左右。</p>
<p>——坚持扩大有效投资。实施重点项目180个，完成投资320亿元，固定资产投资增长6%。</p><p>——坚持保障改善民生。新增托位1500个，改造老旧小区60个，粮食产量稳定在55万吨以上。</p>
<p>——坚持深化改革开放。推进营商环境改革，减税降费12亿元，新增经营主体1.2万户，进出口总额增长6%。</p>
<p>——坚持城乡协调发展。常住人口城镇化率提高1个百分点，新建高标准农田15万亩，硬化农村公路260公里。</p>
<p>——坚持绿色低碳转型。空气优良天数比例保持在90%以上，单位地区生产总值能耗下降3%，新增造林8万亩。</p><p>各位代表，让我们团结奋斗，为建设现代化${city}作出新的贡献！</p>`,
  };
  return page(title, bodies[number] + works(number) + pager);
}

/** As much as a page of a long report has. */
function works(number: number): string {
  return Array.from(
    { length: 16 },
    (_, at) =>
      `<p>——坚持办好第${at + 1}类民生实事。新建改建学校${10 + at + number}所，新增养老床位${200 + 10 * at + number}张，改造老旧小区${40 + at}个，硬化农村公路${120 + at}公里，新增造林${3 + at}万亩，城乡面貌持续改善，群众生活更加便利。</p>`,
  ).join('\n');
}
