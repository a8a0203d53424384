/** Which marks have been clipped while this page is open, so that showing one again says so. */
import { createContext } from 'react';
import type { PopupSubject } from '../../lib/highlight/popup-port';

export interface Clipped {
  has(subject: PopupSubject): boolean;
  add(subject: PopupSubject): void;
}

export function clippedMarks(): Clipped {
  const known = new Set<string>();
  return {
    has: (subject) => known.has(markKey(subject)),
    add: (subject) => void known.add(markKey(subject)),
  };
}

/** A mark by its place in the page's text. */
export function markKey(subject: PopupSubject): string {
  const mark = subject.kind === 'figure' ? subject.figure : subject.term;
  return `${subject.kind}:${mark.start}:${mark.end}`;
}

export const ClippedContext = createContext<Clipped>(clippedMarks());
