import { useCallback, useEffect, useState } from 'react';
import { grantedSites, watchGrants } from '../browser/sites';

/** Match patterns that the reader has allowed, kept up to date; null until the browser has told. */
export function useGrantedSites(): string[] | null {
  const [sites, setSites] = useState<string[] | null>(null);
  const look = useCallback(() => {
    grantedSites()
      .then(setSites)
      .catch((error: unknown) => console.error('ReportLens: permissions cannot be read', error));
  }, []);
  useEffect(() => {
    look();
    return watchGrants(look);
  }, [look]);
  return sites;
}
