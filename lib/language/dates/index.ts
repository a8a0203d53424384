/** One reader for every date and span that official Chinese prints: see mentions.ts (words), relation.ts, heads.ts. */
export { dateOfHead, type DateFrame, type HeadDate } from './heads';
export { dateAt, datesIn, type SaidDate, type SaidYears } from './mentions';
export { planOf, planYears, planYearsOf, readOrdinal, type YearSpan } from './plans';
export { relationOf, type DateRelation } from './relation';
