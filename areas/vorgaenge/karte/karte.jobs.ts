/** What goes to the manufacturer and comes back. An order carries our number: sent twice, it is one order. */
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { guard, SERIE } from '../titel/titel.ts';
import { type Auftragsstand, openBestellweg } from './bestellweg.driver.ts';
import { kartenUrl } from './dienste.ts';
import { mayGo } from './karte.rules.ts';
import { findKarte, listUnterwegs, lockKarte, updateKarte } from './karte.sql.ts';
import { letGo, moveKarte } from './karte.ts';

const ACTOR: Principal = systemPrincipal('vorgaenge.karten');

export const bestelleKarte = defineJob({
  name: 'vorgaenge.bestelle-karte',
  version: 1,
  payload: z.object({ karteId: z.uuid() }),
  concurrency: 1,
  retryLimit: 20,
  retryDelaySeconds: 60,
  expireInSeconds: 120,
  title: 'Karten beim Hersteller bestellen',
  async run(kernel, { karteId }) {
    const row = await findKarte(kernel.pool.db, ACTOR, karteId);
    const url = kartenUrl(kernel);
    if (url === undefined || row?.stand !== 'bestellt' || row.bestellnummer === null) return;
    const { bestellnummer, express, weg } = row;
    await openBestellweg(url).bestelle({ bestellnummer, express, direktversand: weg === 'post' });
  },
  onDead: (kernel, { karteId }) =>
    transact(kernel.pool.db, ACTOR, karteId, (tx) =>
      updateKarte(tx, karteId, { bemerkung: 'Die Bestellung kam beim Hersteller nicht an. Bitte von Hand bestellen.' }),
    ),
});

export const frageKartenstand = defineJob({
  name: 'vorgaenge.frage-kartenstand',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 2,
  retryDelaySeconds: 300,
  expireInSeconds: 600,
  title: 'Stand bestellter Karten abfragen',
  schedule: '11 6-18 * * *',
  async run(kernel, _nothing, { signal }) {
    const url = kartenUrl(kernel);
    if (!url) return;
    const waiting = await listUnterwegs(kernel.pool.db);
    const weg = openBestellweg(url);
    for (let at = 0; at < waiting.length && !signal.aborted; at += 200) {
      const some = waiting.slice(at, at + 200);
      const answers = await weg.stand(some.map(({ bestellnummer }) => bestellnummer));
      const ids = new Map(some.map(({ id, bestellnummer }) => [bestellnummer, id]));
      for (const answer of answers) await note(kernel, ids.get(answer.bestellnummer), answer);
    }
  },
});

async function note(kernel: Kernel, id: string | undefined, { stand, serie }: Auftragsstand): Promise<void> {
  if (id === undefined || stand === 'angenommen') return;
  await transact(kernel.pool.db, ACTOR, id, async (tx) => {
    const locked = await lockKarte(tx, id);
    const row = await findKarte(tx, ACTOR, id);
    if (!locked || !row || !mayGo(locked.stand, stand)) return;
    const known = serie ? guard(kernel, SERIE, serie) : undefined;
    const change = known ? { serie_versiegelt: known.versiegelt, serie_hmac: known.hmac } : {};
    const context = { ...kernel, tx, actor: ACTOR };
    if (stand === 'produziert') await moveKarte(context, row, stand, change);
    else if (row.einwilligung_at !== null) await letGo(context, row, stand, change);
  });
}
