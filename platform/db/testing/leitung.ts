/** A line to the database that can be cut at any message, and is dead until it is mended. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Leitung {
  /** The same URL by way of this line. */
  readonly url: string;
  /** After so many more messages to the database the line is dead: all connections end, new ones are refused. */
  cutAfter(messages: number): void;
  /** Returns whether it was cut. */
  mend(): boolean;
  close(): Promise<void>;
}

export async function openLeitung(databaseUrl: string): Promise<Leitung> {
  const target = new URL(databaseUrl);
  const host = target.searchParams.get('host') ?? target.hostname;
  const port = Number(target.searchParams.get('port') ?? (target.port || 5432));
  const sockets = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  let dead = false;
  const cut = () => {
    dead = true;
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    if (dead) return void client.destroy();
    const there = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    for (const [from, to] of [
      [client, there],
      [there, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    client.on('data', (bytes) => {
      left -= 1;
      if (left < 0) cut();
      else there.write(bytes);
    });
    there.on('data', (bytes) => void client.write(bytes));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = new URL(databaseUrl);
  own.searchParams.delete('host');
  own.searchParams.delete('port');
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    cutAfter: (messages) => {
      left = messages;
    },
    mend: () => {
      const was = dead;
      left = Number.POSITIVE_INFINITY;
      dead = false;
      return was;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
