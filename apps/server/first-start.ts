/** The first start of an office: Musterstadt, or a name and a first administrator from the environment or the console. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type ErsterStart, needsFirstStart, performFirstStart } from '#areas/personal/index.ts';
import type { Config } from '#platform/config/config.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { readDemoAreas, writeDemoAreas } from './office.sql.ts';
import { serverFaults } from './server.faults.ts';

const ACTOR = systemPrincipal('start');

export interface FirstStartOptions {
  readonly areas: readonly AreaModule[];
  readonly note: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Returns the kernel to go on with: a database that holds the demo runs as the demo, however it was started. */
export async function prepareOffice(kernel: Kernel, options: FirstStartOptions): Promise<Kernel> {
  const seeded = await readDemoAreas(kernel.pool.db);
  const empty = seeded === undefined && (await needsFirstStart(kernel));
  if (seeded !== undefined || (kernel.config.demo && empty)) return prepareDemo(kernel, seeded ?? [], options);
  if (kernel.config.demo) throw serverFaults.DEMO_NUR_LEER();
  if (empty)
    await performFirstStart(kernel, givenOffice(kernel.config) ?? (await askForOffice(kernel.config, options)));
  return kernel;
}

/** Area by area, so that a start that was cut off goes on where it was. */
async function prepareDemo(
  kernel: Kernel,
  seeded: readonly string[],
  { areas, note }: FirstStartOptions,
): Promise<Kernel> {
  const demo = { ...kernel, config: { ...kernel.config, demo: true } };
  if (!kernel.config.demo) note('In diesem Datenordner liegt die Demo; sie läuft als Demo weiter.');
  const done = [...seeded];
  const open = areas.filter(({ name, seedDemo }) => seedDemo && !done.includes(name));
  if (open.length > 0) note('Musterstadt wird eingerichtet …');
  for (const area of open) {
    // Written first: whatever becomes of this start, the database never passes for a real office.
    await remember(kernel, done);
    await area.seedDemo?.(demo);
    done.push(area.name);
    await remember(kernel, done);
  }
  return demo;
}

function remember(kernel: Kernel, done: readonly string[]): Promise<void> {
  return transact(kernel.pool.db, ACTOR, 'start', (tx) => writeDemoAreas(tx, done));
}

type Setting = 'BLEIBE_OFFICE' | 'BLEIBE_ADMIN_NAME' | 'BLEIBE_ADMIN_EMAIL' | 'BLEIBE_ADMIN_PASSWORD';
const QUESTIONS: Readonly<Record<Setting, string>> = {
  BLEIBE_OFFICE: 'Wie heißt Ihre Behörde? ',
  BLEIBE_ADMIN_NAME: 'Vor- und Nachname der ersten Administration: ',
  BLEIBE_ADMIN_EMAIL: 'Ihre E-Mail-Adresse: ',
  BLEIBE_ADMIN_PASSWORD: 'Ihr Kennwort (mindestens 12 Zeichen, es wird nicht angezeigt): ',
};
const SETTINGS = Object.keys(QUESTIONS) as Setting[];

function givenOffice(config: Config): ErsterStart | undefined {
  const { BLEIBE_OFFICE, BLEIBE_ADMIN_NAME, BLEIBE_ADMIN_EMAIL, BLEIBE_ADMIN_PASSWORD } = config;
  if (!BLEIBE_OFFICE || !BLEIBE_ADMIN_NAME || !BLEIBE_ADMIN_EMAIL || !BLEIBE_ADMIN_PASSWORD) return undefined;
  return { amt: BLEIBE_OFFICE, name: BLEIBE_ADMIN_NAME, email: BLEIBE_ADMIN_EMAIL, kennwort: BLEIBE_ADMIN_PASSWORD };
}

/** Asks for what the configuration leaves open. Nobody there to ask: says which variables are missing. */
async function askForOffice(config: Config, { note, signal }: FirstStartOptions): Promise<ErsterStart> {
  const open = SETTINGS.filter((name) => !config[name]);
  if (!process.stdin.isTTY) throw serverFaults.ERSTER_START_OFFEN({ fehlt: open.join(', ') });
  note('Bleibe startet zum ersten Mal und braucht ein paar Angaben.');
  const answers: Record<Setting, string> = { ...pick(config), ...(await askAll(open, signal)) };
  return {
    amt: answers.BLEIBE_OFFICE,
    name: answers.BLEIBE_ADMIN_NAME,
    email: answers.BLEIBE_ADMIN_EMAIL,
    kennwort: answers.BLEIBE_ADMIN_PASSWORD,
  };
}

function pick(config: Config): Record<Setting, string> {
  return Object.fromEntries(SETTINGS.map((name) => [name, config[name] ?? ''])) as Record<Setting, string>;
}

async function askAll(open: readonly Setting[], signal: AbortSignal): Promise<Partial<Record<Setting, string>>> {
  const screen = new QuietableScreen();
  const console = createInterface({ input: process.stdin, output: screen, terminal: true });
  const answers: Partial<Record<Setting, string>> = {};
  try {
    for (const name of open) {
      const asked = console.question(QUESTIONS[name], { signal });
      screen.quiet = name === 'BLEIBE_ADMIN_PASSWORD';
      answers[name] = (await asked).trim();
      if (screen.quiet) process.stderr.write('\n');
      screen.quiet = false;
    }
    return answers;
  } finally {
    console.close();
  }
}

/** Standard error, since standard output is for results; silent while a password is typed. */
class QuietableScreen extends Writable {
  quiet = false;

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (!this.quiet) process.stderr.write(chunk);
    done();
  }
}
