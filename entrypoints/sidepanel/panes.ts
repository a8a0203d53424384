import { useCallback, useState } from 'react';
import type { PanelTab } from '../../components/panel/panel';
import { useMedia } from '../../lib/react/use-media';

/** From here on two views stand side by side in the workbench. */
const WIDE = '(width >= 1200px)';

/** What is shown in each pane: one in the panel and in a narrow window, two in a wide workbench. */
export function usePanes(workbench: boolean) {
  const wide = useMedia(WIDE) && workbench;
  const [shown, setShown] = useState<readonly [PanelTab, PanelTab]>(workbench ? ['compare', 'clips'] : ['page', 'clips']);
  /** Shows a view in a pane; what stands in the other already changes places. */
  const showIn = useCallback((pane: number, tab: PanelTab) => {
    setShown(([first, second]) => {
      if (pane === 0) return [tab, tab === second ? first : second];
      return [tab === first ? second : first, tab];
    });
  }, []);
  /** Shows a view wherever it is shown already, else in the first pane. */
  const show = useCallback(
    (tab: PanelTab) => setShown(([first, second]) => (wide && tab === second ? [first, second] : [tab, tab === second ? first : second])),
    [wide],
  );
  return { panes: wide ? shown : shown.slice(0, 1), show, showIn };
}
