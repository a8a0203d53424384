/**
 * The forms that titles of official documents keep, one row a sort. They are formulaic by rule: the Party and Government
 * Organs' Official Document Processing Regulations (党政机关公文处理工作条例, 2012) want issuer, subject and sort in a title.
 */
import type { PageKind } from '../../model/kinds';

/** Words of headlines about a document: whatever else such a line says, it is no document's title. */
export const ABOUT =
  /解读|图解|一图|读懂|摘要|摘编|节选|要点|速览|亮点|看点|热议|热评|审议|讨论|点赞|反响|听取|划重点|关键词|起草|诞生|侧记|征求意见|意见建议|意见的建议|发布会现场|出炉|来了|数读|数说|划定|透露|披露|印象|观察|综述|评论|访谈|专访|任务分解|任务分工|重点任务|学习|贯彻|亮相|晒出|成绩单|范文|模板|怎么写|精选|通用\d|心得|大全|汇编|下载|列表|目录|专栏$|[吗呢]$|[？?]|或将|有望|会不会/;

/** Where a title may name a place, a year, a body before its subject. */
const BEFORE = '^(?:关于)?[\\p{Script=Han}（）()〔〕·“”\\d—\\-－~～至、]{0,46}?';
const BRACKET = '(?:[（(][^（）()]{1,24}[）)])?';
const form = (pattern: string) => new RegExp(BEFORE + pattern, 'u');

/** Parts of a year as releases name them. */
export const PART =
  '(?:上半年|下半年|前三季度|第?[一二三四1-4]季度|\\d{1,2}月?[—\\-－–~～至到]\\d{1,2}月份?|\\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|前[一二三四五六七八九十\\d]{1,2}个?月|全年)';
const STATISTIC =
  '(?:经济|国民经济|工业|投资|消费|价格|居民|人口|贸易|外贸|进出口|财政|金融|就业|统计|农业|农村|服务业|房地产|社会消费品|生产总值|增加值|利润|粮食|产量|采购经理指数|能源|收入|支出|旅游|用电量|商品|市场|企业|固定资产|GDP|CPI|PPI|PMI)';

/** 居民消费价格同比上涨0.8%，| 环比持平; CPI同比上涨0.8% | PPI同比下降0.6%. */
const AND_AGAIN = '(?:[，、；]?(?:[CGP][DMP][IP])?(?:同比|环比)\\p{Script=Han}{1,8}(?:[-−]?\\d+(?:\\.\\d+)?(?:%|个百分点)?)?){0,2}';

/** What the offices of statistics of Hong Kong and Macau call their releases, and the parts of a year. */
const OF_SPECIAL_REGION =
  '(?:本地(?:居民)?生产总值|消费物价指数|失业|就业调查|零售业?销货|对外商品贸易|入境旅客|劳动人口|工业生产指数)[\\p{Script=Han}（）()]{0,24}';

export interface TitleForm {
  kind: PageKind;
  forms: readonly RegExp[];
}

/** In the order in which a title is tried: the first form that fits names the sort. */
export const titleForms: readonly TitleForm[] = [
  {
    kind: 'census',
    forms: [
      form('(?:普查|\\d{1,2}%人口抽样调查|国土(?:变更)?调查|土地调查)(?:主要)?(?:数据|结果|情况)?(?:的)?公报' + BRACKET + '$'),
      form('普查主要数据(?:情况|结果|发布)?' + BRACKET + '$'),
      form('普查公报(?:第?[一二三四五六七八九十\\d]{1,2}号?)?' + BRACKET + '$'),
    ],
  },
  {
    kind: 'communique',
    forms: [
      form(
        '(?:国民经济(?:和|与|及)社会发展|(?:\\d{4}|[〇零○一二三四五六七八九]{4})年[\\p{Script=Han}]{0,20}?)(?:情况)?的?(?:统计(?:公报|公告)|计划执行(?:结果|情况)的?公报)' +
          BRACKET +
          '$',
      ),
      form('(?:\\d{4}|[〇零○一二三四五六七八九]{4})年度?[\\p{Script=Han}]{0,20}(?:状况|资源|发展|统计|保护)公报' + BRACKET + '$'),
    ],
  },
  { kind: 'judicial', forms: [form('(?:人民|海事|铁路运输|知识产权|金融)?(?:法院|检察院)(?:\\d{4}年)?(?:年度)?工作的?报告' + BRACKET + '$')] },
  {
    kind: 'document',
    forms: [
      form('审计(?:工作|结果)?的?(?:报告|公告)' + BRACKET + '$'),
      form('(?:政府)?信息公开(?:工作)?(?:\\d{4}年)?(?:年度)?(?:工作)?(?:年度)?报告' + BRACKET + '$'),
    ],
  },
  {
    kind: 'outline',
    forms: [
      form(
        '国民经济(?:和|与|及)社会发展(?:第[一二三四五六七八九十]{1,3}个(?:五年|5年)|“?[一二三四五六七八九十]{1,3}五”?|十年)' +
          BRACKET +
          '(?:（[^（）]{1,16}）)?(?:发展)?(?:规划|计划)(?:[和与及暨][\\p{Script=Han}〇○\\d]{0,24})?(?:的?纲要|草案)?' +
          BRACKET +
          '(?:草案)?$',
      ),
      form('“?[一二三四五六七八九十]{1,3}五”?(?:发展)?规划(?:[和与及暨][\\p{Script=Han}〇○\\d]{0,24})?纲要' + BRACKET + '$'),
    ],
  },
  {
    kind: 'plan',
    forms: [
      form(
        '(?:国民经济(?:和|与|及)社会发展|经济社会发展)(?:年度)?(?:[一二三四五六七八九十\\d]{0,4}年?)?计划(?:[\\p{Script=Han}（）()\\d—-]{0,60}(?:报告|草案|情况|指标)[）)]?)?' +
          BRACKET +
          '$',
      ),
      form('计划(?:（草案）|草案)?执行情况[\\p{Script=Han}（）()\\d]{0,40}报告' + BRACKET + '$'),
    ],
  },
  {
    kind: 'budget',
    forms: [
      form(
        '(?:财政)?(?:收支)?(?:预算|预决算)(?:（草案）|草案)?(?:及其?收支)?(?:调整方案|调整|收支|草案|（草案）)?(?:的)?(?:执行|完成)?(?:情况)?(?:[和与及暨][\\p{Script=Han}（）()\\d]{0,40})?(?:草案|安排)?' +
          BRACKET +
          '的?报告' +
          BRACKET +
          '$',
      ),
      form('(?:财政)?(?:收支)?决算' + BRACKET + '(?:草案)?(?:情况)?[\\p{Script=Han}（）()\\d]{0,30}的?报告' + BRACKET + '$'),
      form('预算执行情况(?:[和与及暨][\\p{Script=Han}（）()\\d]{0,40})(?:草案|安排情况)[）)]?' + BRACKET + '$'),
      form('预算(?:收支)?(?:执行|完成)情况(?:分析|简析|说明)?' + BRACKET + '$'),
      form('(?:预算调整方案|预算草案|决算草案|决算)(?:（草案）|草案)?的(?:议案|说明)' + BRACKET + '$'),
    ],
  },
  {
    kind: 'release',
    forms: [
      form(
        '(?:\\d{4}年)?(?:全国|全省|全市|我市|我省)?[\\p{Script=Han}]{0,14}?' +
          PART +
          '[\\p{Script=Han}（）()、“”A-Z\\d]{0,30}(?:运行|发展|完成|生产|收支|销售|变动)(?:的)?(?:总体)?(?:情况|简况|概况|形势|态势|分析|报告)(?:新闻发布会|新闻发布稿|发布会|发布稿)?(?:答记者问|实录|文字实录|解读|综述|分析|表|简析)?' +
          BRACKET +
          '$',
      ),
      form(
        '\\d{4}年(?:度|全年)?(?:全[国省市县区州])?[\\p{Script=Han}]{0,10}?(?:国民)?经济(?:和社会发展)?运行(?:总体)?(?:情况|简况|概况|态势)(?:新闻发布会|发布会)?(?:答记者问|实录|文字实录|解读|综述|分析)?' +
          BRACKET +
          '$',
      ),
      form(`(?:${PART}|第[一二三四]季)${OF_SPECIAL_REGION}$`),
      form('(?:统计|经济)(?:月报|月度数据|快报)[（(](?:\\d{4}年)?\\d{1,2}(?:[—-]\\d{1,2})?月份?[）)]$'),
      form(
        PART +
          '[\\p{Script=Han}（）()、A-Z]{0,30}(?:收支情况|收入情况|支出情况|核算结果|主要(?:经济|统计)?(?:指标|数据)|统计(?:数据|月报|快报|公告|简报)|采购经理指数|价格指数)[\\p{Script=Han}]{0,12}' +
          BRACKET +
          '$',
      ),
      form(
        PART +
          '[\\p{Script=Han}（）()、“”A-Z]{0,8}?' +
          STATISTIC +
          '[\\p{Script=Han}（）()、“”A-Z]{0,26}?(?:同比|环比)?(?:增长|上涨|下降|回升|回落|持平|增速|涨幅|降幅|为)[\\p{Script=Han}]{0,6}(?:[-−]?\\d+(?:\\.\\d+)?(?:%|个百分点)?)?' +
          AND_AGAIN +
          BRACKET +
          '$',
      ),
      form(
        PART +
          '(?:全国|[全我][省市区县州]|[\\p{Script=Han}]{2,6}[省市区县])?(?:国民)?经济(?:运行)?(?:实现|总体|稳|延续|保持|持续|开局|平稳|稳中|回升|恢复|运行|高质量|起步|向好)[\\p{Script=Han}、，]{0,26}$',
      ),
      form('(?:国民)?(?:经济|统计)[\\p{Script=Han}]{0,8}(?:运行|发展)?情况(?:新闻)?发布会(?:答记者问|实录|文字实录)?$'),
      form('统计局[\\p{Script=Han}]{0,12}就' + '(?:\\d{4}年)?[\\p{Script=Han}\\d—-]{0,20}(?:经济|数据|结果|情况|价格)[\\p{Script=Han}]{0,12}答记者问$'),
      form('统计局关于(?:\\d{4}年)[\\p{Script=Han}\\d—-]{0,24}(?:产量|数据|核算|核实)[\\p{Script=Han}]{0,12}(?:公告|公报|情况)$'),
      form(
        '(?:年|年度)[\\p{Script=Han}]{0,10}(?:生产总值|GDP)(?:\\p{Script=Han}{0,6})(?:初步核算|最终核实|核算)[\\p{Script=Han}]{0,8}(?:结果|公告)' +
          BRACKET +
          '$',
      ),
    ],
  },
  {
    kind: 'document',
    forms: [
      form('关于[^，。！？]{2,80}的(?:通知|意见|决定|批复|函|公告|通告|请示|答复|决议|实施意见|指导意见|报告)' + BRACKET + '$'),
      form(
        '[^，。！？]{2,50}(?:实施方案|行动方案|行动计划|工作方案|指导意见|实施意见|若干措施|若干政策(?:措施)?|实施细则|工作要点|专项规划|发展规划|建设规划|规划|管理办法)' +
          BRACKET +
          '$',
      ),
      form(
        '[^，。！？]{2,40}年(?:度|上半年|第?[一二三四]季度)?(?:的)?(?:\\p{Script=Han}{0,10}?)(?:工作)?(?:总结|情况|要点|计划|打算|安排)(?:报告)?(?:[和与及暨、][^，。！？]{2,30})?$',
      ),
      form('关于制定[^，。！？]{2,60}规划的建议' + BRACKET + '$'),
      form('(?:人民代表大会|人大)常务委员会的?工作报告' + BRACKET + '$'),
    ],
  },
];
