/**
 * Words of others in messages: one line, and nothing that steers a terminal. Signs of control, of line breaks and of direction are
 * written out (CWE-150; Unicode Technical Report 36 on signs of direction).
 */
export const shown = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (sign) => written[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const written: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
