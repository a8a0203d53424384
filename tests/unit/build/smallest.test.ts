import { expect, it } from 'vitest';
import { smallest } from '../../../scripts/build/smallest';

it('makes scripts smaller, and leaves functions that go into pages as text what they are', async () => {
  const code = `export const ask = (tabId) => run({ target: { tabId }, func: function () { return document.contentType; } });
export const tell = (tabId) => run({ target: { tabId }, func: () => { globalThis.told = true; } });`;
  const bundle = { 'a.js': { type: 'chunk' as const, code }, 'a.css': { type: 'asset' as const } };
  await smallest().generateBundle({}, bundle);
  const made = bundle['a.js'].code;
  expect(made.length).toBeLessThan(code.length);
  const functions = [...made.matchAll(/func:/g)];
  expect(functions).toHaveLength(2);
  expect(made).not.toMatch(/func\(/);
});
