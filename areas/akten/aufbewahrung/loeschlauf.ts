/** Runs in words and numbers: what a person sees of one, and what stands in the way of its next step. */
import { readSicherungen } from '#areas/protokoll/index.ts';
import type { Tx } from '#platform/db/db.ts';
import { DATEI_B, REGELN } from './aufbewahrung.data.ts';
import { german } from './aufbewahrung.rules.ts';
import type { EntscheidungInhalt } from './entscheidung.schema.ts';
import { rechtsgrundWorte } from './herausnahme.schema.ts';
import type { Anbietung, Lauf, Posten } from './loeschlauf.schema.ts';
import { countAnbietung, countPosten, type LaufRow, type PostenRow, type ZahlRow } from './loeschlauf.sql.ts';

export function toLaufKurz(row: LaufRow) {
  return {
    id: row.id,
    stichtag: row.stichtag,
    status: row.status,
    akten: row.akten,
    einzelne: row.einzelne,
    erstelltVon: row.created_by,
    erstelltAm: row.created_at,
  };
}

export async function toLauf(tx: Tx, row: LaufRow, today: string): Promise<Lauf> {
  const zahlen = await countPosten(tx, row.id);
  const later = row.abgeschlossen_at ? await laterBackup(tx, row.abgeschlossen_at) : undefined;
  return {
    ...toLaufKurz(row),
    version: row.version,
    anbietung: row.anbietung,
    bearbeitetVon: row.bearbeitet_von,
    ...(row.vorgeschlagen_at ? { vorgeschlagenAm: row.vorgeschlagen_at } : {}),
    ...(row.freigegeben_von ? { freigegebenVon: row.freigegeben_von } : {}),
    ...(row.freigegeben_at ? { freigegebenAm: row.freigegeben_at } : {}),
    rechtsstandGeprueft: row.rechtsstand_geprueft,
    rechtsstandOffen: listRechtsstandOffen(zahlen, today),
    ...(row.verworfen_grund ? { verworfenGrund: row.verworfen_grund } : {}),
    ...(row.abgeschlossen_at ? { abgeschlossenAm: row.abgeschlossen_at } : {}),
    zahlen: zahlen.map(({ norm: _norm, ...zahl }) => ({ ...zahl, titel: regelWorte(zahl.regel) })),
    ...(await findNextStep(tx, row, zahlen, today)),
    ...(row.sicherungen ? { sicherungen: row.sicherungen } : {}),
    ...(later ? { spaetereSicherung: later } : {}),
  };
}

/** The first backup after the end: it took the keys and bytes out of the older states of its folder. */
async function laterBackup(tx: Tx, ende: string): Promise<string | undefined> {
  const after = await readSicherungen(tx, ende.slice(0, 10));
  const times = after.map(({ erstelltAm }) => erstelltAm);
  return times.filter((time) => Temporal.Instant.compare(time, ende) > 0).toSorted()[0];
}

export function regelWorte(regel: string): string {
  return DATEI_B.find(({ schluessel }) => schluessel === regel)?.titel ?? rechtsgrundWorte(regel);
}

/** Rules whose text has been changed since it was compared: nobody releases on them unseen. */
export function listRechtsstandOffen(zahlen: readonly Pick<ZahlRow, 'regel' | 'status'>[], today: string): string[] {
  const used = new Set(zahlen.filter(({ status }) => status === 'offen').map(({ regel }) => regel));
  const rules = [...DATEI_B, ...REGELN].filter(
    ({ schluessel, geprueftBis }) => used.has(schluessel) && geprueftBis !== undefined && geprueftBis < today,
  );
  return rules.map(({ norm, geprueftBis }) => `${norm}, geprüft bis ${german(geprueftBis as string)}`);
}

/** What is to be done before the run can be proposed. */
async function findNextStep(
  tx: Tx,
  row: LaufRow,
  zahlen: readonly ZahlRow[],
  today: string,
): Promise<Pick<Lauf, 'offen' | 'archiv'>> {
  if (row.status !== 'entwurf') return { offen: [] };
  if (!zahlen.some(({ status }) => status === 'offen'))
    return { offen: ['Im Lauf ist nichts, was vernichtet werden soll.'] };
  if (!row.anbietung.noetig) return { offen: [] };
  const { ohneAngebot, ohneAntwort, antwortBis: bis } = await countAnbietung(tx, row.id);
  const offen = [
    ...(ohneAngebot > 0 ? ['Die Akten sind dem Archiv noch nicht angeboten.'] : []),
    ...(ohneAntwort === 1 ? ['Zu einer angebotenen Akte fehlt die Antwort des Archivs.'] : []),
    ...(ohneAntwort > 1 ? [`Zu ${ohneAntwort} angebotenen Akten fehlt die Antwort des Archivs.`] : []),
  ];
  if (ohneAngebot > 0) return { offen, archiv: { wartetAuf: 'anbietung' } };
  return bis === null ? { offen } : { offen, archiv: { wartetAuf: 'antwort', bis, abgelaufen: bis < today } };
}

export function toPosten(row: PostenRow): Posten {
  return {
    id: row.id,
    akteId: row.akte_id,
    aktenzeichen: row.aktenzeichen,
    ...(row.person ? { person: row.person } : {}),
    ...(row.dokument_id ? { dokumentId: row.dokument_id } : {}),
    regel: row.regel,
    titel: regelWorte(row.regel),
    norm: row.norm,
    faelligAb: row.faellig_ab,
    erklaerung: row.erklaerung,
    status: row.status,
    ...(row.grund ? { grund: row.grund } : {}),
    dokumente: row.dokumente,
    seiten: row.seiten,
    ...(row.angeboten_am ? { angebotenAm: row.angeboten_am } : {}),
    ...(row.antwort_bis ? { antwortBis: row.antwort_bis } : {}),
    ...(row.antwort ? { antwort: row.antwort } : {}),
    ...(row.antwort_am ? { antwortAm: row.antwort_am } : {}),
    ...(row.erledigt_at ? { erledigtAm: row.erledigt_at } : {}),
  };
}

export function toAnbietung({ anbieten, archiv, jahre, tage, grundlage }: EntscheidungInhalt): Anbietung {
  return { noetig: anbieten, archiv, fristTage: tage + 365 * jahre, grundlage };
}
