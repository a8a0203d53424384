/** The data files of the glossary, one a field of policy. */
import doctrine from './data/terms/doctrine.json';
import economy from './data/terms/economy.json';
import type { Category, TermEntryInput } from './schema';

export const termData: readonly { category: Category; entries: TermEntryInput[] }[] = [
  { category: 'doctrine', entries: doctrine as TermEntryInput[] },
  { category: 'economy', entries: economy as TermEntryInput[] },
];
