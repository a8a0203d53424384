/**
 * What is disputed is told alike wherever it comes up: whose word a term is, and by whom it is disputed, in both languages.
 * `npm run glossary:check` asks it; the subjects are in lib/glossary/data/contested-subjects.json.
 */
import contested from './data/contested-subjects.json';
import type { TermEntry } from './schema';

const attribution = {
  zh: /称|主张|说|认为|表示|否认|强调|官方/u,
  en: /\b(?:say|said|call|claim|hold|maintain|describe|stress|deny|denie|regard|give|put|official|count)(?:s|d|ed|ly|s that)?\b/iu,
};
const dispute = {
  zh: /批评|质疑|争议|否认|反对|担心|认为|不同|相反|指责|不接受|推高|指出|估计|警告|要求|制裁/u,
  en: /disput|reject|critici|object|fear|doubt|deni|deny|warn|oppos|question|contest|blame|challeng|argue|differ/iu,
};
const languages = ['zh', 'en'] as const;
const apart: Readonly<Record<string, string>> = contested.apart;

/** One sentence each: a subject that others dispute without a word of that, a dispute without whose word it is or who disputes it. */
export function disputeProblems({ id, zh, disputed }: Pick<TermEntry, 'id' | 'zh' | 'disputed'>): string[] {
  if (disputed === null) {
    const subject = contested.subjects.find((word) => zh.includes(word));
    return subject === undefined || Object.hasOwn(apart, id) ? [] : [`disputed: says nothing, and ${subject} is a contested subject`];
  }
  return languages.flatMap((language) => [
    ...(attribution[language].test(disputed[language]) ? [] : [`disputed.${language}: does not say whose word the term is`]),
    ...(dispute[language].test(disputed[language]) ? [] : [`disputed.${language}: does not say that or by whom it is disputed`]),
  ]);
}
