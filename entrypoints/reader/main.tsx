import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { Reader } from '../../components/reader/reader';
import { mountPage } from '../../lib/react/mount-page';
import { colourMarks } from './mark-colours';
import { lookedOf } from './looked-passages';
import { markDocument } from './mark-document';
import { readContent } from './read-content';
import { wishedFiles } from './wished-files';

colourMarks();
mountPage(<Reader mark={markDocument} readContent={readContent} lookedOf={lookedOf} first={wishedFiles()} />);
