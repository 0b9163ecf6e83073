/** `./bleibe schluessel …`: which master keys there are, a new one, the end of an old one. */
import { requireNoBackup } from '#platform/backup/running.sql.ts';
import type { Command } from '#platform/cli/command.ts';
import { cryptoFaults } from '#platform/crypto/crypto.faults.ts';
import { endWrappingBy, requireOwnMasterKeys } from '#platform/crypto/master-keys.sql.ts';
import {
  addMasterKey,
  masterKeyFile,
  readKeyFile,
  requireFormerMasterKey,
  retireMasterKey,
} from '#platform/crypto/master-keys.ts';
import { countOld, rewrapAll } from '#platform/crypto/rotate.ts';
import { countByMaster } from '#platform/crypto/wrapped-keys.sql.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { audited } from './audited.ts';

interface KeyLine {
  readonly id: string;
  readonly createdAt: string | null;
  readonly current: boolean;
  readonly retired: boolean;
  /** Keys of Akten and Eingänge that it wraps. */
  readonly wraps: number;
}

export function schluesselCommands(areas: () => readonly AreaModule[]): readonly Command[] {
  const columns = () => areas().flatMap((area) => area.wrappedKeys ?? []);
  return [
    {
      name: 'schluessel liste',
      text: 'Zeigt die Hauptschlüssel und was sie verschließen; niemals die Schlüssel selbst',
      maxArgs: 0,
      needs: 'kernel',
      async run({ json, out }, kernel) {
        const deed = { command: 'schluessel liste', what: 'schluessel.aufgelistet' };
        const lines = await audited(kernel, deed, () => keyLines(kernel, columns()));
        if (json) out(JSON.stringify(lines));
        else for (const line of lines) out(inWords(line));
        return 0;
      },
    },
    {
      name: 'schluessel rotieren',
      text: 'Legt einen neuen Hauptschlüssel an und verschließt alles mit ihm; das Amt arbeitet dabei weiter',
      options: [{ flag: '--ohne-neuen', text: 'verschließt nur, was noch mit einem früheren verschlossen ist' }],
      maxArgs: 0,
      needs: 'kernel',
      async run({ options, json, out, note, signal }, kernel) {
        const { keys } = kernel;
        const { wrapped, left } = await audited(
          kernel,
          { command: 'schluessel rotieren', what: 'schluessel.rotiert' },
          () => rotate(kernel, columns(), { withNew: options['--ohne-neuen'] !== true, signal, note }),
          (done) => ({ hauptschluessel: keys.currentMasterId, neuVerschlossen: done.wrapped, offen: done.left }),
        );
        if (json) out(JSON.stringify({ current: keys.currentMasterId, wrapped, left }));
        else out(`Aktueller Hauptschlüssel: ${keys.currentMasterId}. Neu verschlossen: ${wrapped}, offen: ${left}.`);
        note('Bitte verwahren Sie eine neue Kopie der Schlüsseldatei, getrennt von den Sicherungen.');
        return left === 0 ? 0 : 1;
      },
    },
    {
      name: 'schluessel stilllegen',
      text: 'Vergisst einen früheren Hauptschlüssel: Was nur er noch öffnet, auch in alten Sicherungen, ist dann vernichtet',
      args: 'KENNUNG',
      minArgs: 1,
      maxArgs: 1,
      needs: 'kernel',
      async run({ args, json, out, note }, kernel) {
        const [id = ''] = args;
        await audited(
          kernel,
          {
            command: 'schluessel stilllegen',
            what: 'schluessel.stillgelegt',
            objects: [{ art: 'hauptschluessel', id }],
          },
          () => retire(kernel, columns(), id),
        );
        if (json) out(JSON.stringify({ retired: id }));
        else out(`Der Hauptschlüssel ${id} ist stillgelegt.`);
        note('Vernichten Sie nun auch die früheren Kopien der Schlüsseldatei und verwahren Sie eine neue.');
        return 0;
      },
    },
  ];
}

type Columns = Parameters<typeof countOld>[2];

interface Rotation {
  readonly withNew: boolean;
  readonly signal: AbortSignal;
  note(line: string): void;
}

async function rotate(
  kernel: Kernel,
  columns: Columns,
  { withNew, signal, note }: Rotation,
): Promise<{ wrapped: number; left: number }> {
  const { keys, pool } = kernel;
  await renewMasterKey(kernel, !withNew, columns);
  const onProgress = (done: number) => note(`${done} Schlüssel neu verschlossen …`);
  const wrapped = await rewrapAll({ db: pool.db, keys, columns, signal, onProgress });
  return { wrapped, left: await countOld(pool.db, keys, columns) };
}

async function retire(kernel: Kernel, columns: Columns, id: string): Promise<void> {
  requireKeyFile(kernel);
  const file = masterKeyFile(kernel.config);
  requireFormerMasterKey(file, id);
  // The database first: a command that is killed in between has forgotten nothing yet and is called again.
  await endWrappingBy({ db: kernel.pool.db, columns, id, before: requireNoBackup });
  retireMasterKey(file, id);
}

/** A run that was killed before the end has made its key already: the next one takes it instead of a second. */
async function renewMasterKey(kernel: Kernel, only: boolean, columns: Columns): Promise<void> {
  const { config, keys, pool } = kernel;
  if (!only && config.BLEIBE_MASTER_KEY) {
    if (keys.masterIds.length === 1) throw cryptoFaults.NUR_MIT_DATEI();
  } else if (!only && (await isSettled(kernel, columns))) addMasterKey(masterKeyFile(config));
  await requireOwnMasterKeys(pool.db, keys);
}

async function isSettled({ keys, pool }: Kernel, columns: Columns): Promise<boolean> {
  return (await countOld(pool.db, keys, columns)) === 0;
}

function requireKeyFile({ config }: Kernel): void {
  if (config.BLEIBE_MASTER_KEY) throw cryptoFaults.NUR_MIT_DATEI();
}

async function keyLines({ config, keys, pool }: Kernel, columns: Columns): Promise<KeyLine[]> {
  const wraps = await countByMaster(pool.db, columns);
  const stored = config.BLEIBE_MASTER_KEY ? [] : readKeyFile(masterKeyFile(config));
  return keys.masterIds.map((id) => {
    const found = stored.find((key) => key.id === id);
    return {
      id,
      createdAt: found?.createdAt ?? null,
      current: id === keys.currentMasterId,
      retired: found !== undefined && found.wrap === undefined,
      wraps: wraps.get(id) ?? 0,
    };
  });
}

function inWords({ id, createdAt, current, retired, wraps }: KeyLine): string {
  const state = current ? 'aktuell' : retired ? 'stillgelegt' : 'früher';
  const since = createdAt ? ` seit ${createdAt.slice(0, 10)}` : '';
  return `${id}  ${state}${since}  verschließt ${wraps}`;
}
