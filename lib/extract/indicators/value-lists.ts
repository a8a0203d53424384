/** Pass 4a: values to names. 分别 gives each name its own value, 均 and 各 give all names the same. */
import { lexiconEntry } from './lexicon';
import { listNames } from './name-lists';
import { nameOfPart } from './parts';
import { actionAt, finishName } from './noun-before';
import { readPredicate } from './predicate';
import { found, type Found, type RunContext } from './run-context';
import { splitOutsideQuotes, withoutLead } from './segments';
import { OBJECT, TERMINAL } from './words';

/** 城镇、农村居民人均可支配收入分别增长5%、7%, and its second verb ，分别达到…: one name a value, or null. */
export function listedNames(context: RunContext): Found[] | null {
  const { run, thread, predicate, noun } = context;
  const count = run.members.length;
  if (count < 2) return null;
  if (withoutLead(noun) === '') {
    const names = predicate.each || predicate.verb ? thread.lastNames(count) : null;
    return names && names.map((name) => found({ ...name, relative: false }, 'list', name.share, name.partitive));
  }
  const withVerb = sharedVerb(context);
  if (withVerb) return withVerb;
  if (predicate.each || uniform(context)) {
    const names = namesOf(withoutLead(noun), count, context);
    if (names) return names;
  }
  return null;
}

function uniform({ run }: RunContext): boolean {
  const [first, ...others] = run.members;
  return others.every(({ figure }) => figure.kind === first?.figure.kind);
}

/** 书香工程、健身工程分别 | 惠及 | 60万、80万人次: the verb stays with each name. */
function sharedVerb(context: RunContext): Found[] | null {
  const verb = OBJECT.endingAt(context.noun, context.noun.length);
  if (verb === '') return null;
  const { each, noun } = readPredicate(context.noun.slice(0, -verb.length));
  const names = each ? listNames(withoutLead(noun), context.run.members.length, context.own.cut) : null;
  return names && names.map(({ phrase }) => found(finishName(phrase + verb, context.own), 'list'));
}

/** The names of a list, each with its code; the owner of the first is that of all. */
function namesOf(phrase: string, count: number, { own, run, thread }: RunContext): Found[] | null {
  const whole = /^[、，]?其中/.test(run.before) ? thread.root : undefined;
  const names = listNames(phrase, count, own.cut);
  if (!names) return null;
  const named = names.map(({ phrase: name, subject }) => {
    const plain = withoutLead(name) || name;
    const one = finishName((whole && nameOfPart(plain, whole)) ?? plain, own);
    return { ...one, subject: subject || one.subject };
  });
  const owner = named[0]?.subject ?? '';
  return named.map((one) => found({ ...one, subject: one.subject || owner }, 'list'));
}

/** 工业投资、民间投资均增长6%, 产业园、产业集群各1个: one value, several names that are each complete; null else. */
export function namesOfSharedValue(context: RunContext): Found[] | null {
  const { run, thread, predicate, noun } = context;
  if (run.members.length !== 1) return null;
  const owed = noun === '' && predicate.verb ? thread.owed.shift() : undefined;
  if (owed) return [owed];
  thread.owed = [];
  const all = predicate.shared || predicate.each;
  const before = noun === '' && all ? thread.all() : [];
  if (before.length > 1) {
    return before.map((last) => found({ ...last, relative: false }, 'list', last.share, last.partitive));
  }
  if (!(predicate.verb || all) || noun.includes('等') || /占(?!比)/.test(noun)) return null;
  const phrase = withoutLead(noun);
  const action = actionAt(phrase);
  if (action !== '' && !all) return null;
  const plain = phrase.slice(action.length);
  const parts = splitOutsideQuotes(plain, '、');
  if (!all && !parts.every(isComplete)) return null;
  const joined = all && /[和与及]/.test(parts[parts.length - 1] ?? '') ? parts.length + 1 : parts.length;
  const names = (joined > 1 ? namesOf(plain, joined, context) : null) ?? (parts.length > 1 ? namesOf(plain, parts.length, context) : null);
  if (!names || names.some(({ name }) => name.length < 2)) return null;
  if (!all && !names.every(({ name }) => isComplete(name))) return null;
  if (predicate.each) {
    thread.owed = names.slice(1);
    return names.slice(0, 1);
  }
  return action === '' ? names : names.map((one) => ({ ...one, name: action + one.name, action }));
}

function isComplete(name: string): boolean {
  return lexiconEntry(withoutLead(name)) !== null || TERMINAL.endingAt(name, name.length) !== '';
}
