import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export type HostProxy = { port: number; close(): Promise<void> };

function tunnel(client: Socket, port: number, head: Buffer): void {
  const upstream = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    upstream.write(head);
    upstream.pipe(client);
    client.pipe(upstream);
  });
  upstream.once('error', () => client.destroy());
  client.once('error', () => upstream.destroy());
}

/**
 * Stands in for host mapping, which Firefox lacks: a proxy that leads some hosts to a port of this machine and
 * refuses all others, so that the browser reaches nobody else.
 *
 * @param hosts which hosts are led there
 */
export async function startHostProxy(hosts: RegExp, port: number): Promise<HostProxy> {
  const open = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('connect', (request, client: Socket, head) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    if (hosts.test(host)) tunnel(client, port, head);
    else client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}
