/** A number of bytes in kilobytes or megabytes (powers of ten), a digit after the point while it tells something. */
export function sizeWords(bytes: number, locale: string): string {
  const [unit, size] = bytes >= 1e6 ? (['megabyte', bytes / 1e6] as const) : (['kilobyte', bytes / 1e3] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 }).format(size);
}
