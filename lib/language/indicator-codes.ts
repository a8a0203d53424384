/**
 * The indicators with a canonical code and all their spellings, one row each (data/indicator-codes.json). Browsers read them
 * before their first text: indicator-codes.browser.ts.
 */
import rows from './data/indicator-codes.json';

export interface CodeRow {
  code: string;
  /** Name as the contract prints it. */
  name: string;
  /** Kind of the figure that gives its level. */
  unit: string;
  /** What a percentage without any verb means here. */
  percent: 'growth' | 'share';
  spellings: string[];
  /** The forms that a name is built in (金融机构 | 本外币 | 各项 | 贷款余额): it ends the phrase. */
  pattern?: string;
  /** One of these stands in whatever the pattern matches: most phrases are settled without trying it. */
  keys?: string[];
}

/** Always the same rows. */
export function codeRows(): readonly CodeRow[] {
  return rows as CodeRow[];
}
