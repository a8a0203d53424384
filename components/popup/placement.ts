/** Keeps the popup beside its mark: under it, else above it, beside it in vertical text; within the window, never on it. */
import { autoUpdate, computePosition, flip, hide, shift, size, type Middleware, type VirtualElement } from '@floating-ui/dom';
import type { PopupAnchor } from '../../lib/highlight/popup-port';

/** Distance from the window's edges, CSS px. */
const EDGE = 8;
/** Below this height, CSS px, the popup rather changes sides than shrinks further. */
const LEAST_HEIGHT = 180;

type Side = 'bottom-start' | 'top-start' | 'left-start' | 'right-start';

/** The sides of a mark on which nothing of its own line lies, the better one first. */
function sidesOf(anchor: PopupAnchor): readonly [Side, Side] {
  const mode = anchor.element ? getComputedStyle(anchor.element).writingMode : '';
  if (mode.startsWith('vertical') || mode.startsWith('sideways')) return mode.endsWith('lr') ? ['right-start', 'left-start'] : ['left-start', 'right-start'];
  return ['bottom-start', 'top-start'];
}

/** Pushed in from the window's edge, a popup below one piece of a broken mark may lie on the next: it goes past that one. */
function clearOfPieces(anchor: PopupAnchor): Middleware {
  return {
    name: 'clearOfPieces',
    fn({ x, y, placement, rects: { floating } }) {
      const covered = (anchor.pieces?.() ?? []).filter(
        (piece) => piece.left < x + floating.width && piece.right > x && piece.top < y + floating.height && piece.bottom > y,
      );
      if (covered.length === 0) return {};
      if (placement.startsWith('bottom')) return { y: Math.max(...covered.map(({ bottom }) => bottom)) };
      if (placement.startsWith('top')) return { y: Math.min(...covered.map(({ top }) => top)) - floating.height };
      return {};
    },
  };
}

/**
 * Place `frame` (in the top layer) and follow scrolling and resizing until the returned function is called.
 *
 * The side chosen first is kept while the popup grows with late answers, so that it does not jump under the pointer;
 * it then scrolls inside, within the height given in `--rl-room`.
 */
export function placeBeside(anchor: PopupAnchor, frame: HTMLElement): () => void {
  const document = frame.ownerDocument;
  const [first, second] = sidesOf(anchor);
  const upright = first === 'bottom-start';
  frame.dataset.axis = upright ? 'line' : 'side';
  const reference: VirtualElement = {
    getBoundingClientRect: () => anchor.getBoundingClientRect(),
  };
  let side: Side | null = null;
  let stopped = false;

  async function place(): Promise<void> {
    const pinned = side;
    let room = 0;
    const { x, y, placement, middlewareData } = await computePosition(reference, frame, {
      strategy: 'fixed',
      placement: pinned ?? first,
      middleware: [
        pinned ? null : flip({ padding: EDGE, crossAxis: false, fallbackPlacements: [second] }),
        shift({ padding: EDGE }),
        clearOfPieces(anchor),
        size({
          padding: EDGE,
          apply({ availableHeight }) {
            room = availableHeight;
            frame.style.setProperty('--rl-room', `${Math.floor(Math.max(0, availableHeight))}px`);
          },
        }),
        hide({ padding: 0 }),
      ],
    });
    if (stopped) return;
    if (upright && pinned && room < LEAST_HEIGHT && frame.scrollHeight >= room) {
      side = null;
      frame.style.removeProperty('--rl-room');
      return place();
    }
    side = placement === second ? second : first;
    frame.dataset.side = side.slice(0, side.indexOf('-'));
    frame.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    // Scrolled out of sight, the popup goes with its mark, unless the reader is inside it with the keyboard.
    const away = middlewareData.hide?.referenceHidden === true && !frame.matches(':focus-within');
    frame.style.visibility = away ? 'hidden' : 'visible';
  }

  /** Less room than there is on the other side, and not enough to show all. */
  function isSqueezed(): boolean {
    const card = frame.firstElementChild;
    if (!side || !upright || !card || card.scrollHeight <= card.clientHeight) return false;
    const { top, bottom } = reference.getBoundingClientRect();
    const above = top;
    const below = innerHeight - bottom;
    return side === 'top-start' ? below > above : above > below;
  }

  const follow = () => void place();
  // Moved by the reader, the popup may change sides: it is under no pointer then.
  const followScroll = () => {
    if (isSqueezed()) {
      side = null;
      frame.style.removeProperty('--rl-room');
    }
    follow();
  };
  frame.style.removeProperty('--rl-room');
  const stopUpdates = autoUpdate(reference, frame, follow, { layoutShift: false });
  // A mark has no element of its own to climb from: any scroller of the page may carry it.
  document.addEventListener('scroll', followScroll, { capture: true, passive: true });
  return () => {
    stopped = true;
    stopUpdates();
    document.removeEventListener('scroll', followScroll, { capture: true });
  };
}
