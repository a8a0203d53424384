/** The built extension in a Firefox of its own, with an empty library. */
import { fileURLToPath } from 'node:url';
import { findFirefox } from '../../scripts/browser/find-firefox';
import type { SampleSite } from '../../scripts/browser/serve';
import { Firefox } from './marionette';

export const ID = '{7c1e6d52-3b0a-4f6e-9d43-5f2a8be01c97}';

/** What Firefox's own window offers to scripts in it. */
declare const WebExtensionPolicy: { getByID(id: string): { mozExtensionHostname: string } | null };

export interface BuiltFirefox {
  firefox: Firefox;
  /** Host name of the extension's own pages. */
  own: string;
}

/** @param downloads folder that takes saved files without asking. */
export async function launchBuilt(site: SampleSite, downloads = ''): Promise<BuiltFirefox> {
  const firefox = await Firefox.launch({
    executablePath: findFirefox(() => undefined) ?? 'firefox',
    preferences: {
      // Every host name leads to the sample site.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': site.port,
      'intl.locale.requested': 'zh-CN',
      ...(downloads === '' ? {} : { 'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.alwaysOpenPanel': false }),
    },
  });
  await firefox.install(fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)));
  const own = await firefox.until('the extension', () => firefox.run((id) => WebExtensionPolicy.getByID(id)?.mozExtensionHostname ?? '', [ID], 'chrome'));
  return { firefox, own };
}
