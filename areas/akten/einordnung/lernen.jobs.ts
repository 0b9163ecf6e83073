/**
 * Learns anew from all that people decided, some time after they did, and every few minutes by itself when a document that
 * was learned from is there no more: the model is never changed, only made again, so nothing forgotten stays in it.
 */
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { akteBewegt, einordnungBewegt } from '../akten.events.ts';
import { titleOf } from '../dokumenttyp.rules.ts';
import { listReadSeiten, lockWorkDokument, retypeDokument } from '../verarbeitung.sql.ts';
import { EILIGE_TYPEN } from './einordnung.data.ts';
import { lockEinordnung, storeEinordnung } from './einordnung.sql.ts';
import { schlageVor, typOf } from './einordnung.ts';
import { istSicher } from './einstufung.rules.ts';
import { type Guete, type Pruefling, toPruefling, urteile, zieheBilanz } from './erprobung.rules.ts';
import { readSchwellen } from './gelernt.ts';
import { Lerner, type Modell, packModell } from './modell.rules.ts';
import { findModell, forgetModell, listBeispiele, listOffene, readFingerabdruck, storeModell } from './modell.sql.ts';

const ACTOR = systemPrincipal('akten.einordnung');
/** Corrections of a sitting are learned together. */
const REST_SECONDS = 60;
const AT_ONCE = 100;
/** Documents of the trial: enough for a percent, and a matter of seconds. */
const MOST_PROBEN = 3_000;

export const lerneEinordnung = defineJob({
  name: 'akten.lerne-einordnung',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 30,
  expireInSeconds: 900,
  title: 'Aus bestätigten Dokumenten lernen',
  schedule: '*/5 * * * *',
  run: async (kernel, _nothing, { signal }) => {
    const { fingerabdruck, anzahl } = await readFingerabdruck(kernel.pool.db);
    const known = await findModell(kernel.pool.db);
    if ((known?.fingerabdruck ?? '') === fingerabdruck) return;
    const gelernt = anzahl === 0 ? undefined : await lerne(kernel, signal);
    if (signal.aborted) return;
    await transact(kernel.pool.db, ACTOR, 'lernen', async (tx) => {
      if (!gelernt) return forgetModell(tx);
      const { modell, guete } = gelernt;
      const daten = gzipSync(packModell(modell));
      await storeModell(tx, { beispiele: modell.beispiele, fingerabdruck, daten, guete });
      await orderBewertung(kernel, tx);
    });
  },
});

/** Within a minute; called again and again meanwhile, it is done once. */
export async function orderLernen({ jobs }: Pick<Kernel, 'jobs'>, tx: Tx): Promise<void> {
  await jobs.enqueue(tx, lerneEinordnung, [{}], { startAfterSeconds: REST_SECONDS, singletonKey: 'gelernt' });
}

/** All examples once, in pieces, so that the other jobs of this process get their turn. */
async function lerne(kernel: Kernel, signal: AbortSignal): Promise<{ modell: Modell; guete: Guete }> {
  const lerner = new Lerner();
  const prueflinge: Pruefling[] = [];
  let nach: string | undefined;
  while (!signal.aborted) {
    const rows = await listBeispiele(kernel.pool.db, nach, AT_ONCE);
    for (const { typ, text } of rows) {
      const pruefling = toPruefling(typ, text);
      lerner.learn(pruefling);
      prueflinge.push(pruefling);
    }
    nach = rows.at(-1)?.id;
    if (rows.length < AT_ONCE) break;
  }
  const modell = lerner.done();
  const step = Math.max(1, Math.ceil(prueflinge.length / MOST_PROBEN));
  const proben = prueflinge.filter((_, at) => at % step === 0);
  const urteilsliste: ReturnType<typeof urteile> = [];
  for (let at = 0; at < proben.length && !signal.aborted; at += AT_ONCE) {
    urteilsliste.push(...urteile(modell, proben.slice(at, at + AT_ONCE)));
    await new Promise(setImmediate);
  }
  return { modell, guete: zieheBilanz(modell, urteilsliste) };
}

// ---- what waits is judged anew -----------------------------------------------------------------------------------------

export const bewerteOffene = defineJob({
  name: 'akten.bewerte-offene',
  version: 1,
  payload: z.object({ nach: z.uuid().optional() }),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 30,
  expireInSeconds: 900,
  title: 'Wartende Dokumente neu bewerten',
  run: async (kernel, { nach }, { signal }) => {
    const now = kernel.clock.now().toString();
    const ids = await listOffene(kernel.pool.db, now, nach, AT_ONCE);
    for (const id of ids) {
      if (signal.aborted) return;
      await transact(kernel.pool.db, ACTOR, `dokument:${id}`, (tx) => bewerteNeu(kernel, tx, id, now));
    }
    await transact(kernel.pool.db, ACTOR, 'bewerten', async (tx) => {
      const last = ids.at(-1);
      if (ids.length === AT_ONCE && last)
        await kernel.jobs.enqueue(tx, bewerteOffene, [{ nach: last }], { lane: 'later' });
      else await kernel.events.emit(tx, einordnungBewegt, {});
    });
  },
});

export async function orderBewertung({ jobs }: Pick<Kernel, 'jobs'>, tx: Tx): Promise<void> {
  await jobs.enqueue(tx, bewerteOffene, [{}], { lane: 'later', singletonKey: 'offene' });
}

/** Nobody has it on the table or has decided meanwhile: then the new proposals stand, and it may go by itself. */
async function bewerteNeu(kernel: Kernel, tx: Tx, id: string, now: string): Promise<void> {
  const dokument = await lockWorkDokument(tx, id);
  const row = dokument && (await lockEinordnung(tx, id));
  if (!dokument || row?.stand !== 'offen' || (row.gehalten_bis !== null && row.gehalten_bis > now)) return;
  const texts = (await listReadSeiten(tx, id)).map(({ text }) => text);
  const vorschlaege = await schlageVor(kernel, tx, texts);
  const [best] = vorschlaege.typen;
  const sicher = istSicher(vorschlaege.typen, await readSchwellen(tx));
  const stand = sicher ? 'automatisch' : 'offen';
  await storeEinordnung(tx, id, { stand, vorschlaege, eilig: EILIGE_TYPEN.has(best?.wert ?? dokument.typ) });
  if (best && best.wert !== dokument.typ) {
    const made = titleOf(typOf(dokument.typ), dokument.dateiname);
    const titel = dokument.titel === made ? titleOf(typOf(best.wert), dokument.dateiname) : dokument.titel;
    await retypeDokument(tx, id, best.wert, titel);
    if (dokument.akte_id) await kernel.events.emit(tx, akteBewegt, { akteId: dokument.akte_id });
  }
  if (sicher && best) await noteAutomatic(kernel, tx, id, best.wert, best.konfidenz);
}

async function noteAutomatic({ audit }: Kernel, tx: Tx, id: string, typ: string, konfidenz: number): Promise<void> {
  await audit.append(tx, [
    {
      actor: { kind: ACTOR.kind, id: ACTOR.id },
      action: 'bewerteOffene',
      what: 'dokument.eingeordnet',
      result: 'ok',
      requestId: `dokument:${id}`,
      objects: [{ art: 'dokument', id }],
      details: { automatisch: true, typ, konfidenz },
    },
  ]);
}
