/** Whose account a bare 收入 or 支出 of a budget is: that of the heading above it. */
import { lexiconEntry } from './lexicon';

/** The four accounts of a budget (Budget Law, art. 5), by the words that head their sections. */
const ACCOUNTS = ['一般公共预算', '政府性基金', '国有资本经营', '社会保险基金'];
/** Names that every account has; 区级支出 and 上解支出 say more. */
const OF_ANY = /^(?:收入|支出)(?:预算|总计|合计)?$|^(?:当年|本年)?收支结余$|^(?:年末|年终|当年|本年|累计)?(?:滚存)?结[余转]$/;

/** The name with its account, and the code that it has then; null where the name says enough or no heading tells the account. */
export function inAccount(name: string, path: readonly string[]): { name: string; code: string | null } | null {
  if (!OF_ANY.test(name)) return null;
  const account = path.map((title) => ACCOUNTS.find((one) => title.includes(one))).findLast((one) => one !== undefined);
  if (account === undefined) return null;
  const whole = account + name;
  return { name: whole, code: lexiconEntry(whole)?.code ?? null };
}
