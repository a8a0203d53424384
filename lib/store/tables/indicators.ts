/**
 * Table `indicators`, one row an indicator: up to a million.
 *
 * - `[reportId+index]`: all of one report as one range, in order.
 * - `[headlineCode+headlineYear]` and `[headlineCode+regionKey+headlineYear]`: what is compared. Only headline
 *   rows (one or two dozen of a report's hundreds) have a `headlineCode`, so the indexes hold only those.
 * - `[name+regionName]`: indicators that have no code are looked up by their name.
 */
export const indicatorsSchema = '[reportId+index], [headlineCode+headlineYear], [headlineCode+regionKey+headlineYear], [name+regionName]';
