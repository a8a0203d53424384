/**
 * A PDF that the browser shows in a tab: after the toolbar's click the extension may look into that tab (activeTab), which is
 * all that this takes. Where the browser keeps its PDF view closed (Firefox) it is refused, with what to do instead: the policy of
 * our pages lets them ask no site for it.
 */
import { browser } from 'wxt/browser';
import { FileError, refuse } from '../files/refusal';
import { MAX_BYTES } from '../files/limits';

export interface TabFile {
  name: string;
  /** Where on the web it is; '' where the browser does not say. */
  address: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Whether the tab shows a PDF: by what the browser says of the document, else by its address. */
export async function isPdfTab(tabId: number, url: string | undefined): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return answer?.result === 'application/pdf';
  } catch {
    return url !== undefined && URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname);
  }
}

/** The tab's PDF as a file for the reader page; its bytes throw {FileError} `tab` where the browser does not give them. */
export async function pdfOfTab(tabId: number): Promise<TabFile> {
  const { url = '' } = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
  const arrayBuffer = async () => {
    const bytes = (await fromTab(tabId)) ?? refuse('tab');
    return bytes.byteLength > MAX_BYTES ? refuse('too-large') : bytes;
  };
  // How large it is shows when it is read.
  return { name: nameOf(url), address: url, size: 1, arrayBuffer };
}

/** The tab reads its own document again, mostly from the browser's cache. Answers of scripts are JSON: bytes go as base64. */
async function fromTab(tabId: number): Promise<ArrayBuffer | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      args: [MAX_BYTES],
      func: async (most: number) => {
        if (document.contentType !== 'application/pdf') return null;
        const blob = await (await fetch(location.href, { cache: 'force-cache', credentials: 'include' })).blob();
        if (blob.size > most) return '';
        return new Promise<string>((resolve, reject) => {
          const reader = new FileReader();
          reader.onload = () => resolve((reader.result as string).replace(/^[^,]{0,200},/, ''));
          reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
          reader.readAsDataURL(blob);
        });
      },
    });
    const text = answer?.result;
    if (typeof text !== 'string') return null;
    if (text === '') refuse('too-large');
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
  } catch (error) {
    if (error instanceof FileError) throw error;
    console.info(`ReportLens: the PDF of tab ${tabId} is not read in place`, error);
    return null;
  }
}

function nameOf(url: string): string {
  const last = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
  try {
    return decodeURIComponent(last) || 'document.pdf';
  } catch {
    return last || 'document.pdf';
  }
}
