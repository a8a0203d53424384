/** The printed page that words stand on, in documents that the reader page shows by pages; of web pages nothing is taken. */
export function printedPage(range: Range | null): number | null {
  if (!range || !/-extension:$/.test(location.protocol)) return null;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const page = Number(element?.closest('[data-page]')?.getAttribute('data-page'));
  return Number.isInteger(page) && page > 0 && page <= 100_000 ? page : null;
}
