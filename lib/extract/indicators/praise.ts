/** Words of praise and rank between a name and its figure: 地区生产总值5530亿元、| 稳居全省前十强、| 增长4.8%. */
const RANKED = '(?:稳居|[位跃]?居|[位名]?列|跻身|排名|进入|保持|重回|挺进|迈[入进])';
const AMONG =
  '(?:全国|全省|全市|全区|全州|全县|世界|全球|西部|中西部|中部|东部|沿海|同类|省会|副省级|长三角|各省|各市|县域|国家|百强|前[列茅十百三五]|第[一二三四五六七八九十])';
const PRAISE = new RegExp(
  [
    `^${RANKED}{1,2}在?${AMONG}.{0,12}$`,
    '^(?:跨上|迈上|再上|登上|越上|跃上|突破|创|创下|实现|连续|首次|再创|屡创|刷新).{0,10}(?:台阶|新高|历史|纪录|记录|大关|连[增丰涨]”?|突破|跨越|飞跃|开门红|翻番|逆转|第一)$',
    `^(?:总量|规模|增速|增幅|均|都|双双)?(?:高于|快于|优于|好于|领先|领跑|超过|低于)于?${AMONG}.{0,8}$`,
    `^(?:总量|规模|增速|增幅)${RANKED}.{2,12}$`,
    '^(?:好于|高于|优于|超出?)(?:预期|年初预期|年度目标|年初目标|预期目标)$',
    '^(?:稳中有进|稳中向好|稳中提质|逆势增长|逆势上扬|再创佳绩|企稳回升|持续向好|来之不易|成绩喜人|形势喜人)$',
  ].join('|'),
);

/** True where a phrase only praises or ranks what was named before. */
export function isPraise(phrase: string): boolean {
  return phrase.length >= 3 && phrase.length <= 24 && PRAISE.test(phrase);
}
