import { Library } from '../../lib/store/library';

/** The one connection of the background, which alone writes. Opened at its first use. */
export const library = new Library();
