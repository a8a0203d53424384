/** Timing that compares: every contestant runs in turn, round after round, and the median of its rounds counts. */

export interface Timing {
  name: string;
  /** Median milliseconds of processor time of one run: what else the machine does would count in time on the clock. */
  median: number;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Runs all contestants `rounds` times in turn, after warm-up rounds, so that what else the machine does hits all alike. */
export function compare(contestants: Record<string, () => unknown>, rounds = 7, warmUps = 1): Timing[] {
  const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(contestants)) {
      const began = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(began);
      if (round >= 0) times.get(name)?.push((user + system) / 1000);
    }
  }
  return [...times].map(([name, values]) => ({ name, median: median(values) }));
}

/** A table for the terminal: columns padded, numbers to the right. */
export function printTable(title: string, head: string[], rows: string[][]): void {
  const width = (text: string): number => [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  const widths = head.map((cell, column) => Math.max(width(cell), ...rows.map((row) => width(row[column] ?? ''))));
  const line = (cells: string[]): string =>
    cells
      .map((cell, column) => {
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
        return column === 0 ? cell + gap : gap + cell;
      })
      .join('  ');
  console.log(`\n${title}\n${line(head)}\n${widths.map((count) => '-'.repeat(count)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}
