/** `./bleibe backup` and `./bleibe restore`: with or without a running server. */

import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createAuditPort } from '#areas/protokoll/index.ts';
import { backupFaults } from '#platform/backup/backup.faults.ts';
import type { BackupParts } from '#platform/backup/parts.ts';
import { checkBackup, restoreBackup } from '#platform/backup/restore.ts';
import { saveBackup, saveMasterKeys } from '#platform/backup/save.ts';
import { BackupTarget } from '#platform/backup/target.ts';
import { openBlobStore } from '#platform/blobs/index.ts';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import type { Config } from '#platform/config/config.ts';
import { loadConfig, PROGRAM_DIR } from '#platform/config/load.ts';
import { openKeyRing } from '#platform/crypto/keyring.file.ts';
import { masterKeyFile } from '#platform/crypto/master-keys.ts';
import { openPool } from '#platform/db/db.ts';
import { openEmbeddedDatabase } from '#platform/db/supervisor.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { type AuditedWith, audited } from './audited.ts';
import { openDatabase } from './database.ts';
import { lockInstance } from './instance-lock.ts';
import { createLog } from './log.ts';

/**
 * What must not come back: sessions and links that were ended or used after the backup would open doors again, and signs
 * of life of processes that are gone. And what another house had copied to its second store.
 */
export const LEAVE_OUT = [
  'akten.zweitkopie',
  'personal.sitzung',
  'personal.anmeldung',
  'personal.einmallink',
  'betrieb.prozess',
];

export function backupCommands(areas: () => readonly AreaModule[]): readonly Command[] {
  return [backupCommand(areas), restoreCommand(areas)];
}

function backupCommand(areas: () => readonly AreaModule[]): Command {
  return {
    name: 'backup',
    text: 'Sichert Datenbank und Dokumente in einen Ordner, auch im laufenden Betrieb; schon Gesichertes wird nicht noch einmal kopiert',
    args: 'ORDNER',
    minArgs: 1,
    maxArgs: 1,
    options: [
      { flag: '--mit-schluessel', text: 'legt die Hauptschlüssel dazu: Wer den Ordner hat, kann dann alles lesen' },
    ],
    needs: 'nothing',
    async run(input) {
      const [dir = ''] = input.args;
      const config = readConfig();
      const database = await openDatabase(config, createLog('warn'));
      try {
        const withKeys = input.options['--mit-schluessel'] === true;
        const { manifest, copied } = await withAudit(config, database.url, (log) =>
          audited(
            log,
            { command: 'backup', what: 'sicherung.erstellt' },
            async () => {
              const parts = await openParts(config, database.ownerUrl ?? database.url, areas(), input);
              const saved = await saveBackup(parts, dir);
              if (withKeys) await saveMasterKeys(requireKeyFile(config), dir);
              return saved;
            },
            (saved) => ({ stand: saved.manifest.name, mitSchluesseln: withKeys, dateien: saved.manifest.blobs.count }),
          ),
        );
        const { tables, blobs, name } = manifest;
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        if (input.json)
          input.out(
            JSON.stringify({
              name,
              tables: tables.length,
              rows,
              blobs: blobs.count,
              bytes: blobs.bytes,
              copied,
              keys: withKeys,
            }),
          );
        else
          input.out(
            `Gesichert als ${name}: ${rows} Zeilen in ${tables.length} Tabellen, ${blobs.count} Dateien, davon ${copied} neu.`,
          );
        input.note(keyAdvice(config, withKeys));
        return 0;
      } finally {
        await database.release();
      }
    },
  };
}

function keyAdvice(config: Config, withKeys: boolean): string {
  if (withKeys) return 'Die Hauptschlüssel liegen dabei: Verwahren Sie den Ordner wie die Akten selbst.';
  const where = config.BLEIBE_MASTER_KEY ? 'den Wert von BLEIBE_MASTER_KEY' : masterKeyFile(config);
  return `Die Hauptschlüssel liegen NICHT dabei. Ohne sie ist die Sicherung wertlos: Verwahren Sie ${where} an einem anderen Ort.`;
}

function restoreCommand(areas: () => readonly AreaModule[]): Command {
  return {
    name: 'restore',
    text: 'Spielt eine Sicherung in eine leere Installation ein und prüft dabei jedes Byte',
    args: 'ORDNER',
    minArgs: 1,
    maxArgs: 1,
    options: [
      { flag: '--stand', value: 'NAME', text: 'ein bestimmter Stand statt des letzten' },
      { flag: '--mit-schluessel', text: 'nimmt die Hauptschlüssel aus der Sicherung' },
      { flag: '--nur-pruefen', text: 'liest und vergleicht alles, ohne etwas einzuspielen' },
    ],
    needs: 'nothing',
    async run(input) {
      const [dir = ''] = input.args;
      const stand = input.options['--stand'];
      const wanted = typeof stand === 'string' ? stand : undefined;
      const config = readConfig();
      await requireKeys(config, dir, input.options['--mit-schluessel'] === true);
      if (input.options['--nur-pruefen']) return checkOnly(config, areas(), input, dir, wanted);
      const lock = lockInstance(config.dataDir, 'all');
      try {
        return await restoreInto(config, areas(), input, dir, wanted);
      } finally {
        lock.release();
      }
    },
  };
}

async function checkOnly(
  config: Config,
  areas: readonly AreaModule[],
  input: CommandInput,
  dir: string,
  wanted?: string,
): Promise<number> {
  const { manifest, blobs } = await checkBackup(await openParts(config, '', areas, input), dir, wanted);
  if (input.json)
    input.out(JSON.stringify({ name: manifest.name, tables: manifest.tables.length, blobs, sound: true }));
  else
    input.out(
      `Der Stand ${manifest.name} ist vollständig und unverändert: ${manifest.tables.length} Tabellen, ${blobs} Dateien.`,
    );
  return 0;
}

async function restoreInto(
  config: Config,
  areas: readonly AreaModule[],
  input: CommandInput,
  dir: string,
  wanted?: string,
): Promise<number> {
  const database = await openEmptyDatabase(config);
  try {
    const parts = await openParts(config, database.ownerUrl, areas, input);
    const destroyOwners: Parameters<typeof restoreBackup>[0]['destroyOwners'] = async (tx, ids) => {
      // Upward, so that no area loses what one below it still needs.
      for (const area of areas.toReversed()) await area.destroyOwners?.(tx, ids);
    };
    const restored = await restoreBackup({ ...parts, destroyOwners }, database, dir, wanted);
    const { manifest, blobs, destroyed } = restored;
    // Only of a success: a row about a failure would lie in a house that has to be empty for the next attempt.
    await withAudit(config, database.url, (log) =>
      audited(
        log,
        { command: 'restore', what: 'sicherung.eingespielt' },
        async () => restored,
        () => ({ stand: manifest.name, dateien: blobs, vernichtetGeblieben: destroyed }),
      ),
    );
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    if (input.json) input.out(JSON.stringify({ name: manifest.name, rows, blobs, destroyed }));
    else
      input.out(
        `Eingespielt ist der Stand ${manifest.name}: ${rows} Zeilen, ${blobs} Dateien. Alle müssen sich neu anmelden.`,
      );
    return 0;
  } finally {
    await database.release();
  }
}

/** The audit log of the house at this address; a running server seals what is written, or the next one does. */
async function withAudit<T>(config: Config, url: string, run: (log: AuditedWith) => Promise<T>): Promise<T> {
  const pool = openPool({
    url,
    max: 1,
    statementTimeoutMs: config.BLEIBE_STATEMENT_TIMEOUT_MS,
    lockTimeoutMs: config.BLEIBE_LOCK_TIMEOUT_MS,
    name: 'bleibe-befehl',
  });
  try {
    return await run({ pool, audit: createAuditPort(), log: createLog('warn') });
  } finally {
    await pool.close();
  }
}

async function openEmptyDatabase(config: Config): Promise<{ url: string; ownerUrl: string; release(): Promise<void> }> {
  if (!config.DATABASE_URL) return openEmbeddedDatabase({ dir: path.join(config.dataDir, 'postgres') });
  if (!config.DATABASE_OWNER_URL) throw backupFaults.EIGENTUEMER_FEHLT();
  return { url: config.DATABASE_URL, ownerUrl: config.DATABASE_OWNER_URL, release: async () => undefined };
}

async function openParts(
  config: Config,
  url: string,
  areas: readonly AreaModule[],
  input: CommandInput,
): Promise<BackupParts> {
  return {
    config,
    url,
    keys: await openKeyRing(config),
    blobs: await openBlobStore(config),
    columns: areas.flatMap((area) => area.wrappedKeys ?? []),
    leaveOut: LEAVE_OUT,
    program: (JSON.parse(readFileSync(path.join(PROGRAM_DIR, 'package.json'), 'utf8')) as { version: string }).version,
    note: input.note,
    signal: input.signal,
  };
}

function readConfig(): Config {
  return loadConfig({ env: process.env, cwd: process.cwd(), demo: false }).config;
}

function requireKeyFile(config: Config): string {
  if (config.BLEIBE_MASTER_KEY) throw backupFaults.KEINE_SCHLUESSELDATEI();
  return masterKeyFile(config);
}

/** A new installation would make keys of its own, which open nothing of the backup. */
async function requireKeys(config: Config, dir: string, fromBackup: boolean): Promise<void> {
  if (config.BLEIBE_MASTER_KEY) return;
  const file = masterKeyFile(config);
  if (existsSync(file)) return;
  const saved = path.join(new BackupTarget(dir).masterKeys, 'master.json');
  if (!fromBackup || !existsSync(saved)) throw backupFaults.SCHLUESSEL_FEHLT({ datei: file });
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await copyFile(saved, file);
}
