/** The page of all rules: what each is for, by the example that fails without it. */
import { ALL_RULES, type ListedRule } from '../../lib/extract/rules/all';

const HEAD = `# The rules of the engine

Written by \`npx tsx scripts/rules-doc.ts\` from the rules themselves. \`extract --explain\` names a rule by its id. Rules of a stage are asked
in this order; the first that has something to say decides. Each fails its example when it is switched off (tests/unit/rules).
In an example what is told stands behind the arrow; behind \`!\` it is not told.
`;

export function rulesPage(): string {
  const stages = new Map<string, ListedRule[]>();
  for (const rule of ALL_RULES) stages.set(rule.stage, [...(stages.get(rule.stage) ?? []), rule]);
  const parts = [...stages].map(([stage, rules]) => `\n## ${stage}\n\n| rule | example |\n| --- | --- |\n${rules.map(rowOf).join('\n')}\n`);
  return HEAD + parts.join('');
}

function rowOf({ id, example: [text, told, where] }: ListedRule): string {
  return `| \`${id}\` | ${text}${where === undefined || where === 'review' ? '' : ` (${where})`} → ${told} |`;
}
