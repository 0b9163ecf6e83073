/** Claims as they travel, and the few steps that several verbs share. */
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { offenVon, standVon } from './forderung.rules.ts';
import type { Forderung, ForderungKurz, Kassenforderung } from './forderung.schema.ts';
import { type ForderungRow, lockForderung } from './forderung.sql.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import type { ErstattungRow } from './rueckzahlung.sql.ts';
import type { ErlassRow, StornoRow } from './verzicht.sql.ts';
import type { ZahlungRow } from './zahlung.sql.ts';

function zahlenVon(row: ForderungRow) {
  return {
    summeCent: row.summe_cent,
    angerechnetCent: row.angerechnet_cent,
    erlassenCent: row.erlassen_cent,
    bezahltCent: row.bezahlt_cent,
    erstattetCent: row.erstattet_cent,
    storniert: row.storniert_at !== null,
  };
}

export function offenOf(row: ForderungRow): number {
  return offenVon(zahlenVon(row));
}

/** What is asked for in all, paid or not; nothing once it is cancelled. */
export function sollOf(row: ForderungRow): number {
  return row.storniert_at === null ? row.summe_cent - row.angerechnet_cent - row.erlassen_cent : 0;
}

export function toKurz(row: ForderungRow): ForderungKurz {
  return {
    id: row.id,
    kassenzeichen: row.kassenzeichen,
    zahler: row.zahler,
    summeCent: row.summe_cent,
    offenCent: offenOf(row),
    stand: standVon(zahlenVon(row)),
    faelligAm: row.faellig_am,
    createdAt: row.created_at,
    version: row.version,
  };
}

export function toKassenforderung(
  row: ForderungRow,
  zahlungen: readonly ZahlungRow[],
  stornoOffen: boolean,
): Kassenforderung {
  return {
    ...toKurz(row),
    zeilen: row.zeilen.map(({ text, betragCent }) => ({ text, betragCent })),
    angerechnetCent: row.angerechnet_cent,
    erlassenCent: row.erlassen_cent,
    bezahltCent: row.bezahlt_cent,
    erstattetCent: row.erstattet_cent,
    stornoOffen,
    zahlungen: zahlungen.map((one) => ({
      id: one.id,
      weg: one.weg,
      betragCent: one.betrag_cent,
      eingangAm: one.eingang_am,
      ...(one.belegnummer ? { belegnummer: one.belegnummer } : {}),
    })),
  };
}

export function toForderung(
  row: ForderungRow,
  {
    zahlungen,
    erlasse,
    erstattungen,
    stornos,
  }: {
    readonly zahlungen: readonly ZahlungRow[];
    readonly erlasse: readonly ErlassRow[];
    readonly erstattungen: readonly ErstattungRow[];
    readonly stornos: readonly StornoRow[];
  },
  { leute, ich }: { readonly leute: ReadonlyMap<string, string>; readonly ich: string },
): Forderung {
  const wer = (id: string) => ({ von: leute.get(id) ?? id, eigener: id === ich });
  return {
    ...toKassenforderung(
      row,
      zahlungen,
      stornos.some(({ entscheidung }) => entscheidung === null),
    ),
    vorgangId: row.vorgang_id,
    art: row.art,
    stichtag: row.stichtag,
    zeilen: row.zeilen,
    erlasse: erlasse.map((one) => ({
      id: one.id,
      betragCent: one.betrag_cent,
      norm: one.norm,
      begruendung: one.begruendung,
      nachweis: one.nachweis,
      zweitePerson: one.zweite_person,
      ...wer(one.created_by),
      ...(one.entscheidung ? { entscheidung: one.entscheidung } : {}),
    })),
    erstattungen: erstattungen.map((one) => ({
      id: one.id,
      betragCent: one.betrag_cent,
      empfaenger: one.empfaenger,
      iban: `${one.iban.slice(0, 2)}** ${one.iban.slice(-4)}`,
      begruendung: one.begruendung,
      ...wer(one.created_by),
      ...(one.entscheidung ? { entscheidung: one.entscheidung } : {}),
    })),
    // Where one person was enough, the account says it.
    stornos: stornos
      .filter(({ zweite_person }) => zweite_person)
      .map((one) => ({
        id: one.id,
        betragCent: one.betrag_cent,
        begruendung: one.grund,
        ...wer(one.created_by),
        ...(one.entscheidung ? { entscheidung: one.entscheidung } : {}),
      })),
    zahlerArt: row.zahler_art,
    ...(row.storno_grund ? { stornoGrund: row.storno_grund } : {}),
  };
}

/** Holds the claim until commit; with `version` it must be the one that the person saw. */
export async function requireForderung({ tx }: ActionContext, id: string, version?: number): Promise<ForderungRow> {
  const row = await lockForderung(tx, id);
  if (!row) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
  if (version !== undefined && row.version !== version) throw commonFaults.KONFLIKT();
  return row;
}

export const forderungObject = (id: string) => ({ art: 'forderung', id });
