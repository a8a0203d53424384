/** Command line: analyses files or lines of JSON with the engine that the extension ships. Contract: docs/output.md. */
import { once } from 'node:events';
import { run } from './extract/run';

// A reader that has seen enough (extract … | head) closes the pipe: that ends the work, it is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  print: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  complain: (text) => process.stderr.write(text),
  progress: { stream: process.stderr, wanted: process.stderr.isTTY && !process.stdout.isTTY },
});
