/** Views and commands that the palette leads to. */
import { panelTabs, type PanelTab } from '../../../components/panel/panel';
import type { PaletteItem } from '../../../components/panel/palette/ranked';
import { isWorkbench, openGuide, openOptions, openReader, openSample, openWorkbench } from '../../../lib/browser/open-page';
import { chartKinds, compareViews, type ChoiceChange } from '../../../lib/compare/choice';
import indicatorSets from '../../../lib/compare/data/indicator-sets.json';
import { provinces } from '../../../lib/compare/provinces';
import type { Translate } from '../../../lib/i18n';

/** Codes of the set that any report has. */
const headlineTwelve = indicatorSets.find(({ id }) => id === 'headline-twelve')?.codes ?? [];

export interface PanelMoves {
  onShow: (tab: PanelTab) => void;
  onChoose: (change: ChoiceChange) => void;
}

export interface Command extends PaletteItem {
  run: () => void;
}

/** Every tab, view of the comparison and kind of chart, and what the panel's buttons do. */
export function commandsOf({ onShow, onChoose }: PanelMoves, t: Translate): Command[] {
  const compare = (change: ChoiceChange) => {
    onChoose(change);
    onShow('compare');
  };
  const within = (...names: string[]) => names.join(' › ');
  return [
    ...panelTabs.map((tab): Command => ({ id: `view ${tab}`, group: 'view', label: t(`panel.tabs.${tab}`), run: () => onShow(tab) })),
    ...compareViews.map((view): Command => ({
      id: `view compare ${view}`,
      group: 'view',
      label: within(t('panel.tabs.compare'), t(`panel.compare.view.${view}`)),
      names: { zh: t(`panel.compare.view.${view}`) },
      run: () => compare({ view }),
    })),
    ...chartKinds.map((chart): Command => ({
      id: `view chart ${chart}`,
      group: 'view',
      label: within(t('panel.tabs.compare'), t('panel.compare.view.chart'), t(`panel.compare.chart.${chart}`)),
      names: { zh: t(`panel.compare.chart.${chart}`) },
      run: () => compare({ view: 'chart', chart }),
    })),
    {
      id: 'command missed',
      group: 'command',
      label: t('panel.palette.missed'),
      names: { zh: t('panel.palette.missed') },
      run: () =>
        compare({
          view: 'targets',
          codes: headlineTwelve,
          measures: [],
          regions: provinces.map(({ code }) => code),
          list: null,
          together: false,
          years: null,
          sides: 'both',
          settled: null,
          reference: true,
          outcomes: ['missed'],
          focus: null,
        }),
    },
    { id: 'command reader', group: 'command', label: t('panel.openReader'), run: openReader },
    ...(isWorkbench() ? [] : [{ id: 'command workbench', group: 'command' as const, label: t('panel.workbench.open'), run: openWorkbench }]),
    { id: 'command sample', group: 'command', label: t('panel.palette.sample'), run: openSample },
    { id: 'command guide', group: 'command', label: t('guide.open'), run: openGuide },
    { id: 'command options', group: 'command', label: t('panel.openOptions'), run: openOptions },
  ];
}
