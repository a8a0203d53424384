import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  // As in Chromium: a slow machine is not wrong.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 1,
  // The browser says that an extension is installed a moment before its content scripts are registered.
  retries: 1,
  forbidOnly: true,
  reporter: [['list']],
});
