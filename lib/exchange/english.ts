/** English names in what leaves the library: they follow from the Chinese ones, so that importing does not read them. */
import type { Cell, FlatRecord } from './fields';

export interface EnglishNames {
  /** null where nothing is known, as below. */
  indicator: (indicator: { code: string | null; name: string }) => string | null;
  place: (name: string) => string | null;
}

/** The record with the English names of its indicator and regions, as far as they are known. */
export function inEnglish(record: FlatRecord, { indicator, place }: EnglishNames): FlatRecord {
  const ofPlace = (field: string) => (typeof record[field] === 'string' ? { [`${field}_en`]: place(record[field]) } : {});
  return {
    ...record,
    ...ofPlace('region'),
    ...ofPlace('figure_region'),
    ...(typeof record.name === 'string' ? { name_en: indicator({ code: textOrNull(record.code), name: record.name }) } : {}),
  };
}

const textOrNull = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);

/** The record as it is known to be the same, whatever its names were called in English when it was written. */
export function withoutEnglish(record: FlatRecord): FlatRecord {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !field.endsWith('_en')));
}
