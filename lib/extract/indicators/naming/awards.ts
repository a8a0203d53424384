/** Pass 3: names that stand further before than the words right before the figure: the contest of a rank, the cause of a list. */
import { finishName, NAMELESS } from '../noun-before';
import { withoutLead } from '../segments';
import { found } from './found';
import { same, type NamingRule } from './naming';

/** 在全省政务新媒体测评中获市级账号 | 第三名: ranked in a contest, which alone names the rank. */
const CONTEST = /在([^，。；、“”]{2,28}?(?:评估|测评|评比|评选|考评|考核|竞赛|大赛|比赛))中(?:再次|连续|继续)?(?:荣?获得?|取得|夺得|斩获)[^，。；]{0,20}$/;

export const CONTESTED: NamingRule = {
  id: 'name.contest',
  example: ['“望川发布”在全市政务新媒体测评中获县级账号第三名。', '政务新媒体测评名次 rank'],
  gives: ({ clause, run, own }) => {
    const placed = run.members[0];
    if (placed?.figure.kind !== 'rank') return null;
    const contest = CONTEST.exec(clause.text.slice(0, placed.start))?.[1] ?? '';
    const name = withoutLead(contest);
    return name === '' ? null : same(found(finishName(`${name}名次`, own), 'before'));
  },
};

/** 每10万人中拥有大学文化程度的 | 由8640人: how many of so many people have what is named. */
const OF_SO_MANY = /^(每[\d十百千万]{1,4}万?人口?中)(.{0,2}(?:拥有|具有|受过|参加|持有)\p{Script=Han}{2,12}?)的?(?:人口|人数)?[由从]?$/u;
const ALSO_HAVE = /^((?:拥有|具有|受过|参加|持有)\p{Script=Han}{2,12}?)的?(?:人口|人数)?[由从]?$/u;

export const OF_PEOPLE: NamingRule = {
  id: 'name.per-people',
  example: ['每10万人中拥有大学文化程度的有15210人，拥有高中文化程度的有14110人。', '每10万人中拥有高中文化程度人数 14110人'],
  gives: ({ run, noun, said }) => {
    if (run.members[0]?.figure.unit !== '人') return null;
    const [, among, having] = OF_SO_MANY.exec(noun.replace(/^全[国省市区县州]/, '')) ?? [];
    const other = among === undefined ? ALSO_HAVE.exec(noun)?.[1] : undefined;
    const before =
      other === undefined
        ? undefined
        : [...said.named, ...(said.root ? [said.root] : [])]
            .map(({ name }) => /^每[\d十百千万]{1,4}万?人口?中/.exec(name)?.[0])
            .findLast((one) => one !== undefined);
    const name = among !== undefined && having !== undefined ? among + having : before !== undefined && other !== undefined ? before + other : '';
    return name === '' ? null : same(found({ ...NAMELESS, name: `${name}人数` }, 'before'));
  },
};

/** 因征地引发 | 行政复议7件、| 行政诉讼4件: all of a list have the cause that the first one tells. */
const CAUSE = /^因[^，、：\d]{2,16}?(?:申请|提起|引发|发生|产生|引起)的?(?=\p{Script=Han}{2})/u;
const LONGEST_CAUSED = 8;

export const CAUSED: NamingRule = {
  id: 'name.item.cause',
  example: ['因征地引发行政复议7件、行政诉讼4件。', '因征地引发行政诉讼 4件'],
  gives: ({ clause, run, bare, predicate, own }) => {
    const cause = CAUSE.exec(clause.text)?.[0] ?? '';
    const listed = run.before.startsWith('、') && predicate.change === null && bare !== '' && bare.length <= LONGEST_CAUSED;
    return cause === '' || !listed ? null : same(found(finishName(cause + bare, own), 'list'));
  },
};
