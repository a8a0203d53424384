/** Whose an indicator without an owner of its own may be: the clause before names somebody, but a region's own figures are nobody else's. */
import type { Named } from '../noun-before';
import { WIDE_AREA } from '../topic';

/** What only a region has: no firm owns it, and an area of several regions is told by its 经济总量 alone. */
const OF_REGIONS: ReadonlySet<string> = new Set([
  'gdp',
  'industry_value_added',
  'fixed_asset_investment',
  'retail_sales',
  'budget_revenue',
  'budget_expenditure',
  'new_urban_jobs',
  'cpi',
  'energy_intensity',
]);

/** Whether the owner of what stands before may be that of a bare name. */
export function mayOwn(owner: string, { name, entry }: Named): boolean {
  if (entry === null || !OF_REGIONS.has(entry.code)) return true;
  return WIDE_AREA.test(owner) ? name.includes('总量') : !/(?:企业|[国央民]企|公司|集团)$/.test(owner);
}
