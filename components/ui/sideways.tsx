/** Says of something wider than its frame that it goes on beyond an edge, and moves it there. */
import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from '../../lib/react/translation';
import { Icon } from './icons';
import styles from './sideways.module.css';

/** What lies where of a table in a frame that scrolls. */
interface Seen {
  before: boolean;
  after: boolean;
  /** Columns that are wholly in sight, those of names left out. */
  inSight: number;
}

const allSeen: Seen = { before: false, after: false, inSight: 0 };

/** Less than a pixel is what a scaled page rounds away. */
const ROUNDED = 1;

/** A frame that its pinned columns fill moves by this, px. */
const LEAST_STEP = 40;

const headingsOf = (frame: HTMLElement): HTMLElement[] => [...frame.querySelectorAll<HTMLElement>('thead tr:last-child > th')];

/** The frame's place beside what stays in sight when it is scrolled, px from the left of the window. */
function roomOf(frame: HTMLElement, headings: readonly HTMLElement[]): { from: number; to: number } {
  const { left } = frame.getBoundingClientRect();
  const stays = headings.filter((heading, at) => at === 0 || heading.dataset.pinned !== undefined);
  return { from: left + stays.reduce((sum, heading) => sum + heading.offsetWidth, 0), to: left + frame.clientWidth };
}

function look(frame: HTMLElement): Seen {
  const { scrollLeft, scrollWidth, clientWidth } = frame;
  if (scrollWidth <= clientWidth + ROUNDED) return allSeen;
  const headings = headingsOf(frame);
  const { from, to } = roomOf(frame, headings);
  const inSight = headings.slice(1).filter((heading) => {
    if (heading.dataset.pinned !== undefined) return true;
    const { left, right } = heading.getBoundingClientRect();
    return left >= from - ROUNDED && right <= to + ROUNDED;
  });
  return { before: scrollLeft > ROUNDED, after: scrollLeft + clientWidth < scrollWidth - ROUNDED, inSight: inSight.length };
}

const alike = (one: Seen, other: Seen): boolean => one.before === other.before && one.after === other.after && one.inSight === other.inSight;

/** What of a table is in sight of its frame, followed while it is scrolled or either changes its size. */
function useSeen(frame: RefObject<HTMLElement | null>): Seen {
  const [seen, setSeen] = useState(allSeen);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const lookAgain = () => {
      const next = look(element);
      setSeen((known) => (alike(known, next) ? known : next));
    };
    // In the next frame: whatever else answers to the new size has then been laid out, and is not laid out once more for this.
    let waiting = 0;
    const lookSoon = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(lookAgain);
    };
    const watch = new ResizeObserver(lookSoon);
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    element.addEventListener('scroll', lookSoon, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', lookSoon);
      cancelAnimationFrame(waiting);
    };
  }, [frame]);
  return seen;
}

export interface SidewaysProps {
  /** The element that scrolls; it stands next to this one, in a parent that both share. */
  frame: RefObject<HTMLElement | null>;
  /** Columns of the table, that of the names left out. */
  columns: number;
}

/** How many columns are in sight, with buttons to the others, and a shade over the edge beyond which they lie; nothing where all are. */
export function Sideways({ frame, columns }: SidewaysProps) {
  const seen = useSeen(frame);
  const move = (direction: 1 | -1) => {
    const element = frame.current;
    if (!element) return;
    const { from, to } = roomOf(element, headingsOf(element));
    element.scrollBy({ left: direction * Math.max(LEAST_STEP, to - from) });
  };
  return seen.before || seen.after ? <Bar {...seen} columns={columns} onMove={move} /> : null;
}

interface BarProps extends Seen {
  columns: number;
  onMove: (direction: 1 | -1) => void;
}

function Bar({ before, after, inSight, columns, onMove }: BarProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.bar}>
        <span>{t('common.columns.inSight', { shown: inSight, count: columns })}</span>
        {/* Not disabled at an end: the focus would be lost. */}
        <button type="button" className={styles.back} aria-label={t('common.columns.before')} aria-disabled={!before} onClick={() => onMove(-1)}>
          <Icon name="chevron" />
        </button>
        <button type="button" aria-label={t('common.columns.after')} aria-disabled={!after} onClick={() => onMove(1)}>
          <Icon name="chevron" />
        </button>
      </div>
      {after && <span className={styles.shade} aria-hidden="true" />}
    </>
  );
}
