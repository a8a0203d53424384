/** segmentit ships no types; this is the part of it that is used. */
declare module 'segmentit' {
  export class Segment {
    doSegment(text: string, options: { simple: true }): string[];
  }
  /** Gives a segment the package's own dictionaries and passes. */
  export function useDefault(segment: Segment): Segment;
}
