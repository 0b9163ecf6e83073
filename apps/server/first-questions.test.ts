/** The first start as the person at the console sees it: asked, corrected, and nothing secret on the screen. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Console, CTRL_C, CTRL_D, openConsole, WITHOUT_TERMINAL } from './testing/console.ts';
import { runToEnd } from './testing/process.ts';

const PASSWORD = 'drei Enten im Hafen';

/** One for all: whoever breaks off leaves an office that is still to be set up. */
let dataDir: string;
before(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-konsole-'));
});
after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }));

async function atConsole(use: (console: Console) => Promise<void>): Promise<void> {
  const console = openConsole(['start'], { DATA_DIR: dataDir });
  try {
    await use(console);
  } finally {
    console.kill();
    await console.ended;
  }
}

async function answer(console: Console, question: string, text: string): Promise<void> {
  await console.sees(question);
  console.type(`${text}\r`);
}

async function signIn(office: string, email: string): Promise<{ status: number; step: string | undefined }> {
  const response = await fetch(`${office}/api/personal/anmeldung`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ email, kennwort: PASSWORD }),
  });
  const { schritt } = (await response.json()) as { schritt?: string };
  return { status: response.status, step: schritt };
}

describe('the first start on a console', { skip: WITHOUT_TERMINAL }, () => {
  it('Strg-D says what was left open', async () => {
    await atConsole(async (console) => {
      await console.sees('Wie heißt Ihre Behörde?');
      console.type(CTRL_D);
      await console.sees('Das ist der erste Start');
      assert.equal(await console.ended, 2);
    });
  });

  it('Strg-C in the middle ends it in order, and the next start asks again', async () => {
    await atConsole(async (console) => {
      await answer(console, 'Wie heißt Ihre Behörde?', 'Ausländerbehörde Übersee');
      await console.sees('Vor- und Nachname');
      console.type(CTRL_C);
      await console.sees('Der Start ist abgebrochen.');
      assert.equal(await console.ended, 130);
      const next = await runToEnd(['start'], { DATA_DIR: dataDir, PORT: '0' });
      assert.match(next.err, /Das ist der erste Start/);
    });
  });

  it('asks, asks again what cannot be right, and lets the first administration in', async () => {
    await atConsole(async (console) => {
      await answer(console, 'Wie heißt Ihre Behörde?', 'Ausländerbehörde Übersee');
      await answer(console, 'Vor- und Nachname', 'Ada Beispiel');
      await answer(console, 'E-Mail-Adresse:', 'keine Adresse');
      await answer(console, 'Ihr Kennwort', PASSWORD);
      await answer(console, 'Noch einmal', `${PASSWORD}s`);
      await console.sees('Die beiden Kennwörter sind verschieden');
      await answer(console, 'Ihr Kennwort', PASSWORD);
      await answer(console, 'Noch einmal', PASSWORD);
      await console.sees('Die Angaben zum ersten Start stimmen noch nicht');
      // Enter keeps what was right.
      await answer(console, 'Wie heißt Ihre Behörde? [Ausländerbehörde Übersee]', '');
      await answer(console, '[Ada Beispiel]', '');
      await answer(console, '[keine Adresse]', 'ada@amt.example');
      await answer(console, 'Ihr Kennwort', PASSWORD);
      await answer(console, 'Noch einmal', PASSWORD);
      await console.sees('Strg-C beendet es');
      assert.ok(!console.screen().includes('Enten'), 'the password stands nowhere on the screen');

      const url = /http:\/\/localhost:\d+/.exec(console.screen())?.[0] ?? '';
      const info = (await (await fetch(`${url}/api/personal/anmeldung`)).json()) as { amt: string };
      assert.equal(info.amt, 'Ausländerbehörde Übersee');
      assert.deepEqual(await signIn(url, 'ada@amt.example'), { status: 200, step: 'einrichtung' });

      console.type(CTRL_C);
      await console.sees('Bleibe beendet laufende Arbeit');
      assert.equal(await console.ended, 0);
    });
  });
});
