import { useEffect, useState } from 'react';
import { watchActivePage, type ActivePage } from '../browser/active-tab';

/** What is known of the page beside the panel. */
export function useActivePage(): ActivePage {
  const [page, setPage] = useState<ActivePage>({ kind: 'reading' });
  useEffect(() => watchActivePage(setPage), []);
  return page;
}
