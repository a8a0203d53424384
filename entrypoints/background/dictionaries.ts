/** Answers about the reader's dictionaries. Every change makes the next analysis read them anew. */
import { forgetDictionaries, lookUp, takeDictionary } from '../../lib/browser/dictionaries';
import type { Handlers } from '../../lib/browser/messaging';
import type { BackgroundSurface } from '../../lib/messaging/surface';
import { orderPacks, removePack, switchPack } from '../../lib/store/packs';
import { library } from './library';

type Dictionaries = 'page/look-up' | 'packs/add' | 'packs/switch' | 'packs/order' | 'packs/remove';

async function changed(work: Promise<void>): Promise<Record<string, never>> {
  await work;
  forgetDictionaries();
  return {};
}

export const dictionaryHandlers: Pick<Handlers<BackgroundSurface>, Dictionaries> = {
  'page/look-up': (question) => lookUp(library, question),
  'packs/add': async ({ id }) => {
    const added = await takeDictionary(library, id, Date.now());
    forgetDictionaries();
    return added;
  },
  'packs/switch': ({ id, ...change }) => changed(switchPack(library, id, change)),
  'packs/order': ({ ids }) => changed(orderPacks(library, ids)),
  'packs/remove': ({ id }) => changed(removePack(library, id)),
};
