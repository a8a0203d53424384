/**
 * Names that mean an indicator in the nation's own report alone: its 财政收入 is what a province calls 一般公共预算收入,
 * while a province's 财政收入 may count what it hands on.
 */
const NATIONAL = /^(?:全国|国家)?(?:公共)?财政(?:收入|(支出))$/;

/** Null for every other name, and for reports of any other level. */
export function nationalCode(name: string, level: string | null): string | null {
  const match = level === 'nation' ? NATIONAL.exec(name) : null;
  return match && (match[1] === undefined ? 'budget_revenue' : 'budget_expenditure');
}
