import type { PopupSubject } from '../../lib/highlight/popup-port';

/** A mark by its place in the page's text. */
export function markKey(subject: PopupSubject): string {
  const mark = subject.kind === 'figure' ? subject.figure : subject.term;
  return `${subject.kind}:${mark.start}:${mark.end}`;
}
