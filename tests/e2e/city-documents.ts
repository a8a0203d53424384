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
