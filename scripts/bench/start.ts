/**
 * What it costs to start the engine, as browsers carry it: in processes that do nothing else, since a program runs faster the
 * second time. Processor time of all threads: what V8 compiles aside counts too.
 */
import { execFileSync } from 'node:child_process';
import { withEngine } from './engine-bundle';
import { median, printTable } from './measure';

const ROUNDS = 9;
const LINE = '2025年，全市地区生产总值达到3482.6亿元，比上年增长5.6%，城镇新增就业4.5万人。';

/** Milliseconds of processor time. */
interface Start {
  script: number;
  data: number;
  first: number;
  second: number;
}

/** Run by a process of its own; what it needs to read is read before the clock starts. */
const PROGRAM = `
  import { readFileSync } from 'node:fs';
  const data = JSON.parse(readFileSync(process.env.START_DATA, 'utf8'));
  let last;
  const lap = () => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    return (user + system) / 1000;
  };
  last = process.cpuUsage();
  const engine = await import(process.env.START_ENGINE);
  const script = lap();
  engine.givePackedForms(JSON.parse(data.forms));
  engine.giveEntryWords(JSON.parse(data.words));
  engine.giveQuotedWords(JSON.parse(data.quoted));
  engine.giveCodes(JSON.parse(data.codes));
  engine.giveDivisions(data.divisions);
  engine.giveTownships(data.townships);
  const given = lap();
  const read = () => engine.analyse({ id: 'line', text: ${JSON.stringify(LINE)}, force: true });
  read();
  const first = lap();
  read();
  process.stdout.write(JSON.stringify({ script, data: given, first, second: lap() }));
`;

export function benchStart(): Promise<void> {
  return withEngine(({ engine, data }) => {
    const env = { ...process.env, START_ENGINE: engine, START_DATA: data };
    const starts = Array.from(
      { length: ROUNDS },
      () => JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], { env, encoding: 'utf8' })) as Start,
    );
    const of = (value: (start: Start) => number): string => `${median(starts.map(value)).toFixed(0)} ms`;
    printTable(
      `Start of the engine, processor time of all threads, medians of ${ROUNDS} new processes`,
      ['what', 'measured', 'goal'],
      [
        ['script read and run: rules, words, tables of characters', of(({ script }) => script), '≤ 60 ms'],
        ['what it is given: terms, codes, regions', of((start) => start.data), ''],
        ['first text, one line: term finder, names of regions, all that is compiled when first used', of(({ first }) => first), ''],
        ['the same line again', of(({ second }) => second), ''],
      ],
    );
  });
}
