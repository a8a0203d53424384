/** Scripts that start with the browser are minified once more: what Rolldown leaves, Terser makes a fiftieth smaller. */
import { minify } from 'terser';

interface Chunk {
  type: 'chunk';
  code: string;
}

interface Asset {
  type: 'asset';
  source?: string | Uint8Array;
}

interface BuildPlugin {
  name: string;
  enforce: 'post';
  generateBundle(this: void, options: unknown, bundle: Record<string, Chunk | Asset>): Promise<void>;
}

/**
 * Functions that ask for no `this` become arrows: none of ours, nor Dexie's, is built with `new`. Fields that hold functions must not
 * become methods, which cannot be sent into a page as text.
 */
const compress = { ecma: 2020, passes: 2, hoist_funs: true, unsafe_arrows: true, unsafe_methods: false } as const;
const options = { ecma: 2020, compress, format: { ecma: 2020 } } as const;

const TIMES = 2;

export function smallest(): BuildPlugin {
  return {
    name: 'reportlens-smallest',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== 'chunk') continue;
        // Where the build has maps, those of the first minifier are carried on through the second: the script is the same with them.
        const beside = bundle[`${name}.map`];
        let content = beside?.type === 'asset' && typeof beside.source === 'string' ? beside.source : null;
        // Once more finds what the first time made: a kilobyte of the background's.
        for (let time = 0; time < TIMES; time++) {
          const { code, map } = await minify(file.code, content === null ? options : { ...options, sourceMap: { content } });
          file.code = code ?? file.code;
          if (typeof map === 'string') content = map;
        }
        if (beside?.type === 'asset' && content !== null) beside.source = content;
      }
    },
  };
}
