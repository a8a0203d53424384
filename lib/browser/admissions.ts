/** The visits that lib/store/admission.ts counts, kept as long as the browser runs. */
import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { admit, type Asking, type Refusal } from '../store/admission';

const KEY = 'admissions';
const VisitsSchema = v.fallback(v.array(v.object({ address: v.string(), host: v.string(), page: v.string(), at: v.number() })), []);

/** Whether a document may be kept, counting it where it may. One after the other: two frames ask at the same moment. */
export async function admitted(asking: Asking): Promise<Refusal | null> {
  return navigator.locks.request('reportlens-admissions', async () => {
    const stored = (await browser.storage.session.get(KEY))[KEY];
    const { refusal, visits } = admit(v.parse(VisitsSchema, stored), asking);
    await browser.storage.session.set({ [KEY]: visits });
    return refusal;
  });
}
