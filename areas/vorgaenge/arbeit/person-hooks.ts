/** How a person is merged, exported and erased in this area, and how Vorgänge go with their Akte. */
import { akteVernichtet } from '#areas/akten/index.ts';
import type { EventHandler } from '#platform/events/events.ts';
import type { PersonHooks } from '#platform/module/person-hooks.ts';
import { listTatsacheRows } from '../tatsache.sql.ts';
import { deleteTitelOf } from '../titel/titel.sql.ts';
import { deleteVerfahrenOf } from '../verfahren.sql.ts';
import { findVerfahrensart } from '../verfahrensart.data.ts';
import { listFristRows } from '../zeitlauf.sql.ts';
import {
  deleteVerfahrenOfPerson,
  forgetEingangOf,
  listAuskunft,
  listVerfahrenOfPerson,
  movePerson,
} from './person-hooks.sql.ts';
import { tatsachenfeldOf, wertWorte } from './tatsachenform.rules.ts';
import { ERGEBNIS_WORTE, HERKUNFT_WORTE, STAND_WORTE } from './worte.data.ts';

export const personHooks: PersonHooks = {
  merge: movePerson,

  async exportData(tx, personId) {
    const rows = await listVerfahrenOfPerson(tx, personId);
    const vorgaenge = [];
    for (const row of rows) {
      const facts = await listTatsacheRows(tx, row.id);
      const fristen = await listFristRows(tx, row.id);
      vorgaenge.push({
        Art: findVerfahrensart(row.verfahrensart)?.name ?? row.verfahrensart,
        Eingegangen: row.eingegangen_at,
        Stand: row.ergebnis ? ERGEBNIS_WORTE[row.ergebnis] : STAND_WORTE[row.stand],
        Angaben: facts.map(({ feld, wert, herkunft }) => ({
          Angabe: tatsachenfeldOf(feld)?.label ?? feld,
          Wert: wertWorte(wert, feld),
          Herkunft: HERKUNFT_WORTE[herkunft],
        })),
        Fristen: fristen.map(({ faellig, text }) => ({ Tag: faellig, Was: text })),
      });
    }
    return { ...(vorgaenge.length === 0 ? {} : { Vorgänge: vorgaenge }), ...(await furtherOf(tx, personId)) };
  },

  // A restricted person is hidden with the Akte; nothing of its own is kept here.
  async restrict() {},

  erase: deleteVerfahrenOfPerson,
};

/** What other bodies sent and were asked, titles and fees; names of parts as people read them, empty ones left out. */
async function furtherOf(tx: Parameters<typeof listAuskunft>[0], personId: string): Promise<Record<string, unknown>> {
  const { eingaenge, titel, anfragen, forderungen } = await listAuskunft(tx, personId);
  const parts: Record<string, readonly unknown[]> = {
    'Anträge aus Eingabeverfahren': eingaenge.map((one) => ({
      Eingegangen: one.eingegangen_at,
      Weg: one.weg,
      Angaben: one.antrag,
    })),
    Titel: titel.map((one) => ({ Art: one.art, Ab: one.gueltig_ab, Bis: one.gueltig_bis })),
    'Anfragen an andere Stellen': anfragen.map((one) => ({
      Stelle: one.stelle,
      Anlass: one.anlass,
      Am: one.created_at,
    })),
    Gebühren: forderungen.map((one) => ({
      Kassenzeichen: one.kassenzeichen,
      Cent: one.summe_cent,
      Fällig: one.faellig_am,
    })),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, list]) => list.length > 0));
}

/** Titles and papers are kept for a person, not for a Vorgang, and go with the Akte all the same. */
async function forgetAkten(tx: Parameters<typeof deleteVerfahrenOf>[0], akteIds: readonly string[]): Promise<void> {
  await forgetEingangOf(tx, akteIds);
  await deleteTitelOf(tx, akteIds);
  await deleteVerfahrenOf(tx, akteIds);
}

/** `akte:ID`; other kinds of keys are not ours. */
const AKTE = /^akte:([0-9a-f-]{36})$/;

/** After a restore: what came back of destroyed Akten goes again. */
export async function destroyOwners(tx: Parameters<typeof deleteVerfahrenOf>[0], keyIds: readonly string[]) {
  const ids = keyIds.flatMap((key) => AKTE.exec(key)?.[1] ?? []);
  if (ids.length > 0) await forgetAkten(tx, ids);
}

export const forgetVerfahren: EventHandler<typeof akteVernichtet.payload> = {
  name: 'vorgaenge.verfahren-vergessen',
  event: akteVernichtet,
  handle: (_kernel, tx, { akteId }) => forgetAkten(tx, [akteId]),
};
