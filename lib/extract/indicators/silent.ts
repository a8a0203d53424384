/** Figures that carry no indicator: classes of things, spans of time in passing, counts of the report's own points. */
import words from '../data/figure-words.json';
import type { ReadFigure } from '../figures/figure';
import type { Statement } from './statement';

const OF_THE_TEXT = /^的?(?:方面|重点工作|重点任务|举措|措施|着力点|大局|阶段|坚持|确保|必须|突出|聚焦|.{0,5}(?:台阶|关口|大关|位次)|亿级|万亿级|任务举措|维度|主要指标|指标)|^(?:目标任务|约束性指标|预期性指标)/;
const PASSING_BEFORE = /(?:连续|[近用每再满这头花隔]|过去|未来|今后|历时|时隔|为期|经过|最近|任期|实现|获评|延长)$/;
const PASSING_AFTER =
  /^(?:[来间后前翻居获磨再的期]|内(?!部)|以来|多来|行动|计划|规划|攻坚|实现|保持|位居|蝉联|稳居|位列|增长|持续|任期|工作|如一|为一|免费|周年|全国|全省|[位排正负超达快高未无被入荣创丰增共，、。；]|下降|滚动|倍增|累计|$)/;

/** 超50亿元镇3个, 产值过10亿元企业5家: a sum that only says which things are counted. */
/** 经济总量超50亿元的 | 乡镇 | 增至12个: how many there are of the class follows its name. */
const CLASS_COUNTED = /^的(?:乡镇?|镇|街道|县域?|县[市区]|城市|市[州县]|企业|园区|项目|集群|产业链|品牌)\p{Script=Han}{0,4}[\d一二三四五六七八九十]/u;
const CLASS_BEFORE = /[超过破达近]$/;
/** 超亿元 | 45家, 过千万元的 | 3户: how many there are follows at once, and the sum is a round one. */
const COUNTED_AFTER = /^的?(?:\d{1,6}|[一二三四五六七八九十百]{1,4})余?多?[家个户项只宗支]/;
const ROUND = /^[1235]0*$/;
const CLASS_AFTER = /^(?:[县镇村乡]|企业|项目|园区|集群|产业链|品牌|单品|大县|强县|强镇)/;

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
const MANY_COUNTED = /^(?:以上)?的?\p{Script=Han}{0,8}?(?:乡镇|[县市区镇乡村]|企业|园区|集群|产业|产业链|城市|景区|学校|医院|基地|项目|产品|品牌|大户|农户|家庭|合作社|上市公司)(?:数量)?(?:已?(?:增至|增加到|增加至|达到?|有|共|共有|突破|超过|发展到|扩大到|新增|净增|净增加))?(?:\d|[一二三四五六七八九十百]{1,4}[家个户座])/u;

/** What something can do in a year or hold grades it, where its name follows: 20万吨/年 | 乙烯装置, 12吉瓦时 | 电池. */
const CAPACITY = new RegExp(`/[年日天]$|^(?:${words.capacities.join('|')})$`);
const GRADED = /^(?!以[上下内]|左右|产能|能力|规模|装机|项目|[的和及与等、，增投并容达])\p{Script=Han}{2}/u;

/**
 * True for a figure that stays part of the words around it: 亿元以上重大项目, 连续7年. Names are read across it as if it
 * were text.
 */
export function isPassing(text: string, { start, end, value, attributive, kind, unit }: ReadFigure): boolean {
  if (attributive) return true;
  if ((kind === 'percent' || kind === 'fraction') && text.charAt(start - 1) === '前') return true;
  if (kind === 'money' && CLASS_BEFORE.test(text.slice(Math.max(0, start - 2), start))) {
    if (CLASS_AFTER.test(text.slice(end, end + 3)) || CLASS_COUNTED.test(text.slice(end, end + 14)) || (ROUND.test(String(value)) && COUNTED_AFTER.test(text.slice(end, end + 10)))) return true;
  }
  if (kind !== 'rank' && PASSES.test(text.slice(Math.max(0, start - 2), start)) && MANY_COUNTED.test(text.slice(end, end + 24))) return true;
  if (kind === 'percent' && isRateOf(text, start, end)) return true;
  if (kind === 'length' && text.startsWith('海拔', start - 2)) return true;
  if (GRADES.has(unit) && /^\p{Script=Han}/u.test(text.slice(end, end + 1))) return true;
  if (CAPACITY.test(unit) && GRADED.test(text.slice(end, end + 4))) return true;
  if (kind !== 'duration') return false;
  const before = text.slice(Math.max(0, start - 4), start);
  if (PASSING_BEFORE.test(before)) return true;
  return unit === '年' && PASSING_AFTER.test(text.slice(end, end + 4)) && !/[达到为至超过于]$/.test(before);
}

/** 预期性指标19项: a plan's own indicators, counted. */
const OF_THE_PLAN = /^(?:主要|预期性?|约束性?|核心)?指标$/;

/** 3000多万云岭儿女, 500万各族人民: the people as a report calls upon them, not a count of them. */
const PEOPLE_CALLED = /^\p{Script=Han}{0,8}(?:儿女|父老乡亲|父老|各族群众|同胞|人民(?!币|调解|陪审|政府|法院|医院|检察|警察|满意|路|公园|广场))/u;

/** 惠及300万各族群众 counts them all the same. */
const REACHED = /(?:惠及|覆盖|服务|受益|帮助|方便|带动|[让使为])(?:全[省市区县])?(?:超过?|[近约逾])?$/;

/** 14万多人的 | 饭碗, 每出口4辆汽车 | 就有1辆, 86台 | “发动机”: a way of speaking. */
const SPEECH_BEHIND = /^的?(?:“?(?:饭碗|菜篮子|米袋子|钱袋子|果盘子|水缸子)|幸福感|冷暖|安危|心声|期盼|殷切|嘱托|梦想)/;
const EVERY_BEFORE = /每\p{Script=Han}{0,6}$/u;
const EVERY_BEHIND = /^\p{Script=Han}{0,8}(?:就|中就?|里就?)有[\d一二两三]/u;
const ONE_OF_EVERY = /每[^，。；]{1,16}[就中里]有$/;
const METAPHOR_UNITS = new Set(['台', '把', '张', '颗', '枚', '盏', '剂', '记', '块', '池']);

function isWayOfSpeaking({ placed, clause }: Statement): boolean {
  const before = clause.text.slice(Math.max(0, placed.start - 20), placed.start);
  const behind = clause.text.slice(placed.end, placed.end + 16);
  if (SPEECH_BEHIND.test(behind) || ONE_OF_EVERY.test(before) || (EVERY_BEFORE.test(before) && EVERY_BEHIND.test(behind))) return true;
  return placed.figure.kind === 'count' && METAPHOR_UNITS.has(placed.figure.unit) && /^“[^”]{2,6}”(?:$|[、和])/.test(behind);
}

/** True where no indicator should be made of the statement. */
export function tellsNothing(statement: Statement): boolean {
  const { placed, clause, name, predicate } = statement;
  const { figure, end } = placed;
  if (name === '' || OF_THE_PLAN.test(name) || isWayOfSpeaking(statement)) return true;
  if (figure.kind === 'duration') return figure.unit === '年' && !predicate.verb;
  if (figure.kind === 'count' && figure.unit === '' && PEOPLE_CALLED.test(clause.text.slice(end, end + 12)) && !REACHED.test(clause.text.slice(Math.max(0, placed.start - 8), placed.start))) return true;
  return figure.kind === 'count' && (figure.unit !== '' || figure.form === 'chinese') && OF_THE_TEXT.test(clause.text.slice(end));
}
