/** Verbs on runs over files that a person uploads, and the receipts of all runs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { withBetroffene } from './betroffen.ts';
import { readAll } from './einlesen.ts';
import { einlesungBewegt } from './einlesung.events.ts';
import type { DateiErgebnis } from './einlesung.schema.ts';
import * as rows from './einlesung.sql.ts';
import { endungOf } from './endung.rules.ts';
import * as api from './hochladen.api.ts';
import { collectQuellen } from './sammeln.ts';

const MOST_LISTED = 20;
const MOST_DATEIEN = 1_000;
/** Numbers of the entries of one uploaded file: a ZIP has at most so many. */
const PER_FILE = 5_000;

const einlesung = (id: string) => [{ art: 'einlesung', id }];

async function requireOwn({ pool }: Pick<Kernel, 'pool'>, actor: Principal, id: string): Promise<void> {
  const row = await rows.findEinlesungBy(pool.db, id);
  if (!row || row.created_by !== actor.id || row.art !== 'hochladen') throw erlasseFaults.EINLESUNG_NICHT_GEFUNDEN();
  if (row.stand !== 'laeuft') throw erlasseFaults.EINLESUNG_BEENDET();
}

const startEinlesung = defineAction(api.startEinlesung, {
  run: async ({ tx, actor, events }, { gesamt }) => {
    await rows.endLost(tx);
    const id = await rows.insertEinlesung(tx, 'hochladen', gesamt, actor.id);
    await events.emit(tx, einlesungBewegt, { einlesungId: id });
    return { id };
  },
  audit: ({ gesamt }, result) => ({
    what: 'erlasse.einlesung.begonnen',
    objects: result ? einlesung(result.id) : [],
    details: { gesamt },
  }),
});

/** Reading must not hold the action's connection; each source is taken in by a transaction of its own. */
const readEinlesungDatei = defineAction(api.readEinlesungDatei, {
  prepare: async (kernel, { id, nr, dateiname, inhalt }, { actor }): Promise<DateiErgebnis[]> => {
    await requireOwn(kernel, actor, id);
    const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-quelle-'));
    try {
      // The name of others names no file of ours; only its ending says how to read it.
      const datei = path.join(folder, `quelle.${endungOf(dateiname) || 'unbekannt'}`);
      await writeFile(datei, Buffer.from(inhalt, 'base64'), { mode: 0o600 });
      const funde = (await collectQuellen(kernel, [datei])).map((fund) => ({
        ...fund,
        name: fund.name.replace(path.basename(datei), path.basename(dateiname)),
      }));
      return await Array.fromAsync(readAll(kernel, funde, { einlesungId: id, actor, ab: nr * PER_FILE }));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  run: async ({ tx, events }, { id }, dateien) => {
    await events.emit(tx, einlesungBewegt, { einlesungId: id });
    return { dateien };
  },
  audit: ({ id, dateiname }, result) => ({
    what: 'erlasse.eingelesen',
    objects: [
      ...einlesung(id),
      ...(result?.dateien ?? []).flatMap(({ werkId }) => (werkId ? [{ art: 'werk', id: werkId }] : [])).slice(0, 200),
    ],
    details: { datei: dateiname },
  }),
});

const endEinlesung = defineAction(api.endEinlesung, {
  prepare: (kernel, { id }, { actor }) => requireOwn(kernel, actor, id),
  run: async ({ tx, events }, { id }) => {
    await rows.endEinlesung(tx, id);
    await events.emit(tx, einlesungBewegt, { einlesungId: id });
    return {};
  },
  audit: ({ id }) => ({ what: 'erlasse.einlesung.beendet', objects: einlesung(id) }),
});

const listEinlesungen = defineAction(api.listEinlesungen, {
  run: async ({ tx }) => ({ eintraege: await rows.listEinlesungen(tx, MOST_LISTED) }),
  audit: notPersonal('numbers of files that were read'),
});

const getEinlesung = defineAction(api.getEinlesung, {
  run: async (context, { id }) => {
    const { tx, actor } = context;
    const found = await rows.findEinlesung(tx, id);
    if (!found) throw erlasseFaults.EINLESUNG_NICHT_GEFUNDEN();
    return { ...found, dateien: await withBetroffene(context, await rows.listDateien(tx, actor, id, MOST_DATEIEN)) };
  },
  audit: notPersonal('names of laws and Erlasse that were read'),
});

export const hochladenActions = [startEinlesung, readEinlesungDatei, endEinlesung, listEinlesungen, getEinlesung];
