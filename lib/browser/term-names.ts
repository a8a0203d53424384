/** Names of all entries of the glossary in both languages, for views that list terms. */
import type { NamesFile } from '../glossary/glossary-files';
import { readGlossaryFile, readOnce } from './own-file';

/** By id; read once. @throws Error where the file cannot be read. */
export const termNames = readOnce(async () => new Map(Object.entries(await readGlossaryFile<NamesFile>('names'))));
