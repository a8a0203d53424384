import type { Translate } from '../../lib/i18n';

/** What the keyboard does, on marked pages and in the panel; words of `options.keys`. */
export const keys = [
  { pressed: ['Alt', 'J'], does: 'next' },
  { pressed: ['Alt', 'K'], does: 'previous' },
  { pressed: ['Alt', 'N'], does: 'doubtful' },
  { pressed: ['Alt', 'Shift', 'N'], does: 'doubtfulBefore' },
  { pressed: ['Alt', 'C'], does: 'clip' },
  { pressed: ['Alt', 'click'], does: 'altClick' },
  { pressed: ['Alt', 'Shift', 'R'], does: 'panel' },
  { pressed: ['Ctrl/⌘', 'K'], does: 'everything' },
  { pressed: ['Tab'], does: 'buttons' },
  { pressed: ['Esc'], does: 'close' },
] as const;

/** As it stands on the keyboard; a click is named in the language of the interface. */
export const keyName = (key: (typeof keys)[number]['pressed'][number], t: Translate): string => (key === 'click' ? t('options.keys.click') : key);
