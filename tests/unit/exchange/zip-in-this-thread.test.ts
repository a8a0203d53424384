/** Workbooks of any size without a worker: Firefox forbids the one that fflate makes of a blob. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as here from '../../../lib/exchange/zip-in-this-thread';

const large = Uint8Array.from({ length: 900_000 }, (_, at) => (at * at) % 251);

function packed(parts: Record<string, Uint8Array>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    here.zip(parts, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}

describe('zip and unzip', () => {
  it('pack and unpack large parts without a worker', async () => {
    const { Worker: before } = globalThis;
    globalThis.Worker = class {
      constructor() {
        throw new Error('blob workers are forbidden');
      }
    } as unknown as typeof Worker;
    try {
      const bytes = await packed({ 'xl/a.xml': large, 'xl/b.xml': large });
      const parts = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
        here.unzip(bytes, { filter: ({ name }) => name.endsWith('a.xml') }, (error, found) => (error ? reject(error) : resolve(found)));
      });
      expect(Object.keys(parts)).toEqual(['xl/a.xml']);
      expect(parts['xl/a.xml']).toEqual(large);
    } finally {
      globalThis.Worker = before;
    }
  });

  it('tell of what is no archive', async () => {
    await expect(new Promise((resolve, reject) => here.unzip(large, (error, parts) => (error ? reject(error) : resolve(parts))))).rejects.toThrow(/zip/);
  });
});

it('stand for all that the workbook libraries take from fflate', () => {
  const taken = new Set<string>();
  for (const name of ['write-excel-file', 'read-excel-file']) {
    const folder = fileURLToPath(new URL(`../../../node_modules/${name}/modules/`, import.meta.url));
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.js')) continue;
      for (const [, names = ''] of readFileSync(folder + file, 'utf8').matchAll(/import \{([^}]{1,200})\} from 'fflate'/g))
        for (const one of names.split(',')) taken.add(one.trim().replace(/ as .*/, ''));
    }
  }
  expect(taken.size).toBeGreaterThan(2);
  for (const one of taken) expect(here).toHaveProperty(one);
});
