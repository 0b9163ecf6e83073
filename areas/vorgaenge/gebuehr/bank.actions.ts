/** Verbs on what the bank reports: read in, given to the claim it names, else to a person. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { Bankzahlung } from './forderung.schema.ts';
import { findForderungByKassenzeichen, listForderungenUeber, lockForderung, touchForderung } from './forderung.sql.ts';
import { forderungObject, requireForderung, toKurz } from './forderung.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import * as api from './kasse.api.ts';
import { findKassenzeichen } from './kassenzeichen.rules.ts';
import { type Bankzeile, eindeutigesKassenzeichen, readKontoauszug } from './kontoauszug.rules.ts';
import {
  type BankzahlungRow,
  countUnzugeordnet,
  insertZahlung,
  insertZuordnung,
  listUnzugeordnet,
  lockKontoauszug,
  lockZahlung,
} from './zahlung.sql.ts';

type Fate = 'bekannt' | 'zugeordnet' | 'ohne';

export const importKontoauszug = defineAction(api.importKontoauszug, {
  run: async (context, { text }) => {
    const auszug = readKontoauszug(text);
    if (!auszug) throw gebuehrFaults.AUSZUG_UNLESBAR();
    await lockKontoauszug(context.tx);
    await lockGenannte(context.tx, auszug.zeilen);
    const fates: Fate[] = [];
    for (const zeile of auszug.zeilen) fates.push(await takeBankzeile(context, zeile));
    const many = (fate: Fate) => fates.filter((one) => one === fate).length;
    return {
      neu: fates.length - many('bekannt'),
      schonBekannt: many('bekannt'),
      zugeordnet: many('zugeordnet'),
      ohneZuordnung: many('ohne'),
      fehlerhaft: [...auszug.fehlerhaft],
    };
  },
  audit: (_input, result) => ({
    what: 'kontoauszug.eingelesen',
    objects: [],
    ...(result
      ? { details: { neu: result.neu, zugeordnet: result.zugeordnet, ohneZuordnung: result.ohneZuordnung } }
      : {}),
  }),
});

/** Before the first line, in one order for everybody: no cancellation comes in between. */
async function lockGenannte(tx: ActionContext['tx'], zeilen: readonly Bankzeile[]): Promise<void> {
  const named = new Set(zeilen.flatMap(({ zweck }) => eindeutigesKassenzeichen(zweck) ?? []));
  const ids: string[] = [];
  for (const one of named) {
    const forderung = await findForderungByKassenzeichen(tx, one);
    if (forderung) ids.push(forderung.id);
  }
  for (const id of ids.toSorted()) await lockForderung(tx, id);
}

/** A line is known by the bank's reference, so a statement read twice, or two that overlap, book nothing twice. */
async function takeBankzeile({ tx, actor }: ActionContext, zeile: Bankzeile): Promise<Fate> {
  const { referenz, buchungstag, betragCent, auftraggeber, zweck } = zeile;
  const zahlung = {
    weg: 'bank',
    betragCent,
    eingangAm: buchungstag,
    bankReferenz: referenz,
    auftraggeber,
    zweck,
  } as const;
  const zahlungId = await insertZahlung(tx, zahlung, actor.id);
  if (!zahlungId) return 'bekannt';
  const named = eindeutigesKassenzeichen(zweck);
  const forderung = named === undefined ? undefined : await findForderungByKassenzeichen(tx, named);
  // A cancelled claim takes no money by itself.
  if (!forderung || forderung.storniert_at !== null) return 'ohne';
  await insertZuordnung(tx, { zahlungId, forderungId: forderung.id, betragCent }, actor.id);
  await touchForderung(tx, forderung.id);
  return 'zugeordnet';
}

export const listUnzugeordneteZahlungen = defineAction(api.listUnzugeordneteZahlungen, {
  run: async ({ tx }) => {
    const zahlungen: Bankzahlung[] = [];
    for (const row of await listUnzugeordnet(tx)) zahlungen.push(await withVorschlaege(tx, row));
    return { zahlungen };
  },
  audit: (_input, result) => ({
    what: 'zahlungen.gelesen',
    objects: (result?.zahlungen ?? []).map(({ id }) => ({ art: 'zahlung', id })),
  }),
});

async function withVorschlaege(tx: ActionContext['tx'], row: BankzahlungRow): Promise<Bankzahlung> {
  const named = await Promise.all(
    findKassenzeichen(row.zweck ?? '').map((one) => findForderungByKassenzeichen(tx, one)),
  );
  const byAmount = await listForderungenUeber(tx, row.betrag_cent);
  const all = [...named.filter((one) => one !== undefined), ...byAmount];
  return {
    id: row.id,
    weg: row.weg,
    betragCent: row.betrag_cent,
    eingangAm: row.eingang_am,
    auftraggeber: row.auftraggeber ?? '',
    zweck: row.zweck ?? '',
    vorschlaege: all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at).map(toKurz),
  };
}

export const countUnzugeordneteZahlungen = defineAction(api.countUnzugeordneteZahlungen, {
  run: async ({ tx }) => ({ anzahl: await countUnzugeordnet(tx) }),
  audit: notPersonal('a number alone'),
});

export const assignZahlung = defineAction(api.assignZahlung, {
  run: async (context, { id, aufteilung }) => {
    const { tx, actor } = context;
    const zahlung = await lockZahlung(tx, id);
    if (!zahlung || zahlung.zugeordnet) throw gebuehrFaults.ZAHLUNG_ZUGEORDNET();
    const ids = aufteilung.map(({ forderungId }) => forderungId);
    const summe = aufteilung.reduce((sum, { betragCent }) => sum + betragCent, 0);
    if (summe !== zahlung.betrag_cent || new Set(ids).size !== ids.length) throw gebuehrFaults.AUFTEILUNG_FALSCH();
    // One order for everybody, so that two people never wait for each other.
    for (const teil of aufteilung.toSorted((a, b) => (a.forderungId < b.forderungId ? -1 : 1))) {
      await requireForderung(context, teil.forderungId);
      await insertZuordnung(tx, { zahlungId: id, ...teil }, actor.id);
      await touchForderung(tx, teil.forderungId);
    }
    return {};
  },
  audit: ({ id, aufteilung }) => ({
    what: 'zahlung.zugeordnet',
    objects: [{ art: 'zahlung', id }, ...aufteilung.map(({ forderungId }) => forderungObject(forderungId))],
  }),
});

export const bankActions = [importKontoauszug, listUnzugeordneteZahlungen, countUnzugeordneteZahlungen, assignZahlung];
