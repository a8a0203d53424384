/** What an OpenDocument file holds and does not show (ODF 1.3, part 3: 19.250, 19.816, 19.749, 20.193, 20.310). */
import type { Attributes } from '../container/xml';

/** Columns that are remembered; sheets end with one that stands for all the rest. */
const MOST_COLUMNS = 2000;

const FAMILIES: Readonly<Record<string, readonly string[]>> = { span: ['text'], p: ['paragraph'], h: ['paragraph'], table: ['table'] };

export class OdfHidden {
  /** Family and name of the styles that hide what has them. */
  private readonly styles = new Set<string>();
  private style = '';

  /** Takes what an opening tag says of styles. */
  readStyle(name: string, attributes: () => Attributes): void {
    if (name === 'style') {
      const { family = '', name: own = '' } = attributes();
      this.style = `${family} ${own}`;
    } else if (name === 'text-properties' && isUnsaid(attributes())) this.styles.add(this.style);
    else if (name === 'table-properties' && attributes().display === 'false') this.styles.add(this.style);
  }

  /** Whether nothing inside this element is shown. */
  hides(name: string, attributes: () => Attributes): boolean {
    switch (name) {
      case 'section':
      case 'hidden-text': {
        const { display, 'is-hidden': isHidden } = attributes();
        return display === 'none' || isHidden === 'true';
      }
      case 'table-row':
        return isCollapsed(attributes());
      default:
        return this.styles.size > 0 && (FAMILIES[name] ?? []).some((family) => this.styles.has(`${family} ${attributes()['style-name'] ?? ''}`));
    }
  }
}

/** Hidden, or struck out and so no longer said. */
function isUnsaid({ display, 'text-line-through-style': style = 'none', 'text-line-through-type': type = 'none' }: Attributes): boolean {
  return display === 'none' || style !== 'none' || type !== 'none';
}

const isCollapsed = ({ visibility = 'visible' }: Attributes): boolean => visibility !== 'visible';

/** Which columns of one table are hidden, and where its present row stands among them. */
export class HiddenColumns {
  private readonly hidden: boolean[] = [];
  private column = 0;

  /** A column's description, for so many of them. */
  describe(attributes: Attributes, times: number): void {
    for (let at = 0; at < times && this.hidden.length < MOST_COLUMNS; at++) this.hidden.push(isCollapsed(attributes));
  }

  startRow(): void {
    this.column = 0;
  }

  /** Goes on by so many columns. @returns how many of the first `span` of them are shown. */
  pass(columns: number, span: number): number {
    let shown = span;
    for (let at = this.column; at < Math.min(this.hidden.length, this.column + span); at++) if (this.hidden[at]) shown--;
    this.column += columns;
    return shown;
  }
}
