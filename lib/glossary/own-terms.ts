/** Where a report uses the terms that it defines itself. */
import { isQuoted, standsAlone } from './boundaries';
import type { OwnDefinition } from './definition-items';
import { foldForm } from './fold';
import { formMatcher } from './form-matcher';
import { sectionDefinitions } from './glossary-sections';
import { inlineDefinitions } from './inline-definitions';

/** Below this many letters a quoted name is often an ordinary word and counts only in quotation marks: “三高”. */
const shortestBare = 4;
/** A name that the glossary prints bare needs fewer. */
const shortestPrintedBare = 3;

/** A report's definitions by folded name; a glossary section or footnote comes before words in passing. */
export function ownDefinitions(text: string): Map<string, OwnDefinition> {
  const byName = new Map<string, OwnDefinition>();
  for (const definition of [...sectionDefinitions(text), ...inlineDefinitions(text)]) {
    for (const name of definition.names) {
      const folded = foldForm(name);
      if (folded.length >= 2 && !byName.has(folded)) byName.set(folded, definition);
    }
  }
  return byName;
}

export interface OwnTerm {
  start: number;
  end: number;
  /** Folded, as the key of `ownDefinitions`. */
  name: string;
  definition: OwnDefinition;
}

/** Every place where a defined name stands, quoted or not. */
export function ownTerms(text: string, definitions: ReadonlyMap<string, OwnDefinition>): OwnTerm[] {
  if (definitions.size === 0) return [];
  const found: OwnTerm[] = [];
  for (const { start, end, values } of formMatcher([...definitions.keys()].map((name) => [name, name] as const)).find(text)) {
    const name = values[0] ?? '';
    const definition = definitions.get(name);
    if (!definition || !standsAlone(text, start, end)) continue;
    const bare = name.length >= (definition.quoted ? shortestBare : shortestPrintedBare);
    if (bare || isQuoted(text, start, end)) found.push({ start, end, name, definition });
  }
  return found;
}
