/**
 * What must at least be run by tests: shares of lines by folder, and no file of the engine and the library that nobody runs but those
 * with a reason (tests/coverage.json). What a browser that ended suddenly had run is missing, so that shares have some room, and files
 * that one journey alone shows are told, not asked for.
 */

/** Lines of a folder or a file. */
export interface Lines {
  lines: number;
  /** Run by unit tests or in a browser, and by unit tests alone. */
  ran: number;
  byUnit: number;
}

export interface Floors {
  /** Least per cent of the lines of everything below a folder that tests run together. */
  least: Readonly<Record<string, number>>;
  /** Where every file is run by some test. */
  every: readonly string[];
  /** Files there that no test can run, with the reason. */
  unrun: Readonly<Record<string, string>>;
}

export const share = (of: number, all: number): number => (all === 0 ? 100 : (100 * of) / all);

/** By path from the root; sums of what lies below `folder`. */
export function sumBelow(folder: string, files: ReadonlyMap<string, Lines>): Lines {
  const sum = { lines: 0, ran: 0, byUnit: 0 };
  for (const [path, { lines, ran, byUnit }] of files) {
    if (!path.startsWith(`${folder}/`)) continue;
    sum.lines += lines;
    sum.ran += ran;
    sum.byUnit += byUnit;
  }
  return sum;
}

export const runByNobody = (files: ReadonlyMap<string, Lines>): string[] =>
  [...files].filter(([, { lines, ran }]) => lines > 0 && ran === 0).map(([path]) => path);

/** What does not hold, a sentence each; none where everything does. */
export function notHeld(files: ReadonlyMap<string, Lines>, { least, every, unrun }: Floors): string[] {
  const low = Object.entries(least).flatMap(([folder, floor]) => {
    const { lines, ran } = sumBelow(folder, files);
    const told = share(ran, lines);
    return told < floor ? [`${folder}: tests run ${told.toFixed(1)} % of its lines, ${floor} % are asked for`] : [];
  });
  const nobodys = runByNobody(files).filter((path) => every.some((folder) => path.startsWith(`${folder}/`)) && !Object.hasOwn(unrun, path));
  const gone = Object.keys(unrun).filter((path) => !files.has(path));
  return [...low, ...nobodys.map((path) => `${path}: no test runs it`), ...gone.map((path) => `${path}: is gone, and needs no reason why no test runs it`)];
}
