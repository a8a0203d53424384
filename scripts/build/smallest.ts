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

const options = { ecma: 2020, compress: { passes: 2 }, format: { ecma: 2020 } } as const;

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
