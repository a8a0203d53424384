/** The engine as browsers carry it, for the benches of its start and of its speed: built as the extension is, with the data that it is given. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { glossaryFiles } from '../../lib/glossary/glossary-files';
import { codeRows } from '../../lib/language/indicator-codes';
import { divisionRows } from '../../lib/language/regions/division-list';
import { townshipRows } from '../../lib/language/regions/township-list';
import { browserModules } from '../build/browser-modules';
import { lightModules } from '../build/light-modules';
import { packedExpressions } from '../build/packed-expressions';
import type * as Engine from './engine-entry';

/** Its script and, as text, the data: a folder that is there while `use` runs. */
export async function withEngine<T>(use: (files: { engine: string; data: string }) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'reportlens-engine-'));
  try {
    const [engine, data] = [join(folder, 'engine.mjs'), join(folder, 'data.json')];
    writeFileSync(engine, await script());
    writeFileSync(data, JSON.stringify(engineData()));
    return await use({ engine: pathToFileURL(engine).href, data });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The engine in this process, made ready: what the compiler of the sources adds for its own ends is not in it. */
export function shippedEngine(): Promise<typeof Engine> {
  return withEngine(async ({ engine: file }) => {
    // eslint-disable-next-line no-unsanitized/method -- the file was written the moment before
    const engine = (await import(file)) as typeof Engine;
    const data = engineData();
    engine.givePackedForms(JSON.parse(data.forms) as Parameters<typeof engine.givePackedForms>[0]);
    engine.giveEntryWords(JSON.parse(data.words) as Parameters<typeof engine.giveEntryWords>[0]);
    engine.giveQuotedWords(JSON.parse(data.quoted) as Parameters<typeof engine.giveQuotedWords>[0]);
    engine.giveCodes(codeRows());
    engine.giveDivisions(data.divisions);
    engine.giveTownships(data.townships);
    return engine;
  });
}

interface EngineData {
  forms: string;
  words: string;
  quoted: string;
  codes: string;
  divisions: string;
  townships: string;
}

function engineData(): EngineData {
  const glossary: Record<string, string | undefined> = glossaryFiles();
  const file = (name: string): string => glossary[name] ?? '';
  return {
    forms: file('forms.json'),
    words: file('words.json'),
    quoted: file('quoted.json'),
    codes: JSON.stringify(codeRows()),
    divisions: divisionRows(),
    townships: townshipRows(),
  };
}

async function script(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [browserModules(), lightModules(), packedExpressions({ late: false })],
    build: { write: false, minify: true, lib: { entry: fileURLToPath(new URL('engine-entry.ts', import.meta.url)), formats: ['es'], fileName: 'engine' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((output) => ('output' in output ? output.output : [])).find((part) => part.type === 'chunk');
  if (!chunk || !('code' in chunk)) throw new Error('the engine could not be bundled');
  return chunk.code;
}
