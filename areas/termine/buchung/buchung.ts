/** What each step of the public's way asks first. */
import { hashToken } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { listAnliegenAm } from '../anliegen/katalog.ts';
import { listBelegung } from '../termin/belegung.sql.ts';
import { lockPooltage } from '../termin/sperre.sql.ts';
import {
  type Besuchsplan,
  findTermin,
  lockTermin,
  planBesuch,
  releaseTermin,
  type Terminzeile,
  type Wunsch,
} from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import { type Buchungszeile, countGehaltene, findBuchung, listGehaltene, lockHalter, setCode } from './buchung.sql.ts';
import type { Grenzwerte } from './grenzen.ts';
import { hashCode, newCode } from './schluessel.ts';
import { tellTermin } from './terminpost.ts';

export const SYSTEM = systemPrincipal('termine.buchung');
/** The code can be guessed at so often, and is sent so often for one Termin. */
export const CODE_VERSUCHE = 5;
const CODES_JE_TERMIN = 5;
/** However often names are changed or codes sent: a time that is not confirmed then is free. */
const LAENGSTENS_MINUTEN = 90;

export const terminObjects = (id: string | undefined) => (id === undefined ? [] : [{ art: 'termin', id }]);

/** The public may take what is given away directly, and only that. */
export async function planDirekt(
  { tx, clock }: Pick<ActionContext, 'tx' | 'clock'>,
  wunsch: Wunsch,
): Promise<Besuchsplan> {
  const plan = await planBesuch(tx, wunsch, clock.now());
  if (!plan.direkt) throw termineFaults.NICHT_DIREKT();
  return plan;
}

export async function isDirekt(
  { tx, clock }: Pick<ActionContext, 'tx' | 'clock'>,
  anliegen: readonly { readonly schluessel: string }[],
): Promise<boolean> {
  const katalog = await listAnliegenAm(tx, clock.today().toString());
  const direkt = new Set(katalog.flatMap((one) => (one.zugang === 'direkt' ? [one.schluessel] : [])));
  return anliegen.every(({ schluessel }) => direkt.has(schluessel));
}

/** Limits of one network and what this browser held before; in one order of locks. */
export async function makeRoom(
  { tx, clock }: Pick<ActionContext, 'tx' | 'clock'>,
  {
    halterHash,
    netz,
    grenzen,
    plan,
    beginn,
  }: { halterHash: Buffer; netz: string | undefined; grenzen: Grenzwerte; plan: Besuchsplan; beginn: string },
): Promise<void> {
  const now = clock.now();
  await lockHalter(tx, halterHash.toString('hex'));
  // Before any day: who takes their first time asks for the network and then for the day.
  const begrenzt = netz !== undefined && grenzen['gleichzeitig-netz'] > 0;
  if (begrenzt) await lockHalter(tx, netz);
  const alte: Terminzeile[] = [];
  for (const id of await listGehaltene(tx, halterHash)) {
    const alt = await lockTermin(tx, id);
    if (alt && (alt.stand === 'gehalten' || alt.stand === 'unbestaetigt')) alte.push(alt);
  }
  if (alte.length > 0) {
    const tag = Temporal.Instant.from(beginn).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString();
    const spannen = [];
    for (const { id } of alte) spannen.push(...(await listBelegung(tx, id)));
    // Old and new day at once: two people who change places would wait for each other.
    await lockPooltage(tx, [...spannen, ...plan.stationen.map(({ poolId }) => ({ poolId, tag }))]);
  }
  for (const gesperrt of alte) {
    const { id, version } = gesperrt;
    await releaseTermin(tx, { id, version, stand: 'verfallen', jetzt: now, gesperrt });
  }
  if (!begrenzt) return;
  if ((await countGehaltene(tx, netz, now.toString())) >= grenzen['gleichzeitig-netz'])
    throw termineFaults.ZU_VIELE_VERSUCHE();
}

/** Held until commit. Who is not its holder learns nothing. */
export async function lockOwn({ tx }: Pick<ActionContext, 'tx'>, id: string, halter: string): Promise<Terminzeile> {
  const termin = await lockTermin(tx, id);
  if (!termin?.halterHash?.equals(hashToken(halter))) throw termineFaults.NICHT_GEFUNDEN();
  return termin;
}

/** Before it is locked: for limits that count outside the transaction. */
export async function findOwn(db: Parameters<typeof findTermin>[0], id: string, halter: string): Promise<Terminzeile> {
  const termin = await findTermin(db, id);
  if (!termin?.halterHash?.equals(hashToken(halter))) throw termineFaults.NICHT_GEFUNDEN();
  return termin;
}

/** From now, but no longer than an hour and a half after it was first held. */
export function bestaetigenBis(
  { clock }: Pick<ActionContext, 'clock'>,
  buchung: Pick<Buchungszeile, 'created_at'> | undefined,
  minuten: number,
): Temporal.Instant {
  const now = clock.now();
  const spaetestens = Temporal.Instant.from(buchung?.created_at ?? now.toString()).add({ minutes: LAENGSTENS_MINUTEN });
  const bis = now.add({ minutes: minuten });
  return Temporal.Instant.compare(bis, spaetestens) < 0 ? bis : spaetestens;
}

/** A fresh code; the old one is worth nothing then. Returns it for the demo, where no mail leaves. */
export async function sendCode(
  context: ActionContext,
  termin: Terminzeile,
  gelesen?: Pick<Buchungszeile, 'code_gesendet'>,
): Promise<string> {
  const { tx, clock } = context;
  const buchung = gelesen ?? (await findBuchung(tx, termin.id));
  if ((buchung?.code_gesendet ?? 0) >= CODES_JE_TERMIN) throw termineFaults.ZU_VIELE_VERSUCHE();
  const code = newCode();
  const bis = Temporal.Instant.from(termin.haeltBis ?? clock.now().toString());
  await setCode(tx, termin.id, hashCode(termin.id, code), bis.toString());
  const minuten = Math.max(Math.floor(bis.since(clock.now()).total('minutes')), 1);
  await tellTermin(context, tx, termin, 'code', { code, minuten });
  return code;
}
