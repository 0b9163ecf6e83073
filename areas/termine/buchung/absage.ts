/** Gives a promised time back. It rests for a random while: nobody can wait for the moment at which it is free again. */
import { randomInt } from 'node:crypto';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { releaseTermin, type Terminzeile } from '../termin/vergabe.ts';
import { insertSpur } from './buchung.sql.ts';
import { netzOf, readGrenzen } from './grenzen.ts';
import type { Grund } from './terminpost.mails.ts';
import { type Postwerk, tellTermin } from './terminpost.ts';

/** Until when a freed time rests. Those who wait may have it before. */
export async function ruhtBis(tx: Tx, now: Temporal.Instant): Promise<Temporal.Instant> {
  const grenzen = await readGrenzen(tx);
  const [von, bis] = [grenzen['ruhe-mindestens'] * 60, grenzen['ruhe-hoechstens'] * 60];
  return now.add({ seconds: bis > von ? randomInt(von, bis + 1) : von });
}

type Werk = Postwerk & Pick<Kernel, 'clock'> & { readonly tx: Tx; readonly request?: ActionContext['request'] };

/** `termin` is locked by the caller. Cancels, lets the time rest, and tells the person why. */
export async function absage(context: Werk, termin: Terminzeile, grund: Grund, text?: string): Promise<Terminzeile> {
  const { tx, clock, request } = context;
  const jetzt = clock.now();
  const gone = await releaseTermin(tx, {
    ...{ id: termin.id, version: termin.version, stand: 'abgesagt', jetzt },
    grund: text ? `${grund}: ${text}` : grund,
    ruhtBis: await ruhtBis(tx, jetzt),
  });
  const netz = request && grund === 'selbst' ? netzOf(context, request) : undefined;
  const kontakt = termin.kontaktHmac;
  await insertSpur(tx, { art: 'abgesagt', netz, kontakt, terminId: termin.id, at: jetzt.toString() });
  await tellTermin(context, tx, termin, 'abgesagt', { grund });
  return gone;
}
