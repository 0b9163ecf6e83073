/** One's own application: found, held, shown, and where it stands. */
import { randomInt } from 'node:crypto';
import { readBriefkopf } from '#areas/post/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { antragFaults } from './antrag.faults.ts';
import { einwaende, fehlendeOf, fragenOf, geltende, requireArt, seitenOf } from './antrag.rules.ts';
import type { Antrag, Datei, Quittung } from './antrag.schema.ts';
import { type AntragRow, findAntrag, listMitantraege, lockAntrag } from './antrag.sql.ts';
import { antwortenSchema } from './antwort.schema.ts';
import { type DateiRow, listDateien, type listNachrichten } from './datei.sql.ts';
import type { Antragsart, Antworten, Formularsprache, Listenzeile } from './formular.schema.ts';
import { unterlageWorte } from './texte/texte.data.ts';

type Who = Pick<ActionContext, 'tx' | 'actor'>;

/** Of somebody else there is none. */
export async function requireEigen({ tx, actor }: Who, id: string): Promise<AntragRow> {
  const row = await findAntrag(tx, id);
  if (row?.konto_id !== actor.id) throw antragFaults.ANTRAG_NICHT_GEFUNDEN({}, { refusal: row !== undefined });
  return row;
}

/** Held until commit. */
export async function holdEigen(context: Who, id: string): Promise<AntragRow> {
  await requireEigen(context, id);
  const row = await lockAntrag(context.tx, id);
  if (!row) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
  return row;
}

export async function holdEntwurf(context: Who, id: string, version?: number): Promise<AntragRow> {
  const row = await holdEigen(context, id);
  if (row.stand !== 'entwurf') throw antragFaults.ANTRAG_EINGEREICHT();
  if (version !== undefined && row.version !== version) throw commonFaults.KONFLIKT();
  return row;
}

/** With the evidence list a document that the office named itself bears its words. */
export function toDatei(row: DateiRow, liste: readonly Listenzeile[] = [], sprache: Formularsprache = 'de'): Datei {
  const { id, unterlage, dateiname, groesse, seiten, hinweise, blaetter, trotzdem } = row;
  const own = liste.find(({ schluessel, namen }) => schluessel === unterlage && namen);
  return {
    ...{ id, unterlage, dateiname, groesse, seiten, hinweise: [...hinweise], blaetter: [...blaetter] },
    ...(trotzdem === null ? {} : { trotzdem }),
    ...(own ? { name: unterlageWorte(sprache, own) } : {}),
  };
}

export function toKurz(row: AntragRow) {
  return {
    id: row.id,
    antragsart: row.antragsart,
    stand: row.stand,
    ...(row.nummer === null ? {} : { nummer: row.nummer }),
    ...(row.eingereicht_at === null ? {} : { eingereichtAm: row.eingereicht_at }),
    geaendertAm: row.updated_at,
    neueNachrichten: row.neu,
  };
}

export async function toAntrag({ tx, clock }: Pick<ActionContext, 'tx' | 'clock'>, row: AntragRow): Promise<Antrag> {
  const heute = clock.today().toString();
  const { zeilen } = await readUnterlagenliste(tx, row.antragsart, heute);
  const kopf = await readBriefkopf(tx, heute);
  return {
    ...(kopf ? { amt: { gebiet: kopf.traeger, plz: kopf.plz } } : {}),
    ...toKurz(row),
    sprache: row.sprache as Formularsprache,
    antworten: row.antworten as Antrag['antworten'],
    ...(row.seite === null ? {} : { seite: row.seite }),
    version: row.version,
    dateien: (await listDateien(tx, row.id)).map((one) => toDatei(one, zeilen, row.sprache as Formularsprache)),
    unterlagen: [...zeilen],
  };
}

/** Every question that is asked has an answer, and no day is one that cannot be. */
export function requireVollstaendig(art: Antragsart, antworten: Antworten, heute: string): Antworten {
  const valid = geltende(art, antworten);
  const fragen = seitenOf(art, valid).flatMap((seite) => fragenOf(seite, valid));
  const result = antwortenSchema(fragen).safeParse(valid);
  const wrong = [
    ...(result.error?.issues.map(({ path, message }) => ({ path: path.join('.'), message })) ?? []),
    ...Object.entries(einwaende(valid, heute)).map(([path, message]) => ({ path, message })),
  ];
  if (wrong.length > 0) throw antragFaults.ANTRAG_UNVOLLSTAENDIG({}, { fields: wrong });
  return result.data as Antworten;
}

/** Without letters and digits that are taken for one another on the telephone. */
const ZEICHEN = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export function newNummer(jahr: number): string {
  const part = () => Array.from({ length: 4 }, () => ZEICHEN[randomInt(ZEICHEN.length)]).join('');
  return `P${jahr}-${part()}-${part()}`;
}

export async function toQuittung(context: Pick<ActionContext, 'tx' | 'clock'>, row: AntragRow): Promise<Quittung> {
  const heute = context.clock.today().toString();
  const art = requireArt(row.antragsart);
  const dateien = await listDateien(context.tx, row.id);
  const { zeilen } = await readUnterlagenliste(context.tx, row.antragsart, heute);
  const fehlt = fehlendeOf(art, row.antworten, dateien, zeilen).map((one) => ({
    unterlage: one.schluessel,
    text: unterlageWorte('de', one),
    ...(one.namen ? { name: unterlageWorte(row.sprache as Formularsprache, one) } : {}),
  }));
  return {
    nummer: row.nummer ?? '',
    mit: (await listMitantraege(context.tx, row.id)).map(({ id, nummer, antworten }) => ({
      id,
      nummer: nummer ?? '',
      name: `${antworten.vornamen ?? ''} ${antworten.familienname ?? ''}`.trim(),
    })),
    eingereichtAm: row.eingereicht_at ?? '',
    fehlt,
    ...(row.erwartet_bis === null ? {} : { erwartetBis: row.erwartet_bis }),
  };
}

export function toNachricht({ id, von, text, created_at }: Awaited<ReturnType<typeof listNachrichten>>[number]) {
  return { id, von, text, geschriebenAm: created_at };
}
