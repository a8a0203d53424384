/** Pass 3: names of counted things that follow their figure, with the verb before them: 建成 | 3个 | 园区. */
import { actionName } from './action-name';
import { schemeBefore } from './heads';
import { finishName } from './noun-before';
import { found, isPart, type Found, type RunContext } from './run-context';
import { endsWithVerb } from './runs';
import { withoutLead } from './segments';
import { ownerAtStart } from './subject';
import { OBJECT, RELATIVE, SCOPE, TERMINAL } from './words';

/** Ends of the words before a figure after which its noun can only follow. */
const PREPOSITION = /等(?:方面|领域|地|重点领域)?$|(?:[在为对向与由以用给把让将从按及和使含除跨经]|覆盖|其中|超过|达到|每个?)$/;
/** 茶会共有30个县参展: these verbs say that there are so many, not how large something is. */
const EXISTENCE = new Set(['实现', '完成', '有', '共有', '拥有', '取得', '形成', '共']);
/** 260人考取证书: the unit itself says what is counted. */
const PEOPLE = new Set(['人', '名', '人次']);
const SPENDS = /(?:^|全年|累计|共|已)(?:投入|投资|筹资)$/;
const FUNDS = /(?:资金|经费|基金|补贴|补助|贷款|专款|财力|债券)$/;
/** Whom or how many what was done before reaches: 修缮校舍30栋、惠及8000人. */
export const REACHES = /^(?:惠及|覆盖|涉及|带动|受益|吸纳|服务)$/;
const JOINS_ITEM = /^[、和及]?$/;
/** 占 as in 占全部门店, not 占比, 占用, 占地. */
export const PART_OF = /占(?![比有用据领道压]|地面积|地[约达]?$)/;

/** Null where the name stands before the figure. */
export function nameBehind({ run, thread, predicate, noun, own }: RunContext): Found | null {
  const { behind, members } = run;
  const last = members[members.length - 1];
  if (run.describes && !isPart(last) && RELATIVE.endingAt(noun, noun.length) !== '') return null;
  const empty = withoutLead(noun) === '';
  const people = PEOPLE.has(last?.figure.unit ?? '') && behind.verb !== '';
  if (behind.noun === '' && !(behind.verb !== '' && (thread.thing !== '' || people) && empty)) return null;
  if (predicate.from || predicate.arrives || (last?.figure.kind === 'rank' && noun !== '') || PART_OF.test(noun)) return null;
  // 投入 | 3亿元 | 改造码头: what money was spent on, against 投入 | 3亿元 | 养老资金.
  if (last?.figure.kind === 'money' && SPENDS.test(noun) && !FUNDS.test(behind.noun)) return null;
  // 新增 | 5亿元 | 养老经费: a verb of difference may take the noun as its object.
  const taken = predicate.changeWord !== '' && OBJECT.has(predicate.changeWord);
  if (predicate.change && !taken) return null;
  const leading = OBJECT.startingAt(withoutLead(noun), 0);
  const said = noun.slice(0, noun.length - SCOPE.endingAt(noun, noun.length).length);
  const open = empty || (EXISTENCE.has(predicate.reach) && !isPart(last)) || (noun.includes('、') && leading === '') || PREPOSITION.test(said) || endsWithVerb(noun);
  if (!open && !taken && (predicate.verb || TERMINAL.endingAt(noun, noun.length) !== '')) return null;
  // 古镇等9个片区加快建设: the verb before 等 is not theirs when they have one of their own.
  const listing = noun.endsWith('等') && behind.verb !== '';
  const verb = taken ? predicate.changeWord : verbAtEnd(noun) || (listing ? '' : leading);
  const action = verb || (JOINS_ITEM.test(run.before) ? thread.action : '');
  const partitive = isPart(last);
  const whole = behind.noun === '' ? { ...behind, noun: people ? '人员' : thread.thing } : behind;
  if (!partitive) thread.thing = whole.noun;
  const prefix = open || taken ? action : withoutLead(noun);
  const owner = prefix === action ? '' : ownerAtStart(prefix, own);
  const whose = owner === prefix ? owner : '';
  const reached = !partitive && REACHES.test(action) && prefix === action ? schemeBefore(thread, noun.endsWith(action) ? noun.slice(0, -action.length) : '') : '';
  const named = finishName(reached + actionName(whose === '' ? prefix : '', whole, partitive), own);
  return found({ ...named, subject: whose || named.subject, action: named.action || (OBJECT.has(action) ? action : '') }, 'behind', partitive, partitive);
}

/** Verb at the end of the words before a figure: 谋划实施, 新筹建. */
function verbAtEnd(noun: string): string {
  const word = OBJECT.endingAt(noun, noun.length);
  if (word === '') return '';
  const start = noun.length - word.length;
  return (OBJECT.endingAt(noun, start) || (noun.charAt(start - 1) === '新' ? '新' : '')) + word;
}
