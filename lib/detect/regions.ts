/** Moved: regions belong to the language layer. */
export * from '../language/regions';
