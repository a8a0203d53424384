/** Puts words on the clipboard, plain and, where there is such a form, as HTML that word processors take. */
export async function copyWords(plain: string, html: string | null = null): Promise<void> {
  const blob = (text: string, type: string) => new Blob([text], { type });
  const formats = { 'text/plain': blob(plain, 'text/plain'), ...(html === null ? {} : { 'text/html': blob(html, 'text/html') }) };
  await navigator.clipboard.write([new ClipboardItem(formats)]);
}
