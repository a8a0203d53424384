/**
 * Clips as references, made by citation.js (https://citation.js.org), which is loaded when the first is wanted. It is
 * given finished items and asked to look nothing up.
 */
import type * as CitationCore from '@citation-js/core';
import type { CitedClip } from './cited-clip';
import { cslItem } from './csl-item';
import style from './gbt-7714-2015-web.csl?raw';

export type ReferenceForm = 'gbt' | 'bibtex' | 'csl';

const STYLE = 'gbt-7714-2015-web';

/** One reference a clip, in their order. */
export async function reference(clips: readonly CitedClip[], form: ReferenceForm): Promise<string> {
  const items = clips.map(cslItem);
  // What a program reads must not pass through anything that could change it.
  if (form === 'csl') return JSON.stringify(items, null, 2);
  const { Cite } = await citationJs();
  const list = new Cite(items, { forceType: '@csl/list+object', generateGraph: false });
  const text =
    form === 'gbt'
      ? list.format('bibliography', { template: STYLE, lang: 'en-US', format: 'text', nosort: true })
      : list.format('biblatex');
  return text.trim();
}

let loading: Promise<typeof CitationCore> | null = null;

function citationJs(): Promise<typeof CitationCore> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load() {
  const core = await import('@citation-js/core');
  await Promise.all([import('@citation-js/plugin-csl'), import('@citation-js/plugin-bibtex')]);
  core.plugins.config.get('@csl').styles.add(STYLE, style);
  const bibtex = core.plugins.config.get('@bibtex');
  // Chinese stays Chinese, and the key is the item's.
  bibtex.format.asciiOnly = false;
  bibtex.format.useIdAsLabel = true;
  bibtex.format.checkLabel = false;
  return core;
}
