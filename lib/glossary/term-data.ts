/** The data files of the glossary, one a field of policy. */
import doctrineParty from './data/terms/doctrine-party.json';
import doctrine from './data/terms/doctrine.json';
import ecology from './data/terms/ecology.json';
import economyPolicy from './data/terms/economy-policy.json';
import economy from './data/terms/economy.json';
import epidemic from './data/terms/epidemic.json';
import ethnicReligious from './data/terms/ethnic-religious.json';
import financeBudget from './data/terms/finance-budget.json';
import financeMarkets from './data/terms/finance-markets.json';
import finance from './data/terms/finance.json';
import governanceOrder from './data/terms/governance-order.json';
import governanceServices from './data/terms/governance-services.json';
import governance from './data/terms/governance.json';
import health from './data/terms/health.json';
import industryDigital from './data/terms/industry-digital.json';
import industryFirms from './data/terms/industry-firms.json';
import industry from './data/terms/industry.json';
import openingUp from './data/terms/opening-up.json';
import regional from './data/terms/regional.json';
import regionalCentral from './data/terms/regional-central.json';
import regionalEast from './data/terms/regional-east.json';
import regionalNortheast from './data/terms/regional-northeast.json';
import regionalWest from './data/terms/regional-west.json';
import rural from './data/terms/rural.json';
import scienceEducation from './data/terms/science-education.json';
import social from './data/terms/social.json';
import statistics from './data/terms/statistics.json';
import type { Category, TermEntryInput } from './schema';

/** Entries as written, by category; `npm run glossary:check` holds them to the schema. */
export const termData: Readonly<Record<Category, readonly TermEntryInput[]>> = {
  doctrine: [...doctrine, ...doctrineParty] as TermEntryInput[],
  economy: [...economy, ...economyPolicy] as TermEntryInput[],
  industry: [...industry, ...industryFirms, ...industryDigital] as TermEntryInput[],
  finance: [...finance, ...financeBudget, ...financeMarkets] as TermEntryInput[],
  rural: rural as TermEntryInput[],
  'opening-up': openingUp as TermEntryInput[],
  'science-education': scienceEducation as TermEntryInput[],
  ecology: ecology as TermEntryInput[],
  social: social as TermEntryInput[],
  health: health as TermEntryInput[],
  governance: [...governance, ...governanceServices, ...governanceOrder] as TermEntryInput[],
  'ethnic-religious': ethnicReligious as TermEntryInput[],
  regional: [
    ...regional,
    ...regionalEast,
    ...regionalCentral,
    ...regionalWest,
    ...regionalNortheast,
  ] as TermEntryInput[],
  epidemic: epidemic as TermEntryInput[],
  statistics: statistics as TermEntryInput[],
};
