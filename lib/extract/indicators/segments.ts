/** Pass 3b: phrases cut at 、 and joined again, minding quotation marks. */
import { LetterSet } from '../../language/letter-set';
import { FINITE, LEAD, LIGHT, OBJECT, RELATIVE, SCOPE } from './words';

const PAUSE = '、';
const PAUSE_CODE = PAUSE.charCodeAt(0);
const OPENING = new LetterSet('“《「‘');
const CLOSING = new LetterSet('”》」’');

/** Splits at the marks 、 that stand outside quotation marks. */
export function splitOutsideQuotes(text: string): string[] {
  if (!text.includes(PAUSE)) return [text];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charCodeAt(at);
    if (OPENING.has(mark)) depth++;
    else if (CLOSING.has(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && mark === PAUSE_CODE) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** 和田, 和县 …: names that begin with the conjunction's character. */
const CONJUNCTION = /^(?:[了、，；：。—\s而但]|和(?![田县平布静硕顺政谐美睦])|及(?!时|格)|以及|与(?!会)|并且?(?![购网轨行])|”(?=[^“]*$))+/;
/** 连续7年, 5年累计, 2026年 | 起三年内, 提前半年 | 建成: spans in passing. */
const SPAN =
  /^(?:提前(?:了|整整|大?约|近)?(?:半个?月|半年|[\d一二两三四五六七八九十]{1,3}(?:个半?月|[天日周年]))(?!级)|[自从](?:今年|明年)(?=起)|起的?(?:再?用)?[\d一二两三四五六七八九十]{1,3}年(?![级期制度限份行规])(?:的?时间)?[间内里]?|起(?![重步降飞草诉运居付征伏点义床止家动])(?=.{2})|本届政府(?:的?[五5]年)?任期内的?|(?:未来|今后|接下来)的?[\d一二两三四五六七八九十]{1,3}年[间内里]?|[今本上下]个?财政年度的|相对于?同期|(?:[前这头后]|过去的?)[两三四五六七八九十\d]{1,3}年[来间共内]?|(?:在(?:这|过去)?)?[两三四五六七八九十]{1,3}年(?:[来间中内]|时间内)|用[\d一二两三四五六七八九十]{1,3}年(?:左右)?(?:的?时间)?|(?:连续|近)[\d一二两三四五六七八九十几]{1,3}年[来间]?|分[两三四五几多][轮批步次期]|\d{1,2}年(?=[来间共内]|累计|以来))/;
const YEAR =
  /^(?:[到至自从在]|截至)?(?:(?:(?:19|20)\d{2}|(?:一[八九]|二[〇○零O])[〇○零O一二三四五六七八九]{2})(?:[/-](?:\d{2}|[〇○零O一二三四五六七八九]{2}))?年?(?:[—\-~至到](?:(?:19|20)\d{2}|(?:一[八九]|二[〇○零O])[〇○零O一二三四五六七八九]{2}))?年(?:度(?![假过量夏冬日])|[末底初]|以来|上半年|全年)?|\d{1,2}月[份末底]?|民国[一二三四五六七八九十\d]{1,3}年|第[一二三四五六七八九十]{1,3}个五年[计规]划(?:期间|时期)?(?:要求|规定)?|(?:“十?[一二三四五六七八九]五”|“?十[一二三四五六]五”?|“十五”)(?:时期|期间|末|以来)?|[本这]?世纪末)/;
/** 当月 | 产值, 1—8月份 | 工业用电量, 第三季度 | GDP: a part of the year is no part of the name. */
const PART_OF_YEAR =
  /^(?:[当本]月(?=.{2})|[首前头](?:\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?:月份?|季度?)(?:合计的?)?(?=.{2})|(?:\d{1,2}|[元一二三四五六七八九十]{1,2})月?份?[至到—–~-](?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四]季度(?=.{2})|第[一二三四]季(?=.{2})|[元一二三四五六七八九十]{1,2}月份(?=.{2}))/;
/** 高质量 | 完成: how a thing is done, where its verb follows. */
const MANNER =
  /^(?:中|当中)有?$|^高(?:质量|标准|水平|效)(?=$|[完实建打推开做办举统落布培创])|^重点(?=打造|推进|支持|建设|实施|培育|抓好|改造)|^要?[把将](?=.{3})|^使(?![用馆命得])(?=.{3})|^计划(?=$|[新投实完建培引改到年开])/;
/** 望川市将 | 新增学位, 拟 | 安排支出: who will do it, where the verb follows. */
const WILL = /^(?:[^，、\d]{2,8}?[省市县区州旗镇乡])?(?:[将拟要须]|计划)/;
/** Signs of the will, and before which character one of them stands. */
const SIGN_OF_WILL = new LetterSet('将拟要须计');
const LONGEST_WILLING = 10;
/** 常态化 | 培训: how something is done, where a verb that takes an object follows. */
const OPENS_HOW = new LetterSet('政当正以常经全多分规高严依进开');
const HOW = /^(?:(?:政府|当局)?正?以[^，]{1,4}(?:力度|速度)|常态化|常态长效|经常性|全方位|多渠道|分期分批|分批|规范化|高效|严格|依法|进行|开展好)/;
/** 全球首个 | 年吞吐量…的港口: a title, no part of what is measured. */
const FIRST_OF = /^(?:全球|世界|全国|全省|国内|我国|西部|中西部)?(?:首[个家批座条]|唯一|第一[个家])(?=.{3})/;
/** 街道 | 计划实现: the office speaks of itself. */
const OFFICE = /^街道(?=计划|预计|力争|确保|全年|实现|完成)/;
const ORDINAL =
  /^(?:第?[一二三四五六七八九十]{1,3}[是要来]|[（(]?[一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十百千万亿\d产线级类等次期])|\d{1,3}[、.．](?=[^\d、.．])|\d{1,2}[）)](?=.{2})|[①②③④⑤⑥⑦⑧⑨⑩])/;

/** （ | 包含 | 土地出让分成收入9.7亿元）, 含 | 上级补助收入: a part that is told beside its whole. */
const HOLDS = /^(?:其中)?包?含有?(?=.{2,24}(?:收入|支出|资金|补助|结转|债券|基金|投资|增值税|所得税)$)/;

/** 就 | 可以增加, 结果 | 成本, 为 | 到2030年翻番: words that join a statement to what was said. 以 | 38%的增速: names nothing; 主要是受 | 投资下降影响: why something else is as it is. 受疫情影响 | 企业: which ones are counted. */
const JOINING =
  /^(?:就(?![业诊读学医地近餐])|以$|(?:主要(?:还?是)?|这?是)(?:受(?![益理教])|因|由于|得益于|源于)|(?:由于|因)受(?![益理教])|还(?![款林草建田湖贷债本原乡清迁])(?:[将要能]|可能|可以)?|亦?即(?=[增减达约为]|$)|因[而此为]|由于|鉴于|从而|于是|结果(?!率)|虽然?|尽管|后来|当时|却|只(?!身)|可[以能望]|要求(?=.{3})|做到(?=.{3})|为(?=[到至]|(?:19|20)\d{2}年)|(?:中央|国务院|会议|省委|市委|县委|党组)(?:提出|决定|确定)|在我们这样一?个?|大约|(?:我建议|我?决定|建议(?=[将把]))(?=.{3})(?!书)|(?:政府|当局)?会(?=[向为把将]|继续|动用|预留|注资|拨款)|是(?=.{2})|受[^，受]{1,12}影响(?=.{2})(?!(?:的|企业|[商农用]?户|群众|人[口员数群]|居民|学生|职工|[旅游]客|面积|耕地|农田|[乡村]镇?|村庄|[市场经营]{2}主体|地区|区域|项目)数?量?$))/;

/** 共性, 年终 | 结转: what looks like an opening word is the beginning of a name. */
const NO_LEAD = /^(?:[性域假]|结转|结余|滚存)/;
/** 主动公开 is not 依申请公开. */
const NO_LEAD_AT_ALL =
  /^(?:主动公开|提前批|[省市区县]内(?:流动|跨)|超额(?:储备|准备金|存款准备金|利润|累进)|本地(?:居民|劳动力|产品出口|就业|工人|股票)(?=.{2}))/;

/** 发展的底线是 | 不突破, 今年的重点是: what is told is called a limit or an aim first. */
const CALLED =
  /^\p{Script=Han}{0,8}(?:底线|红线|目标|重点|关键|核心)[就也]?是(?=$|[不要严守力把确突])(?:要|严守|守住)?|^\p{Script=Han}{0,8}的(?:底线|重点|关键|核心)$|^\p{Script=Han}{0,8}目标[就也]?是(?=.{3})|^其中有(?=.{3})(?!进出口|\p{Script=Han}{0,6}[实业]绩)/u;

/** The characters that one of the patterns of OPENERS may begin with: most words begin with none. */
const OPENS = new LetterSet(
  '起提以主这未接我建决亦政会相今本上下了是受、，；：。— \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff而但和及以与并”前这头首后过一二两三四五六七八九十用连近0123456789到至自从在截“第（(中当高重要把将使计街大就还即因由鉴于结虽尽却只可做为会省市县党本世分国民含包其元①②③④⑤⑥⑦⑧⑨⑩',
);
/** 去年 behind 在 is a lead of its own. */
const IN_YEAR = /^在(?=去年|上年|今年|全)/;
const OPENERS: readonly RegExp[] = [IN_YEAR, HOLDS, CONJUNCTION, SPAN, PART_OF_YEAR, YEAR, ORDINAL, MANNER, OFFICE, JOINING];
/** What is left at either end of a phrase without belonging to it. */
const ENDS =
  /^的|[、，的等]$|(?<=.{2})(?:至|由首?|[亦也](?:随着[^，]{2,10}而?)?|随着[^，]{2,10}而?|在?同期[更亦也]?)$|(?<=.{2})(?:[和与]|(?<![惠涉波普顾危])及)$|(?<=.{3})我[省市区县州]$/g;
const LAST_OF_ENDS = new LetterSet('、，的等和与及省市区县州至由首亦也期更');
const hasEnds = (phrase: string): boolean => phrase.startsWith('的') || LAST_OF_ENDS.has(phrase.charCodeAt(phrase.length - 1)) || phrase.includes('随着');

/** Takes off what opens a phrase without belonging to its name: conjunctions, years, 全省, 其中, 力争. */
export function withoutLead(phrase: string): string {
  for (let text = phrase; ;) {
    const opened = withoutHow(withoutWill(withoutOpeners(text)));
    const next = withoutWord(opened);
    // 年终 | 结转: the word is the beginning of a name.
    if (next === null) return opened;
    // Speech opens with a quotation mark that its name does not close.
    const plain = next.startsWith('“') && !next.includes('”') ? next.slice(1) : next;
    if (plain === text) return hasEnds(plain) ? plain.replace(ENDS, '') : plain;
    text = plain;
  }
}

function withoutOpeners(text: string): string {
  const told = /[是的其]/.test(text) ? text.replace(CALLED, '') : text;
  const bare = OPENS.has(told.charCodeAt(0)) ? OPENERS.reduce((left, opener) => (opener.test(left) ? left.replace(opener, '') : left), told) : told;
  return withoutAdverb(bare);
}

/** 仍 | 投资, 共 | 建成, 只 | 修建: an adverb before a verb. */
const OPENS_ADVERB = new LetterSet('共仍也总一依还又都只仅就才竟将');
const ADVERB_OF_DEED = /^(?:共计|仍然|也就|总共|一共|依然|[共仍还又也都只仅就才竟将])/;

function withoutAdverb(text: string): string {
  const adverb = OPENS_ADVERB.has(text.charCodeAt(0)) ? (ADVERB_OF_DEED.exec(text)?.[0] ?? '') : '';
  return adverb !== '' && (adverb === '共' ? OBJECT.startingAt(text, 1) !== '' : OBJECT.startingAt(text, adverb.length).length > 1)
    ? text.slice(adverb.length)
    : text;
}

function mayWill(text: string): boolean {
  for (let at = 0; at < LONGEST_WILLING; at++) if (SIGN_OF_WILL.has(text.charCodeAt(at))) return true;
  return false;
}

function withoutWill(text: string): string {
  const will = mayWill(text) ? (WILL.exec(text)?.[0] ?? '') : '';
  return will !== '' && (OBJECT.startingAt(text, will.length).length > 1 || LIGHT.startingAt(text, will.length)) ? text.slice(will.length) : text;
}

function withoutHow(text: string): string {
  const how = OPENS_HOW.has(text.charCodeAt(0)) ? (HOW.exec(text)?.[0] ?? '') : '';
  const bare = how !== '' && OBJECT.startingAt(text, how.length).length > 1 ? text.slice(how.length) : text;
  return bare.startsWith('成为') ? bare.slice(2).replace(FIRST_OF, '') : bare;
}

/** 加 | 上级补助收入, 加 | 上年结转: the word is 加, not 加上. */
const ADDED = /^加(?:补助下级|上[级解]|上年(?![初末底])|[省市县区]级|中央|地方|转移)/;

/** The text without the lead word or the scope that opens it; null where what follows shows that the word belongs to a name. */
function withoutWord(text: string): string | null {
  if (ADDED.test(text)) return text.slice(1);
  const word = text.startsWith('我国') || text.startsWith('我院') ? '' : SCOPE.startingAt(text, 0) || LEAD.startingAt(text, 0);
  return word !== '' && (NO_LEAD.test(text.slice(word.length)) || NO_LEAD_AT_ALL.test(text)) ? null : text.slice(word.length);
}

/** Longest stretch between two 、 that is still taken for an item of a list inside a name. */
const LONGEST_ITEM = 14;
/** What is called so may have a long name. */
const QUOTED = /“[^“”]{1,40}”/;

/**
 * The last phrase of a text in which names, 、 and earlier statements follow each other: of 新码头通过验收、出口额 it is
 * 出口额, of 茶叶、瓷器等商品零售额 all of it. `counted` is true where no verb of difference follows (完成育苗、补植2万亩).
 */
export function lastPhrase(text: string, counted: boolean): string {
  const parts = splitOutsideQuotes(text);
  let from = parts.length - 1;
  while (from > 0) {
    const own = parts[from] ?? '';
    const previous = parts[from - 1] ?? '';
    if (beginsAnew(own, previous)) break;
    const opensWithVerb = opensDeed(withoutLead(previous));
    if (previous.replace(QUOTED, '').length > LONGEST_ITEM + (opensWithVerb ? VERB_OF_ITEM : 0) || (!opensWithVerb && tellsAlone(previous, counted))) break;
    from--;
    if (opensWithVerb && !OBJECT.has(previous)) break;
  }
  return firstOfSingles(parts, from) + parts.slice(from).join('、');
}

/** 农业实现农、林、牧、渔业 | 总产值: among single characters the first, which ends another part, is one as well. */
function firstOfSingles(parts: readonly string[], from: number): string {
  const singles = from > 0 && parts[from]?.length === 1 && parts[from + 1]?.length === 1;
  return singles ? `${parts[from - 1]?.slice(-1) ?? ''}、` : '';
}

/** How much longer an item with a verb may be. */
const VERB_OF_ITEM = 6;

/** 商业、| 服务业 | 网点: the name of a branch begins like a verb. */
const opensDeed = (text: string): boolean => OBJECT.startingAt(text, 0) !== '' && text.charAt(2) !== '业';

/** The part does not go on with the one before it. */
function beginsAnew(own: string, previous: string): boolean {
  return previous === '' || (opensDeed(own) && !OBJECT.has(previous)) || LEAD.startingAt(own, 0) !== '' || RELATIVE.has(own);
}

/** The part is a statement, not an item of a name. */
function tellsAlone(part: string, counted: boolean): boolean {
  return FINITE.firstIn(part, 1) !== null || FINITE.startingAt(part, 0) !== '' || (!counted && LIGHT.startingAt(part, 0) !== '');
}
