/** The invented reports that the demo reads: three cities, two years each, every city with a page layout of its own. */
export const sampleReports = [
  'http://www.wangchuan.gov.cn/zwgk/2025.html',
  'http://www.yunting.gov.cn/art/2025.html',
  'http://www.luming.gov.cn/ghjh/2025.html',
  'http://www.yunting.gov.cn/art/2026.html',
  'http://www.luming.gov.cn/ghjh/2026.html',
  'http://www.wangchuan.gov.cn/zwgk/2026.html',
] as const;

/** The one that stays open when all have been read. */
export const shownReport = sampleReports[5];
