/** A name with how it was found. */
import type { Named } from '../noun-before';
import type { Source } from '../statement';

export interface Found extends Named {
  source: Source;
  /** The name says a part of something (占全部门店比重). */
  share: boolean;
  /** The figure stands before the noun that it is a part of (70%窗口事项). */
  partitive: boolean;
}

export function found(named: Named, source: Source, share = false, partitive = false): Found {
  const { name, entry, subject, action, relative } = named;
  return { name, entry, subject, action, relative, source, share, partitive };
}

/** The name of an earlier figure, as it stands. */
export function again({ name, entry, subject, action, share, partitive }: Omit<Found, 'relative' | 'source'>, source: Source): Found {
  return { name, entry, subject, action, relative: false, source, share, partitive };
}
