#!/usr/bin/env node
/** The command `reportlens`: analyses files with the engine that the extension ships. Contract: docs/output.md. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { EXIT } from '../extract/exit';
import { shown } from '../extract/shown';
import { build } from './build';

const USAGE = `Usage: reportlens [extract] [options] FILE…    analyse files (reportlens extract --help)
       reportlens mcp FOLDER…                   serve assistants on standard input and output (Model Context Protocol):
                                                reads only these folders, writes nothing
       reportlens --version
`;

// A reader that has seen enough (extract … | head) closes the pipe: that ends the work, it is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`reportlens: cannot write: standard output: ${error.code === 'ENOSPC' ? 'no space is left on the device' : error.message}\n`);
  process.exit(EXIT.unwritable);
});

// Where a file may not grow any more (ulimit -f) the write is to fail, as on a full disk, rather than end the program without a word.
if (process.platform !== 'win32') process.on('SIGXFSZ', () => undefined);

const terminal = {
  input: process.stdin,
  print: async (text: string) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  complain: (text: string) => void process.stderr.write(text),
  progress: { stream: process.stderr, wanted: process.stderr.isTTY && !process.stdout.isTTY },
};

/** A first word that is no command begins the arguments of `extract`. */
async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  switch (command) {
    case undefined:
    case '--help':
    case '-h':
      await terminal.print(USAGE);
      return command === undefined ? 2 : 0;
    case '--version':
      await terminal.print(`${await version()}\n`);
      return 0;
    case 'extract':
      return (await import('../extract/run')).run(rest, terminal);
    case 'mcp':
      return mcp(rest);
    default:
      return (await import('../extract/run')).run(args, terminal);
  }
}

async function mcp(folders: readonly string[]): Promise<number> {
  if (folders.length === 0 || folders.some((folder) => folder.startsWith('-'))) {
    terminal.complain('mcp: name the folders that may be read (reportlens --help)\n');
    return EXIT.wrongUsage;
  }
  const { serve, FolderError } = await import('../../lib/mcp/serve');
  try {
    await serve(folders, await version());
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    terminal.complain(`mcp: ${shown(error.message)}\n`);
    return EXIT.unreadable;
  }
}

async function version(): Promise<string> {
  if (build) return build.version;
  return (JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A fault of the program itself: one line; the rest is for whoever mends it.
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`reportlens: a fault of the program: ${process.env.REPORTLENS_DEBUG ? stack : shown(message.split('\n', 1)[0] ?? '')}\n`);
  process.exitCode = EXIT.fault;
}
