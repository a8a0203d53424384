/** What holds `lib/compare` and `lib/store`, and nothing slow beside it: `npm run mutation`. */
import { defineConfig } from 'vitest/config';
import usual from './vitest.config';

export default defineConfig({ ...usual, test: { ...usual.test, include: ['tests/unit/{compare,store}/**/*.test.{ts,tsx}'] } });
