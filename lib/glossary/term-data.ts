/** The data files of the glossary, one or more a field of policy. */
import doctrine from './data/terms/doctrine.json';
import doctrineDiscipline from './data/terms/doctrine-discipline.json';
import doctrineEarlier from './data/terms/doctrine-earlier.json';
import doctrineFormulas from './data/terms/doctrine-formulas.json';
import doctrineParty from './data/terms/doctrine-party.json';
import doctrineProse from './data/terms/doctrine-prose.json';
import doctrineReformEra from './data/terms/doctrine-reform-era.json';
import ecology from './data/terms/ecology.json';
import ecologyLand from './data/terms/ecology-land.json';
import ecologyProse from './data/terms/ecology-prose.json';
import ecologyWords from './data/terms/ecology-words.json';
import economy from './data/terms/economy.json';
import economyEarlier from './data/terms/economy-earlier.json';
import economyFormulas from './data/terms/economy-formulas.json';
import economyProse from './data/terms/economy-prose.json';
import economyPolicy from './data/terms/economy-policy.json';
import epidemic from './data/terms/epidemic.json';
import ethnicProse from './data/terms/ethnic-prose.json';
import ethnicReligious from './data/terms/ethnic-religious.json';
import finance from './data/terms/finance.json';
import financeBudget from './data/terms/finance-budget.json';
import financeMarkets from './data/terms/finance-markets.json';
import financeProse from './data/terms/finance-prose.json';
import governance from './data/terms/governance.json';
import governanceBodies from './data/terms/governance-bodies.json';
import governanceCasework from './data/terms/governance-casework.json';
import governanceCongress from './data/terms/governance-congress.json';
import governanceDefence from './data/terms/governance-defence.json';
import governanceJustice from './data/terms/governance-justice.json';
import governanceLaw from './data/terms/governance-law.json';
import governanceOffice from './data/terms/governance-office.json';
import governanceOrder from './data/terms/governance-order.json';
import governanceOrderProse from './data/terms/governance-order-prose.json';
import governancePractice from './data/terms/governance-practice.json';
import governanceStatutes from './data/terms/governance-statutes.json';
import governanceServices from './data/terms/governance-services.json';
import health from './data/terms/health.json';
import healthProse from './data/terms/health-prose.json';
import healthServices from './data/terms/health-services.json';
import healthWords from './data/terms/health-words.json';
import industry from './data/terms/industry.json';
import industryDigital from './data/terms/industry-digital.json';
import industryFirms from './data/terms/industry-firms.json';
import industryTechnology from './data/terms/industry-technology.json';
import openingDiplomacy from './data/terms/opening-diplomacy.json';
import openingHongkong from './data/terms/opening-hongkong.json';
import openingPolicyAddress from './data/terms/opening-policy-address.json';
import openingProse from './data/terms/opening-prose.json';
import openingUp from './data/terms/opening-up.json';
import regional from './data/terms/regional.json';
import regionalCentral from './data/terms/regional-central.json';
import regionalEast from './data/terms/regional-east.json';
import regionalNortheast from './data/terms/regional-northeast.json';
import regionalProse from './data/terms/regional-prose.json';
import regionalRoles from './data/terms/regional-roles.json';
import regionalStreets from './data/terms/regional-streets.json';
import regionalUrban from './data/terms/regional-urban.json';
import regionalWest from './data/terms/regional-west.json';
import rural from './data/terms/rural.json';
import ruralProse from './data/terms/rural-prose.json';
import ruralSupport from './data/terms/rural-support.json';
import scienceEducation from './data/terms/science-education.json';
import scienceSchools from './data/terms/science-schools.json';
import scienceTalent from './data/terms/science-talent.json';
import social from './data/terms/social.json';
import socialEarlier from './data/terms/social-earlier.json';
import socialProse from './data/terms/social-prose.json';
import socialServices from './data/terms/social-services.json';
import socialWelfareWords from './data/terms/social-welfare-words.json';
import statistics from './data/terms/statistics.json';
import statisticsProse from './data/terms/statistics-prose.json';
import type { Category, TermEntryInput } from './schema';

/** Entries as written, by category; `npm run glossary:check` holds them to the schema. */
export const termData: Readonly<Record<Category, readonly TermEntryInput[]>> = {
  doctrine: [
    ...doctrine,
    ...doctrineDiscipline,
    ...doctrineEarlier,
    ...doctrineFormulas,
    ...doctrineParty,
    ...doctrineProse,
    ...doctrineReformEra,
  ] as TermEntryInput[],
  economy: [...economy, ...economyEarlier, ...economyFormulas, ...economyPolicy, ...economyProse] as TermEntryInput[],
  industry: [...industry, ...industryDigital, ...industryFirms, ...industryTechnology] as TermEntryInput[],
  finance: [...finance, ...financeBudget, ...financeMarkets, ...financeProse] as TermEntryInput[],
  rural: [...rural, ...ruralProse, ...ruralSupport] as TermEntryInput[],
  'opening-up': [...openingUp, ...openingDiplomacy, ...openingHongkong, ...openingPolicyAddress, ...openingProse] as TermEntryInput[],
  'science-education': [...scienceEducation, ...scienceSchools, ...scienceTalent] as TermEntryInput[],
  ecology: [...ecology, ...ecologyLand, ...ecologyProse, ...ecologyWords] as TermEntryInput[],
  social: [...social, ...socialEarlier, ...socialProse, ...socialServices, ...socialWelfareWords] as TermEntryInput[],
  health: [...health, ...healthProse, ...healthServices, ...healthWords] as TermEntryInput[],
  governance: [
    ...governance,
    ...governanceBodies,
    ...governanceCasework,
    ...governanceCongress,
    ...governanceDefence,
    ...governanceJustice,
    ...governanceLaw,
    ...governanceOffice,
    ...governanceOrder,
    ...governanceOrderProse,
    ...governancePractice,
    ...governanceServices,
    ...governanceStatutes,
  ] as TermEntryInput[],
  'ethnic-religious': [...ethnicReligious, ...ethnicProse] as TermEntryInput[],
  regional: [
    ...regional,
    ...regionalCentral,
    ...regionalEast,
    ...regionalNortheast,
    ...regionalProse,
    ...regionalRoles,
    ...regionalStreets,
    ...regionalUrban,
    ...regionalWest,
  ] as TermEntryInput[],
  epidemic: epidemic as TermEntryInput[],
  statistics: [...statistics, ...statisticsProse] as TermEntryInput[],
};
