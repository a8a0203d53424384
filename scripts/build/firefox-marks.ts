/**
 * The marks' style for Firefox. In Chromium the rules stand on the root and every element inherits them; Firefox inherits no highlight
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1703961), and there each element has to be met by the rules themselves.
 */
const OF_THE_ROOT = 'html::highlight(';

/** @param css public/marks.css. */
export const marksForFirefox = (css: string): string => css.replaceAll(OF_THE_ROOT, '::highlight(');
