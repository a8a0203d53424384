/** Standard output at its reader's pace. */
import { once } from 'node:events';

// A reader that has seen enough (extract … | head) closes the pipe: that ends the work, it is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** Writes a text and waits while the reader is behind. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
