/** A mail server that takes what it is given and keeps it; speaks just enough SMTP (RFC 5321). */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export interface TestSmtp {
  readonly url: string;
  /** Whole messages with their headers. */
  readonly received: readonly string[];
  /** From now on every recipient gets this answer instead of `250`. */
  refuse(answer: string | undefined): void;
  stop(): Promise<void>;
}

export async function startTestSmtp(): Promise<TestSmtp> {
  const received: string[] = [];
  const state: { refusal?: string | undefined } = {};
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    serve(socket, received, state);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    refuse: (answer) => {
      state.refusal = answer;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function serve(socket: Socket, received: string[], state: { refusal?: string | undefined }): void {
  let held = '';
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const answer = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') say(state.refusal ?? '250 ok');
    else if (verb === 'DATA') {
      inData = true;
      say('354 go on');
    } else if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
    } else say('250 ok');
  };
  say('220 test');
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    held += bytes.toString('utf8');
    for (;;) {
      const end = held.indexOf(inData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const piece = held.slice(0, end);
      held = held.slice(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        received.push(piece);
        say('250 taken');
      } else answer(piece);
    }
  });
}
