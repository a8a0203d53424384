/** Takes the place of division-list.ts in the browser: what analyses texts or names regions reads the list first and gives it. */
let rows = '';

/** One line a division; empty where the list has not been read. */
export function divisionRows(): string {
  return rows;
}

/** Gives the list, for as long as this context lives. */
export function giveDivisions(list: string): void {
  rows = list;
}
