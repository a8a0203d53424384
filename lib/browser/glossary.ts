/** The built-in glossary's words, read from the extension's files (lib/glossary/glossary-files.ts) when they are asked for. */
import { categoryOf, currentId, idsOf } from '../glossary/entry-forms';
import type { ExplanationsFile } from '../glossary/glossary-files';
import { traditionalFile } from '../glossary/traditional-file';
import type { TermExplanation } from '../model/explain';
import { readForms } from './engine-data';
import { readGlossaryFile as read } from './own-file';

/** Files of explanations that are held at once: a reader goes from term to term of one page. */
const MOST_FILES = 4;
const files = new Map<string, Promise<ExplanationsFile>>();

/** Every id under which the library may hold a term, the current one first; the id alone where the files cannot be read. */
export async function idsOfTerm(id: string): Promise<readonly string[]> {
  await readForms().catch(() => undefined);
  return idsOf(id);
}

/** Gives rows of stored reports the ids that their entries go by now. */
export async function withCurrentIds<T extends { id: string }>(rows: readonly T[]): Promise<T[]> {
  await readForms().catch(() => undefined);
  return rows.map((row) => ({ ...row, id: currentId(row.id) }));
}

/** What the popup says of a term, on wish in traditional script; null for an id without an entry. @throws Error where the file cannot be read. */
export async function explainTerm(asked: string, inTraditional = false): Promise<TermExplanation | null> {
  await readForms();
  const id = currentId(asked);
  const category = categoryOf(id);
  if (category === null) return null;
  const name = inTraditional ? traditionalFile(category) : category;
  const file = files.get(name) ?? read<ExplanationsFile>(name);
  // Last asked, last to go.
  files.delete(name);
  files.set(name, file);
  const [oldest] = files.keys();
  if (files.size > MOST_FILES && oldest !== undefined) files.delete(oldest);
  try {
    return (await file)[id] ?? null;
  } catch (error) {
    files.delete(name);
    throw error;
  }
}
