import { Library } from '../store/library';

let opened: Library | null = null;

/** This page's connection to the library; opened at the first query. */
export function openedLibrary(): Library {
  // Dexie's cache would make a copy of all that a live query answers, and keep the answer: of 5,000 reports more work than to read them.
  opened ??= new Library({ cache: 'disabled' });
  return opened;
}
