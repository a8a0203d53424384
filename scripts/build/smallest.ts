/** Scripts that start with the browser are minified once more: what Rolldown leaves, Terser makes a fiftieth smaller. */
import { minify } from 'terser';

interface Chunk {
  type: 'chunk';
  code: string;
}

interface BuildPlugin {
  name: string;
  enforce: 'post';
  generateBundle(this: void, options: unknown, bundle: Record<string, Chunk | { type: 'asset' }>): Promise<void>;
}

/**
 * Functions that ask for no `this` become arrows: none of ours, nor Dexie's, is built with `new`. Fields that hold functions must not
 * become methods, which cannot be sent into a page as text.
 */
const compress = { ecma: 2020, passes: 2, hoist_funs: true, unsafe_arrows: true, unsafe_methods: false } as const;
const options = { ecma: 2020, compress, format: { ecma: 2020 } } as const;

export function smallest(): BuildPlugin {
  return {
    name: 'reportlens-smallest',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = (await minify(file.code, options)).code ?? file.code;
      }
    },
  };
}
