/** By the link in the confirmation: see, move, cancel, calendar, QR code. */
import { Readable } from 'node:stream';
import { hashToken, publicUrl } from '#areas/personal/index.ts';
import { type ActionContext, type ByteAnswer, defineAction, type PreparingCaller } from '#platform/actions/action.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findOrt } from '../kapazitaet/platz.sql.ts';
import { findTerminBySchluessel, lockTermin, moveTermin as move, type Terminzeile } from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import { ladeTexte, translatorOf } from '../texte/texte.ts';
import { absage, ruhtBis } from './absage.ts';
import { isAhead, toAnsicht } from './ansicht.ts';
import { isDirekt, terminObjects } from './buchung.ts';
import { freieTage, freieZeiten } from './freie-zeiten.ts';
import { netzOf, readGrenzen, readGrenzenWithin } from './grenzen.ts';
import { toKalender } from './kalender.rules.ts';
import { tellTermin } from './terminpost.ts';
import * as api from './verwaltung.api.ts';
import { linkTo } from './wege.rules.ts';
import { planOf } from './wunsch.ts';

const nothing = (why: string) => () => ({ withoutAudit: why });

/** A Termin that was only held has no link yet, and what fell long ago none any more. */
export async function findByLink(db: Database | Tx, schluessel: string): Promise<Terminzeile> {
  const termin = await findTerminBySchluessel(db, hashToken(schluessel));
  if (!termin || termin.angaben === null) throw termineFaults.NICHT_GEFUNDEN();
  return termin;
}

async function lockByLink(tx: Tx, schluessel: string): Promise<Terminzeile> {
  const termin = await lockTermin(tx, (await findByLink(tx, schluessel)).id);
  if (!termin) throw termineFaults.NICHT_GEFUNDEN();
  return termin;
}

async function within(kernel: Kernel, _input: unknown, { request }: PreparingCaller): Promise<void> {
  await readGrenzenWithin(kernel, 'verwalten-netz', netzOf(kernel, request));
}

export const getTermin = defineAction(api.getTermin, {
  run: async (context, { schluessel }) => toAnsicht(context, await findByLink(context.tx, schluessel)),
  audit: nothing('one’s own Termin'),
});

export const listVerschiebetage = defineAction(api.listVerschiebetage, {
  run: async (context, { schluessel, von, bis }) => {
    const termin = await findByLink(context.tx, schluessel);
    const plan = await planOf(context.tx, termin, context.clock.now());
    const frage = { klasse: termin.klasse, von: await earliest(context, termin, von), bis };
    return freieTage(context, plan, frage);
  },
  audit: nothing('free times'),
});

export const listVerschiebezeiten = defineAction(api.listVerschiebezeiten, {
  run: async (context, { schluessel, tag }) => {
    const termin = await findByLink(context.tx, schluessel);
    const plan = await planOf(context.tx, termin, context.clock.now());
    const found = await freieZeiten(context, plan, { klasse: termin.klasse, tag });
    const fits = await Promise.all(found.zeiten.map((zeit) => mayMoveTo(context, termin, zeit)));
    return { ...found, zeiten: found.zeiten.filter((_, nr) => fits[nr]) };
  },
  audit: nothing('free times'),
});

/** What was given by need is not moved before others who wait: later always, sooner never. */
async function mayMoveTo(context: ActionContext, termin: Terminzeile, beginn: string): Promise<boolean> {
  if (termin.klasse !== 'oeffentlich' || (await isDirekt(context, termin.anliegen))) return true;
  return Temporal.Instant.compare(Temporal.Instant.from(beginn), Temporal.Instant.from(termin.beginn)) > 0;
}

async function earliest(
  context: ActionContext,
  termin: Terminzeile,
  von: string | undefined,
): Promise<string | undefined> {
  if (termin.klasse !== 'oeffentlich' || (await isDirekt(context, termin.anliegen))) return von;
  return von !== undefined && von > termin.tag ? von : termin.tag;
}

export const moveTermin = defineAction(api.moveTermin, {
  prepare: within,
  run: async (context, { schluessel, beginn }) => {
    const { tx, clock } = context;
    const termin = await lockByLink(tx, schluessel);
    requireOpen(termin, clock.now());
    // The second tap, or the page loaded again: it is there already.
    if (isSame(termin.beginn, beginn)) return toAnsicht(context, termin);
    const { verschieben } = await readGrenzen(tx);
    if (termin.verschoben >= verschieben) throw termineFaults.OFT_VERSCHOBEN();
    if (!(await mayMoveTo(context, termin, beginn))) throw termineFaults.NUR_SPAETER();
    const plan = await planOf(tx, termin, clock.now());
    const { id, version, klasse } = termin;
    const jetzt = clock.now();
    // As after a cancellation: else one would move away at a moment that somebody else waits for.
    const moved = await move(tx, { id, version, plan, beginn, klasse, ruhtBis: await ruhtBis(tx, jetzt), jetzt });
    await tellTermin(context, tx, moved, 'verschoben');
    return toAnsicht(context, moved);
  },
  audit: (_input, result) =>
    result === undefined
      ? { withoutAudit: 'a stranger’s try' }
      : { what: 'termin.verschoben', objects: terminObjects(result.id) },
});

const isSame = (a: string, b: string): boolean => Temporal.Instant.from(a).equals(Temporal.Instant.from(b));

function requireOpen(termin: Terminzeile, now: Temporal.Instant): void {
  if (termin.stand !== 'gebucht') throw termineFaults.STAND_PASST_NICHT();
  if (!isAhead(termin, now)) throw termineFaults.TERMIN_VORBEI();
}

export const cancelTermin = defineAction(api.cancelTermin, {
  prepare: within,
  run: async (context, { schluessel }) => {
    const { tx, clock } = context;
    const termin = await lockByLink(tx, schluessel);
    // The second tap of a finger, and the link opened again.
    if (termin.stand === 'abgesagt') return toAnsicht(context, termin);
    requireOpen(termin, clock.now());
    return toAnsicht(context, await absage(context, termin, 'selbst'));
  },
  audit: (_input, result) =>
    result === undefined
      ? { withoutAudit: 'a stranger’s try' }
      : { what: 'termin.abgesagt', objects: terminObjects(result.id) },
});

export const getTerminKalender = defineAction(api.getTerminKalender, {
  run: async (context, { schluessel }): Promise<ByteAnswer> => {
    const termin = await findByLink(context.tx, schluessel);
    const t = translatorOf(await ladeTexte('post', termin.sprache));
    const { name, anschrift } = await findOrt(context.tx, termin.poolId);
    const adresse = publicUrl(context.config);
    const link = linkTo('termin', schluessel, adresse);
    const ics = toKalender({
      ...{ kennung: termin.kennung, beginn: termin.beginn, ende: termin.ende, link, haus: adresse.hostname },
      ...{ folge: termin.version, abgesagt: termin.stand === 'abgesagt' || termin.stand === 'verfallen' },
      erstellt: context.clock.now().toString(),
      titel: t('kalender.titel'),
      text: t('kalender.text', { kennung: termin.kennung, link }),
      ort: anschrift ? `${name}, ${anschrift}` : name,
    });
    return bytesOf(Buffer.from(ics), `termin-${termin.kennung}.ics`, 'text/calendar; charset=utf-8');
  },
  audit: nothing('one’s own Termin'),
});

export const getTerminQr = defineAction(api.getTerminQr, {
  run: async ({ tx }, { schluessel }): Promise<ByteAnswer> => {
    const { kennung } = await findByLink(tx, schluessel);
    const { default: qrCode } = await import('qrcode');
    const svg = await qrCode.toString(kennung, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    return bytesOf(Buffer.from(svg), `termin-${kennung}.svg`, 'image/svg+xml');
  },
  audit: nothing('one’s own Termin'),
});

export function bytesOf(inhalt: Buffer, filename: string, contentType: string): ByteAnswer {
  return {
    ...{ contentType, length: inhalt.length, filename },
    open: (range) => Readable.from(range ? inhalt.subarray(range.start, range.end + 1) : inhalt),
  };
}

export const verwaltungActions = [
  getTermin,
  listVerschiebetage,
  listVerschiebezeiten,
  moveTermin,
  cancelTermin,
  getTerminKalender,
  getTerminQr,
];
