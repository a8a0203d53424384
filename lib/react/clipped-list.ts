/**
 * Which figures have been clipped from the list of one document, in the order in which they were pressed. A look at another tab ends
 * nothing; the first clip from another document begins anew.
 */

export interface ClippedFigure {
  /** Names the place in the list that it was clipped from. */
  key: string;
  clipId: string;
  /** It was no clip before: taken out of the list it is none again. */
  isNew: boolean;
}

const none: readonly ClippedFigure[] = [];

export class ClippedList {
  private page = '';
  private clipped = none;
  private last: Promise<unknown> = Promise.resolve();

  /** @param onChange told whenever the list has changed. */
  constructor(private readonly onChange: () => void) {}

  /** Those of a document; none of another than the one that was last clipped from. */
  of(page: string): readonly ClippedFigure[] {
    return page === this.page ? this.clipped : none;
  }

  /** Clips one more, behind those that are under way. @returns the list after it. */
  add(page: string, key: string, clip: () => Promise<Omit<ClippedFigure, 'key'>>): Promise<readonly ClippedFigure[]> {
    return this.inTurn(async () => {
      const { clipId, isNew } = await clip();
      const wasNew = this.of(page).some((one) => one.clipId === clipId && one.isNew);
      this.put(page, [...this.of(page).filter((one) => one.clipId !== clipId && one.key !== key), { key, clipId, isNew: isNew || wasNew }]);
      return this.of(page);
    });
  }

  /** Takes one out. @returns the list after it. */
  remove(page: string, key: string, unclip: (gone: ClippedFigure) => Promise<unknown>): Promise<readonly ClippedFigure[]> {
    return this.inTurn(async () => {
      const gone = this.of(page).find((one) => one.key === key);
      if (!gone) return this.of(page);
      this.put(
        page,
        this.of(page).filter((one) => one !== gone),
      );
      if (gone.isNew) await unclip(gone);
      return this.of(page);
    });
  }

  clear(page: string): void {
    if (page === this.page) this.put(page, none);
  }

  private put(page: string, clipped: readonly ClippedFigure[]): void {
    this.page = page;
    this.clipped = clipped;
    this.onChange();
  }

  private inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const done = this.last.then(deed);
    this.last = done.catch(() => undefined);
    return done;
  }
}
