import { useCallback, useEffect, useState } from 'react';
import { grantedSites, watchGrants, withheldSites } from '../browser/sites';

export interface Grants {
  /** Match patterns that the reader has allowed beyond the built-in ones. */
  allowed: string[];
  /** Built-in ones that the browser does not allow. */
  withheld: string[];
}

/** What the browser allows, kept up to date; null until it has told. */
export function useGrants(): Grants | null {
  const [grants, setGrants] = useState<Grants | null>(null);
  const look = useCallback(() => {
    Promise.all([grantedSites(), withheldSites()])
      .then(([allowed, withheld]) => setGrants({ allowed, withheld }))
      .catch((error: unknown) => console.error('ReportLens: permissions cannot be read', error));
  }, []);
  useEffect(() => {
    look();
    return watchGrants(look);
  }, [look]);
  return grants;
}
