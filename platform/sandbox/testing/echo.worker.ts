/** Answers what it was asked, or misbehaves as it was told to. */
import { createInterface } from 'node:readline';

const kept: Buffer[] = [];

function misbehave(how: string | undefined): boolean {
  switch (how) {
    case 'hang':
      return true;
    case 'spin':
      for (;;) Math.random();
    case 'grow':
      for (;;) kept.push(Buffer.alloc(1 << 20, 1));
    case 'crash':
      process.exit(70);
      break;
    case 'babble':
      process.stdout.write('no JSON\n');
      return true;
  }
  return false;
}

for await (const line of createInterface({ input: process.stdin })) {
  const echo = JSON.parse(line) as { do?: string };
  if (!misbehave(echo.do)) process.stdout.write(`${JSON.stringify({ pid: process.pid, echo })}\n`);
}
