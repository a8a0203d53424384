/** A short report of a city that does not exist, in whatever markup a test wants to put it. */

export const OPENING = `<h1>2026年澄浦新市政府工作报告</h1><p>——2026年1月16日在澄浦新市第三届人民代表大会第六次会议上</p>
<p>澄浦新市市长 林致远</p><p>各位代表：</p><p>现在，我代表市人民政府，向大会报告工作，请予审议。</p>
<h2>一、2025年工作回顾</h2>`;

export const REVIEW = `<p>过去一年，全市地区生产总值达到3482.6亿元，比上年增长5.6%。一般公共预算收入212.4亿元，增长4.1%。</p>
<p>城镇新增就业4.5万人，粮食总产量56.3万吨，放管服改革持续深化。</p>`;

export const PLAN = `<h2>二、2026年工作安排</h2>
<p>今年发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业4.2万人以上，居民消费价格涨幅2%左右。</p>`;

/** A whole document; `extra` goes between the review and the plan. */
export function report({ extra = '', head = '', wrap = (body: string) => body } = {}): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>2026年澄浦新市政府工作报告</title>${head}</head>
<body>${wrap(OPENING + REVIEW + extra + PLAN)}</body></html>`;
}

export const OTHER = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>澄浦新市天气</title></head>
<body><h1>一周天气</h1><p>本周最高气温18度，降水概率40%。</p></body></html>`;
