/** One reader for every date and span that official Chinese prints: see mentions.ts (words), relation.ts, heads.ts. */
export { censusMoment } from './census';
export { dateOfHead, type HeadDate } from './heads';
export { datesIn, type SaidDate, type SaidYears } from './mentions';
export { readCount } from './numerals';
export { planOf, planYearsOf, readOrdinal, type YearSpan } from './plans';
export { relationOf } from './relation';
