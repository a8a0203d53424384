/** Figures that carry no indicator: counts of the report's own points, what might be, what was counted before, ways of speaking. */
import { divisionsNamed, regionAtStart } from '../../language/regions';
import type { FigureKind } from '../../model/analysis';
import { firstOf, rulebook, type Chosen, type Example, type Rule, type RuleRun } from '../rules/rule';
import { isOfEachCounted } from './naming/counted-by';
import { isOfTitleAlone } from './naming/firsts';
import { isDistanceToPlan, isGapToPlan } from './plan-distances';
import { isClaimed, isWished } from './said-by-others';
import { clausesBefore, type Statement } from './statement';

const OF_THE_TEXT =
  /^的?(?:方面|重点工作|重点任务|举措|措施|着力点|大局|阶段|坚持|确保|必须|突出|聚焦|.{0,5}(?:台阶|关口|大关|位次)|亿级|万亿级|任务举措|维度|主要指标|指标)|^(?:目标任务|约束性指标|预期性指标)/;
/** 预期性指标19项: a plan's own indicators, counted. */
const OF_THE_PLAN = /^(?:主要|预期性?|约束性?|核心)?指标中?$/;

/** 3000多万云岭儿女, 500万各族人民: the people as a report calls upon them, not a count of them. */
const PEOPLE_CALLED = /^\p{Script=Han}{0,8}(?:儿女|父老乡亲|父老|各族群众|同胞|人民(?!币|调解|陪审|政府|法院|医院|检察|警察|满意|路|公园|广场))/u;

/** 统治期间修建 | 260公里: who made so much, not of what. */
const NOTHING_MADE = /(?:期间|时期|年间)[只仅共]?(?:修建|建成|建造|兴建|新建|生产)$/;

/** 70:30, 105:100: of two parts neither is the value; 2.5:1 is so many times. */
const TWO_PARTS = /^\d[\d.]*[∶:：︰﹕](?!1(?:\.0)?(?:[^\d.]|$))\d[\d.]*(?![\d.]|[∶:：︰﹕]\d)/;

/** 完成计划的有原煤、原油等 | 89种: how many a list is of, whose class stands elsewhere. */
const LISTED_ALL = /的有[^，。；、]{1,12}、[^，。；]{1,80}等$/;

/** 平均2.9% | 的趋势增长率: what growth is held against. */
const TREND = /^的?(?:趋势|长期|历史|潜在)(?:平均)?增长(?:率|速度)/;

/** 惠及300万各族群众 counts them all the same. */
const REACHED = /(?:惠及|覆盖|服务|受益|帮助|方便|带动|[让使为])(?:全[省市区县])?(?:超过?|[近约逾])?$/;

/** 如果每人增加一元, 只要降低1%: what might be is no figure of anything. 如果说去年不易 supposes nothing; 例如果蔬 is of fruit. */
const CONDITION = /^(?:而|但是?|因此|那么|事实上|显然)?(?:(?:如果|要是|若)(?!说)|假如|假若|假设|倘若?|只要)|(?:(?<![例比譬诸])如果(?!说)|假如|倘若|只要)(?=.)/;
/** 即使翻一番, 哪怕困难再大, 如果说去年不易: granted for argument; what follows is told all the same. */
const CONCESSION = /^(?:而|但是?|因此|那么|事实上|显然)?(?:即使|即便|哪怕|纵然|纵使|(?:如果|要是|若)说)/;
/** 若干年, 若羌县, 若羌红枣: no if. Counties are listed by their full names. */
const opensWithoutIf = (text: string): boolean =>
  text.startsWith('若') &&
  (text.startsWith('若干') || regionAtStart(text) !== null || CALLED.some((length) => RANKS.some((rank) => isDivision(text.slice(0, length) + rank))));
const CALLED = [2, 3] as const;
const RANKS = ['县', '镇', '乡'] as const;
const isDivision = (name: string): boolean => divisionsNamed(name).length > 0;
/** 如果扣除价格因素, 若按可比口径: says how it was worked out. */
const WORKED_OUT = /(?:如果|若|假如)[^，]{0,4}(?:扣除|剔除|按(?![期时])|以|加上|包括|不含|不算|算上|折[合算]|考虑|计入|连同|除去)/;
/** 每降低1个百分点，就可增加…. */
const EVERY = /^(?:如果)?每(?:增[加长]|减少|降低|提高|下降|上升|多|少|投入|节约)/;
const SO = /^(?:[就便则将]|可以?)(?![业诊读])/;
/** 全年仍增长5%, 覆盖率达到100%: came true, whatever stood before. */
const HAPPENED = /仍|已|依然|依旧|达到|(?:完成|实现)了/;
/** 产量就达到, 将使产量达到: comes true with the condition. */
const FOLLOWS = /[就便则将可以能够会必望才要](?:达到|仍|已|依然|依旧|(?:完成|实现)了)|(?:[就便则将会]|可以?|能够?)[使让令把]/;
/** 即使翻一番，也只有300亿元. */
const EVEN_THEN = /^[^，。；]{0,8}也(?:[只仅就才会将可]|不过|最多|至多|不[到足])/;

/** How the clauses before bear on a figure: one that supposes reaches to what follows it, one that says what came true ends it. */
function isSupposed(statement: Statement): boolean {
  const { clause, placed } = statement;
  const own = clause.text.slice(0, placed.start);
  if (supposes(own) || EVERY.test(own) || CONCESSION.test(own)) return true;
  if (cameTrue(own)) return false;
  for (const { text, closer } of clausesBefore(statement).reverse()) {
    if (closer === '；') return false;
    if (supposes(text) || (EVERY.test(text) && SO.test(own)) || (CONCESSION.test(text) && EVEN_THEN.test(own))) return true;
    if (cameTrue(text)) return false;
  }
  return false;
}

const supposes = (text: string): boolean => CONDITION.test(text) && !WORKED_OUT.test(text) && !opensWithoutIf(text);

const cameTrue = (text: string): boolean => HAPPENED.test(text) && !FOLLOWS.test(text) && !SO.test(text);

/** 这120个项目, 上述30亿元: the figure was told before. */
const TOLD_BEFORE = /(?:[这那]|(?<![应本])该|上述|前述)$/;
const NOT_TOLD_BEFORE = /[占达到][这那]$/;
/** 把人民利益放在 | 第一位; 把安全排在 | 首位. A value that is 排在 | 第2位 has that rank. */
const PUT = /[放摆](?:在|到)了?$/;
const PUT_FIRST = /[把将][^把将，。；]*[排列](?:在|到)了?$/;
/** 以 | 十倍 | 的努力, 百分之百 | 的信心. */
const WITH = /(?:[以用、和]|拿出|付出|鼓足)$/;
const SPIRIT = /^的[^，。；、\d]{0,2}(?:努力|信心|热情|干劲|疯狂|仇恨|决心|勇气|精力|把握|耐心|真心|用心|力气|警惕)/;
/** 30亿元 | 的投入 is no spirit. */
const SPIRITED: ReadonlySet<FigureKind> = new Set(['multiple', 'percent', 'duration']);
/** 只有84天 | 了: the days to come. */
const COUNTS_DOWN = /^了(?:$|[，。；])/;
/** 中国56个民族大家庭 | 的一员, 12个城市 | 之一. */
const ONE_OF = /^[^，。；、\d]{1,16}(?:的(?:一员|一分子|一部分|缩影|组成部分)|(?<!分)之一$)/;
/** 团结百分之九十五以上的 | 干部. */
const RALLIES = /(?:团结|争取|依靠|教育)[^，。；]{0,4}$/;
/** 教育培训 | 1.2万名 | 群众 counts them. */
const RALLIED_SHARE: ReadonlySet<FigureKind> = new Set(['percent', 'fraction']);
const RALLIED = /^的?(?:干部|群众|人民|人(?:$|民|们))/;
/** 一亿多吨石油 | 是一笔财富: opens a remark on the thing, counts nothing. */
const IS = /^的?[^，。；、\d]{2,12}(?<![于还总但只就凡特尤正而也])是(?![^，。；]{0,6}(?:[新由从]|通过))/;

/** 1200名驻村干部是主力军 counts them all the same. */
const PERSONS: ReadonlySet<string> = new Set(['名', '人', '位', '户']);

/** 连续4次获评, 第3次荣获, 5次调高: how often, not how much. */
const TIMES = /(?:连续|[第前])$/;
const HONOURED = /^(?:蝉联|荣获|获得?评?|[入当]选|上榜|位[列居]|名列|夺[得取魁]|捧[得回]|被)/;
const ADJUSTED = /^(?:连续)?(?:调[高低增整]|提高|上调|下调|降低|修订|修改)/;
/** 110米口径望远镜, 50米跨径: describes the thing. */
const DESCRIBED_SIZE = /^(?:口径|跨径|孔径|级)的?\p{Script=Han}{2}/u;

/** 最大的可容纳 | 3000人, 有的达到 | 9%, 高的达到 | 8.5% where nothing before says of what: an extreme without a name. */
const EXTREME = /^(?:最?[高低多少大小快慢]|有)的?(?:不足|不到|只|仅)?$|^最[高低多少大小快慢]的(?=[可能有达超为约近已]|$)/;
/** 扣除房地产开发投资， | 增长 4.2%, 剔除一次性收入后增长5%: of what is left, which has no name here. Of prices and such it says how it was worked out. */
const PART_LEFT_OUT = /^(?:若|如果?)?(?:扣除|剔除|不含|不包括|除去|不计)([^，。；\d的]{2,14}?)(?:后|外|以外|之后)?$/;
const LEFT_OUT_AND_GREW =
  /^((?:若|如果?)?(?:扣除|剔除|不含|不包括|除去|不计)[^，。；\d的]{2,14}?(?:后|外|以外|之后))(?:同比|比上年|实际|[仍也则]|可比)*(?:增长|下降|上升|回升)$/;
const ONLY_GREW = /^(?:同比|比上年|[仍也则])*(?:增长|下降|上升|回升)$/;
const NO_PART = /农户|因素|影响|价格|物价|汇率|口径|季节|基数|通胀|减税|降费|退税/;

/** 扣除房地产开发投资后，| 固定资产投资增长 | 2.7%: of what the name would be without the part; 增长 alone has no other name. */
const isAboutRest = ({ clause, placed, entry }: Statement, own: string): boolean => ONLY_GREW.test(own) || (entry !== null && clause.placed[0] === placed);

/** Whether the figure is the growth of what is left when a part is taken away. */
function isOfRest(statement: Statement): boolean {
  const { clause, placed } = statement;
  const own = clause.text.slice(0, placed.start);
  const before = clausesBefore(statement).at(-1);
  const said = LEFT_OUT_AND_GREW.exec(own)?.[1] ?? (isAboutRest(statement, own) && before?.closer === '，' ? before.text : '');
  const part = PART_LEFT_OUT.exec(said)?.[1];
  return part !== undefined && !NO_PART.test(part);
}

/** 成为全省第四个突破 | 2000亿元 | 大关的城市: the mark that others passed before. */
const NTH_TO_PASS = /第[一二三四五六七八九十\d]{1,3}[个家座](?:突破|超过|跨[越过]|迈[上过])$/;

/** 占人口 | 第二位 | 的职工: which one is meant. */
const DESCRIBES =
  /^的(?!(?:优异|优秀|历史性?|[最新高快的]|较为?|良?好|喜人|骄人|傲人|可喜|突出|不[俗错]|亮眼|出色|靠前|领先|先进)*(?:位[置次]|排[名位]|名次|水平|成绩|佳绩|业绩|战绩|成效|成果|表现|纪录|增速|速度|增[幅长]|跨越|突破|荣誉|殊荣))/;
/** 占比 | 36.5% | 高于全省, 同比 | 5.5%: the end of another word. */
const COMPARED = /(?:(?<![占同环分之对配])比|(?<!计)较)$/;
const AGAINST = /^的?(?:数[目字]|水平|标准)?(?:还?要?[高低多少大小]|超逾|超出)/;
/** 年产各 | 30万吨 | 的水泥厂、化肥厂: what each can make says which are meant. */
const MANY_THINGS = /^的[^，。；]+、/;
/** 东区和西区各新建 | 2所 | 小学: what is done by each of some is not all that is done. */
const DONE_BY_EACH = /[和、与及][^，。；、\d]{1,8}各(?![级类地项种界])\p{Script=Han}{0,4}$/u;
/** 给予最高 | 500万元一次性奖励, 每人每月补贴 | 800元: what somebody may claim, not what was paid. */
const MAY_CLAIM = /(?:给予|予以|享受|可获得?)[^，。；]{0,10}(?:最高|不超过|每[人家户个年月])[^，。；]{0,6}$/;
const CLAIMED = /^[^，。；\d]{0,6}(?:奖励|补助|补贴|资助|支持|奖补|贴息)/;
const PAID = /累计|共|已|发放|兑现|拨付|落实/;

/** 第一台 | 17万千瓦 | 机组: the size of one thing. */
const NUMBERED_ONE = /第[一二三四五六七八九十\d]{1,3}[台套座条艘架口期]$|首[台套座条艘架口期]$/;
const SIZED: ReadonlySet<FigureKind> = new Set(['power', 'length', 'volume', 'weight', 'area', 'energy']);
/** 用好 | 一亿吨石油，| 是一件大事, 一亿吨石油 | 所创造的价值: an amount reasoned about; 管好120万亩公益林 is a task. */
const MADE_USE_OF = /[用管分]好$/;
const REASONS = /^(?:[就都也]?是|就[可能会]|等于|关系|意味)/;
const DOES = /^[^，。；、\d]{1,8}所(?![有在属谓长以得])\p{Script=Han}{2,4}的/u;
/** 把主要注意力放在工业产值的 | 翻番 | 上: what somebody thinks of. */
const MIND_ON = /(?:[放用]在|集中[在到]|着眼于?|局限[在于])[^，。；]{0,14}的?$/;
const ON = /^(?:上|之上)(?=$|[，。；])/;
/** 我国有十亿人口，| 两亿多户; 000瓩反应堆; 经济连续8个季度运行在; 控制在限额, 它们提供的, 、乙县: a place, a number, what was named before, the rest of a list, the rest of one, what is done name nothing. */
const NO_NAME =
  /(?:运行|稳定|保持|维持|集中|控制|处于?)在(?:限额|限额内|合理区间|区间|较[高低]水平)?$|^(?:初步|冲刺|移到|.?年到|居中|规模居中)$|^(?:[全我本各]?[国省市县区州]有?|有[\d一二三四五六七八九十百千两几数]+[万亿]?人口?)$|^0\d{1,2}(?!\d)|^(?:相应)?的?[升跌]幅$|^按?(?:自然|同|可比)口径(?:计算)?$|控制在[^，。；]{0,16}限额$|^(?:县[市区]|区县?|市[州县]|地市|州市|盟市|城市|省份)中$|^(?:税务|财政|海关)部门$|^它们|^、|^兑$/;

/** 提前两年完成“十四五”规划产值 | 1250亿元 | 的目标: what a plan had set for its last year, told only as met. */
const GOAL_MET = /(?:提前|如期|超额)[^，。；]{0,8}(?:完成|实现|达到)[^，。；]{0,10}(?:规划|纲要|计划)(?:确定|提出)?的?[^，。；]{0,16}$/;

/** 比原计划的 | 20亿元 | 多出 | 40%: what something is held against names nothing. */
const HELD_AGAINST = /^[比较](?:原|当初|年初|上年|去年|同期|[上这那此该]|(?:19|20)\d\d年)/;

/** 人口超过 | 80万人 | 的有3个, 在50万人至80万人之间的有 | 4个: which are counted, and how many of them; no name says so. */
const OF_CLASS = /^(?:之间|以上|以下)?的[只仅共]?有[\d一二三四五六七八九十]|^(?:省份|[省市州县区镇乡]|县区|区县|县市)(?:常住|户籍)?人口(?:超过|少于|在)/;
/** 41个大类行业中有 | 32个 | 行业增加值同比增长. */
const AMONG_BRANCHES = '(?:大类|工业|主要){0,2}(?:行业|产品|门类)(?:大类)?中有?';
const OF_MANY = new RegExp(`\\d[个种类]${AMONG_BRANCHES}$`);
const OF_THEIR_SIZE = /\d个(?:省份|[省市州县区镇乡]|县区|区县|县市)(?:常住|户籍)?人口(?:超过|少于|在)$/;
const HELD_TO_WHOLE = /[高低快慢]于全[国省市区县州][^，。；\d]{0,8}的[只仅共]?有$/;
const CLASS_HAS =
  /(?:超过?|少于|低于|高于|大于|小于|不足|不到|在)约?[\d.,百千万亿]+[^，。；、\d]{0,4}(?:[至到—-][\d.,百千万亿]+[^，。；、\d]{0,4})?的[只仅共]?有$/;
/** 超过当年收入 | 30% | 的部分调入…: from where on a rule holds. */
const PASSES = /(?:超过|超出|高于|低于|不足)[^，。；\d]{0,16}$/;
const THE_PART = /^(?:以[上外下])?的部分/;
/** 加上上年结转、调入资金等 | 9.3亿元: several sums in one, of which no name says what it is. */
const ADDED_TOGETHER = /^加[^\d\u3001\uff0c\uff1b]*\u3001[^\d\uff0c\uff1b]*(?:等|[和及][^，；、\d]{2,16})$/;
/** 8个 | 县中，…: the whole of which the parts follow; 12个 | 项目正在建设中 tells how they stand. */
const WHOLE = new RegExp(`^(?:(?![在正])[^，。；、\\d的]){1,10}(?<![其之集高初完]|建设|施工|进行|推进|实施|审批|办理|洽谈)中(?:$|，)|^${AMONG_BRANCHES}\\d`);
/** 人口较多的 | 3个 | 县依次为：…: how many names follow. */
const LISTS_NEXT = /^的?[^，。；、\d]{1,12}(?:依次|分别)[为是有]?$/;
const WHOLE_OPENS = /^(?:在?(?:全[国省市县区州]|[我本][省市县区]))?$/;
/** 现将我市 | 8个 | 县的数据公布如下. */
const PUBLISHES = /现将[^，。；]*$/;
const AS_FOLLOWS = /^[^。；]*(?:如下|于后)$/;

/** 食品价格由上月上涨 | 0.7% | 转为: what the release before this one told. */
const MONTH_BEFORE = /由上个?(?:月|季度?)的?(?:同比|环比)?[上增下回][涨长降升落]$/;
/** 在 | 1.4% | 的同比涨幅中: told already, and now taken apart. */
const RISE_DIVIDED = /^的(?:同比|环比)?[涨降增][幅速]中/;

/** 2月份 | 12个 | 县城商品住宅销售价格变动情况: a line that only says what follows; 发现35起违规情况 counts. */
const TITLE_OPENS = /^(?:\d{4}年)?(?:(?:\d{1,2}月?[—–~～至到-])?\d{1,2}月份?|[上下]半年|前?[一二三四]季度)?(?:全[国省市区县州]|[我本][省市区县州])?$/;
const TITLE_ENDS = /^[^，。；、\d]{2,30}情况$/;

/** 升幅较9月（| 0.31% |）扩大: what something is compared with, told beside it. */
const COMPARED_TIME =
  /[比较与](?:上个?(?:季度?|[月年期])|去年|(?:\d{1,2}[—–~～至-])?\d{1,2}月份?|[上下]半年|前三季度|[一二三四五六七八九十]{1,2}月份?|第?[一二三四]季度?|前一(?:个?月|季度?|[期年]))(?:的?(?:相应)?[升跌涨降增][幅速])?/;

function isComparedInBrackets({ sentence, clause, placed }: Statement): boolean {
  if (clause.bracketAfter === null || clause.text.trim() !== clause.text.slice(placed.start, placed.end)) return false;
  const outer = sentence.clauses.slice(0, clause.index).findLast(({ bracketAfter }) => bracketAfter === null);
  return outer !== undefined && COMPARED_TIME.test(outer.text.slice(outer.placed[clause.bracketAfter - 1]?.end ?? 0));
}

interface Seen {
  statement: Statement;
  before: string;
  behind: string;
}

/** That a figure tells nothing; a rule never says that it tells something. */
type Silence = true;

const silent = (what: string, example: Example, holds: (seen: Seen) => boolean): Rule<Seen, Silence> => ({
  id: `silent.${what}`,
  example,
  gives: (seen) => (holds(seen) ? true : null),
});

const isMadeUseOf = ({ statement: { sentence, clause }, before }: Seen): boolean =>
  MADE_USE_OF.test(before) && REASONS.test(sentence.clauses[clause.index + 1]?.text ?? '');

const kindOf = ({ statement }: Seen): FigureKind => statement.placed.figure.kind;

/** What makes a figure tell nothing of anything, one row a kind. */
export const SILENT = rulebook<Seen, Silence>('silent', [
  silent('plan-of-its-own', ['主要指标19项。', '!19项'], ({ statement }) => OF_THE_PLAN.test(statement.name)),
  silent('supposed', ['如果每人每年多买一元钱的东西，全市购买力就增加六百万元。', '!六百万元'], ({ statement }) => isSupposed(statement)),
  silent(
    'told-before',
    ['这60个项目建成以后，工业布局将更加合理。', '!60个'],
    (seen) => kindOf(seen) !== 'duration' && TOLD_BEFORE.test(seen.before) && !NOT_TOLD_BEFORE.test(seen.before),
  ),
  silent('put-first', ['必须坚持把人民的利益放在第一位。', '!第一位'], (seen) => kindOf(seen) === 'rank' && isPutFirst(seen)),
  silent('rank-describing', ['占全市人口第二位的职工生活稳定。', '!第二位'], (seen) => kindOf(seen) === 'rank' && DESCRIBES.test(seen.behind)),
  silent('quorum', ['大会代表名额338名，实有代表334名，实到代表288人。', '!338名'], ({ statement: { name } }) => QUORUM.test(name)),
  silent('rank-of-target', ['地区生产总值增长目标为6%，居全国第1位。', '!第1位'], (seen) => kindOf(seen) === 'rank' && isRankOfTarget(seen.statement)),
  silent('extreme', ['全市新建学校多所，最大的可容纳3000人。', '!3000人'], ({ statement: { name } }) => EXTREME.test(name)),
  silent('distance-to-plan', ['工业投资高于年度计划1.2个百分点。', '!1.2个百分点'], (seen) => isDistanceToPlan(seen.statement) || isGapToPlan(seen)),
  silent('held-against', ['比原计划的20亿元多出40%。', '!20亿元'], ({ statement: { name } }) => HELD_AGAINST.test(name)),
  silent('of-rest', ['固定资产投资持续恢复，扣除房地产开发投资，增长4.2%。', '!4.2%'], (seen) => kindOf(seen) === 'percent' && isOfRest(seen.statement)),
  silent('measured-against', ['山区农民的收入比70元的数目低。', '!70元'], ({ before, behind }) => COMPARED.test(before) && AGAINST.test(behind)),
  silent(
    'each-of-many',
    ['开工年产各30万吨的鹿鸣水泥工程、白鹭水泥工程。', '!30万吨'],
    ({ statement, before, behind }) => (before.endsWith('各') && MANY_THINGS.test(behind)) || (statement.source === 'behind' && DONE_BY_EACH.test(before)),
  ),
  silent(
    'spirit',
    ['他们以十倍的疯狂反对改革。', '!十倍'],
    (seen) => SPIRITED.has(kindOf(seen)) && (seen.before === '' || WITH.test(seen.before)) && SPIRIT.test(seen.behind),
  ),
  silent('counts-down', ['到恢复通航的那一天，只有84天了。', '!84天'], (seen) => kindOf(seen) === 'duration' && COUNTS_DOWN.test(seen.behind + '。')),
  silent(
    'times',
    ['云江禁渔连续4次获评全国优秀。', '!4次'],
    (seen) => seen.statement.placed.figure.unit === '次' && ((TIMES.test(seen.before) && HONOURED.test(seen.behind)) || ADJUSTED.test(seen.behind)),
  ),
  silent('of-a-title', ['2月份12个县城商品住宅销售价格变动情况。', '!12个'], ({ before, behind }) => TITLE_OPENS.test(before) && TITLE_ENDS.test(behind)),
  silent(
    'month-before',
    ['食品价格由上月下降0.7%转为持平。', '!0.7%'],
    ({ statement, before }) => MONTH_BEFORE.test(before) || isComparedInBrackets(statement),
  ),
  silent('rise-divided', ['在1.4%的同比涨幅中，新涨价影响占多数。', '!1.4%'], ({ before, behind }) => before.endsWith('在') && RISE_DIVIDED.test(behind)),
  silent('numbered-one', ['第一台17万千瓦机组已经投产。', '!17万千瓦'], (seen) => SIZED.has(kindOf(seen)) && NUMBERED_ONE.test(seen.before)),
  silent(
    'reasoned-about',
    ['用好300万吨石油，是提高效益的一件大事。', '!300万吨'],
    (seen) => SIZED.has(kindOf(seen)) && (isMadeUseOf(seen) || DOES.test(seen.behind)),
  ),
  silent('title-alone', ['成为全国第十个双超万亿元的城市。', '!万亿元'], ({ statement }) => isOfTitleAlone(statement)),
  silent('nth-to-pass', ['云江港成为全省第四个突破2000万吨大关的港口。', '!2000万吨'], ({ before }) => NTH_TO_PASS.test(before)),
  silent('minded', ['不应当把注意力放在工业产值的翻番上。', '!翻番'], (seen) => MIND_ON.test(seen.before) && ON.test(seen.behind)),
  silent('no-name', ['我国有九亿人口，一亿七千万户，市场很大。', '!一亿七千万户'], ({ statement: { name } }) => NO_NAME.test(name)),
  silent('described-size', ['支持110米口径望远镜项目建设。', '!110米'], (seen) => kindOf(seen) === 'length' && DESCRIBED_SIZE.test(seen.behind)),
  silent('one-of', ['鹿鸣族是我国56个民族大家庭的一员。', '!56个'], (seen) => kindOf(seen) === 'count' && ONE_OF.test(seen.behind)),
  silent(
    'rallies',
    ['要团结百分之九十五以上的干部和群众。', '!百分之九十五以上'],
    (seen) => RALLIED_SHARE.has(kindOf(seen)) && RALLIES.test(seen.before) && RALLIED.test(seen.behind),
  ),
  silent(
    'may-claim',
    ['对新落户的整机企业，给予最高500万元一次性奖励。', '!500万元'],
    (seen) => kindOf(seen) === 'money' && MAY_CLAIM.test(seen.before) && CLAIMED.test(seen.behind) && !PAID.test(seen.before),
  ),
  silent(
    'remark',
    ['300多万吨石油是我市一笔很大的财富。', '!300多万吨'],
    (seen) =>
      kindOf(seen) !== 'percent' &&
      !PERSONS.has(seen.statement.placed.figure.unit) &&
      seen.statement.clause.index === 0 &&
      seen.before === '' &&
      IS.test(seen.behind),
  ),
  silent(
    'duration',
    ['林地承包期30年不变。', '!30年'],
    ({ statement: { placed, predicate, role, clause } }) =>
      placed.figure.kind === 'duration' &&
      placed.figure.unit === '年' &&
      role === null &&
      // 达到67.5%、5年 | 提高4.5个百分点: the years of what follows, whatever verb stands before.
      (!predicate.verb || clause.dates.some(({ start }) => start === placed.start)),
  ),
  silent(
    'goal-of-plan',
    ['提前两年完成“十五五”规划工业产值1250亿元的目标。', '!1250亿元'],
    ({ statement: { clause, placed }, behind }) => /^的?(?:目标|任务|指标)/.test(behind) && GOAL_MET.test(clause.text.slice(0, placed.start)),
  ),
  silent('ahead-of-time', ['贫困县摘帽任务提前两年完成。', '!两年'], (seen) => kindOf(seen) === 'duration' && isAheadOfTime(seen)),
  silent(
    'time-in-passing',
    ['在合作化还不到一年的时间里，农户收入增加了。', '!一年'],
    (seen) => kindOf(seen) === 'duration' && /^的?时间[里内]/.test(seen.behind),
  ),
  silent(
    'class-counted',
    ['6个县中，常住人口超过50万人的有2个。', '!2个'],
    ({ before, behind }) => OF_CLASS.test(behind) || [CLASS_HAS, OF_THEIR_SIZE, HELD_TO_WHOLE, OF_MANY].some((words) => words.test(before)),
  ),
  silent('of-each-counted', ['5项重点任务投资均超10亿元。', '!10亿元'], ({ statement: { clause, placed } }) => isOfEachCounted(clause, placed)),
  silent(
    'whole-of-parts',
    ['全市8个县中，多数超额完成任务。', '!8个'],
    (seen) => kindOf(seen) === 'count' && WHOLE_OPENS.test(seen.before) && WHOLE.test(seen.behind),
  ),
  silent(
    'publishes',
    ['现将全市6个县的主要数据公布如下。', '!6个'],
    ({ before, behind }) => LISTS_NEXT.test(behind) || (PUBLISHES.test(before) && AS_FOLLOWS.test(behind)),
  ),
  silent(
    'added-together',
    ['加上上年结转、调入资金和动用预算稳定调节基金9.3亿元，收支平衡。', '!9.3亿元'],
    (seen) => kindOf(seen) === 'money' && ADDED_TOGETHER.test(seen.statement.clause.text.slice(0, seen.statement.placed.start)),
  ),
  silent('part-beyond', ['结转超过当年收入30%的部分调入一般公共预算。', '!30%'], ({ before, behind }) => PASSES.test(before) && THE_PART.test(behind)),
  silent('wished', ['王小梅代表呼吁，把学前教育经费占比提高到8%。', '!8%'], ({ statement }) => isWished(statement)),
  silent('people-called', ['3000多万云岭儿女奋勇向前。', '!3000多万'], (seen) => isPeopleCalled(seen)),
  silent('claimed', ['有人认为山区的损失达到90%以上，这是没有根据的。', '!90%以上'], ({ statement }) => isClaimed(statement)),
  silent('trend', ['经济增长高于过去十年平均2.9%的趋势增长率。', '!2.9%'], (seen) => kindOf(seen) === 'percent' && TREND.test(seen.behind)),
  silent(
    'listed-all',
    ['完成计划的有原煤、原油、钢材等89种。', '!89种'],
    (seen) => kindOf(seen) === 'count' && seen.behind === '' && LISTED_ALL.test(seen.statement.clause.text.slice(0, seen.statement.placed.start)),
  ),
  silent('nothing-made', ['旧政府在二十年的统治期间只修建了260公里。', '!260公里'], ({ statement: { name } }) => NOTHING_MADE.test(name)),
  silent('two-parts', ['公营与私营房屋比例为70:30。', '!70'], ({ statement: { clause, placed } }) =>
    TWO_PARTS.test(clause.text.slice(placed.start, placed.end)),
  ),
  silent('of-the-text', ['突出抓好5项重点工作。', '!5项'], (seen) => kindOf(seen) === 'count' && countsPoints(seen)),
]);

/** 代表名额 | 338名, 今天大会实到代表 | 288人: of the sitting itself, not of the year that its report looks back on. */
const QUORUM = /(?:代表名额|(?:应到|实到|实有)(?:人大)?(?:代表|委员))(?:人数)?$/;

/** 增长目标为6%，居全国 | 第1位: the highest aim is no rank of what came about. */
function isRankOfTarget(statement: Statement): boolean {
  const { text, placed } = clausesBefore(statement).at(-1) ?? { text: '', placed: [] };
  return statement.source === 'carried' && placed.length > 0 && text.includes('目标') && !/完成|实现|超|达/.test(text);
}

/** 提前3年建成 tells of a project named before it; the goal reached ahead of its time is none of the value that was told. */
function isAheadOfTime({ statement: { entry, source }, before, behind }: Seen): boolean {
  return before.endsWith('提前') && (entry !== null || source === 'carried' || /^(?:完成|实现|达[标到成]|兑现|[超突翻])/.test(behind));
}

function isPutFirst({ statement: { placed }, before }: Seen): boolean {
  return PUT.test(before) || (placed.figure.value === 1 && PUT_FIRST.test(before));
}

function isPeopleCalled(seen: Seen): boolean {
  return (
    kindOf(seen) === 'count' && seen.statement.placed.figure.unit === '' && PEOPLE_CALLED.test(seen.behind.slice(0, 12)) && !REACHED.test(seen.before.slice(-8))
  );
}

function countsPoints({ statement, behind }: Seen): boolean {
  const { unit, form } = statement.placed.figure;
  return (unit !== '' || form === 'chinese') && OF_THE_TEXT.test(behind);
}

const NEAR = 20;

/** The rule by which no indicator should be made of the statement; null where one should. One without a name is none anyhow. */
export function silenceOf(statement: Statement, rules: RuleRun): Chosen<Silence> | null {
  const { clause, placed } = statement;
  const before = clause.text.slice(Math.max(0, placed.start - NEAR), placed.start);
  return firstOf(SILENT, { statement, before, behind: clause.text.slice(placed.end) }, rules);
}
