import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { Guide } from '../../components/guide/guide';
import { mountPage } from '../../lib/react/mount-page';

mountPage(<Guide />);
