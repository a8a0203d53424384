import { expect, it } from 'vitest';
import { pageRanges } from '../../../lib/files/page-ranges';

it.each([
  [[], ''],
  [[4], '4'],
  [[3, 4, 5, 9], '3–5, 9'],
  [[1, 3, 4, 6], '1, 3–4, 6'],
])('writes the pages %j as %j', (pages, written) => {
  expect(pageRanges(pages)).toBe(written);
});
