import { Library } from '../store/library';

let opened: Library | null = null;

/** This page's connection to the library; opened at the first query. */
export function openedLibrary(): Library {
  opened ??= new Library();
  return opened;
}
