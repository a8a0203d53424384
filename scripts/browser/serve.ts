/** A static server on 127.0.0.1 for the sample pages: folder `www.example.gov.cn` answers for that host name. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

export interface SampleSite {
  port: number;
  /**
   * Every address asked for, in the order of asking; a secure one is a proxy's CONNECT, of which only `https://host:port` is known,
   * and it is refused. Where a browser has this server for its proxy that is all that the browser asks of the network.
   */
  asked: readonly string[];
  /** Serve this text at an address until the server closes; for pages that a test makes up. */
  put(url: string, body: string | Buffer, type?: string): void;
  close(): Promise<void>;
}

/** @param root folder whose sub-folders are host names. */
export async function serveSite(root: string): Promise<SampleSite> {
  const made = new Map<string, { body: string | Buffer; type: string }>();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const { href, pathname } = new URL(request.url ?? '/', `http://${host}`);
    asked.push(href);
    const path = decodeURIComponent(pathname);
    const own = made.get(`${host}${path}`);
    if (own) {
      response.writeHead(200, { 'content-type': own.type, 'cache-control': 'no-store' });
      response.end(own.body);
      return;
    }
    const file = join(root, host, normalize(path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(join(root, host)) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('not found');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  server.on('connect', ({ url }, socket) => {
    asked.push(`https://${url ?? ''}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    put(url, body, type = TYPES['.html']) {
      const { host, pathname } = new URL(url);
      made.set(`${host}${decodeURIComponent(pathname)}`, { body, type: type ?? 'text/html; charset=utf-8' });
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
