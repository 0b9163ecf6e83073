/** One's own application: found, held, shown, and where it stands. */
import { randomInt } from 'node:crypto';
import { buergerFaults, isProvenByItself, isVollmachtInForce, type Umfang } from '#areas/buerger/index.ts';
import { readBriefkopf } from '#areas/post/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { kostenAm } from '../fachkraft/vereinbarung.ts';
import { readStellen, readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { listZustimmungen } from '../vertretung/zustimmung.sql.ts';
import { antragFaults } from './antrag.faults.ts';
import { einwaende, fehlendeOf, fragenOf, geltende, isFremdeSache, requireArt, seitenOf } from './antrag.rules.ts';
import type { Antrag, Datei, Quittung } from './antrag.schema.ts';
import { type AntragRow, findAntrag, listMitantraege, lockAntrag } from './antrag.sql.ts';
import { FACHKRAEFTEVERFAHREN } from './antragsart.data.ts';
import { antwortenSchema } from './antwort.schema.ts';
import { type DateiRow, listDateien } from './datei.sql.ts';
import type { Antragsart, Antworten, Formularsprache, Listenzeile } from './formular.schema.ts';
import type { NachrichtRow } from './gespraech.sql.ts';
import { unterlageWorte } from './texte/texte.data.ts';

type Who = Pick<ActionContext, 'tx' | 'actor' | 'clock'>;

/** The account whose applications are meant: one's own, or that of the person one acts for. */
export const kontoOf = ({ actor }: Pick<ActionContext, 'actor'>): string => actor.vertretung?.fuer ?? actor.id;

/** Whoever acts for somebody may do what the Vollmacht covers; whoever acts for themselves may do all. */
export function mayDo({ actor }: Pick<ActionContext, 'actor'>, wozu: Umfang): boolean {
  return actor.vertretung?.umfang.has(wozu) ?? true;
}

export function requireUmfang(context: Pick<ActionContext, 'actor'>, wozu: Umfang): void {
  if (!mayDo(context, wozu)) throw buergerFaults.VOLLMACHT_REICHT_NICHT({}, { refusal: true });
}

/** Of somebody else there is none; of the person one acts for those that the Vollmacht is about. */
export async function requireEigen(context: Who, id: string, wozu: Umfang): Promise<AntragRow> {
  const row = await findAntrag(context.tx, id);
  if (!row || !(await isWithin(context, row)))
    throw antragFaults.ANTRAG_NICHT_GEFUNDEN({}, { refusal: row !== undefined });
  requireUmfang(context, wozu);
  return row;
}

/** Only for whom it is: no proxy passes on what it has. */
export async function requireBesitz(context: Who, id: string): Promise<AntragRow> {
  if (context.actor.vertretung) throw buergerFaults.VOLLMACHT_REICHT_NICHT({}, { refusal: true });
  return requireEigen(context, id, 'lesen');
}

export async function isWithin(context: Who, row: AntragRow): Promise<boolean> {
  if (row.konto_id !== kontoOf(context)) return false;
  const { vertretung } = context.actor;
  const bezug = vertretung?.bezug;
  if (bezug !== undefined && bezug !== row.id && bezug !== row.mit_antrag) return false;
  // A standing Vollmacht is about the giver's own matters; what the giver does for other adults stays between those two.
  if (vertretung && bezug === undefined && isFremdeSache(row.antragsart, row.antworten)) return false;
  // Sent for somebody else: when that Vollmacht ends, so does the way to it.
  return row.vollmacht_id === null || isVollmachtInForce(context, row.vollmacht_id);
}

/** Held until commit. */
export async function holdEigen(context: Who, id: string, wozu: Umfang): Promise<AntragRow> {
  await requireEigen(context, id, wozu);
  const row = await lockAntrag(context.tx, id);
  if (!row) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
  return row;
}

export async function holdEntwurf(context: Who, id: string, wozu: Umfang, version?: number): Promise<AntragRow> {
  const row = await holdEigen(context, id, wozu);
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
  const kostenCent = row.antragsart === FACHKRAEFTEVERFAHREN ? await kostenAm(tx, heute) : undefined;
  return {
    ...(kopf ? { amt: { gebiet: kopf.traeger, plz: kopf.plz, stellen: [...(await readStellen(tx, heute))] } } : {}),
    ...(kostenCent === undefined ? {} : { kostenCent }),
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
  const offen = fehlendeOf(art, row.antworten, dateien, zeilen);
  // The other parent said yes in the portal, and was identified: no paper is asked for (§ 80 (4) AufenthG).
  const zugestimmt = (await listZustimmungen(context.tx, row.id)).some((one) => isProvenByItself(one.vertrauen));
  const noch = offen.filter(({ schluessel }) => schluessel !== 'einverstaendnis' || !zugestimmt);
  const fehlt = noch.map((one) => ({
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
