/** Which of several senses of one form is meant at a place: the report's region and the words nearby tell. */
import type { Region } from '../model/analysis';
import type { EntryForms } from './entry-forms';

/** A hit in its text, and the region of the report. */
export interface Place {
  text: string;
  start: number;
  end: number;
  region: Region | null;
}

/** Units on either side in which a word counts as near; a paragraph's end is no bound, since headings name a subject. */
const nearby = 80;
/** Units before a hit in which another region's name makes the hit that region's: 对接上海“五个中心”建设. */
const ownerReach = 10;
const clauseEnd = /[，,。；;：:！？\n]/u;
const levelOfRegion = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u;

/** True for an entry of every region, and for one of this region or of one above it. */
export function isOfRegion(entry: EntryForms, region: Region | null): boolean {
  if (entry.regions.length === 0) return true;
  return region !== null && entry.regions.some((name) => name === region.name || region.parents.includes(name));
}

/** True where words straight before the hit name a region of the entry. */
function isNamedBefore(entry: EntryForms, { text, start }: Place): boolean {
  const before = text.slice(Math.max(0, start - ownerReach), start);
  const clause = before.slice(before.length - lastClause(before));
  return entry.regions.some((name) => clause.includes(name.replace(levelOfRegion, '')));
}

function lastClause(before: string): number {
  let length = 0;
  while (length < before.length && !clauseEnd.test(before[before.length - 1 - length] ?? '')) length += 1;
  return length;
}

/** The more of the surroundings a sense is bound to, the surer it is where they are found; -1 where it cannot be meant. */
function fitness(entry: EntryForms, place: Place): number {
  const { text, start, end, region } = place;
  let fit = 0;
  if (entry.regions.length > 0) {
    if (isNamedBefore(entry, place)) fit += 4;
    else if (isOfRegion(entry, region)) fit += 2;
    else return -1;
  }
  if (entry.near.length > 0) {
    const around = text.slice(Math.max(0, start - nearby), start) + '\n' + text.slice(end, end + nearby);
    if (!entry.near.some((word) => around.includes(word))) return -1;
    fit += 1;
  }
  return fit;
}

/** The sense that fits the place best, the first of equals; null where none can be meant. */
export function senseAt<T extends { entry: EntryForms }>(senses: readonly T[], place: Place): T | null {
  let best: T | null = null;
  let most = -1;
  for (const sense of senses) {
    const fit = fitness(sense.entry, place);
    if (fit > most) {
      best = sense;
      most = fit;
    }
  }
  return best;
}
