/** Pass 3: names that stand before their figure, with the little that they take from earlier ones: its level, its scheme, its verb. */
import type { FigureKind } from '../../../model/analysis';
import { finishName, type Named } from '../noun-before';
import type { Statement } from '../statement';
import { FALL, FINITE, LIGHT, OBJECT, SCOPE, TERMINAL } from '../words';
import { REACHES } from './behind';
import { found, type Found } from './found';
import { schemeBefore } from './heads';
import { inherits } from './leaning';
import type { Mention } from './mention';
import { same, sameOrNull, type NamingRule } from './naming';
import { INCOME_OWNER, nameOfPart, respectOfLevel } from './parts';

const OPENS_ITEM = /^(?:[、和及与]|以及)/;
/** 国家级, 省级 as a name: what is of that level was named before. */
const LEVEL_ONLY = /^(?:国家|世界|自治区|[省市州县区盟旗部])级$/;
/** 国家级, 国家和省级, 省、市级. */
const LEVELS = /(?:(?:国家|世界|自治区|[省市州县区盟旗部])级?[、和及与]){0,2}(?:国家|世界|自治区|[省市州县区盟旗部])级(?:及?以上)?/;
/** “企业评定”授权企业60家、认定人才300人: the scheme by which both are done. */
const QUOTED_SCHEME = /^“[^”]{2,20}”(?=\p{Script=Han}{3})/u;
/** Verbs whose percentage is by how much: 平均压减环节40%、材料35%. */
const RATE_ACTION = /压减|压缩|缩短|减少|降低|精简|下降/;

/** 新增国家级绿色工厂3家、| 省级12家: the same things of another level. */
export const LEVEL: NamingRule = {
  id: 'name.level',
  example: ['新增国家级绿色工厂3家、省级12家。', '新增省级绿色工厂 12家'],
  gives: ({ named, last, own, run }) => {
    if (!last || !LEVEL_ONLY.test(named.name)) return null;
    const { name, action, placed, subject } = last;
    // 认定示范合作社36家，其中省级9家: those of them that are of the level.
    const ofThem = /^[、，]?其中/.test(run.before) && placed.figure.unit === run.members[0]?.figure.unit && name.length > action.length + 2;
    const told = LEVELS.test(name) ? name.replace(LEVELS, named.name) : ofThem ? named.name + name.slice(action.length) : '';
    return told === '' ? null : same(found({ ...finishName(told, own), subject }, 'leaning'));
  },
};

/** 茶叶产量增长5%，| 其中绿茶增长8%: a part of what was measured before, in the same respect. */
export const PART: NamingRule = {
  id: 'name.part',
  example: ['茶叶产量增长5%，其中绿茶增长8%。', '绿茶产量 growth 8%'],
  gives: ({ named, run, said, predicate, own }) => {
    const opens = /^[、，]?其中/.test(run.before);
    const whole = opens || INCOME_OWNER.test(named.name) ? said.root : said.whole;
    if (
      !whole ||
      named.entry ||
      !(predicate.verb || predicate.change !== null || INCOME_OWNER.test(named.name)) ||
      TERMINAL.endingAt(named.name, named.name.length) !== ''
    )
      return null;
    const name = nameOfPart(named.name, whole);
    if (name === null || (predicate.change === null && !INCOME_OWNER.test(named.name))) return null;
    return same(found(finishName(name, own), 'before'), { whole });
  },
};

/** Nothing but the thing: no code, deed, respect or owner of its own. */
const isBareThing = ({ name, entry, action, relative, subject }: Named): boolean =>
  name.length > 1 && !entry && action === '' && !relative && subject === '' && TERMINAL.endingAt(name, name.length) === '';

/** What the thing is a part of, or the part before it: behind ； as long as 其中 told parts in the same unit. */
function wholeOf({ run, said, last, clause, sentence }: Mention, unit: string | null | undefined): Statement | undefined {
  if (clause.opener === '；') {
    const parts = sentence.clauses.slice(0, clause.index).find(({ text }) => text.startsWith('其中'));
    return parts?.placed[0]?.figure.unit === unit ? last : undefined;
  }
  const whole = /^[、，]?其中/.test(run.before) ? said.root : said.whole;
  return whole?.placed.figure.unit === unit ? whole : undefined;
}

/** 粮食产量168万吨，| 其中夏粮 | 41万吨；秋粮127万吨: how much of the whole a part is. Parts of what came new came new, too (`ITEM_OF_CLAUSE`). */
export const PART_LEVEL: NamingRule = {
  id: 'name.part.level',
  example: ['粮食产量168万吨，其中夏粮41万吨。', '夏粮产量 41万吨'],
  gives: (mention) => {
    const { named, run, predicate, own } = mention;
    const { unit, kind } = run.members[0]?.figure ?? {};
    if (run.members.length > 1 || kind === 'percent' || predicate.change !== null || !isBareThing(named)) return null;
    const whole = wholeOf(mention, unit);
    const respect = whole && whole.action === '' ? respectOfLevel(whole.name) : '';
    return respect === '' || named.name.endsWith(respect) ? null : same(found(finishName(named.name + respect, own), 'before'), { whole });
  },
};

/** 育儿补贴制度落地，| 惠及婴幼儿12万人. */
export const SCHEME: NamingRule = {
  id: 'name.scheme',
  example: ['育儿补贴制度全面落地，惠及婴幼儿12万人。', '育儿补贴制度惠及婴幼儿'],
  gives: ({ named, said }) => {
    const scheme = REACHES.test(named.action) ? schemeBefore(said, '') : '';
    return sameOrNull(scheme === '' ? null : found({ ...named, name: scheme + named.name }, 'before'));
  },
};

/** “企业评定”授权企业60家、| 认定人才300人. */
export const QUOTED: NamingRule = {
  id: 'name.scheme.quoted',
  example: ['“企业自主评定”授权企业60家、认定技能人才300人。', '“企业自主评定”认定技能人才'],
  gives: ({ named, run, last }) => {
    const quoted = named.action !== '' && run.before.startsWith('、') ? (QUOTED_SCHEME.exec(last?.name ?? '')?.[0] ?? '') : '';
    return sameOrNull(quoted === '' ? null : found({ ...named, name: quoted + named.name }, 'before'));
  },
};

/** 平均压减办理环节40%、| 申报材料35%: a percentage by which the same is cut. */
export const ITEM_CUT: NamingRule = {
  id: 'name.item.cut',
  example: ['平均压减办理环节40%、申报材料35%。', '申报材料 growth -35%'],
  gives: (mention) => {
    const { percent, said, run, predicate } = mention;
    return percent && RATE_ACTION.test(said.action) && OPENS_ITEM.test(run.before) && !predicate.verb
      ? same(withAction(ownedName(mention), said.action))
      : null;
  },
};

/** Verbs that hold for the clauses behind as well; of 治理, 提请, 安排 only their own clause tells. */
const HOLDS_ON = /^(?:新|净|淘汰|压减|化解|关停|损失|退出|削减|拆除)/;
const LOSES = /^(?:淘汰|压减|化解|关停|损失|退出|削减|拆除)/;
/** What comes new can be measured so; an output is not new. */
const CAPACITY = /(?:能力|容量|装机|产能)$/;
/** 亿元以上项目: new as a part of new ones, else a class of all. */
const ADDS = /^[新净]/;
/** How much there is in the end, whatever came new. */
const IN_THE_END = /总|[余存]量?额?$|余额|存量|保有量|拥有量|[率比度]$/;
const BOUND_ONLY = /^[超近逾约]$/;

/** 淘汰落后炼铁产能117万吨、| 炼钢产能78万吨: measured in the same respect. */
function measuresAlike({ last, run }: Mention, name: string): boolean {
  const end = TERMINAL.endingAt(name, name.length);
  return last !== undefined && end !== '' && last.name.endsWith(end) && last.placed.figure.unit === run.members[0]?.figure.unit;
}

/** 新增铁路货运能力150万吨，| 港口吞吐能力90万吨: a clause that is nothing but the next item. */
export const ITEM_OF_CLAUSE: NamingRule = {
  id: 'name.item.clause',
  example: ['全年新增铁路货运能力150万吨，港口吞吐能力90万吨。', '新增港口吞吐能力 90万吨'],
  gives: (mention) => {
    const { named, last, clause } = mention;
    const goesOn = last !== undefined && HOLDS_ON.test(last.action) && !last.acted && clause.opener === '，' && last.clause.index === clause.index - 1;
    if (!goesOn || !isBareItem(mention, LOSES.test(last.action)) || named.name.startsWith(last.action)) return null;
    if (!isAlike(mention) || IN_THE_END.test(named.name.replace(/^总|工业总/, ''))) return null;
    if (!ADDS.test(last.action) && /^[、，]?其中/.test(mention.run.before)) return null;
    return same({ ...withAction(ownedName(mention), last.action), entry: null });
  },
};

/** 新增的主要生产能力有：…: what the sentence lists came new. */
const NEW_CAPACITY = /新增加?的?(?:主要)?(?:产品)?生产能力(?:主要)?[有是为]?$/;

/** 全年新增的主要生产能力有：原煤开采150万吨，| 水泥90万吨. */
export const ITEM_OF_CAPACITY: NamingRule = {
  id: 'name.item.capacity',
  example: ['全年新增的主要生产能力有：原煤开采150万吨，水泥90万吨。', '新增水泥生产能力 90万吨'],
  gives: (mention) => {
    const opener = mention.sentence.clauses.findLast(({ index, placed }) => index < mention.clause.index && placed.length === 0);
    if (!opener || !NEW_CAPACITY.test(opener.text) || mention.percent || tells(mention)) return null;
    const { name, ...own } = ownedName(mention);
    return same({ ...withAction({ ...own, name: name + whatItMakes(name, mention.run.members[0]?.figure.kind) }, '新增'), entry: null });
  },
};

/** 原煤开采 | 150万吨, 水泥 | 90万吨: of what can be made, a name that ends like a measure says so itself. */
function whatItMakes(name: string, kind: FigureKind | undefined): string {
  if (kind === 'length' || TERMINAL.endingAt(name, name.length) !== '') return '';
  return /(?:开采|加工|冶炼|制造|生产)$/.test(name) ? '能力' : '生产能力';
}

/** No more than this many times the first: what a clause counts of a whole is larger than what came new of it. */
const MOST_OF_FIRST = 10;

/** Whether what a clause counts came new, or was lost, with what the clause before counts: it is a thing of that kind, or measured alike. */
function isAlike(mention: Mention): boolean {
  const { last, named } = mention;
  return isThing(mention) || isMeasuredLoss(mention) || (last?.action.startsWith('新增') === true && CAPACITY.test(named.name)) || isAsMuch(mention);
}

/** 损失工业总产值12亿元，财政收入4亿元: what a list of losses measures is lost, in whatever unit; counted things behind may be told of relief. */
function isMeasuredLoss({ last, named }: Mention): boolean {
  return last !== undefined && LOSES.test(last.action) && [last.name, named.name].every((name) => TERMINAL.endingAt(name, name.length) !== '');
}

/** 新增耕地3万亩，高标准农田100万亩: a stock is told in the same unit; only what is measured in the same respect, and about as much, goes on. */
function isAsMuch(mention: Mention): boolean {
  const { last, run, named } = mention;
  const first = last?.placed.figure;
  const own = run.members[0]?.figure;
  if (!first || !own || own.unit !== first.unit || own.value > first.value * MOST_OF_FIRST) return false;
  return measuresAlike(mention, named.name) || (/^[、，]?其中/.test(run.before) && own.value <= first.value);
}

/** 新增营业网点320个，| 公交专用道86公里: things that were made or came as well, counted in units of their own. Land and people were there before. */
function isThing({ last, run, named, noun }: Mention): boolean {
  const [own] = run.members;
  if (!last || !own || !ADDS.test(last.action) || !MADE.has(own.figure.kind) || PEOPLE.test(own.figure.unit) || SCOPE.startingAt(noun, 0) !== '') return false;
  // 净增企业300家，规上工业企业5000家: of what is counted alike, all that there is is many times what came. 个 counts things of any size.
  const first = last.placed.figure;
  if (own.figure.unit !== '个' && own.figure.unit === first.unit && own.figure.value > first.value * MOST_OF_FIRST) return false;
  return TERMINAL.endingAt(named.name, named.name.length) === '' && !/^[、，]?其中/.test(run.before);
}

const MADE: ReadonlySet<string> = new Set(['count', 'length', 'power', 'volume', 'other']);
const PEOPLE = /[人名户口岁]/;

/** A name and its figure, without a verb of its own. */
function isBareItem(mention: Mention, lost: boolean): boolean {
  const { named, run, said } = mention;
  const kind = run.members[0]?.figure.kind ?? 'other';
  const own = named.relative || named.action !== '' || named.subject !== '' || run.behind.noun !== '';
  if (own || mention.percent || UNCOUNTED.has(kind) || (named.entry !== null && !lost) || tells(mention) || said.before.topic !== null) return false;
  return [FINITE, OBJECT].every((verbs) => verbs.firstIn(named.name, 1) === null);
}

const UNCOUNTED: ReadonlySet<string> = new Set(['rank', 'multiple', 'duration', 'point']);

/** The words before the figure have a verb, not only a bound. */
function tells({ predicate, run }: Mention): boolean {
  return predicate.change !== null || (predicate.verb && !BOUND_ONLY.test(predicate.reach)) || LIGHT.firstIn(run.before, 0) !== null;
}

/** 市财政安排 | 150万元，增加对乡镇的转移支付: what the money is for stands in a clause of its own. */
const GIVES = /[还又也]?(?:[将拟要]|已经?)?(安排|拨付|下达|筹集|筹措)$/;

export const FUNDS: NamingRule = {
  id: 'name.funds',
  example: ['市财政还将安排150万元，增加对产粮大镇的转移支付。', '市财政安排资金 150万元'],
  gives: ({ named, run, predicate }) => {
    const money = run.members[0]?.figure.kind === 'money' && predicate.change === null && run.behind.noun === '';
    return money && GIVES.test(named.name) ? same(found({ ...named, name: named.name.replace(GIVES, '$1资金') }, 'before')) : null;
  },
};

/** What a budget takes in or hands on to come out even: 调入资金, 上解支出, 结转. */
const BALANCES =
  /^(?:上解|(?:地方)?(?:政府)?(?:一般|专项)?债[务券](?:还本|转贷)|援助|上级补助|[省市县]级补助|调[入出]|(?:上年|年终)?结[转余]|滚存|净结余|安排|补充|动用)/;

/** 新增一般债券收入12亿元、| 再融资债券收入5亿元: other money of the same list, that replaces old debt or is given every year. */
const NOT_NEW = /^(?:(?:特殊)?再融资|(?:抗疫|超长期)?(?:特别)?国债|外债|(?:税收)?返还|(?:一般性|专项)?转移支付)/;

const ofOtherMoney = (name: string, action: string): boolean => BALANCES.test(name) || (action.startsWith('新') && NOT_NEW.test(name));

/** 新建公园16处、| 绿道42公里: an item goes on with the verb of the first. */
export const ITEM: NamingRule = {
  id: 'name.item',
  example: ['新建口袋公园16处、城市绿道42公里。', '新建城市绿道 42公里'],
  gives: (mention) => {
    const { percent, said, run, predicate, named } = mention;
    // 造林8.6万亩、封山育林5万亩: a deed that is its own name leads nothing.
    if (
      percent ||
      named.action !== '' ||
      said.action === '' ||
      mention.last?.name === said.action ||
      predicate.change !== null ||
      predicate.verb ||
      !OPENS_ITEM.test(run.before)
    )
      return null;
    // 加上新增一般债券支出20亿元、| 上解上级支出50亿元: 新增 is of the bonds alone.
    if (ofOtherMoney(named.name, said.action)) return null;
    const metric = TERMINAL.endingAt(named.name, named.name.length) !== '' && !said.action.startsWith('新') && !measuresAlike(mention, named.name);
    // 更新渔船92艘、减船转产90艘: an item with a verb of its own.
    return metric || FALL.startingAt(named.name, 0) !== '' ? null : same(withAction(ownedName(mention), said.action));
  },
};

const withAction = (name: Found, action: string): Found => ({ ...name, name: action + name.name, action });

/** 白鹭港货运量增长5%，| 客运量增长3%: with the owner of what stands before it. */
export const INHERITED: NamingRule = {
  id: 'name.inherited',
  example: ['白鹭港货运量增长5%，客运量增长3%。', '白鹭港的 客运量'],
  gives: (mention) => (inherits(mention) && mention.said.before.owner + (mention.said.root?.subject ?? '') !== '' ? same(ownedName(mention)) : null),
};

/** What stands before the figure. */
export const PLAIN: NamingRule = {
  id: 'name.plain',
  example: ['森林覆盖率达到45%。', '森林覆盖率 share 45%'],
  gives: ({ named }) => same(found(named, 'before')),
};

function ownedName(mention: Mention): Found {
  const { named, said } = mention;
  const whose: Named = inherits(mention) ? { ...named, subject: said.before.owner || (said.root?.subject ?? '') } : named;
  return found(whose, 'before');
}
