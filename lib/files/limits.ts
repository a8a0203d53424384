/** How much of a file is taken: every reader of a format keeps to these, whatever the file says of itself. */

/** Larger files are refused unread. The longest reports with all their pictures take a third of it. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** Longest text that a file may give, in UTF-16 units: what messages carry (lib/messaging/surface.ts), less the breaks between blocks. */
export const MAX_UNITS = 1_900_000;
/** What one part of an archive may unpack to, and all parts together that are read. */
export const MAX_PART = 48 * 1024 * 1024;
export const MAX_UNPACKED = 128 * 1024 * 1024;
/** Parts that an archive may list. */
export const MAX_PARTS = 20_000;
/** Pixels of a picture that is decoded: A3 at 600 dots an inch, 300 MB in memory. */
export const MAX_PICTURE = 75_000_000;
/** Elements inside one another: no document has a tenth of it. */
export const MAX_DEPTH = 500;
