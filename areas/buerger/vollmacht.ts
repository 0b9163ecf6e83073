/** Vollmachten: given, accepted, ended; and the doors through which the areas below ask about them. */
import { createHash, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { vollmachtBewegt } from './buerger.events.ts';
import { buergerFaults } from './buerger.faults.ts';
import type { Vertrauen } from './konto.schema.ts';
import { findSitzungVertrauen } from './sitzung.sql.ts';
import { isInForce, isProvenByItself, needsBezug, umfangOf } from './vollmacht.rules.ts';
import type { Vollmacht, Vollmachtart } from './vollmacht.schema.ts';
import {
  findVollmacht,
  insertVollmacht,
  listVollmachtenFor,
  markBeendet,
  markBestaetigt,
  type Vollmachtzeile,
} from './vollmacht.sql.ts';

const SIEGEL = 'buerger.vollmacht';
const EINLADUNG_TAGE = 14;
/** Without letters and digits that are taken for one another; twelve of them are 59 bits. */
const ZEICHEN = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const namenSchema = z.object({ fuer: z.string(), vertreter: z.string() });
export type Namen = z.output<typeof namenSchema>;

export const sealNamen = ({ keys }: Pick<Kernel, 'keys'>, namen: Namen): string =>
  keys.seal(SIEGEL, JSON.stringify(namen));
export const readNamen = ({ keys }: Pick<Kernel, 'keys'>, row: Pick<Vollmachtzeile, 'namen_versiegelt'>): Namen =>
  namenSchema.parse(JSON.parse(keys.unseal(SIEGEL, row.namen_versiegelt)));

/** Keyed: a list of all codes finds nothing in a stolen table. */
export const hashEinladung = ({ keys }: Pick<Kernel, 'keys'>, code: string): Buffer =>
  createHash('sha256').update(keys.hmac('buerger.einladung', code)).digest();

export const geltungOf = (row: Vollmachtzeile) => ({
  angenommen: row.angenommen_at !== null,
  beendet: row.beendet_at !== null,
  bis: row.bis,
});

/** How surely the one who sits here is known. */
export async function vertrauenOfSitzung({ tx, actor }: Pick<ActionContext, 'tx' | 'actor'>): Promise<Vertrauen> {
  return (actor.sessionId && (await findSitzungVertrauen(tx, actor.sessionId))) || 'niedrig';
}

export interface Einladungswunsch {
  readonly art: Vollmachtart;
  /** An application of the account that gives it; the caller has checked whose it is. */
  readonly bezug?: string | undefined;
  readonly fuerName: string;
  readonly vertreterName: string;
  readonly bis?: string | undefined;
}

/** § 14 (1) VwVfG NRW. The giver passes the code on; it is shown this once. */
export async function inviteVertreter(
  context: ActionContext,
  wunsch: Einladungswunsch,
): Promise<{ id: string; code: string; endetAm: string }> {
  const { tx, actor, clock } = context;
  if (needsBezug(wunsch.art) && wunsch.bezug === undefined) throw buergerFaults.NICHT_DA();
  const now = clock.now();
  const endetAt = now.add({ hours: EINLADUNG_TAGE * 24 }).toString();
  const code = Array.from({ length: 12 }, () => ZEICHEN[randomInt(ZEICHEN.length)]).join('');
  const id = await insertVollmacht(tx, {
    art: wunsch.art,
    herkunft: 'erteilt',
    fuerKonto: actor.id,
    vertreterKonto: null,
    bezug: wunsch.bezug ?? null,
    umfang: umfangOf(wunsch.art),
    versiegelt: sealNamen(context, { fuer: wunsch.fuerName, vertreter: wunsch.vertreterName }),
    vertrauen: await vertrauenOfSitzung(context),
    bis: wunsch.bis ?? null,
    code: { hash: hashEinladung(context, code), endetAt },
    now: now.toString(),
  });
  return { id, code: code.replace(/(.{4})(?=.)/g, '$1-'), endetAm: endetAt };
}

/** Whoever sends an application for somebody without an account says so; the office has to see the proof. */
export async function declareVertretung(
  context: ActionContext,
  { art, bezug, fuerName, vertreterName }: Einladungswunsch & { bezug: string },
): Promise<string> {
  const { tx, actor, clock } = context;
  return insertVollmacht(tx, {
    art,
    herkunft: 'erklaert',
    fuerKonto: null,
    vertreterKonto: actor.id,
    bezug,
    umfang: ['lesen', 'unterlagen', 'nachrichten'],
    versiegelt: sealNamen(context, { fuer: fuerName, vertreter: vertreterName }),
    vertrauen: await vertrauenOfSitzung(context),
    bis: null,
    code: null,
    now: clock.now().toString(),
  });
}

export function toVollmacht(kernel: Pick<Kernel, 'keys' | 'clock'>, row: Vollmachtzeile): Vollmacht {
  const { fuer, vertreter } = readNamen(kernel, row);
  const geltung = geltungOf(row);
  const expired = geltung.bis !== null && geltung.bis < kernel.clock.today().toString();
  return {
    id: row.id,
    art: row.art,
    fuerName: fuer,
    vertreterName: vertreter,
    umfang: [...row.umfang],
    ...(row.bezug === null ? {} : { bezug: row.bezug }),
    stand: geltung.beendet || expired ? 'beendet' : geltung.angenommen ? 'gilt' : 'eingeladen',
    ...(row.bis === null ? {} : { bis: row.bis }),
    bestaetigt: row.bestaetigt_at !== null || isProvenByItself(row.vertrauen),
    seit: row.angenommen_at ?? row.created_at,
  };
}

// ---- doors for the areas below ------------------------------------------------------------------------------------

export interface BekannteVollmacht extends Vollmacht {
  readonly herkunft: 'erteilt' | 'erklaert';
  readonly fuerKonto: string | null;
  readonly vertreterKonto: string | null;
}

const toKnown = (kernel: Pick<Kernel, 'keys' | 'clock'>, row: Vollmachtzeile): BekannteVollmacht => ({
  ...toVollmacht(kernel, row),
  herkunft: row.herkunft,
  fuerKonto: row.fuer_konto,
  vertreterKonto: row.vertreter_konto,
});

export async function readVollmacht(
  kernel: Pick<Kernel, 'keys' | 'clock'> & { readonly tx: Tx },
  id: string,
): Promise<BekannteVollmacht | undefined> {
  const row = await findVollmacht(kernel.tx, id);
  return row && toKnown(kernel, row);
}

/** Those that were accepted and concern this application. */
export async function findVollmachten(
  kernel: Pick<Kernel, 'keys' | 'clock'> & { readonly tx: Tx },
  wovon: { bezug: string; kontoId: string },
): Promise<readonly BekannteVollmacht[]> {
  return (await listVollmachtenFor(kernel.tx, wovon)).map((row) => toKnown(kernel, row));
}

export async function isVollmachtInForce({ tx, clock }: Pick<ActionContext, 'tx' | 'clock'>, id: string) {
  const row = await findVollmacht(tx, id);
  return row !== undefined && isInForce(geltungOf(row), clock.today().toString());
}

/** The office has seen the proof. False: confirmed or ended already. */
export function confirmVollmacht({ tx, clock }: Pick<ActionContext, 'tx' | 'clock'>, id: string, by: string) {
  return markBestaetigt(tx, id, by, clock.now().toString());
}

/** By the person, the proxy or the office. False: it has ended already. */
export async function beendeVollmacht(
  { tx, clock, events }: Pick<ActionContext, 'tx' | 'clock' | 'events'>,
  id: string,
  by: string,
): Promise<boolean> {
  if (!(await markBeendet(tx, id, by, clock.now().toString()))) return false;
  await events.emit(tx, vollmachtBewegt, { vollmachtId: id, was: 'beendet', by });
  return true;
}
