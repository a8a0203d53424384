/** What holds `lib/compare` and `lib/store`, and nothing slow beside it: `npm run mutation`. */
import { defineConfig, mergeConfig } from 'vitest/config';
import usual from './vitest.config';

const { include: _, ...test } = usual.test ?? {};

export default mergeConfig({ ...usual, test }, defineConfig({ test: { include: ['tests/unit/{compare,store}/**/*.test.{ts,tsx}'] } }));
