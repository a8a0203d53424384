/**
 * News about documents other than the work report: what tells that a text speaks of one, and of which. A name alone is not
 * enough: its headline must say that it is about the document, or an office-holder gives it to a sitting, or it says what the
 * document says, or a bureau's figures are told as the bureau's.
 */
import { figureDensity, type Evidence } from './evidence';

/** Documents by their names in headlines. */
const NAMED =
  /统计公报|规划(?:的?《?纲要|草案)|(?:预算|计划|决算)(?:（草案）|草案)?的?报告|(?:一般公共|财政)(?:预算|决算)(?:收支|支出|收入|执行)?|普查(?:主要)?(?:数据|公报)|(?:法院|检察院|最高法|最高检|两高)的?(?:年度)?工作的?报告/;
const TOLD = /解读|图解|一图|读懂|速览|亮点|划重点|数读|数说|成绩单|要点|摘要|摘编|看点|关键词/;

/** Who gives such a report to a congress, and that he does: 财政局局长林小川受市政府委托向市人大常委会…报告; 院长…作工作报告. */
const GIVES =
  /(?:(?:法院|检察院)(?:代理?)?(?:院长|检察长)|(?:财政|发展和?改革|发改|计划)(?:[部厅委局]|委员会)(?:部长|厅长|局长|主任|长)|(?<=发改委|改革委|委员会)主任)[\u4e00-\u9fa5·]{0,10}(?:受[^，。]{2,16}委托，?)?(?:代表[^，。]{2,16}，?)?(?:[向在][^，。]{4,40}?)?(?:[作做]了?|报告)[^，。；]{0,40}?(?:报告|决算|预算|计划)/;
/** The head of a government gives its work report, told as an event. */
const GIVES_WORK_REPORT =
  /(?:[省市州盟县区旗镇乡]长|主席|总理|专员)[^，。；\n]{0,30}?(?:代表[^，。]{2,16}，?)?(?:向大会)?所?[作做][的了]?《?(?:政府)?工作的?报告|代表[^，。；\n]{2,16}政府(?:向大会)?[作做](?:了|政府){0,2}工作的?报告/;
const SITTING = /(?:届|人大)[^，。\n]{0,16}(?:次会议|会议第|常委会)|人代会/;

const SITTING_OR_CONGRESS = /人大|人民代表大会|两会/;

/** The outline says so much, told by a newspaper. */
const OUTLINE_SAYS = /(?:规划[^。\n]{0,30}纲要》?|[。\n]纲要(?:草案|（草案）)?)[^。\n]{0,20}(?:提出|明确|提到|确定|显示|描绘|设定)/;

/** Figures told as those of the bureau that published them. */
const BUREAU_TOLD =
  /(?:统计局|统计部门|调查总?队|海关)[^。\n]{0,24}(?:发布|公布|通报|获悉|披露|介绍|数据显示|新闻发布会)|(?:从|据)[^。\n]{0,12}(?:统计局|统计部门|调查总?队|海关)[^。\n]{0,12}(?:获悉|了解到|统计|消息)/;
const COMPARED = /同比|环比|比上年同期/g;
const FEWEST_COMPARED = 3;

const HEADLINES = 6;
const OPENING = 1200;
const LEDE = 300;
const FEWEST_FIGURES = 4;

/** Whether a text with figures tells of such a document. Linear in the text's length. */
export function tellsOfOther(evidence: Evidence): boolean {
  return (
    (headlineTells(evidence) || budgetTold(evidence) || isGiven(evidence) || outlineSays(evidence) || tellsStatistics(evidence)) &&
    (figureDensity(evidence.reading.text) >= FEWEST_FIGURES || tellsInWords(evidence))
  );
}

/** Figures of an outline written in Chinese numerals. */
const IN_WORDS = /百分之[一二三四五六七八九十]|[一二三四五六七八九十百千万亿]{2,8}[元人吨亩岁]/g;

const tellsInWords = ({ reading }: Evidence): boolean => (reading.text.slice(0, OPENING).match(IN_WORDS)?.length ?? 0) >= FEWEST_FIGURES;

/** The work report given to a sitting, with the year's values: the plainest news, however short. */
export function tellsReportGiven({ reading }: Evidence): boolean {
  const opening = reading.text.slice(0, OPENING);
  return GIVES_WORK_REPORT.test(opening) && SITTING_OR_CONGRESS.test(opening) && figureDensity(reading.text) >= FEWEST_FIGURES;
}

/** A picture or a summary of a communiqué, an outline, a budget. */
function headlineTells({ titles }: Evidence): boolean {
  return titles.slice(0, HEADLINES).some(({ text }) => NAMED.test(text) && TOLD.test(text));
}

/** 鹿鸣市公布2026年预算 over what a sitting of its congress was told. */
function budgetTold({ titles, reading }: Evidence): boolean {
  const opening = reading.text.slice(0, LEDE);
  return (
    titles.slice(0, HEADLINES).some(({ text }) => BUDGET_LINE.test(text)) && SITTING.test(opening) && /预算[^。\n]{0,8}安排|预算(?:草案|报告)/.test(opening)
  );
}

const BUDGET_LINE = /\d{4}年(?:财政|政府|全[省市县区]|一般公共)?预算(?!执行|绩效)|预算(?:草案|报告|安排)|“?(?:政府|财政)?(?:账本|钱袋子)/;

function isGiven({ reading }: Evidence): boolean {
  const opening = reading.text.slice(0, OPENING);
  return GIVES.test(opening) && SITTING.test(opening);
}

function outlineSays({ titles, reading }: Evidence): boolean {
  return titles.slice(0, HEADLINES).some(({ text }) => /规划|纲要|五”/.test(text)) && OUTLINE_SAYS.test(reading.text.slice(0, LEDE));
}

/** A headline in the form of a release over what a bureau has published. */
export function tellsStatistics({ form, reading }: Evidence): boolean {
  return (
    form?.kind === 'release' &&
    BUREAU_TOLD.test(reading.text.slice(0, LEDE)) &&
    (reading.text.slice(0, OPENING).match(COMPARED)?.length ?? 0) >= FEWEST_COMPARED
  );
}
