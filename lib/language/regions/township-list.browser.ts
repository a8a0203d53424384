/** Takes the place of township-list.ts in the browser: what analyses texts reads the list first and gives it. */
let rows = '';

/** One line a county; empty where the list has not been read. */
export function townshipRows(): string {
  return rows;
}

/** Gives the list, for as long as this context lives. */
export function giveTownships(list: string): void {
  rows = list;
}
