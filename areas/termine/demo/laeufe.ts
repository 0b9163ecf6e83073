/** Two runs of the rule on the last working days: times are offered, some accept, some decline, some say nothing. */
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { transact } from '#platform/db/db.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { type Anfragezeile, listAnfragen } from '../bedarf/anfrage.sql.ts';
import { claimAngebot, declineAngebot, withdrawTerminanfrage } from '../bedarf/bedarf.api.ts';
import { readGeheim } from '../bedarf/geheim.ts';
import { findLauf, listLaeufe, setFaellig } from '../bedarf/lauf.sql.ts';
import { planeLose, tick } from '../bedarf/lauf.ts';
import { isArbeitstag } from '../bedarf/regel.ts';
import { releaseRegelentwurf, saveRegelentwurf } from '../bedarf/zuteilung.api.ts';
import { ZUTEILUNGSREGEL } from '../bedarf/zuteilung.data.ts';
import { type Acts, calmly } from './acts.ts';
import { AMT } from './anfragen.ts';
import { DEMO_OFFERS } from './bedarf.data.ts';

const FREIGABE = systemPrincipal('termine.demo.freigabe');
/** Days before today on which the office made the rule its own. */
const REGEL_VOR = 60;

export async function hasLaeufe({ kernel }: Acts): Promise<boolean> {
  return (await listLaeufe(kernel.pool.db, 1)).length > 0;
}

/** With a second person, as every change of the rule. */
export async function releaseRegel(acts: Acts): Promise<void> {
  const tag = acts.kernel.clock.today().subtract({ days: REGEL_VOR });
  const dann = acts.um(um(tag, '11:20'));
  const entwurf = await dann.tu(AMT, saveRegelentwurf, {
    regel: { ...ZUTEILUNGSREGEL, jeLauf: DEMO_OFFERS },
    gueltigAb: tag.add({ days: 1 }).toString(),
  });
  await dann.tu(FREIGABE, releaseRegelentwurf, { id: entwurf.id, version: entwurf.version });
}

/** Offers of the first run have run out before the second; those of the second stand until the next working day. */
export async function runTwice(acts: Acts): Promise<void> {
  const zweiter = zuletzt(acts);
  const erster = um(arbeitstagVor(tagOf(zweiter)), '09:40');
  await laufe(acts.um(erster));
  await antworte(acts.um(erster.add({ hours: 3 })), ['an', 'ab', '', 'an', '']);
  await laufe(acts.um(zweiter));
  await antworte(acts.um(zweiter.add({ minutes: 40 })), ['', 'an', '', 'ab', '', '']);
  await nimmZurueck(acts);
}

async function laufe(dann: Acts): Promise<void> {
  const { kernel } = dann;
  // What nobody accepted since the run before goes back first.
  await planeLose(kernel);
  const geplant = await findLauf(kernel.pool.db, 'tag', 'geplant');
  if (geplant)
    await transact(kernel.pool.db, AMT, 'demo', (tx) => setFaellig(tx, geplant.id, kernel.clock.now().toString()));
  await tick(kernel);
}

/** One after the other, as the list says again and again. */
async function antworte(dann: Acts, wie: readonly ('an' | 'ab' | '')[]): Promise<void> {
  const angebote = await listAnfragen(dann.kernel.pool.db, { was: 'angeboten', limit: 200 });
  for (const [nr, anfrage] of angebote.entries()) {
    const tat = wie[nr % wie.length];
    const schluessel = schluesselOf(dann, anfrage);
    if (tat === 'an') await calmly(() => dann.tu(null, claimAngebot, { schluessel }));
    if (tat === 'ab') await calmly(() => dann.tu(null, declineAngebot, { schluessel }));
  }
}

async function nimmZurueck(acts: Acts): Promise<void> {
  const reihe = await listAnfragen(acts.kernel.pool.db, { was: 'reihe', limit: 200 });
  for (const anfrage of reihe.filter((_, nr) => nr % 25 === 12))
    await calmly(() => acts.tu(null, withdrawTerminanfrage, { schluessel: schluesselOf(acts, anfrage) }));
}

const schluesselOf = ({ kernel }: Acts, anfrage: Anfragezeile): string => readGeheim(kernel, anfrage).schluessel;

/** A moment ago in the office's hours, else the end of the last working day: an offer of it can still be accepted. */
function zuletzt({ kernel }: Acts): Temporal.Instant {
  const heute = kernel.clock.today();
  const eben = kernel.clock.now().subtract({ minutes: 45 });
  const offen = isArbeitstag(heute.toString()) && Temporal.Instant.compare(eben, um(heute, '08:15')) >= 0;
  if (!offen) return um(arbeitstagVor(heute), '14:30');
  return Temporal.Instant.compare(eben, um(heute, '14:30')) < 0 ? eben : um(heute, '14:30');
}

function arbeitstagVor(tag: Temporal.PlainDate): Temporal.PlainDate {
  let vor = tag.subtract({ days: 1 });
  while (!isArbeitstag(vor.toString())) vor = vor.subtract({ days: 1 });
  return vor;
}

const tagOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();
const um = (tag: Temporal.PlainDate, uhrzeit: string): Temporal.Instant =>
  tag.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: Temporal.PlainTime.from(uhrzeit) }).toInstant();
