/** Writes invitations, reads them by their link, and turns one into a Termin. */
import { randomUUID } from 'node:crypto';
import { hashToken, publicUrl } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { fillIn } from '#platform/i18n/translate.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import {
  type Besuchsplan,
  bookTermin,
  findTermin,
  holdTermin,
  nameTermin,
  planBesuch,
  type Terminzeile,
} from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import type { Terminsprache } from '../termine.schema.ts';
import { formatZeitpunkt } from '../texte/datum.ts';
import { languageOf } from '../texte/texte.ts';
import type { Kontakt, Terminangaben } from './angaben.schema.ts';
import { kontaktHmac, readAngaben, sealAngaben } from './angaben.ts';
import { insertBuchung, insertSpur, setPruefung } from './buchung.sql.ts';
import type { Einladung } from './einladung.api.ts';
import {
  type Einladungszeile,
  insertEinladung,
  markAngenommen,
  type NewEinladung,
  setEinladungsangaben,
} from './einladung.sql.ts';
import { readGrenzen } from './grenzen.ts';
import { personSchluessel, readPersonen } from './personen.ts';
import { schluesselHashFor } from './schluessel.ts';
import { vorlageOf } from './terminpost.mails.ts';
import { sendPost, tellTermin } from './terminpost.ts';
import { linkTo } from './wege.rules.ts';
import { mitMinuten } from './wunsch.ts';

type Werk = Pick<Kernel, 'clock' | 'config' | 'keys' | 'mail'> & { readonly tx: Tx };

/** Days after the last one on which a time can be chosen, on which the visit may be. */
const BESUCH_TAGE = 60;

export function einladungsschluessel({ keys }: Pick<Kernel, 'keys'>, id: string): string {
  return keys.hmac('termine.einladung', id);
}

export interface Einladungsauftrag
  extends Pick<NewEinladung, 'anliegen' | 'anlass' | 'sprache'>,
    Partial<
      Pick<
        NewEinladung,
        'minuten' | 'platzId' | 'faehigkeiten' | 'von' | 'bezug' | 'akteId' | 'personId' | 'verfahrenId'
      >
    > {
  readonly bis?: string | undefined;
  readonly gueltigBis?: string | undefined;
  readonly angaben: Terminangaben;
  readonly konto: string;
}

/** Undefined: the machine has invited on this occasion already. */
export async function invite(
  context: Werk,
  auftrag: Einladungsauftrag,
): Promise<{ id: string; gesendet: boolean } | undefined> {
  const { tx, clock, config } = context;
  const jetzt = clock.now();
  const tage = (await readGrenzen(tx))['einladung-tage'];
  const letzter = gueltigBisOf(auftrag, clock.today(), tage);
  const endet = letzter.add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).toInstant();
  // What cannot be planned is said to who invites, not to the invited.
  await planEinladung(tx, toWunsch(auftrag), jetzt);
  const id = randomUUID();
  const schluessel = einladungsschluessel(context, id);
  const row = await insertEinladung(tx, {
    ...{ id, schluesselHash: hashToken(schluessel), anliegen: auftrag.anliegen, anlass: auftrag.anlass },
    ...{ minuten: auftrag.minuten ?? null, platzId: auftrag.platzId ?? null, faehigkeiten: auftrag.faehigkeiten ?? [] },
    ...{ von: auftrag.von ?? null, bezug: auftrag.bezug ?? null, akteId: auftrag.akteId ?? null },
    ...{ personId: auftrag.personId ?? null, verfahrenId: auftrag.verfahrenId ?? null, sprache: auftrag.sprache },
    bis: auftrag.bis ?? letzter.add({ days: BESUCH_TAGE }).toString(),
    angaben: sealAngaben(context, auftrag.angaben),
    von_konto: auftrag.konto,
    at: jetzt.toString(),
    endetAt: endet.toString(),
  });
  if (!row) return undefined;
  const { email, telefon } = auftrag.angaben;
  const params = postParams(config, row, schluessel);
  const gesendet = await sendPost(context, tx, 'einladung', { email, telefon, sprache: row.sprache }, params);
  return { id, gesendet };
}

function gueltigBisOf(
  { gueltigBis, bis }: Einladungsauftrag,
  heute: Temporal.PlainDate,
  tage: number,
): Temporal.PlainDate {
  if (gueltigBis === undefined) return heute.add({ days: tage });
  const spaetestens = bis ?? '9999';
  const message =
    gueltigBis < heute.toString()
      ? 'Dieser Tag ist vorbei.'
      : gueltigBis > spaetestens
        ? 'Die Einladung gilt länger, als der Besuch sein darf.'
        : undefined;
  if (message) throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path: 'gueltigBis', message }] });
  return Temporal.PlainDate.from(gueltigBis);
}

/** Once more, or to another address; the link is the same. */
export async function sendAgain(context: ActionContext, row: Einladungszeile, neu: Kontakt): Promise<boolean> {
  const eigene = readAngaben(context, row.angaben);
  const kontakt = (neu.email ?? neu.telefon) === undefined ? eigene : neu;
  if (kontakt === neu) {
    const { email: _, telefon: __, ...rest } = eigene;
    const { email, telefon } = neu;
    await setEinladungsangaben(
      context.tx,
      row.id,
      sealAngaben(context, { ...rest, ...(email ? { email } : {}), ...(telefon ? { telefon } : {}) }),
    );
  }
  const { email, telefon } = kontakt;
  const params = postParams(context.config, row, einladungsschluessel(context, row.id));
  return sendPost(context, context.tx, 'einladung', { email, telefon, sprache: row.sprache }, params);
}

function postParams(config: Kernel['config'], row: Einladungszeile, schluessel: string): Record<string, string> {
  const link = linkTo('einladung', schluessel, publicUrl(config));
  return {
    link,
    bis: formatZeitpunkt(row.sprache, Temporal.Instant.from(row.endet_at).subtract({ seconds: 1 }).toString()),
  };
}

const toWunsch = ({ anliegen, minuten, platzId, faehigkeiten }: Einladungsauftrag): Planwunsch => ({
  ...{ anliegen, minuten: minuten ?? null, platz_id: platzId ?? null, faehigkeiten: faehigkeiten ?? [] },
});

type Planwunsch = Pick<Einladungszeile, 'anliegen' | 'minuten' | 'platz_id' | 'faehigkeiten'>;

export async function planEinladung(
  db: Database | Tx,
  { anliegen, minuten, platz_id: platzId, faehigkeiten }: Planwunsch,
  jetzt: Temporal.Instant,
): Promise<Besuchsplan> {
  const plan = await planBesuch(db, { anliegen, faehigkeiten, ...(platzId ? { platzId } : {}) }, jetzt);
  return mitMinuten(plan, minuten);
}

export function standOf({ stand, endet_at }: Einladungszeile, now: Temporal.Instant): Einladung['stand'] {
  if (stand !== 'offen') return stand;
  return Temporal.Instant.compare(Temporal.Instant.from(endet_at), now) <= 0 ? 'abgelaufen' : 'offen';
}

export async function toEinladung(context: ActionContext, row: Einladungszeile): Promise<Einladung> {
  const { id, anlass, minuten, von, bis, sprache, version } = row;
  const stand = standOf(row, context.clock.now());
  const angaben = readAngaben(context, row.angaben);
  const [erste] = angaben.personen;
  const kern = {
    ...{ id, stand, anlass, minuten, von, bis, sprache, version, terminId: row.termin_id, platz: row.platz },
    ...{ personId: row.person_id, verfahrenId: row.verfahren_id },
    name: erste ? `${erste.familienname}, ${erste.vornamen}` : null,
    erreichbar: (angaben.email ?? angaben.telefon) !== undefined,
    angelegtAm: Temporal.Instant.from(row.created_at).toString(),
    anliegen: row.anliegen.map((one) => ({ ...one })),
    endetAt: Temporal.Instant.from(row.endet_at).toString(),
  };
  if (stand !== 'offen') return kern;
  const params = postParams(context.config, row, einladungsschluessel(context, id));
  return { ...kern, link: params.link as string, brief: await briefOf(sprache, params) };
}

/** For people whom no mail reaches: the same words on paper. */
async function briefOf(
  sprache: Terminsprache,
  params: Record<string, string>,
): Promise<{ betreff: string; text: string }> {
  const { mail } = await vorlageOf('einladung', sprache);
  const language = languageOf(sprache);
  const { subject, text } = mail.texts[language] ?? mail.texts.de;
  return { betreff: fillIn(language, subject, params), text: fillIn(language, text, params) };
}

export interface Annahme extends Kontakt {
  readonly beginn: string;
  readonly sprache?: Terminsprache | undefined;
  readonly netz?: string | undefined;
}

/** `row` is locked. The Termin that it became, or the one that it had become with the same time. */
export async function accept(
  context: ActionContext,
  row: Einladungszeile,
  { beginn, email, telefon, sprache, netz }: Annahme,
): Promise<Terminzeile> {
  const { tx, clock } = context;
  const jetzt = clock.now();
  if (row.stand === 'angenommen' && row.termin_id) return requireSame(tx, row.termin_id, beginn);
  if (standOf(row, jetzt) !== 'offen') throw termineFaults.EINLADUNG_UNGUELTIG();
  requireInTime(row, beginn);
  const plan = await planEinladung(tx, row, jetzt);
  const held = await holdTermin(tx, {
    ...{ plan, beginn, klasse: 'einladung', herkunft: 'einladung', stand: 'gehalten', jetzt },
    sprache: sprache ?? row.sprache,
  });
  const { id } = held;
  await insertBuchung(tx, { terminId: id, netz: netz ?? null, faehigkeiten: row.faehigkeiten, at: jetzt.toString() });
  const eigene = readAngaben(context, row.angaben);
  const kontakt =
    email !== undefined || telefon !== undefined
      ? { email, telefon }
      : { email: eigene.email, telefon: eigene.telefon };
  const { email: _email, telefon: _telefon, ...rest } = eigene;
  const angaben = {
    ...rest,
    ...(kontakt.email ? { email: kontakt.email } : {}),
    ...(kontakt.telefon ? { telefon: kontakt.telefon } : {}),
  };
  const wer = await keysOf(context, row, eigene);
  const named = await nameTermin(tx, {
    ...{
      id,
      version: held.version,
      gesperrt: held,
      jetzt,
      angaben: sealAngaben(context, angaben),
      personen: wer.schluessel,
    },
    kontaktHmac: kontaktHmac(context, kontakt) ?? null,
    schluesselHash: schluesselHashFor(context, id),
    haeltBis: jetzt.add({ minutes: 5 }),
    personId: row.person_id ?? undefined,
    verfahrenId: row.verfahren_id ?? undefined,
  });
  await setPruefung(tx, id, wer.pruefgrund, row.akte_id ?? wer.akteId ?? null);
  const booked = await bookTermin(tx, { id, version: named.version, jetzt, gesperrt: named });
  if (!(await markAngenommen(tx, row.id, id))) throw termineFaults.EINLADUNG_UNGUELTIG();
  await insertSpur(tx, { art: 'gebucht', netz, kontakt: booked.kontaktHmac, terminId: id, at: jetzt.toString() });
  await tellTermin(context, tx, booked, 'bestaetigt');
  return booked;
}

/** Known by the case; who comes along by their numbers. */
async function keysOf(context: ActionContext, row: Einladungszeile, { personen }: Terminangaben) {
  const mit = row.person_id === null ? personen : personen.slice(1);
  const wer = await readPersonen(context, context.tx, mit);
  if (row.person_id === null) return wer;
  return { ...wer, schluessel: [...new Set([personSchluessel(context, row.person_id), ...wer.schluessel])] };
}

async function requireSame(tx: Tx, terminId: string, beginn: string): Promise<Terminzeile> {
  const termin = await findTermin(tx, terminId);
  const same = termin && Temporal.Instant.from(termin.beginn).equals(Temporal.Instant.from(beginn));
  if (!same || termin.stand !== 'gebucht') throw termineFaults.EINLADUNG_UNGUELTIG();
  return termin;
}

function requireInTime({ von, bis }: Einladungszeile, beginn: string): void {
  const tag = Temporal.Instant.from(beginn).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString();
  if (tag > bis || (von !== null && tag < von)) throw termineFaults.NICHT_MEHR_FREI();
}
