import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { Reader } from '../../components/reader/reader';
import { mountPage } from '../../lib/react/mount-page';
import { colourMarks } from './mark-colours';
import { markDocument } from './mark-document';
import { readPdfFile } from './pdf';
import { wishedSamples } from './samples';

colourMarks();
mountPage(<Reader mark={markDocument} readPdf={readPdfFile} first={wishedSamples()} />);
