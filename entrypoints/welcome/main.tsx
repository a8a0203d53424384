import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { Welcome } from '../../components/welcome/welcome';
import { openOptions, openReader, openSample } from '../../lib/browser/open-page';
import { mountPage } from '../../lib/react/mount-page';

mountPage(<Welcome onTry={openSample} onOpenReader={openReader} onOpenOptions={openOptions} />);
