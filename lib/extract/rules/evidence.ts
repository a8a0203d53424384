/** Evidence as the analysis prints it, from what a rulebook chose. Only a run that explains makes any. */
import type { Evidence, EvidenceField, Span } from '../../model/analysis';
import type { Chosen } from './rule';

/**
 * Why `field` reads as it does. `show` prints a value as the indicator does; proposals that say the same as the winner are
 * left out. `span` counts in the reading; null where the rule went by the absence of words.
 */
export function evidenceFor<Out>(
  field: EvidenceField,
  { value, rule, rejected }: Omit<Chosen<Out>, 'words'>,
  show: (value: Out) => string,
  span: Span | null,
): Evidence {
  const won = show(value);
  const lost = new Map<string, string>();
  for (const proposal of rejected ?? []) {
    const shown = show(proposal.value);
    if (shown !== '' && shown !== won && !lost.has(shown)) lost.set(shown, proposal.rule);
  }
  return { field, rule, span, rejected: [...lost].map(([value, rule]) => ({ value, rule })) };
}
