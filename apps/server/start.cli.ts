/** `./bleibe start`. */
import type { Command } from '#platform/cli/command.ts';
import type { Config } from '#platform/config/config.ts';
import { type LoadedConfig, loadConfig } from '#platform/config/load.ts';
import type { Role } from './instance-lock.ts';
import { SEEDS, type Seed } from './seeds.ts';
import { serverFaults } from './server.faults.ts';

/** As a shell says it of a program that Strg-C ended. */
const ABORTED = 130;

export const startCommand: Command = {
  name: 'start',
  text: 'Startet Bleibe; Strg-C beendet es in Ruhe',
  options: [
    { flag: '--demo', text: 'füllt eine leere Datenbank mit der erfundenen Stadt Musterstadt' },
    {
      flag: '--seed',
      value: 'NAME',
      text: 'nur mit --demo: termine-last öffnet 300 freie Plätze für Lasttests (docs/termine-api.md)',
    },
    { flag: '--role', value: 'ROLLE', text: 'nur api (Webserver) oder nur worker (Hintergrundarbeit)' },
  ],
  maxArgs: 0,
  details: () => [
    'Der erste Start fragt an der Konsole nach der Behörde und der ersten Administration. Wo niemand sitzt, antwortet die',
    'Umgebung: BLEIBE_OFFICE, BLEIBE_ADMIN_NAME, BLEIBE_ADMIN_EMAIL, BLEIBE_ADMIN_PASSWORD. Adresse und Ordner: HOST, PORT,',
    'DATA_DIR. Alle Einstellungen erklärt ./bleibe config --help.',
  ],
  needs: 'nothing',
  async run({ options, json, out, note, signal }) {
    const role = readRole(options['--role']);
    const demo = options['--demo'] === true;
    const seed = readSeed(options['--seed'], demo);
    const config = quietDemo(loadConfig({ env: process.env, cwd: process.cwd(), demo }));
    // Only now: the other commands need no web server.
    const { startOffice } = await import('./start.ts');
    const began = performance.now();
    const office = await startOffice({ config, role, note, signal, ...(seed ? { seed } : {}) }).catch(
      (cause: unknown) => {
        if (!signal.aborted) throw cause;
      },
    );
    if (!office) {
      note('Der Start ist abgebrochen.');
      return ABORTED;
    }
    try {
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      if (json) out(JSON.stringify({ ready: true, url: office.url ?? null, seconds, pid: process.pid }));
      else for (const line of office.greeting(seconds)) out(line);
      await untilAborted(signal);
      note('Bleibe beendet laufende Arbeit …');
    } finally {
      await office.stop();
    }
    return 0;
  },
};

function readSeed(given: string | true | undefined, demo: boolean): Seed | undefined {
  if (given === undefined) return undefined;
  if (!SEEDS.includes(given as Seed) || !demo) throw serverFaults.SEED_UNBEKANNT({ seed: String(given) });
  return given as Seed;
}

function readRole(given: string | true | undefined): Role {
  if (given === undefined) return 'all';
  if (given === 'api' || given === 'worker') return given;
  throw serverFaults.ROLLE_UNBEKANNT({ rolle: String(given) });
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Who tries the demo looks at its addresses and accounts on the console, not at a line per request. */
function quietDemo({ config, sources }: LoadedConfig): Config {
  const quiet = config.demo && sources.BLEIBE_LOG_LEVEL === 'Standard';
  return quiet ? { ...config, BLEIBE_LOG_LEVEL: 'warn' } : config;
}
