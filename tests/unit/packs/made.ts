/** Dictionaries made for the tests. */
import { strToU8, zipSync, type Zippable } from 'fflate';

export const bytesOf = (value: unknown): Uint8Array => strToU8(typeof value === 'string' ? value : JSON.stringify(value));

export const pack = (entries: unknown[], more: object = {}): Uint8Array =>
  bytesOf({ reportlensPack: 1, title: '望川日报词表', revision: '2031-03', author: '望川日报', licence: 'CC BY 4.0', entries, ...more });

export const index = { title: '鹿鸣词典', revision: 'r2', format: 3, author: '鹿鸣编写组', attribution: '鹿鸣市图书馆' };

/** A Yomitan dictionary of these banks. */
export function yomitan(banks: readonly unknown[], title: object = index): Uint8Array {
  const parts: Zippable = { 'index.json': bytesOf(title) };
  banks.forEach((bank, at) => (parts[`term_bank_${at + 1}.json`] = bytesOf(bank)));
  return zipSync(parts);
}

export const row = (term: string, definitions: unknown[], reading = ''): unknown[] => [term, reading, '', '', 0, definitions, 1, ''];
