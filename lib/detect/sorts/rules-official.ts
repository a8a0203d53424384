/** Rules for the official sorts beside the work report: a title's form, and what the sort's texts have that others lack. */
import type { PageKind } from '../../model/kinds';
import { figureDensity, isNews, type Evidence, type Rule } from './evidence';
import { isLaw } from './rules-report';
import { SALUTATION } from '../report-head';

/** Points from which a text is taken for a sort, and at which it surely is. */
export const OFFICIAL_FROM = 5;
export const OFFICIAL_SURE = 11;

const named = (kind: PageKind): Rule => ({ name: 'title', points: 5, applies: ({ form }) => form?.kind === kind });
const ofPage = (kind: PageKind): Rule => ({ name: 'page-title', points: 1, applies: ({ form }) => form?.kind === kind && form.ofPage });
const says = (name: string, points: number, pattern: RegExp, within = 3000): Rule => ({
  name,
  points,
  applies: ({ reading }) => pattern.test(reading.text.slice(0, within)),
});
const often = (name: string, points: number, pattern: RegExp, times: number): Rule => ({
  name,
  points,
  applies: ({ reading }) => (reading.text.slice(0, 30_000).match(pattern)?.length ?? 0) >= times,
});
const signed = (points: number, pattern: RegExp): Rule => ({
  name: 'issuer',
  points,
  applies: ({ head, titles }) =>
    pattern.test(
      `${head.issuer ?? ''} ${head.source ?? ''} ${titles
        .filter((line) => line.ofPage)
        .map((line) => line.text)
        .join(' ')}`,
    ),
});
const addressed: Rule = { name: 'salutation', points: 1, applies: ({ paragraphs }) => paragraphs.slice(0, 60).some(({ text }) => SALUTATION.test(text)) };
const inSession: Rule = { name: 'session', points: 1, applies: ({ head }) => head.session !== null };
const news: Rule = {
  name: 'news-style',
  points: -4,
  applies: ({ opening, form }) => isNews(opening.slice(0, 400)) && !/发布会|答记者问/.test(form?.title ?? ''),
};
const bare: Rule = { name: 'fragment', points: -4, applies: ({ reading }) => reading.text.length < 60 };
const noFigures: Rule = { name: 'no-figures', points: -3, applies: ({ reading }) => figureDensity(reading.text) < 0.5 && !/\d/.test(reading.text.slice(60)) };
const common = [news, bare, noFigures];

const STATISTICS = /统计局|[统統][计計](?:[处處]|暨普查局)|调查总?队|海关|普查(?:领导小组)?办公室/;
/** Chapters that every communiqué has since the form was set in the 1980s. */
const CHAPTERS =
  /^[一二三四五六七八九十]{1,3}、(?:综合|农业|农、?林、?牧、?渔业|工业(?:和建筑业)?|建筑业|服务业|固定资产投资|国内贸易|贸易|对外经济|财政(?:、?金融)?业?|金融|人口|居民收入消费|人民生活|教育|科学技术|文化旅游|卫生|社会保障|资源|环境|交通|邮电)/;

function chapters({ paragraphs }: Evidence): boolean {
  return paragraphs.filter(({ text }) => text.length <= 40 && CHAPTERS.test(text)).length >= 3;
}

const PERIOD_FIRST =
  /^(?:据[^，。]{2,16}统计，|初步核算，|经[^，。]{2,12}核算，|\d{4}年)?(?:上半年|前三季度|\d{1,2}[—\-－~～至]\d{1,2}月份?|\d{1,2}月份?|[一二三四]季度|全年)/;

const OFFICE_OF_STATISTICS = /统计(?:[局处]|暨普查局)|调查总?队|海关|财政[厅局部]|发展和?改革|核算/;
/** What offices of statistics count; a firm's quarter tells of its own turnover and profit. */
const OF_ECONOMY =
  /生产总值|GDP|增加值|固定资产投资|居民消费价格|CPI|PPI|出厂价格|零售总?额|进出口|外贸|可支配收入|经理指数|PMI|财政收入|预算收入|税收收入|用电量|产量|利润总额|房地产开发|商品房|货运量|客运量|接待/g;
const FEWEST_OF_ECONOMY = 2;

function isOfStatistics({ reading, head }: Evidence): boolean {
  const names = `${head.issuer ?? ''} ${head.source ?? ''} ${reading.text.slice(0, 3000)}`;
  return OFFICE_OF_STATISTICS.test(names) || (reading.text.slice(0, 10_000).match(OF_ECONOMY)?.length ?? 0) >= FEWEST_OF_ECONOMY;
}

/** Titles that only offices give to what they publish. */
function isCalledRelease({ form }: Evidence): boolean {
  return (
    form?.kind === 'release' &&
    /统计局|运行情况|运行简况|主要(?:经济|统计)?(?:指标|数据)|核算结果|采购经理指数|发布会|统计(?:月报|快报|简报|公告)/.test(form.title)
  );
}

export interface OfficialSort {
  kind: PageKind;
  rules: readonly Rule[];
}

/** One row a sort, with what speaks for it beside its title. */
export const officialSorts: readonly OfficialSort[] = [
  {
    kind: 'census',
    rules: [
      named('census'),
      ofPage('census'),
      signed(2, STATISTICS),
      says('moment', 3, /标准时点|普查的?时点|普查时期资料/),
      often('census', 1, /普查/g, 3),
      ...common,
    ],
  },
  {
    kind: 'communique',
    rules: [
      named('communique'),
      ofPage('communique'),
      signed(2, STATISTICS),
      { name: 'chapters', points: 3, applies: chapters },
      often('compared', 1, /比上年(?:增长|下降|末)/g, 3),
      says('first-count', 1, /初步核算/),
      ...common,
    ],
  },
  {
    kind: 'judicial',
    rules: [
      named('judicial'),
      ofPage('judicial'),
      addressed,
      inSession,
      says('presents', 4, /我谨?代表[^。；\n“”]{0,30}(?:法院|检察院)[^。；\n“”]{0,6}向[^。；\n“”]{0,16}报告/),
      often('cases', 1, /[案件审结起诉]{2,4}\d/g, 3),
      ...common,
    ],
  },
  {
    kind: 'outline',
    rules: [
      named('outline'),
      ofPage('outline'),
      often('chapters', 2, /(?:^|\n)第[一二三四五六七八九十]{1,3}[篇章]/g, 2),
      says('indicators', 2, /约束性|预期性|专栏\s?\d/, 60_000),
      often('plan', 1, /“[一二三四五六七八九十]{1,3}五”/g, 2),
      { name: 'law', points: -6, applies: ({ reading }) => isLaw(reading.text) },
      ...common,
    ],
  },
  {
    kind: 'plan',
    rules: [
      named('plan'),
      ofPage('plan'),
      addressed,
      inSession,
      signed(1, /发展和?改革|计划委员会/),
      says('submits', 4, /(?:委托|现将|现在|受)[^。\n]{0,60}计划(?:草案)?(?:执行情况|草案)[^。\n]{0,60}(?:提请|审查|审议|报告)/),
      ...common,
    ],
  },
  {
    kind: 'budget',
    rules: [
      named('budget'),
      ofPage('budget'),
      addressed,
      inSession,
      signed(1, /财政[局厅部]/),
      says('submits', 4, /(?:委托|现将|现在|受)[^。\n]{0,60}(?:预算|决算)(?:（草案）|草案)?(?:执行情况|草案|情况)?[^。\n]{0,60}(?:提请|审查|审议|报告)/),
      often('accounts', 2, /(?:政府性基金|国有资本经营|社会保险基金)(?:预算)?/g, 3),
      ...common,
    ],
  },
  {
    kind: 'release',
    rules: [
      // A headline about a month keeps the same form as a bureau's release: only who issued it tells.
      { name: 'title', points: 3, applies: ({ form }) => form?.kind === 'release' },
      ofPage('release'),
      signed(3, STATISTICS),
      says('bureau', 1, /统计局|调查总?队/),
      { name: 'own-title', points: 3, applies: isCalledRelease },
      { name: 'period-first', points: 1, applies: ({ paragraphs }) => paragraphs.slice(0, 12).some(({ text }) => PERIOD_FIRST.test(text)) },
      often('compared', 1, /同比|环比|比上年同期/g, 3),
      { name: 'no-statistics', points: -3, applies: (evidence) => !isCalledRelease(evidence) && !isOfStatistics(evidence) },
      ...common,
    ],
  },
  {
    kind: 'document',
    rules: [
      { name: 'title', points: 3, applies: ({ form }) => form?.kind === 'document' },
      {
        name: 'formulaic',
        points: 3,
        applies: ({ form }) => form?.kind === 'document' && /信息公开.{0,12}报告|审计.{0,4}报告|常务委员会的?工作报告/.test(form.title),
      },
      {
        name: 'issuer',
        points: 2,
        applies: ({ head, form }) =>
          isOffice(head.issuer ?? '') ||
          /^(?:中共|国务院|\p{Script=Han}{2,16}(?:人民政府|办公[厅室]|委员会|[省市县区]\p{Script=Han}{2,10}[局厅委办]|\p{Script=Han}{2,12}(?:街道|镇|乡)(?=\d{4}年)))/u.test(
            form?.title ?? '',
          ),
      },
      says('number', 3, /[〔[［(（]\d{4}[〕\]］)）]\s?第?\d{1,4}号/, 1500),
      says('addressees', 2, /(?:^|\n)各[\p{Script=Han}（）]{1,16}[，、][^\n]{0,80}：\n/u, 1500),
      says('issues', 3, /现印发给你们|现予以?(?:印发|公布|公告)|特此通知|请(?:认真)?(?:结合实际)?(?:认真)?(?:遵照|组织|贯彻)(?:执行|实施|落实)/, 3000),
      {
        name: 'no-document',
        points: -6,
        applies: ({ reading, title, form }) => isLaw(reading.text) || /任免|任命|录用|公示|招聘|中标|采购|招标|遴选/.test(`${title} ${form?.title ?? ''}`),
      },
      ...common,
    ],
  },
];

function isOffice(name: string): boolean {
  return name.length >= 4 && !/学校|学院|大学|医院|公司/.test(name);
}
