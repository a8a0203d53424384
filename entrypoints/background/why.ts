/** Answers why an indicator reads as it does: only ever on asking, as an analysis that explains costs another reading. */
import { analyseAside } from '../../lib/browser/analyse-aside';
import { mustBeOwn } from '../../lib/browser/own-address';
import type { Sender } from '../../lib/browser/sender';
import { whyOf } from '../../lib/engine/why';
import { MAX_PAGE_TEXT, type BackgroundSurface, type Params } from '../../lib/messaging/surface';
import type { Why } from '../../lib/model/why';
import { canonicalAddress } from '../../lib/store/address';
import { documentChange } from '../../lib/store/documents';
import { withinPatience } from '../../lib/store/errors';
import { readReport } from '../../lib/store/queries';
import { retold } from '../../lib/store/retold';
import { library } from './library';

/** Milliseconds that the library may take to say what the reader has told of a document. */
const ASKING = 1500;

/** Of the sender's page, whose text is read again as it was read for its marks. */
export async function pageWhy({ figure, name, ...page }: Params<BackgroundSurface, 'page/why'>, sender: Sender): Promise<Why> {
  mustBeOwn(sender, page.url);
  const text = sender.class === 'extension' ? page.text : page.text.slice(0, MAX_PAGE_TEXT);
  const told = await toldOf(page.url);
  const analysis = await analyseAside({ ...page, id: await canonicalAddress(page.url), text, told, explain: true });
  return whyOf(analysis, text, { figure, name });
}

/** Of a stored row: its report's text is not kept, so that its sentence is read behind those that the library has. */
export async function storedWhy({ reportId, index }: Params<BackgroundSurface, 'indicators/why'>): Promise<Why> {
  const stored = await readReport(library, reportId);
  const row = stored?.indicators.find((one) => one.index === index);
  const again = stored && row ? retold(stored.report, stored.indicators, row) : null;
  if (!stored || !row || !again) return null;
  const { detection, region, year, months, url } = stored.report;
  const told = { kind: detection.kind, region, year, months };
  const analysis = await analyseAside({ id: reportId, url, text: again.text, force: true, told, explain: true });
  const read = row.extracted ? { ...row, ...row.extracted, headline: row.extractedHeadline } : row;
  return whyOf(analysis, again.text, { figure: again.figure, name: read.name }, read);
}

/** Nothing where the library does not answer: the reasons are told all the same. */
async function toldOf(url: string) {
  try {
    return (await withinPatience(documentChange(library, url), ASKING)) ?? undefined;
  } catch (error) {
    console.warn('ReportLens: the library does not answer', error);
    return undefined;
  }
}
