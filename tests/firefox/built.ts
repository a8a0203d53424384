/** The built extension in a Firefox of its own, with an empty library. */
import { fileURLToPath } from 'node:url';
import { findFirefox } from '../../scripts/browser/find-firefox';
import type { SampleSite } from '../../scripts/browser/serve';
import { Firefox } from './marionette';

export const ID = '{7c1e6d52-3b0a-4f6e-9d43-5f2a8be01c97}';

/** What Firefox's own window offers to scripts in it. */
declare const WebExtensionPolicy: { getByID(id: string): { mozExtensionHostname: string } | null };

/** The extension as it is built. */
export const BUILT = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

export interface BuiltFirefox {
  firefox: Firefox;
  /** Host name of the extension's own pages. */
  own: string;
}

/**
 * A Firefox without the extension. The sample site is its proxy for everything, this machine included: it answers for every host
 * name, and what the browser asks of the network stands in `site.asked`.
 *
 * @param downloads folder that takes saved files without asking.
 */
export function launchBare(site: SampleSite, downloads = ''): Promise<Firefox> {
  return Firefox.launch({
    executablePath: findFirefox(() => undefined) ?? 'firefox',
    preferences: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': site.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': site.port,
      'network.proxy.allow_hijacking_localhost': true,
      'intl.locale.requested': 'zh-CN',
      ...(downloads === '' ? {} : { 'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.alwaysOpenPanel': false }),
    },
  });
}

/** Host name of the extension's own pages, once it is installed. */
export const hostOf = (firefox: Firefox): Promise<string> =>
  firefox.until('the extension', () => firefox.run((id) => WebExtensionPolicy.getByID(id)?.mozExtensionHostname ?? '', [ID], 'chrome'));

/** As `launchBare`, with the built extension. */
export async function launchBuilt(site: SampleSite, downloads = ''): Promise<BuiltFirefox> {
  const firefox = await launchBare(site, downloads);
  await firefox.install(BUILT);
  return { firefox, own: await hostOf(firefox) };
}
