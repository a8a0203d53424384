import { defineConfig } from 'wxt';
import { sitePatterns } from './lib/sites';

/** Built with REPORTLENS_TEST=1 the popup's shadow root is open, so that browser tests can look inside. */
const testBuild = process.env.REPORTLENS_TEST === '1';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  imports: false,
  vite: () => ({ define: { __REPORTLENS_TEST__: JSON.stringify(testBuild) } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    // One tool per permission: docs/architecture.md#permissions.
    permissions: ['activeTab', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: sitePatterns,
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'reportlens@reportlens.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
