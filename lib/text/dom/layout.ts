/**
 * What the walk needs to know of an element's rendering, asked only where the answer matters.
 *
 * In a browser the computed style decides; without one (the command line under linkedom) the tag, `hidden` and the
 * `style` attribute do.
 */
export interface Layout {
  /** Nothing below the element can show; asked for every element where it is defined. */
  skips?(element: Element): boolean;
  /** Text directly inside the element is not painted. */
  hides(element: Element): boolean;
  /** The element's box stands on lines of its own, so that the text before it and the text inside do not touch. */
  breaks(element: Element): boolean;
  /** The element has a box, or lies in one; asked only of elements that `breaks` said yes to. */
  renders(element: Element): boolean;
  /** Line feeds in text directly inside the element are kept. */
  preserves(element: Element): boolean;
  /**
   * An element without text shows something in its line that may be a digit; `apart`: it stands between blanks, as
   * icons do, too. Asked only of elements beside a number.
   */
  draws(element: Element, apart: boolean): boolean;
  /** The element's style writes digits before or behind its text. Asked only beside a number. */
  generates?(element: Element): boolean;
  /** A short text with digits directly inside the element is there and is not seen: transparent, clipped, off the page. */
  conceals?(element: Element): boolean;
  /** A short text with digits directly inside the element is set backwards. */
  turns?(element: Element): boolean;
  /** The two positions stand in the line in the order of the text. Asked only inside a number. */
  isInOrder?(left: { node: Text; offset: number }, right: { node: Text; offset: number }): boolean;
  /** A container's box lies off the page, is clipped to nothing, or is transparent. */
  isAway?(element: Element): boolean;
}

/** Display types whose boxes flow within a line (CSS Display 3, outer display `inline`, and boxes of none). */
export const inlineDisplay = /^inline|^ruby|^contents$|^none$/;
export const preserving = /^(?:pre|break-spaces)/;

/** Text directly inside a closed <details> is not rendered, though the element itself is. */
export function isClosed(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}
