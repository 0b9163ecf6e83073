/** One's own application: found, held, shown, and where it stands. */
import { randomInt } from 'node:crypto';
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { listEreignisRows, listFristRows } from '../zeitlauf.sql.ts';
import { antragFaults } from './antrag.faults.ts';
import { einwaende, fehlendeOf, fragenOf, geltende, requireArt, seitenOf } from './antrag.rules.ts';
import type { Antrag, AntragStand, Datei, Quittung } from './antrag.schema.ts';
import { type AntragRow, findAntrag, findVerfahrenStand, lockAntrag } from './antrag.sql.ts';
import { antwortenSchema } from './antwort.schema.ts';
import { type DateiRow, listDateien } from './datei.sql.ts';
import type { Antragsart, Antworten, Formularsprache } from './formular.schema.ts';
import { listNachrichten, type NachrichtRow } from './gespraech.sql.ts';
import { textOf } from './texte/texte.data.ts';

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

export function toDatei(row: DateiRow): Datei {
  const { id, unterlage, dateiname, groesse, seiten, hinweise } = row;
  return { id, unterlage, dateiname, groesse, seiten, hinweise: [...hinweise] as Datei['hinweise'] };
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

export async function toAntrag({ tx }: Pick<ActionContext, 'tx'>, row: AntragRow): Promise<Antrag> {
  return {
    ...toKurz(row),
    sprache: row.sprache as Formularsprache,
    antworten: row.antworten as Antrag['antworten'],
    ...(row.seite === null ? {} : { seite: row.seite }),
    version: row.version,
    dateien: (await listDateien(tx, row.id)).map(toDatei),
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
  const fehlt = fehlendeOf(art, row.antworten, dateien, heute).map(({ schluessel }) => ({
    unterlage: schluessel,
    text: textOf('de', `unterlage.${schluessel}`),
  }));
  return {
    nummer: row.nummer ?? '',
    eingereichtAm: row.eingereicht_at ?? '',
    fehlt,
    ...(row.erwartet_bis === null ? {} : { erwartetBis: row.erwartet_bis }),
  };
}

const SCHRITTE: Readonly<Record<string, AntragStand['schritt']>> = {
  eingang: 'eingang',
  pruefung: 'pruefung',
  nachforderung: 'warten',
  beteiligung: 'warten',
  anhoerung: 'warten',
  ausgesetzt: 'warten',
  entscheidung: 'entscheidung',
  freigabe: 'entscheidung',
  bekanntgabe: 'entscheidung',
  ausgabe: 'ausgabe',
  erledigt: 'erledigt',
};

export async function toStand(context: Pick<ActionContext, 'tx' | 'clock'>, row: AntragRow): Promise<AntragStand> {
  const { tx } = context;
  const quittung = await toQuittung(context, row);
  const verfahren = row.verfahren_id;
  const ereignisse = verfahren === null ? [] : await listEreignisRows(tx, verfahren);
  const fristen = verfahren === null ? [] : await listFristRows(tx, verfahren);
  const nachrichten = await listNachrichten(tx, [row.id]);
  const gefragt = fristen
    .filter(({ erledigt_at, wartet_auf }) => erledigt_at === null && wartet_auf === 'antragsteller')
    .map(({ text, faellig, bezug }) => {
      const unterlage = nachrichten.find(({ id }) => id === bezug)?.unterlage;
      return { ...(unterlage ? { unterlage } : {}), text, bis: String(faellig).slice(0, 10) };
    });
  const asked = new Set(gefragt.flatMap(({ unterlage }) => unterlage ?? []));
  return {
    ...quittung,
    id: row.id,
    antragsart: row.antragsart,
    stand: row.stand,
    schritt: (verfahren && SCHRITTE[(await findVerfahrenStand(tx, verfahren)) ?? '']) || 'eingang',
    fehlt: [...quittung.fehlt.filter(({ unterlage = '' }) => !asked.has(unterlage)), ...gefragt],
    ereignisse: ereignisse
      .filter(({ oeffentlich }) => oeffentlich)
      .map(({ art, text, geschehen_at }) => ({ art, text, am: geschehen_at })),
    dateien: (await listDateien(tx, row.id)).map(toDatei),
    nachrichten: nachrichten.map(toNachricht),
  };
}

export function toNachricht(row: NachrichtRow) {
  return {
    id: row.id,
    von: row.von,
    art: row.art,
    text: row.text,
    ...(row.uebersetzung === '' ? {} : { uebersetzung: row.uebersetzung }),
    ...(row.sprache === null ? {} : { sprache: row.sprache }),
    ...(row.unterlage === null ? {} : { unterlage: row.unterlage }),
    ...(row.bis === null ? {} : { bis: row.bis }),
    ...(row.beantwortet_at === null ? {} : { beantwortetAm: row.beantwortet_at }),
    gelesen: row.gelesen_at !== null,
    dateien: [...row.dateien],
    geschriebenAm: row.created_at,
  };
}
