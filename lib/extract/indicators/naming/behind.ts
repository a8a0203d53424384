/** Pass 3: names of counted things that follow their figure, with the verb before them: 建成 | 3个 | 园区. */
import { actionName } from '../action-name';
import { finishName } from '../noun-before';
import type { Behind } from '../noun-behind';
import { endsWithVerb } from '../runs';
import { withoutLead } from '../segments';
import { ownerAtStart } from '../subject';
import { withoutRegion } from '../topic';
import { OBJECT, RELATIVE, SCOPE, TERMINAL } from '../words';
import { found } from './found';
import { schemeBefore } from './heads';
import { isPart, type Mention } from './mention';
import { same, type Naming, type NamingRule } from './naming';

/** Ends of the words before a figure after which its noun can only follow. */
const PREPOSITION = /等(?:方面|领域|地|重点领域)?$|(?:[在为对向与由以用给把让将从按及和使含除跨经]|覆盖|其中|超过|达到|每个?)$/;
/** 茶会共有30个县参展: these verbs say that there are so many, not how large something is. */
const EXISTENCE = new Set(['实现', '完成', '有', '共有', '拥有', '取得', '录得', '形成', '共']);
/** 260人考取证书: the unit itself says what is counted. */
const PEOPLE = new Set(['人', '名', '人次']);
const SPENDS = /(?:^|全年|累计|共|已)(?:投入|投资|筹资)$/;
const FUNDS = /(?:资金|经费|基金|补贴|补助|贷款|专款|财力|债券)$/;
/** 对 | 国家计划建设的 | 120个项目. */
const ACTED_ON = /^(?:对(?![外口象接标手])|[把将向给])(?=.{2})/;
/** Whom or how many what was done before reaches: 修缮校舍30栋、惠及8000人. */
export const REACHES = /^(?:惠及|覆盖|涉及|带动|受益|吸纳|服务)$/;
const JOINS_ITEM = /^[、和及]?$/;
/** 占 as in 占全部门店, not 占比, 占用, 占地. */
export const PART_OF = /占(?![比有用据领道压]|地面积|地[约达]?$)/;

/** 我市是一个共有 | 30多个 | 民族 | 的地区: what the region has, not what it is. */
const HAS_MANY = /[是为](?:一[个座片]|全[国省市]\p{Script=Han}{0,6}个)?\p{Script=Han}{0,4}(?:共?有|拥有)$/u;

export const BEHIND_OWNED: NamingRule = {
  id: 'name.behind.owned',
  example: ['云岭省是一个共有30多个民族的地区。', '民族 30多个'],
  gives: ({ run, own }) => {
    const at = run.behind.noun.indexOf('的');
    return at > 0 && HAS_MANY.test(run.before) ? same(found(finishName(run.behind.noun.slice(0, at), own), 'behind')) : null;
  },
};

/** 改革扩大到 | 29个 | 省: where something got to is what is counted. */
const SPREADS = /^(.{2,24}?)(?:已经?)?((?:扩大|拓展|推广|延伸|扩展|发展|覆盖)[到至])$/;
const PLACES = /^(?:[省市县区]|省[份市区]|城市|县[市区]|国家|乡镇|街道|社区|村庄?|行业|领域|企业|学校|高校)(?:和地区)?$/;

export const SPREAD_TO: NamingRule = {
  id: 'name.behind.spread',
  example: ['信用社改革扩大到29个省。', '信用社改革扩大到的省 29个'],
  gives: ({ run, predicate, own }) => {
    const spread = SPREADS.exec(run.before);
    if (!spread || !PLACES.test(run.behind.noun) || predicate.from) return null;
    return same(found(finishName(`${withoutLead(spread[1] ?? '')}${spread[2] ?? ''}的${run.behind.noun}`, own), 'behind'));
  },
};

/** 建成 | 3个 | 园区. */
export const BEHIND: NamingRule = {
  id: 'name.behind',
  example: ['建成46个便民驿站。', '建成便民驿站 46个'],
  gives: (mention) => (mention.run.behind.noun === '' ? null : behind(mention, mention.run.behind)),
};

/** 260人 | 考取证书: the unit says who. */
export const BEHIND_PEOPLE: NamingRule = {
  id: 'name.behind.people',
  example: ['320人获得专业技术职称。', '获得专业技术职称人员 320人'],
  gives: (mention) => {
    const { run } = mention;
    const people = PEOPLE.has(run.members[run.members.length - 1]?.figure.unit ?? '');
    return run.behind.noun === '' && run.behind.verb !== '' && people && mention.bare === '' ? behind(mention, { ...run.behind, noun: '人员' }) : null;
  },
};

/** 建成站点300个，其中八成 | 实现夜间开放: a part of the things that were counted last. */
export const BEHIND_THINGS: NamingRule = {
  id: 'name.behind.things',
  example: ['建成300个便民站点，其中八成实现夜间开放。', '夜间开放便民站点占比 share'],
  gives: (mention) => {
    const { run, said } = mention;
    return run.behind.noun === '' && run.behind.verb !== '' && said.thing !== '' && mention.bare === ''
      ? behind(mention, { ...run.behind, noun: said.thing })
      : null;
  },
};

/** 病例46例，其中 | 44例 | 为输入病例: which of what was counted before they are. */
const OF_THEM = /^[、，]?(?:其中)?有?$/;
const IS_OF_KIND = /^[为是](\p{Script=Han}{2,14})$/u;
const SAME_NOUN = 2;

export const OF_KIND: NamingRule = {
  id: 'name.of-kind',
  example: ['累计报告病例46例，其中44例为输入病例。', '输入病例 44例'],
  gives: ({ run, last, own }) => {
    const kind = IS_OF_KIND.exec(run.behind.verb)?.[1];
    if (!last || kind === undefined || !OF_THEM.test(run.before) || last.placed.figure.unit !== run.members[0]?.figure.unit) return null;
    return kind.endsWith(last.name.slice(-SAME_NOUN)) ? same(found(finishName(kind, own), 'behind')) : null;
  },
};

/** 差饷，以每户 | 1500元 | 为上限: the most that each is given. */
const CAPPED = /^(.{0,12}?)以(?:每[户人名季月年]{1,2}|全年)*$/;

export const CAP: NamingRule = {
  id: 'name.cap',
  example: ['学校津贴以每户1500元为上限。', '学校津贴上限 1500元'],
  gives: ({ run, own }) => {
    const whole = /^为上?限/.test(run.behind.verb) ? CAPPED.exec(run.before) : null;
    return whole ? same(found(finishName(`${withoutLead(whole[1] ?? '')}上限`, own), 'behind')) : null;
  },
};

/** What the words before a figure leave to the noun behind it. */
interface Opening {
  /** They name nothing by themselves. */
  open: boolean;
  /** Their verb of difference takes the noun. */
  taken: boolean;
  /** The verb that begins them, or ''. */
  leading: string;
}

/** 形成年产 | 12万吨 | 产能: what a plant can make in a year. */
const PRODUCES = /^.*?(?:形成|具备|达到|新增)?年产$/;
const CAPACITY = /^(?:产能|生产能力|加工能力|制造能力)$/;

/** Null where the name stands before the figure. */
function behind(mention: Mention, whole: Behind): Naming | null {
  const opening = openingOf(mention);
  if (!opening) return null;
  const action = actionOf(mention, opening);
  const { prefix, subject } = prefixOf(mention, opening, action);
  const partitive = isPart(mention.run.members[mention.run.members.length - 1]);
  const reached = !partitive && subject === '' && prefix === action ? schemeReached(mention, action) : '';
  const made = CAPACITY.test(whole.noun) ? prefix.replace(PRODUCES, '年') : prefix;
  const named = finishName(reached + actionName(made, whole, partitive), mention.own);
  const name = found(
    { ...named, subject: subject || named.subject, action: named.action || (OBJECT.has(action) ? action : '') },
    'behind',
    partitive,
    partitive,
  );
  return same(name, partitive ? undefined : { thing: whole.noun });
}

function openingOf(mention: Mention): Opening | null {
  if (namedBefore(mention)) return null;
  const { predicate, noun, bare } = mention;
  const taken = takesObject(mention);
  const leading = OBJECT.startingAt(bare, 0);
  const open = opensTo(mention, leading);
  const named = predicate.verb || TERMINAL.endingAt(noun, noun.length) !== '';
  return open || taken || !named ? { open, taken, leading } : null;
}

const NATION = /^[我全]国$/;

/** What stands before the noun in its name; where that is nothing but an owner, whose it is. */
function prefixOf(mention: Mention, { open, taken }: Opening, action: string): { prefix: string; subject: string } {
  const prefix = open || taken ? action : (goesOn(mention) ? mention.said.action : '') + mention.bare.replace(ACTED_ON, '');
  // 启明集团投资 | 86亿元 | 建设基地: who does it stands before the verb.
  const doer = action !== '' && prefix === action && mention.bare.endsWith(action) ? mention.bare.slice(0, -action.length) : '';
  if (doer.length > 1 && !NATION.test(doer) && ownerAtStart(doer, mention.own) === doer) return { prefix, subject: doer };
  const owns = prefix !== '' && prefix !== action && ownerAtStart(prefix, mention.own) === prefix;
  return owns ? { prefix: '', subject: prefix } : { prefix, subject: '' };
}

/** 解决3万人的饮水问题和无电区 | 445人 | 的用电问题: the verb of the first is that of both. */
function goesOn({ run, said, bare }: Mention): boolean {
  return said.action !== '' && /^[和与及](?!田)/.test(run.before) && run.describes && OBJECT.startingAt(bare, 0) === '';
}

/** The verb that takes the noun: that of difference, the one at the end or the beginning of the words before, or that of the item before. */
function actionOf({ run, said, predicate, noun }: Mention, { taken, leading }: Opening): string {
  // 古镇等9个片区加快建设: the verb before 等 is not theirs when they have one of their own.
  const listing = noun.endsWith('等') && run.behind.verb !== '';
  const verb = taken ? predicate.changeWord : verbAtEnd(noun) || (listing ? '' : leading);
  return verb || (JOINS_ITEM.test(run.before) ? said.action : '');
}

/** 育儿补贴制度 | 惠及 | 12万 | 家庭. */
function schemeReached({ said, noun }: Mention, action: string): string {
  return REACHES.test(action) ? schemeBefore(said, noun.endsWith(action) ? noun.slice(0, -action.length) : '') : '';
}

/** The words before the figure leave no room for a name behind it. */
function namedBefore(mention: Mention): boolean {
  const { run, predicate, noun } = mention;
  const last = run.members[run.members.length - 1];
  if (run.describes && !isPart(last) && RELATIVE.endingAt(noun, noun.length) !== '') return true;
  if (predicate.from || predicate.arrives || (last?.figure.kind === 'rank' && noun !== '') || PART_OF.test(noun)) return true;
  // 投入 | 3亿元 | 改造码头: what money was spent on, against 投入 | 3亿元 | 养老资金.
  if (last?.figure.kind === 'money' && SPENDS.test(noun) && !FUNDS.test(run.behind.noun)) return true;
  return predicate.change !== null && !takesObject(mention);
}

/** 新增 | 5亿元 | 养老经费: a verb of difference may take the noun as its object. */
function takesObject({ predicate }: Mention): boolean {
  return predicate.changeWord !== '' && OBJECT.has(predicate.changeWord);
}

/** 现行标准下 | 312万农村贫困人口: by what they are counted, not what they are. */
const MANNER = /^(?:按照?)?[^，、的]{0,6}(?:标准|口径)下$/;

/** The words before the figure name nothing by themselves: the noun can only follow. */
function opensTo({ run, predicate, noun, bare, own }: Mention, leading: string): boolean {
  const said = noun.slice(0, noun.length - SCOPE.endingAt(noun, noun.length).length);
  return (
    withoutRegion(bare, own) === '' ||
    MANNER.test(bare) ||
    (EXISTENCE.has(predicate.reach) && !isPart(run.members[run.members.length - 1])) ||
    (noun.includes('、') && leading === '') ||
    PREPOSITION.test(said) ||
    endsWithVerb(noun)
  );
}

/** Verb at the end of the words before a figure: 谋划实施, 新筹建. */
function verbAtEnd(noun: string): string {
  const word = OBJECT.endingAt(noun, noun.length);
  if (word === '' || REACHES.test(word)) return word;
  const start = noun.length - word.length;
  const before = OBJECT.endingAt(noun, start) || (noun.charAt(start - 1) === '新' ? '新' : '');
  // 新建 | 和续建 | 120个项目.
  const joined = before === '' && /[和与及]/.test(noun.charAt(start - 1)) ? OBJECT.endingAt(noun, start - 1) : '';
  return joined === '' ? before + word : joined + noun.charAt(start - 1) + word;
}
