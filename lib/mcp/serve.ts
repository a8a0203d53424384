/** The server on standard input and output, until the client closes them. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { Folders } from './folders';
import { makeServer } from './server';

export { FolderError } from './folders';

/** @throws {FolderError} where one of the folders cannot be read. */
export async function serve(folders: readonly string[], version: string): Promise<void> {
  // Standard output is the protocol's alone, whatever a library wants to say.
  console.log = console.info = console.error;
  const server = makeServer(await Folders.open(folders), version);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', () => void server.close());
  });
  await server.connect(new StdioServerTransport());
  await closed;
}
