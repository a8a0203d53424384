/**
 * Run once in a page that has no page script, at the reader's word: answers what is selected there with its context,
 * and leaves nothing behind.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shadowRootOf } from '../lib/browser/shadow-root';
import { clipOfSelection } from '../lib/highlight/clip-draft';
import { pageAddress } from '../lib/highlight/page-address';
import { pageSource } from '../lib/highlight/page-source';
import { selectedSpan } from '../lib/highlight/selected';
import type { SelectionAnswer } from '../lib/model/explain';
import { pageText } from '../lib/text/dom-text';

export default defineUnlistedScript((): SelectionAnswer => {
  const page = pageText(document, { shadowOf: shadowRootOf });
  const span = selectedSpan(page);
  if (!span) return { outcome: 'nothing', draft: null };
  const { text } = page;
  const own = { url: pageAddress(), title: document.title, reportId: null, analysis: null };
  const draft = clipOfSelection(span, { text, ...own, ...pageSource(document, text) });
  return draft ? { outcome: 'clipped', draft } : { outcome: 'tooLong', draft: null };
});
