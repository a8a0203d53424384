/** Pass 6b: the parts of a structure, 三次产业结构为11.2∶39.5∶49.3, read as one value so far: one share each. */
import type { Indicator } from '../../model/analysis';
import type { ReadFigure } from '../figures/figure';

/** In this order everywhere: National Bureau of Statistics, 三次产业划分规定 (2018). */
const SECTORS = ['第一产业占比', '第二产业占比', '第三产业占比'];
const OF_SECTORS = /产业|三产/;
/** 三次产业协调发展，| 结构比: of what, the clause before says. */
const A_STRUCTURE = /^(?:结构|比例|结构比例?|构成)$/;

/** The indicator, or one for each part of the structure whose first part it tells; `before`: the clause before it. */
export function partsOfStructure(indicator: Indicator, figures: readonly ReadFigure[], before: string): Indicator[] {
  const structure = figures[indicator.figure]?.structure;
  if (!structure) return [indicator];
  const names = structure.of === SECTORS.length && OF_SECTORS.test(A_STRUCTURE.test(indicator.name) ? before : indicator.name) ? SECTORS : null;
  return Array.from({ length: structure.of }, (_, at) => ({
    ...indicator,
    figure: indicator.figure + at,
    name: names?.[at] ?? indicator.name,
    measure: 'share',
    value: figures[indicator.figure + at]?.value ?? indicator.value,
  }));
}
