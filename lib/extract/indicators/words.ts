/**
 * The word lists of lib/extract/data as tables. What each list is for stands beside it; a new word goes into its JSON
 * file, never into code.
 */
import verbs from '../data/verbs.json';
import objectVerbs from '../data/verbs-object.json';
import finiteVerbs from '../data/verbs-finite.json';
import names from '../data/names.json';
import { WordTable } from './word-table';

/** 增长, 提高 … / 下降, 压减 …: verbs that tell a difference. */
export const RISE = new WordTable(verbs.rise);
export const FALL = new WordTable(verbs.fall);
/** 发展, 整合 …: verbs that tell a difference only before 到, 至, 为. */
export const ARRIVE = new WordTable(verbs.arrive);
/** 到, 至 … behind such a verb: the figure is where it arrived. */
export const TO = new WordTable(verbs.to);
/** 达到, 突破, 保持在 …: the figure is the thing's own size. */
export const REACH = new WordTable(verbs.reach);
/** 分别, 各: one value a name. */
export const EACH = new WordTable(verbs.each);
/** 均, 双双: one value for all names. */
export const SHARED = new WordTable(verbs.shared);
export const AVERAGE = new WordTable(verbs.average);
export const CUMULATIVE = new WordTable(verbs.cumulative);
/** Words between name and verb that say nothing about the name. */
export const ADVERB = new WordTable(verbs.adverb);
/** 带动, 力争 …: a statement of its own follows, what stands before is another's. */
export const CARRIER = new WordTable(verbs.carrier);
/** Those that are as often a part of a name (保障标准) and count only where they open the phrase. */
export const CARRIER_AT_START = new WordTable(verbs.carrierAtStart);
/** 实现, 完成 …: verbs that never belong to the name. */
export const LIGHT = new WordTable(verbs.light);
/** 新建, 拆除, 培育 …: verbs that take the counted thing as their object and stay in its name. */
export const OBJECT = new WordTable(Object.values(objectVerbs).flat());
/** Those of them that begin a name even in the middle of a phrase; 服务, 投资 and the like are as often nouns. */
export const STRONG_OBJECT = new WordTable(Object.entries(objectVerbs).flatMap(([group, list]) => (group === 'pay and help' ? [] : list)));
/** Verbs that end the noun behind a figure wherever they stand (5个品种入选名录). */
export const FINITE = new WordTable(finiteVerbs.anywhere);
/** Verbs that do so behind an actor (12家企业引进人才, but 12个引进项目). */
export const FINITE_BEHIND_ACTOR = new WordTable(finiteVerbs.behindActor);
/** Verbs that do so only where nothing but verbs follows (12个项目开工建设, but 12个开工项目). */
export const FINITE_AT_END = new WordTable(finiteVerbs.atEnd);

/** 全省, 我市 …: the report's own region. */
export const SCOPE = new WordTable(names.scope);
/** 增速, 涨幅 … and 降幅 …: nouns that make the figure a growth. */
export const GROWTH_NOUN = new WordTable(names.growthNouns);
export const FALL_NOUN = new WordTable(names.fallNouns);
/** 率, 占比, 强度 …: nouns whose percentage is a share. */
export const SHARE_NOUN = new WordTable(names.shareNouns);
/** 总量, 总里程, 占比 …: nouns that alone name nothing and lean on the name before. */
export const RELATIVE = new WordTable(names.relative);
/** 死亡人数, 总花费 …: as a later item of a list they speak of what the first one names (事故起数和死亡人数). */
export const BARE = new WordTable(names.bare);
/** Names that end as if they were complete and are not (化学需氧量 | 排放量). */
export const INCOMPLETE = new WordTable(names.incomplete);
/** Ends of names that a list shares (桃、梨、杏产量). */
export const HEAD = new WordTable(names.heads);
/** Words before such an end that go with it (良种 | 覆盖率), whoever's it is. */
export const HEAD_KIND = new WordTable(names.headKinds);
/** Ends after which a name is complete. */
export const TERMINAL = new WordTable(names.terminal);
/** 规模以上, 每千人 …: what the first name of a list may say for all. */
export const QUALIFIER = new WordTable(names.qualifiers);

/** 其中, 全年, 加快 …: words before a name that are no part of it. */
export const LEAD = new WordTable(names.lead);

/** 企业, 家庭, 县 …: nouns that do things. */
export const ACTOR = new WordTable(names.actors);

/** Single characters of FINITE that are no verb behind or before these. */
export const FINITE_EXCEPTIONS: { notAfter: Readonly<Record<string, string>>; notBefore: Readonly<Record<string, string>> } = finiteVerbs;
