/**
 * The rows of the indicators that are compared, followed while they change. Of an indicator that comes in beside others its own rows are
 * read and no more: those of the others are there.
 */
import { liveQuery, type Subscription } from 'dexie';
import type { Library } from './library';
import { headlineRows } from './queries';
import type { IndicatorRow } from './rows';
import { Told } from './told';

export interface FollowedAnswer {
  /** The regions that it is of, as `placeOf` says them. */
  place: string;
  /** The indicators that have been read so far; the same list while nothing has changed. */
  rows: ReadonlyMap<string, readonly IndicatorRow[]>;
  /** Why they could not be read; null where they could. */
  failure: Error | null;
}

const NOTHING: FollowedAnswer = { place: '', rows: new Map(), failure: null };

interface Group {
  codes: readonly string[];
  subscription: Subscription;
}

/** A key may hold any sign at all: it comes from a file that was imported. */
export const placeOf = (regions: readonly string[]): string => JSON.stringify(regions);

export class FollowedRows {
  private readonly told = new Told<FollowedAnswer>(NOTHING);
  private groups: Group[] = [];
  readonly current = this.told.current;
  readonly listen = this.told.listen;

  constructor(private readonly library: Library) {}

  /** Follows these indicators in these regions, and no others any more. */
  follow(codes: readonly string[], regions: readonly string[]): void {
    const place = placeOf(regions);
    if (place !== this.current().place) {
      this.leave(this.groups);
      this.told.tell({ place, rows: new Map(), failure: null });
    }
    const wanted = new Set(codes);
    this.leave(this.groups.filter((group) => !group.codes.some((code) => wanted.has(code))));
    const followed = new Set(this.groups.flatMap((group) => group.codes));
    const fresh = [...wanted].filter((code) => !followed.has(code));
    if (fresh.length > 0) this.groups.push({ codes: fresh, subscription: this.read(fresh, regions) });
  }

  /** For who has no more need of it. */
  close(): void {
    this.leave(this.groups);
    this.told.tell(NOTHING);
  }

  private read(codes: readonly string[], regions: readonly string[]): Subscription {
    return liveQuery(async () => (regions.length === 0 ? [] : headlineRows(this.library, { codes, regions }))).subscribe({
      next: (read) => {
        const rows = new Map<string, readonly IndicatorRow[]>([...this.current().rows, ...codes.map((code) => [code, [] as IndicatorRow[]] as const)]);
        for (const row of read) (rows.get(row.headlineCode ?? '') as IndicatorRow[] | undefined)?.push(row);
        this.told.tell({ ...this.current(), rows, failure: null });
      },
      error: (failure: unknown) => this.told.tell({ ...this.current(), failure: failure instanceof Error ? failure : new Error(String(failure)) }),
    });
  }

  private leave(groups: readonly Group[]): void {
    if (groups.length === 0) return;
    const rows = new Map(this.current().rows);
    for (const { codes, subscription } of groups) {
      subscription.unsubscribe();
      for (const code of codes) rows.delete(code);
    }
    this.groups = this.groups.filter((group) => !groups.includes(group));
    this.told.tell({ ...this.current(), rows });
  }
}
