/**
 * Names that mean an indicator in the nation's own report alone: its 财政收入 is what a province calls 一般公共预算收入,
 * while a province's 财政收入 may count what it hands on.
 */
const CODES: Readonly<Record<string, string>> = {
  财政收入: 'budget_revenue',
  全国财政收入: 'budget_revenue',
  国家财政收入: 'budget_revenue',
  全国公共财政收入: 'budget_revenue',
  公共财政收入: 'budget_revenue',
  财政支出: 'budget_expenditure',
  全国财政支出: 'budget_expenditure',
  国家财政支出: 'budget_expenditure',
  全国公共财政支出: 'budget_expenditure',
};

/** Null for every other name, and for reports of any other level. */
export function nationalCode(name: string, level: string | null): string | null {
  return level === 'nation' ? (CODES[name] ?? null) : null;
}
