import type { Translate } from '../../lib/i18n';
import type { ClipEntry } from './clip-list';

/** A clip as one quotable line: the sentence, its source and address, and when it was read. */
export function citation(clip: ClipEntry, today: Date, t: Translate, locale: string): string {
  return t('panel.library.citation', {
    quote: clip.sentence || clip.quote,
    source: clip.title,
    url: clip.url,
    date: today.toLocaleDateString(locale),
  });
}
