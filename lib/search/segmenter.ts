/**
 * Words of a Chinese query, by segmentit: loaded on first need (3.6 MB, 0.5 s), by extension pages alone.
 *
 * segmentit lists every segmentation of a run without punctuation, which takes exponential time (0.15 s at 40
 * characters, 2 s at 60). It therefore never sees more than a window of WINDOW characters.
 */

import type { Segment } from 'segmentit';

/** Splits a text into words; punctuation and white space separate and are dropped. */
export type Segmenter = (text: string) => string[];

/** Han characters that segmentit is given at once: well under a millisecond. */
export const WINDOW = 16;
/** UTF-16 units of a query that are read; the rest is left out. */
export const MAX_QUERY = 120;

const RUNS = /\p{Script=Han}+|[\p{L}\p{N}.%]+/gu;

let loading: Promise<Segment> | undefined;

async function load(): Promise<Segment> {
  const { Segment, useDefault } = await import('segmentit');
  return useDefault(new Segment());
}

/** Cuts a query into windows that segmentit may see: runs of Han, at most WINDOW long, and other words. */
export function windowsOf(text: string): string[] {
  return [...text.slice(0, MAX_QUERY).matchAll(RUNS)].flatMap(([run]) => {
    const parts: string[] = [];
    for (let start = 0; start < run.length; start += WINDOW) parts.push(run.slice(start, start + WINDOW));
    return parts;
  });
}

/** @returns the segmenter, loaded once a page. @throws Error where the extension's own file cannot be read. */
export async function loadSegmenter(): Promise<Segmenter> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const segment = await loading;
  return (text) =>
    windowsOf(text).flatMap((part) => (/\p{Script=Han}/u.test(part) ? segment.doSegment(part, { simple: true }) : [part]));
}
