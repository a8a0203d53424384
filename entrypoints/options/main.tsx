import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { mountPage } from '../../lib/react/mount-page';
import { App } from './app';

mountPage(<App />);
