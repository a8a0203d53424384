/** Keeps the popup beside its mark: under it, else above it, beside it in vertical text; within the window, never on it. */
import { autoUpdate, computePosition, flip, hide, platform, shift, size, type Middleware, type Platform, type VirtualElement } from '@floating-ui/dom';
import type { PopupAnchor } from '../../lib/highlight/popup-port';

/** Distance from the window's edges, CSS px. */
const EDGE = 8;
/** Below this height, CSS px, the popup rather changes sides than shrinks further. */
const LEAST_HEIGHT = 180;

/** Below this width, CSS px, the popup rather stands under or over a vertical line than beside it. */
const LEAST_WIDTH = 240;

type Side = 'bottom-start' | 'top-start' | 'left-start' | 'right-start';

const UPRIGHT: readonly [Side, Side] = ['bottom-start', 'top-start'];

function isBeside(placement: string): boolean {
  return placement.startsWith('left') || placement.startsWith('right');
}

/** The sides of a mark on which nothing of its own line lies, the better one first. */
function sidesOf(anchor: PopupAnchor): readonly [Side, Side] {
  const mode = anchor.element ? getComputedStyle(anchor.element).writingMode : '';
  if (mode.startsWith('vertical') || mode.startsWith('sideways')) return mode.endsWith('lr') ? ['right-start', 'left-start'] : ['left-start', 'right-start'];
  return UPRIGHT;
}

/**
 * Everything is counted from the window's corner: the frame lies in the top layer, whose containing block is the window
 * (CSS Positioned Layout 4, 3). What the library works out from the root's box is wrong where a page scrolls to the left, as
 * one in vertical text does.
 */
function windowPlatform(document: Document): Platform {
  const seen = () => {
    const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = document.defaultView?.visualViewport ?? {};
    return { x: offsetLeft, y: offsetTop, width, height };
  };
  return {
    ...platform,
    getElementRects: ({ reference, floating }) => {
      const { x, y, width, height } = reference.getBoundingClientRect();
      return { reference: { x, y, width, height }, floating: { x: 0, y: 0, width: floating.offsetWidth, height: floating.offsetHeight } };
    },
    getClippingRect: seen,
    convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
  };
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
 * it then scrolls inside, within the height given in `--rl-room` and, beside a vertical line, the width in `--rl-across`.
 */
export function placeBeside(anchor: PopupAnchor, frame: HTMLElement): () => void {
  const document = frame.ownerDocument;
  let sides = sidesOf(anchor);
  const ground = windowPlatform(document);
  const reference: VirtualElement = {
    getBoundingClientRect: () => anchor.getBoundingClientRect(),
  };
  let side: Side | null = null;
  let stopped = false;

  async function place(): Promise<void> {
    const pinned = side;
    const [first, second] = sides;
    frame.dataset.axis = isUpright() ? 'line' : 'side';
    let room = 0;
    let across = Infinity;
    const { x, y, placement, middlewareData } = await computePosition(reference, frame, {
      strategy: 'fixed',
      platform: ground,
      placement: pinned ?? first,
      middleware: [
        pinned ? null : flip({ padding: EDGE, crossAxis: false, fallbackPlacements: [second] }),
        shift({ padding: EDGE }),
        clearOfPieces(anchor),
        size({
          padding: EDGE,
          apply({ availableHeight, availableWidth, placement: chosen }) {
            room = availableHeight;
            frame.style.setProperty('--rl-room', `${Math.floor(Math.max(0, availableHeight))}px`);
            if (!isBeside(chosen)) return;
            across = availableWidth;
            frame.style.setProperty('--rl-across', `${Math.floor(Math.max(0, availableWidth))}px`);
          },
        }),
        hide({ padding: 0 }),
      ],
    });
    if (stopped) return;
    const tooLow = isUpright() && pinned !== null && room < LEAST_HEIGHT && frame.scrollHeight >= room;
    const tooNarrow = across < LEAST_WIDTH;
    if (tooNarrow) sides = UPRIGHT;
    if (tooLow || tooNarrow) {
      chooseAnew();
      return place();
    }
    show(placement as Side, x, y);
    // Scrolled out of sight, the popup goes with its mark, unless the reader is inside it with the keyboard.
    const away = middlewareData.hide?.referenceHidden === true && !frame.matches(':focus-within');
    frame.style.visibility = away ? 'hidden' : 'visible';
  }

  function show(chosen: Side, x: number, y: number): void {
    side = chosen;
    frame.dataset.side = chosen.slice(0, chosen.indexOf('-'));
    frame.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  function chooseAnew(): void {
    side = null;
    for (const limit of ['--rl-room', '--rl-across']) frame.style.removeProperty(limit);
  }

  const isUpright = () => sides === UPRIGHT;

  /** Less room than there is on the other side, and not enough to show all. */
  function isSqueezed(): boolean {
    const card = frame.firstElementChild;
    if (!side || !isUpright() || !card || card.scrollHeight <= card.clientHeight) return false;
    const { top, bottom } = reference.getBoundingClientRect();
    const above = top;
    const below = innerHeight - bottom;
    return side === 'top-start' ? below > above : above > below;
  }

  const follow = () => void place();
  // Moved by the reader, the popup may change sides: it is under no pointer then.
  const followScroll = () => {
    if (isSqueezed()) chooseAnew();
    follow();
  };
  chooseAnew();
  const stopUpdates = autoUpdate(reference, frame, follow, { layoutShift: false });
  // A mark has no element of its own to climb from: each scroller of the page may carry it.
  document.addEventListener('scroll', followScroll, { capture: true, passive: true });
  return () => {
    stopped = true;
    stopUpdates();
    document.removeEventListener('scroll', followScroll, { capture: true });
  };
}
