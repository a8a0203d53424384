/** The pointer on a marked page: resting on a mark shows its popup, a click or tap at once, leaving hides it; Alt+click clips. */
import { isSameMark, type Mark } from './marks';

/** Milliseconds that the pointer rests on a mark before the popup shows, how long before that it is expected to, and that the pointer may be away before it goes. */
const REST = 180;
const EXPECTED = 80;
const LEAVE = 320;
/** Milliseconds between two looks at what is under a moving pointer. */
const LOOK = 50;
/** Clicks on these belong to the page. */
const INTERACTIVE = 'a[href], button, input, select, textarea, label, summary, [role="button"], [contenteditable]';

export interface PointerActions {
  markAt(x: number, y: number): Mark | null;
  /** The mark whose popup is shown. */
  shown(): Mark | null;
  /** The popup of a mark will show in a moment, unless the pointer goes on. */
  expect(mark: Mark): void;
  show(mark: Mark, point: { x: number; y: number }): void;
  hide(): void;
  clip(mark: Mark): void;
  own(target: EventTarget | null): boolean;
}

export class PointerWatch {
  private readonly actions: PointerActions;
  private readonly signal: AbortSignal;
  private look: ReturnType<typeof setTimeout> | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private leave: ReturnType<typeof setTimeout> | undefined;
  private over: Mark | null = null;
  private insidePopup = false;
  private held = false;
  private at = { x: 0, y: 0 };

  constructor(actions: PointerActions, signal: AbortSignal) {
    this.actions = actions;
    this.signal = signal;
    this.listen();
    signal.addEventListener('abort', () => this.stopTimers(), { once: true });
  }

  /** Listens; to be called again where the document has lost its listeners. */
  listen(): void {
    const options = { passive: true, capture: true, signal: this.signal };
    document.addEventListener('pointermove', this.moved, options);
    document.addEventListener('click', this.clicked, options);
    document.addEventListener('pointerdown', this.pressed, options);
    document.documentElement.addEventListener('pointerleave', this.left, { passive: true, signal: this.signal });
  }

  /** The popup says whether the pointer is in it: it then counts as still on the mark. */
  hover(inside: boolean): void {
    this.insidePopup = inside;
    if (inside) this.cancelLeave();
    else this.startLeave();
  }

  /** While it is held, a popup stays until the reader clicks elsewhere or closes it. */
  hold(held: boolean): void {
    this.held = held;
    clearTimeout(this.rest);
    if (held) this.cancelLeave();
  }

  /** A popup that was opened by other means stays until the pointer has been on its mark or in it. */
  forget(): void {
    this.held = false;
    this.over = null;
    this.insidePopup = false;
    this.cancelLeave();
    clearTimeout(this.rest);
  }

  private readonly left = (event: PointerEvent): void => {
    if (event.isTrusted) this.setOver(null);
  };

  private readonly moved = (event: PointerEvent): void => {
    // What the page makes up is no reader.
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (this.actions.own(event.target)) {
      clearTimeout(this.rest);
      return;
    }
    this.at = { x: event.clientX, y: event.clientY };
    // A pressed button means that text is being selected or something dragged.
    if (event.buttons !== 0) this.setOver(null);
    else
      this.look ??= setTimeout(() => {
        this.look = undefined;
        if (!this.signal.aborted) this.setOver(this.actions.markAt(this.at.x, this.at.y));
      }, LOOK);
  };

  private setOver(mark: Mark | null): void {
    if (isSameMark(mark, this.over)) return;
    const left = this.over;
    this.over = mark;
    clearTimeout(this.rest);
    if (this.held) return;
    if (mark) {
      if (this.isShown(mark)) this.cancelLeave();
      else this.rest = setTimeout(() => this.restsOn(mark), REST - LOOK - EXPECTED);
    }
    if (left && this.isShown(left)) this.startLeave();
  }

  private restsOn(mark: Mark): void {
    if (this.over !== mark) return;
    this.actions.expect(mark);
    this.rest = setTimeout(() => this.over === mark && this.actions.show(mark, this.at), EXPECTED);
  }

  private isShown(mark: Mark): boolean {
    return isSameMark(mark, this.actions.shown());
  }

  private startLeave(): void {
    this.cancelLeave();
    if (this.held) return;
    this.leave = setTimeout(() => {
      const shown = this.actions.shown();
      if (shown && !this.insidePopup && !isSameMark(this.over, shown)) this.actions.hide();
    }, LEAVE);
  }

  private cancelLeave(): void {
    clearTimeout(this.leave);
    this.leave = undefined;
  }

  private readonly pressed = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || this.actions.own(event.target)) return;
    clearTimeout(this.rest);
  };

  private readonly clicked = (event: MouseEvent): void => {
    if (!event.isTrusted || this.actions.own(event.target)) return;
    const [target] = event.composedPath();
    const interactive = target instanceof Element && target.closest(INTERACTIVE) !== null;
    const selecting = getSelection()?.isCollapsed === false;
    this.held = false;
    const mark = interactive || selecting || event.button !== 0 ? null : this.actions.markAt(event.clientX, event.clientY);
    if (mark && event.altKey) {
      // No popup comes between one figure and the next.
      clearTimeout(this.rest);
      this.actions.clip(mark);
    } else if (mark) {
      clearTimeout(this.rest);
      this.over = mark;
      this.cancelLeave();
      if (!this.isShown(mark)) this.actions.show(mark, { x: event.clientX, y: event.clientY });
    } else if (!interactive) this.actions.hide();
  };

  private stopTimers(): void {
    clearTimeout(this.look);
    clearTimeout(this.rest);
    this.cancelLeave();
  }
}
