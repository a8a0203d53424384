import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { isWorkbench } from '../../lib/browser/open-page';
import { readMeanings } from '../../lib/browser/indicator-meanings';
import { referenceFigures } from '../../lib/browser/reference';
import { mountPage } from '../../lib/react/mount-page';
import { openedLibrary } from '../../lib/react/opened-library';
import { App } from './app';

// What the first view waits for is asked for at once: the library's first query finds it open. One that does not open says so there.
openedLibrary()
  .open()
  .catch(() => undefined);
// Names of indicators stand in every tab.
mountPage(<App workbench={isWorkbench()} />, readMeanings());
// What comparing takes is there before somebody asks for it.
requestIdleCallback(() => {
  void import('./compare').catch(() => undefined);
  void referenceFigures().catch(() => undefined);
});
