import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { isWorkbench } from '../../lib/browser/open-page';
import { readMeanings } from '../../lib/browser/indicator-meanings';
import { referenceFigures } from '../../lib/browser/reference';
import { mountPage } from '../../lib/react/mount-page';
import { liveReports } from '../../lib/react/use-library';
import { App } from './app';

// What all views stand on is asked for at once. A library that does not open says so there.
liveReports().begin();
// Names of indicators stand in every tab.
mountPage(<App workbench={isWorkbench()} />, readMeanings());
// What comparing takes is there before somebody asks for it.
requestIdleCallback(() => {
  void import('./compare').catch(() => undefined);
  void referenceFigures().catch(() => undefined);
});
