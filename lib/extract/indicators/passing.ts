/** Pass 1: figures that stay part of the words around them: classes of things, spans of time in passing, grades, rates. */
import words from '../data/figure-words.json';
import type { ReadFigure } from '../figures/figure';

const PASSING_BEFORE = /(?:连续|[近用每再满这头花隔]|(?:过去|最近|剩下|余下)的?|未来|今后|历时|时隔|为期|经过|任期|实现|获评|延长)$/;
const PASSING_AFTER =
  /^(?:[来间后前翻居获磨再的期]|内(?!部)|以来|多来|行动|计划|规划|攻坚|实现|保持|位居|蝉联|稳居|位列|增长|持续|任期|工作|如一|为一|免费|周年|全国|全省|[位排正负超达快高未无被入荣创丰增共，、。；]|下降|滚动|倍增|累计|$)/;

/** 〔〕内为5年累计数: what a note says of figures elsewhere. */
const SUM_OF_YEARS = /^的?(?:累计|平均|合计)[数值]/;

/** 超50亿元镇3个, 产值过10亿元企业5家: a sum that only says which things are counted. */
/** 经济总量超50亿元的 | 乡镇 | 增至12个: how many there are of the class follows its name. */
const CLASS_COUNTED =
  /^的(?:乡镇?|镇|街道|县域?|县[市区]|城市|市[州县]|企业|园区|项目|集群|产业链|品牌)(?:（\p{Script=Han}{1,4}）)?\p{Script=Han}{0,4}[\d一二三四五六七八九十]/u;
const CLASS_BEFORE = /(?:[超过破达近]|(?:投资|产值|收入|税收|产量|规模)上)$/;
/** 超亿元 | 45家, 过千万元的 | 3户: how many there are follows at once, and the sum is a round one. */
const COUNTED_AFTER = /^的?(?:\d{1,6}|[一二三四五六七八九十百]{1,4})余?多?[家个户项只宗支]/;
const ROUND = /^[1235]0*$/;
const CLASS_AFTER = /^(?:[县镇村乡]|城市|企业|项目|园区|集群|产业链|品牌|单品|大县|强县|强镇)/;

/** 其中 | 10亿元 | 企业3家, 5000万元楼宇2栋: a round sum before things that are counted at once says which they are. */
const CLASS_ALONE = /(?:^|其中|[，、；：。有])$/;
const THINGS_COUNTED =
  /^级?(?:企业|楼宇?|项目|园区|集群|产业链?|单品|品牌|门店|商圈|镇街?|乡镇|村|县)(?:达到?|有|增至)?(?:\d{1,4}|[一二三四五六七八九十]{1,3})余?[家个座栋条户项]/;

/** Units that grade a thing when its name follows: 220千伏线路工程, 12英寸晶圆. */
const GRADES = new Set(words.grades);

/** 15%税率, 3‰抽检, 按2%比例提取: the percentage says of what kind, not how much there is. */
const RATE_OF = /^的?(?:优惠)?(?:税率|利率|费率|征收率|首付|股权|股份|加计|抽检|抽查|抽样|贴息|贴现|折扣|年化)/;
const BY_RATE = /^的?(?:比例|标准|幅度|额度|费率)(?!提高|[达为降])/;

function isRateOf(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 8);
  return RATE_OF.test(behind) || (/[按以照]/.test(text.charAt(start - 1)) && BY_RATE.test(behind));
}

/** 经济总量超50亿元的 | 乡镇增至12个: the sum says which of many are counted, however large it is. */
const PASSES = /(?:超过?|过|突?破|达到|[达在])$/;
const MANY =
  '(?:以上)?的?\\p{Script=Han}{0,8}?(?:乡镇|[县市区镇乡村]|企业|园区|集群|产业链?|城市|景区|学校|医院|基地|项目|产品|品牌|大户|农户|家庭|合作社|上市公司)';
const MANY_BEHIND = new RegExp(`^(?:级|${MANY}|、[\\d一二三四五六七八九十两]{1,3}[个家]年?(?:产值|收入|营收|规模|税收))`, 'u');
/** 形成3个产值超 | 千亿元 | 的产业集群: how many there are may stand before. */
const COUNTED_BEFORE =
  /[\d一二三四五六七八九十两][余多]?[个家条户座]年?(?:综合|总|主营业务|主营|营业|销售){0,2}(?:(?:产值|收入|营收|规模|税收|产量|投资额?|交易额)(?:超过?|[过上]|突?破|达到?)|产值|营收)$/;
const LONGEST_CLASS = 18;
const MANY_COUNTED = new RegExp(
  `^${MANY}(?:数量)?(?:已?(?:增至|增加到|增加至|达到?|有|共|共有|突破|超过|发展到|扩大到|新增|净增|净增加))?(?:\\d|[一二三四五六七八九十百]{1,4}[家个户座])`,
  'u',
);

/** 对35个 | 200户以上 | 自然村安装路灯: how large those are that were just counted. */
const COUNT_BEFORE = /[\d一二三四五六七八九十百千万][余多]?[个家所处条座户]$/;
const OF_SIZE = /以[上下]$/;
/** 600分以上 | 考生38人: of those who are so large it is told how many there are, unless a verb before says that something came to so much. */
const SIZED_COUNTED = /^的?\p{Script=Han}{2,10}\d/u;
const COMES_TO = /(?:[达到至过破超为在于长]|突破|完成|实现|新增|提高|下降|减少|增加|控制)$/;

/** 规模以上工业指年主营业务收入不少于2000万元的 | 法人单位: where a definition draws its line. */
const DEFINED = /(?:指(?![标数导挥定向出])|即)[^，。；\d]{1,24}$/;
const LINE_BEFORE = /(?:不少于|不低于|不足|不超过|不高于|大于|小于|超过|低于|高于|少于|达到|在)$/;
const LINE_BEHIND = /^(?:[及或]?以[上下])?的\p{Script=Han}{0,8}?(?:单位|企业|行业|工业|商业|户|家庭|人员|人口|居民|项目|机构|车辆|船舶)/u;
const LONGEST_DEFINITION = 28;

/** What something can do in a year or hold grades it, where its name follows: 20万吨/年 | 乙烯装置, 12吉瓦时 | 电池. */
const CAPACITY = new RegExp(`/[年日天]$|^(?:${words.capacities.join('|')})$`);
const GRADED = /^(?!以[上下内]|左右|产能|能力|规模|装机|项目|[的和及与等、，增投并容达])\p{Script=Han}{2}/u;

/** 在 | 一天 | 之内办完; 不到 | 四分之一 | 世纪. */
const WITHIN = /之内/;
const OF_AN_AGE = /^(?:个?世纪|个?(?:小时|月)(?!报|刊))/;

interface Surrounded {
  text: string;
  figure: ReadFigure;
  /** At most four characters before the figure. */
  before: string;
}

const behindOf = ({ text, figure: { end } }: Surrounded, length: number): string => text.slice(end, end + length);
const isShare = ({ kind }: ReadFigure): boolean => kind === 'percent' || kind === 'fraction';

/** One line a kind; the figure is passing where one holds. */
const KINDS: readonly ((seen: Surrounded) => boolean)[] = [
  ({ figure }) => figure.attributive,
  ({ figure, before }) => isShare(figure) && before.endsWith('前'),
  (seen) => seen.figure.kind === 'fraction' && OF_AN_AGE.test(behindOf(seen, 4)),
  (seen) => seen.figure.kind === 'money' && CLASS_BEFORE.test(seen.before.slice(-3)) && saysClass(seen),
  (seen) => seen.figure.kind === 'money' && ROUND.test(String(seen.figure.value)) && CLASS_ALONE.test(seen.before) && THINGS_COUNTED.test(behindOf(seen, 12)),
  (seen) => seen.figure.kind !== 'rank' && PASSES.test(seen.before.slice(-2)) && MANY_COUNTED.test(behindOf(seen, 24)),
  (seen) => seen.figure.kind === 'money' && MANY_BEHIND.test(behindOf(seen, 14)) && isCountedBefore(seen),
  (seen) => OF_SIZE.test(seen.text.slice(seen.figure.start, seen.figure.end)) && (isSizeOfCounted(seen) || isSizeOfThose(seen)),
  (seen) => LINE_BEFORE.test(seen.before.slice(-3)) && LINE_BEHIND.test(behindOf(seen, 24).replace(/\s/g, '')) && isDefined(seen),
  ({ text, figure }) => figure.kind === 'percent' && isRateOf(text, figure.start, figure.end),
  ({ figure, before }) => figure.kind === 'length' && before.endsWith('海拔'),
  (seen) => GRADES.has(seen.figure.unit) && /^\p{Script=Han}/u.test(behindOf(seen, 1)),
  (seen) => CAPACITY.test(seen.figure.unit) && GRADED.test(behindOf(seen, 4)),
  (seen) => seen.figure.kind === 'duration' && isSpan(seen),
];

const isSizeOfThose = (seen: Surrounded): boolean => COUNT_BEFORE.test(seen.before) && /^的?\p{Script=Han}{2}/u.test(behindOf(seen, 3));
const isSizeOfCounted = (seen: Surrounded): boolean =>
  (seen.figure.kind === 'count' || seen.figure.unit === '分') && SIZED_COUNTED.test(behindOf(seen, 14)) && !COMES_TO.test(seen.before);
const isCountedBefore = ({ text, figure: { start } }: Surrounded): boolean => COUNTED_BEFORE.test(text.slice(Math.max(0, start - LONGEST_CLASS), start));
const isDefined = ({ text, figure: { start } }: Surrounded): boolean => DEFINED.test(text.slice(Math.max(0, start - LONGEST_DEFINITION), start));

function saysClass(seen: Surrounded): boolean {
  return (
    CLASS_AFTER.test(behindOf(seen, 3)) ||
    CLASS_COUNTED.test(behindOf(seen, 14)) ||
    (ROUND.test(String(seen.figure.value)) && COUNTED_AFTER.test(behindOf(seen, 10)))
  );
}

function isSpan(seen: Surrounded): boolean {
  const { figure, before } = seen;
  if (SUM_OF_YEARS.test(behindOf(seen, 4))) return true;
  if (PASSING_BEFORE.test(before) || (before.endsWith('在') && WITHIN.test(seen.text.slice(figure.start, figure.end + 2)))) return true;
  return figure.unit === '年' && PASSING_AFTER.test(behindOf(seen, 4)) && !/[达到为至超过于]$/.test(before);
}

/**
 * True for a figure that stays part of the words around it: 亿元以上重大项目, 连续7年. Names are read across it as if it
 * were text.
 */
export function isPassing(text: string, figure: ReadFigure): boolean {
  const seen = { text, figure, before: text.slice(Math.max(0, figure.start - 4), figure.start) };
  return KINDS.some((holds) => holds(seen));
}
