/** The first start of an office: Musterstadt, or a name and a first administrator from the environment or the console. */
import { type ErsterStart, needsFirstStart, performFirstStart } from '#areas/personal/index.ts';
import type { Config } from '#platform/config/config.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { askForOffice } from './first-questions.ts';
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
  if (empty) await setUpOffice(kernel, options);
  return kernel;
}

/** What was given counts or fails at once; whoever sits at the console is asked again. */
async function setUpOffice(kernel: Kernel, { note, signal }: FirstStartOptions): Promise<void> {
  const given = officeOf(kernel.config);
  if (isWhole(given)) return performFirstStart(kernel, given);
  const unanswered = () => serverFaults.ERSTER_START_OFFEN({ fehlt: openSettings(given).join(', ') });
  if (!process.stdin.isTTY) throw unanswered();
  note('Bleibe startet zum ersten Mal und braucht ein paar Angaben.');
  let known = given;
  for (;;) {
    const asked = await askForOffice({ fixed: given, known, note, signal, unanswered });
    try {
      return await performFirstStart(kernel, asked);
    } catch (cause) {
      if (!isUnsound(cause)) throw cause;
      note(`${cause.title}. ${cause.advice}`);
      known = asked;
    }
  }
}

function isUnsound(cause: unknown): cause is Fault {
  return cause instanceof Fault && cause.code === 'personal.ERSTER_START_UNGUELTIG';
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
  const open = areas.filter(({ name, seedDemo }) => seedDemo && !done.includes(name) && isWanted(kernel, name));
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

/** A load test wants the places and the people at the desks; papers drawn in the background would only be measured along. */
const UNDER_LOAD: readonly string[] = ['personal', 'post', 'termine'];

function isWanted({ config }: Kernel, area: string): boolean {
  return !config.lastprobe || UNDER_LOAD.includes(area);
}

function remember(kernel: Kernel, done: readonly string[]): Promise<void> {
  return transact(kernel.pool.db, ACTOR, 'start', (tx) => writeDemoAreas(tx, done));
}

/** The settings that answer the questions, in the order in which they are asked. */
const SETTINGS = {
  amt: 'BLEIBE_OFFICE',
  name: 'BLEIBE_ADMIN_NAME',
  email: 'BLEIBE_ADMIN_EMAIL',
  kennwort: 'BLEIBE_ADMIN_PASSWORD',
} as const satisfies Readonly<Record<keyof ErsterStart, keyof Config>>;
const ANSWERS = Object.keys(SETTINGS) as (keyof ErsterStart)[];

function officeOf(config: Config): Partial<ErsterStart> {
  return Object.fromEntries(ANSWERS.flatMap((one) => (config[SETTINGS[one]] ? [[one, config[SETTINGS[one]]]] : [])));
}

function isWhole(given: Partial<ErsterStart>): given is ErsterStart {
  return ANSWERS.every((one) => given[one] !== undefined);
}

function openSettings(given: Partial<ErsterStart>): string[] {
  return ANSWERS.filter((one) => given[one] === undefined).map((one) => SETTINGS[one]);
}
