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
  /** A short text with digits directly inside the element shows as something else than it is. */
  garbles?(element: Element): boolean;
  /** The element's style paints a picture where its text stands. Asked only of blanks, and of short texts that nobody sees. */
  paints?(element: Element): boolean;
  /**
   * What a text with digits, or a short one, directly inside the element shows as where a font of the page's makes other
   * characters of its characters: U+FFFC in their places. Undefined where no such font is there.
   */
  asShown?(element: Element, data: string): string;
  /** The two positions stand in the line in the order of the text. Asked only inside a number. */
  isInOrder?(left: { node: Text; offset: number }, right: { node: Text; offset: number }): boolean;
  /** The element's box stands nowhere in the lines around it. Asked only of elements that `breaks` said yes to. */
  isOutOfFlow?(element: Element): boolean;
  /** The outermost element that keeps the text in this one from being seen; asked only of a text that stands in the page twice. */
  hiding?(element: Element): Element | null;
}

/** Display types whose boxes flow within a line (CSS Display 3, outer display `inline`, and boxes of none). */
export const inlineDisplay = /^inline|^ruby|^contents$|^none$/;
export const preserving = /^(?:pre|break-spaces)/;

/** Text directly inside a closed <details> is not rendered, though the element itself is. */
export function isClosed(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}
