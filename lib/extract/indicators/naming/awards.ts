/** Pass 3: names that stand further before than the words right before the figure: the contest of a rank, the cause of a list. */
import { finishName } from '../noun-before';
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
