/** What the built extension asks for, written out: whoever adds a permission has to change this list too, and docs/architecture.md. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
  content_scripts: { matches: string[]; all_frames?: boolean; world?: string }[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
}

const manifest = JSON.parse(readFileSync(fileURLToPath(new URL('../../.output/chrome-mv3/manifest.json', import.meta.url)), 'utf8')) as Manifest;

test('the extension asks for these permissions and no others', () => {
  expect([...manifest.permissions].sort()).toEqual(['activeTab', 'contextMenus', 'offscreen', 'scripting', 'sidePanel', 'storage']);
  expect(manifest.optional_permissions ?? []).toEqual([]);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
});

test('the sites that it reads unasked are named one by one', () => {
  expect(manifest.host_permissions).toContain('*://*.gov.cn/*');
  for (const pattern of manifest.host_permissions) expect(pattern).toMatch(/^\*:\/\/\*\.[a-z\d-]+(?:\.[a-z\d-]+)+\/\*$/);
  for (const { matches, world } of manifest.content_scripts) {
    expect(matches.filter((pattern) => !manifest.host_permissions.includes(pattern))).toEqual([]);
    expect(world ?? 'ISOLATED').toBe('ISOLATED');
  }
});

test('nothing of it can be reached from outside, and it reaches nothing', () => {
  expect(manifest.externally_connectable).toBeUndefined();
  const policy = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("connect-src 'self';");
  // WebAssembly, which recognises scanned pages, and no code made of strings.
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).not.toMatch(/https?:|'unsafe-eval'|\*/);
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
});
