import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { isWorkbench } from '../../lib/browser/open-page';
import { readMeanings } from '../../lib/browser/indicator-meanings';
import { mountPage } from '../../lib/react/mount-page';
import { App } from './app';

// Names of indicators stand in every tab.
void readMeanings().then(() => mountPage(<App workbench={isWorkbench()} />));
