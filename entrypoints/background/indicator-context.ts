import { referenceFigures } from '../../lib/browser/reference';
import { readPlaceNames } from '../../lib/browser/place-names';
import { isChinese } from '../../lib/i18n/locale';
import { inTraditionalScript, readMeanings } from '../../lib/browser/indicator-meanings';
import { focusOf } from '../../lib/compare/focus';
import { peerStanding } from '../../lib/compare/peer-standing';
import { standingOf } from '../../lib/compare/standing';
import { seriesOf } from '../../lib/compare/series';
import { meaningOf, notionsOf } from '../../lib/glossary/concepts';
import type { BackgroundSurface, Params } from '../../lib/messaging/surface';
import type { Indicator, Region } from '../../lib/model/analysis';
import type { IndicatorContext, PeerStanding, ReferenceStanding } from '../../lib/model/explain';
import { peerRows, relatedRows } from '../../lib/store/related';
import type { Sender } from '../../lib/browser/sender';
import { claimOf } from './analysed-here';
import { interfaceLanguage, isTraditional } from './language';
import { library } from './library';

/** What an indicator means, and its like in the library. */
export async function indicatorContext(
  { indicator, reportId: asked, region: stated }: Params<BackgroundSurface, 'page/context'>,
  sender: Sender,
): Promise<IndicatorContext> {
  const { reportId, region: claimed } = await claimOf(sender, { reportId: asked, region: stated ?? null });
  await readMeanings();
  const { region, rows } = await knownOf(indicator, reportId, claimed);
  const series = seriesOf(rows, { indicator, reportId, region });
  const beside = await standing(indicator, region);
  const named = [...series.map((point) => point.region), ...(beside?.province ? [beside.province.name] : [])];
  const { meaning, notions } = await explained(indicator);
  return { meaning, notions, series, standing: beside, peers: await peers(indicator, region), placeNames: await namesOf(named) };
}

/** What the indicator and the form of the figure mean, in the script of the interface. */
async function explained(indicator: Indicator): Promise<Pick<IndicatorContext, 'meaning' | 'notions'>> {
  const [meaning, notions] = [meaningOf(indicator), notionsOf(indicator)];
  if (!(await isTraditional())) return { meaning, notions };
  const [turned, others] = await Promise.all([inTraditionalScript(meaning ? [meaning] : []), inTraditionalScript(notions)]);
  return { meaning: turned[0] ?? null, notions: others };
}

/** Names of regions as the interface says them; none where it is Chinese or they cannot be read. */
async function namesOf(regions: readonly string[]): Promise<Record<string, string>> {
  const known: Record<string, string> = {};
  try {
    if (isChinese(await interfaceLanguage())) return known;
    const names = await readPlaceNames();
    for (const name of regions) {
      const english = names.get(name);
      if (english !== undefined) known[name] = english;
    }
  } catch (error) {
    console.warn('ReportLens: names of regions cannot be read', error);
  }
  return known;
}

/** The place among stored regions; a library that does not answer takes nothing else away from the popup. */
async function peers(indicator: Indicator, region: Region | null): Promise<PeerStanding | null> {
  const focus = focusOf(indicator);
  if (!focus || !region?.name || region.level === 'province' || region.level === 'nation') return null;
  try {
    const { rows, reports } = await peerRows(library, focus.code, focus.year, region);
    return peerStanding(rows, reports, indicator, region);
  } catch (error) {
    console.warn('ReportLens: the library does not answer', error);
    return null;
  }
}

/** Reference figures that cannot be read take nothing else away from the popup. */
async function standing(indicator: Indicator, region: Region | null): Promise<ReferenceStanding | null> {
  try {
    return standingOf(await referenceFigures(), indicator, region);
  } catch (error) {
    console.warn('ReportLens: the reference figures cannot be read', error);
    return null;
  }
}

/** What the library knows of it; nothing where it cannot be read: the meaning is told all the same. */
async function knownOf(indicator: Indicator, reportId: string | null, claimed: Region | null) {
  try {
    const region = claimed ?? (reportId === null ? null : ((await library.reports.get(reportId))?.region ?? null));
    return { region, rows: await relatedRows(library, indicator, region) };
  } catch (error) {
    console.warn('ReportLens: the library does not answer', error);
    return { region: claimed, rows: [] };
  }
}
