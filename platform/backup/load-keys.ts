/** Puts the wrapped keys of a state back into their rows. */
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { KeyRing } from '../crypto/keyring.ts';
import type { WrappedKeyColumn } from '../crypto/wrapped-keys.sql.ts';
import { backupFaults } from './backup.faults.ts';
import { quoted } from './catalogue.sql.ts';
import { readKeyFile } from './key-file.ts';
import { streamOfLines } from './lines.ts';

/** A row whose key is neither in the file nor destroyed means that somebody took it out: then nothing is restored. */
export async function loadKeys(
  client: pg.Client,
  keys: KeyRing,
  file: string,
  columns: readonly WrappedKeyColumn[],
  destroyed: ReadonlySet<string>,
): Promise<void> {
  await client.query('create temporary table wiederkehr (kennung text primary key, wrapped jsonb) on commit drop');
  await pipeline(streamOfLines(rowsOf(keys, file, destroyed)), client.query(copyFrom('copy wiederkehr from stdin')));
  for (const column of columns) {
    const [table, id, key, owner] = [
      quoted(column.table),
      quoted(column.id),
      quoted(column.column),
      pg.escapeLiteral(`${column.owner}:`),
    ];
    await client.query(
      `update ${table} t set ${key} = w.wrapped from wiederkehr w where w.kennung = ${owner} || t.${id}`,
    );
    const { rows } = await client.query<{ id: string }>(
      `select ${owner} || ${id} as id from ${table} where ${key} = '{}'::jsonb and ${owner} || ${id} <> all ($1) limit 1`,
      [[...destroyed]],
    );
    if (rows[0]) throw backupFaults.VERAENDERT({ was: `der Schlüssel von ${rows[0].id}` });
  }
}

/** Each is opened once: a key that opens nothing is found now and not when somebody needs it. */
async function* rowsOf(keys: KeyRing, file: string, destroyed: ReadonlySet<string>): AsyncIterable<string> {
  for await (const { id, by, data } of readKeyFile(file)) {
    if (destroyed.has(id)) continue;
    keys.openKey(id, { by, data });
    yield `${id}\t${JSON.stringify({ by, data })}`;
  }
}
