/** Sentences that claim to be the first, the largest or a record: what a reader would check before printing it. */
import type { Span } from '../model/analysis';
import { sentencesOf } from '../text/sentences';

/** How far a claim reaches; the widest is the rarest and stands first. */
export const claimReaches = ['world', 'nation', 'province', 'record'] as const;
export type ClaimReach = (typeof claimReaches)[number];

export interface Claim {
  reach: ClaimReach;
  /** The words that make the claim. */
  words: Span;
  sentence: Span;
}

const WORDS: Record<ClaimReach, RegExp> = {
  world: /(?:全球|世界)(?:首|第一(?![产、])|最[大高长快])/u,
  nation: /(?:(?:全国|国内|我国)(?:首[个家条座批例创次]|第一(?![产、])|唯一|最[大高长快早])|居全国(?:首位|第[一1])|全国(?:排名|排位)第[一1](?!\d)|填补了?(?:国内|全国)空白)/u,
  province: /(?:全[省区市](?:首[个家条座批例创次]|第一(?![产、])|唯一|最[大高长快早])|居全[省区市](?:首位|第[一1](?!\d)))/u,
  record: /(?:历史(?:新高|最[高好]|性突破)|创(?:下|出)?(?:历史)?新高(?!地)|前所未有|零的突破|有史以来|建[国市县]以来(?:最|首))/u,
};
/** What is wanted is no claim about what is. */
const WISH = /力争|争取|争创|努力|确保|将(?:建|打造|成为)|打造|建成后|加快(?:建设|推进)/u;
const MOST = 8;
/** A longer run is no sentence of prose. */
const LONGEST = 600;

/** The rarest claims of a text, by reach, then in its order; one a sentence. @param text the analysed text. */
export function claimsIn(text: string): Claim[] {
  const found = sentencesOf(text).flatMap((sentence) => claimOf(text, sentence) ?? []);
  return found.sort((a, b) => claimReaches.indexOf(a.reach) - claimReaches.indexOf(b.reach) || a.sentence.start - b.sentence.start).slice(0, MOST);
}

function claimOf(text: string, sentence: Span): Claim | null {
  if (sentence.end - sentence.start > LONGEST) return null;
  const printed = text.slice(sentence.start, sentence.end);
  for (const reach of claimReaches) {
    const match = WORDS[reach].exec(printed);
    if (!match) continue;
    // The clause decides: a sentence may tell a first and, further on, a plan.
    const clause = printed.slice(Math.max(0, printed.lastIndexOf('，', match.index)), match.index);
    if (WISH.test(clause)) continue;
    const start = sentence.start + match.index;
    return { reach, words: { start, end: start + match[0].length }, sentence };
  }
  return null;
}
