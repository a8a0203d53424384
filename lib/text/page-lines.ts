/** Lines that belong to the page or to the paper, not to the text on it. Told by the whole line: prose may speak of any of these. */
import { pageFields } from './page-fields';
import { isPrintLine } from './print-furniture';

const PAGE_NUMBER =
  /^(?:[-–—―·~*\s]{0,4}\d{1,4}[-–—―·~*\s]{0,4}|第\s{0,3}\d{1,4}\s{0,3}页(?:[，,\s/]{0,4}共\s{0,3}\d{1,4}\s{0,3}页)?|\d{1,4}\s{0,2}\/\s{0,2}\d{1,4})$/;
const LONGEST_NUMBER = 24;

/** Whether a line, without blanks at its ends, is a number of a page. */
export function isPageNumberLine(line: string): boolean {
  return line.length <= LONGEST_NUMBER && PAGE_NUMBER.test(line);
}

/** Whether a line, without blanks at its ends, is the page's own and no part of the text. */
export function isPageLine(line: string): boolean {
  return isPrintLine(line) || pageFields(line)?.hasNumber === true;
}
