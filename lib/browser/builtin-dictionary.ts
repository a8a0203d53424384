/** The built-in glossary whole, for readers who want it as a file. */
import { browser } from 'wxt/browser';
import { builtinPack } from '../glossary/builtin-pack';
import type { ExplanationsFile } from '../glossary/glossary-files';
import type { PackedForms } from '../glossary/packed-forms';
import type { Pack } from '../model/pack';
import { readGlossaryFile } from './own-file';

/** @throws Error where a file of the extension cannot be read. */
export async function builtinDictionary(): Promise<Pack> {
  const forms = await readGlossaryFile<PackedForms>('forms');
  const files = await Promise.all(Object.keys(forms).map((category) => readGlossaryFile<ExplanationsFile>(category)));
  return builtinPack(forms, Object.assign({}, ...files) as ExplanationsFile, browser.runtime.getManifest().version);
}
