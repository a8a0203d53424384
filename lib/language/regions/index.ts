/** Regions of China: the list, their names long and short, finding them in a text, and which place a printed name means. */
export { adcodeOf, allDivisions, divisionsAbove, divisionsCalled, divisionsNamed, type Division } from './divisions';
export { findRegions, levelOfName, NATION, regionAtStart, regionOf, resolveRegion, splitChain, UNKNOWN_REGION, type RegionMatch } from './places';
export { ownNames, shortName } from './short-names';
