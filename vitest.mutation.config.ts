/** What holds `lib/compare` and `lib/store`, and nothing slow beside it: `npm run mutation`. */
import { defineConfig } from 'vitest/config';
import { common } from './vitest.config';

export default defineConfig({ ...common, test: { ...common.test, include: ['tests/unit/{compare,store}/**/*.test.{ts,tsx}'] } });
