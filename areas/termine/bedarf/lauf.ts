/**
 * The engine: a draw is promised (its hash published), a run begins at a random moment, its order is fixed once, and one
 * request after the other gets its turn, each in a transaction of its own. Whoever is killed in between is taken up by
 * the next tick; nothing is lost and nothing done twice.
 */
import { type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { listAusgelaufene, listOhneTermin, listVerstrichene, lockAnfrage, setBeendet } from './anfrage.sql.ts';
import { beendeOhneTermin, bieteAn, wartetWieder } from './angebot.ts';
import { naechsterArbeitstag, zeitpunktDesLaufs } from './fenster.rules.ts';
import { readGeheim } from './geheim.ts';
import {
  beginLauf,
  findLauf,
  finishLauf,
  insertLauf,
  type Laufart,
  type Laufzeile,
  listTeilnehmende,
  lockLauf,
  nextOffen,
  setErgebnis,
  takeFreieZeit,
} from './lauf.sql.ts';
import { losMit, neueSaat, zufallSekunden } from './los.ts';
import { isArbeitstag, readRegel } from './regel.ts';
import { schreibe } from './worte.ts';
import { rangfolge } from './zuteilung.rules.ts';

export const ACTOR = systemPrincipal('termine.zuteilung');
const SAAT = 'termine.zuteilung-saat';
/** Hours in which an address is confirmed. */
const BESTAETIGEN_STUNDEN = 24;

const run = <T>(kernel: Kernel, request: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transact(kernel.pool.db, ACTOR, request, work);

/** All that is due now. Safe to repeat, and safe beside another one. */
export async function tick(kernel: Kernel, signal?: AbortSignal): Promise<void> {
  const stop = () => signal?.aborted === true;
  await planeLose(kernel);
  await raeumeAuf(kernel);
  await beendeAngebote(kernel);
  for (const art of ['tag', 'freigeworden'] as const) {
    const open = await findLauf(kernel.pool.db, art, 'laeuft');
    if (open && !stop()) await fuehreAus(kernel, open.id, stop);
  }
  if (!stop()) await beginneTageslauf(kernel, stop);
  while (!stop() && (await beginneFreigeworden(kernel, stop)));
}

/** One promised draw of each kind; the moment of a day's run lies in the office's window and is told to nobody. */
export async function planeLose(kernel: Kernel): Promise<void> {
  await run(kernel, 'zuteilung-plan', async (tx) => {
    for (const art of ['tag', 'freigeworden'] as const) {
      if (await findLauf(tx, art, 'geplant')) continue;
      await plane(kernel, tx, art);
    }
  });
}

async function plane({ clock, keys }: Kernel, tx: Tx, art: Laufart): Promise<void> {
  const heute = clock.today().toString();
  const tag = naechsterArbeitstag(heute, isArbeitstag);
  const { regel } = await readRegel(tx, tag);
  const { saat, hash } = neueSaat();
  await insertLauf(tx, {
    art,
    tag,
    faelligAt: art === 'tag' ? zeitpunktDesLaufs(tag, regel.fenster, zufallSekunden).toString() : null,
    saatHash: hash,
    saatVersiegelt: keys.seal(SAAT, saat),
  });
}

async function beginneTageslauf(kernel: Kernel, stop: () => boolean): Promise<void> {
  const planned = await findLauf(kernel.pool.db, 'tag', 'geplant');
  if (!planned?.faelligAt) return;
  if (Temporal.Instant.compare(Temporal.Instant.from(planned.faelligAt), kernel.clock.now()) > 0) return;
  const begun = await run(kernel, `zuteilung:${planned.id}`, async (tx) => {
    const lauf = await lockLauf(tx, planned.id);
    if (lauf?.stand !== 'geplant') return false;
    await fixiere(kernel, tx, lauf, { poolId: null, zeitTag: null });
    return true;
  });
  if (begun) await fuehreAus(kernel, planned.id, stop);
}

/** True when there was freed time: then there may be more. */
async function beginneFreigeworden(kernel: Kernel, stop: () => boolean): Promise<boolean> {
  const planned = await findLauf(kernel.pool.db, 'freigeworden', 'geplant');
  if (!planned) return false;
  const begun = await run(kernel, `zuteilung:${planned.id}`, async (tx) => {
    const lauf = await lockLauf(tx, planned.id);
    if (lauf?.stand !== 'geplant') return 'besetzt';
    const zeit = await takeFreieZeit(tx, kernel.clock.today().toString());
    if (!zeit) return 'nichts';
    const wahl = { poolId: zeit.poolId, zeitTag: zeit.tag };
    if ((await listTeilnehmende(tx, { ...wahl, vor: kernel.clock.today().toString() })).length === 0) return 'niemand';
    await fixiere(kernel, tx, lauf, wahl);
    return 'begonnen';
  });
  if (begun === 'begonnen') {
    await fuehreAus(kernel, planned.id, stop);
    await planeLose(kernel);
  }
  return begun === 'begonnen' || begun === 'niemand';
}

async function fixiere(
  { clock, keys }: Kernel,
  tx: Tx,
  lauf: Laufzeile,
  wahl: { poolId: string | null; zeitTag: string | null },
): Promise<void> {
  const tag = clock.today().toString();
  const { regel } = await readRegel(tx, tag);
  const wer = await listTeilnehmende(tx, { ...wahl, vor: tag });
  const pools = new Map(wer.map(({ id, poolId }) => [id, poolId]));
  const order = rangfolge(wer, regel, tag, losMit(keys.unseal(SAAT, lauf.saatVersiegelt)));
  const plaetze = order.map((one) => ({ ...one, poolId: pools.get(one.id) as string }));
  await beginLauf(tx, lauf.id, { ...wahl, tag, regel, at: clock.now().toString() }, plaetze);
}

export async function fuehreAus(kernel: Kernel, laufId: string, stop: () => boolean): Promise<void> {
  while (!stop()) if (!(await schritt(kernel, laufId))) return;
}

/** The turn of one request, or the end of the run. False when nothing is left to do. */
async function schritt(kernel: Kernel, laufId: string): Promise<boolean> {
  const turn: Turn = {};
  try {
    return await run(kernel, `zuteilung:${laufId}`, (tx) => derNaechste(kernel, tx, laufId, turn));
  } catch (cause) {
    const { next } = turn;
    if (!(cause instanceof Fault) || !next) throw cause;
    // Whoever has a Termin of this kind already needs no other; what is refused to one is refused to nobody else.
    await run(kernel, `zuteilung:${laufId}`, (tx) => uebergehe(kernel, tx, { laufId, next, cause }));
    return true;
  }
}

/** Whose turn it is, also after the transaction has failed. */
interface Turn {
  next?: { readonly rang: number; readonly anfrageId: string };
}

async function derNaechste(kernel: Kernel, tx: Tx, laufId: string, turn: Turn): Promise<boolean> {
  const lauf = await lockLauf(tx, laufId);
  if (lauf?.stand !== 'laeuft' || lauf.regel === null) return false;
  const next = lauf.vergeben < lauf.regel.jeLauf ? await nextOffen(tx, laufId) : undefined;
  if (!next) {
    await finishLauf(tx, laufId, kernel.keys.unseal(SAAT, lauf.saatVersiegelt), kernel.clock.now().toString());
    await plane(kernel, tx, lauf.art);
    return false;
  }
  turn.next = next;
  const anfrage = await lockAnfrage(tx, next.anfrageId);
  const at = { laufId, rang: next.rang };
  if (anfrage?.stand !== 'offen') {
    await setErgebnis(tx, at, { ergebnis: 'entfallen' });
    return true;
  }
  const termin = await bieteAn({ ...kernel, tx }, anfrage, lauf.regel, lauf.zeitTag);
  if (!termin) await setErgebnis(tx, at, { ergebnis: 'nichts_passendes' });
  else {
    const vorlaufTage = kernel.clock.today().until(termin.tag).days;
    await setErgebnis(tx, at, { ergebnis: 'angeboten', terminId: termin.id, vorlaufTage });
  }
  return true;
}

async function uebergehe(
  kernel: Kernel,
  tx: Tx,
  { laufId, next, cause }: { laufId: string; next: { rang: number; anfrageId: string }; cause: Fault },
): Promise<void> {
  await lockLauf(tx, laufId);
  if ((await nextOffen(tx, laufId))?.rang !== next.rang) return;
  await setErgebnis(tx, { laufId, rang: next.rang }, { ergebnis: 'entfallen' });
  kernel.log.info({ lauf: laufId, anfrage: next.anfrageId, fault: cause.code }, 'a request was passed over');
  if (cause.code !== 'termine.SCHON_EIN_TERMIN') return;
  const anfrage = await lockAnfrage(tx, next.anfrageId);
  if (anfrage?.stand !== 'offen') return;
  await setBeendet(tx, anfrage.id, 'beendet', 'schon_ein_termin');
  await schreibe(kernel, tx, { sprache: anfrage.sprache, geheim: readGeheim(kernel, anfrage) }, 'beendet');
}

/** Offers that nobody accepted in time go on to the next. */
export async function beendeAngebote(kernel: Kernel): Promise<void> {
  const jetzt = kernel.clock.now();
  for (const id of await listVerstrichene(kernel.pool.db, jetzt.toString()))
    await run(kernel, `angebot:${id}`, async (tx) => {
      const anfrage = await lockAnfrage(tx, id);
      if (anfrage?.stand !== 'angeboten' || anfrage.antwortBis === null) return;
      if (Temporal.Instant.compare(Temporal.Instant.from(anfrage.antwortBis), jetzt) > 0) return;
      const { regel } = await readRegel(tx, kernel.clock.today().toString());
      await wartetWieder({ ...kernel, tx }, anfrage, regel, 'verstrichen');
    });
}

/** Addresses that nobody confirmed, wishes for a time before a Termin that is none any more, and requests whose last day has passed. */
async function raeumeAuf(kernel: Kernel): Promise<void> {
  for (const id of await listOhneTermin(kernel.pool.db))
    await run(kernel, `anfrage:${id}`, async (tx) => {
      const anfrage = await lockAnfrage(tx, id);
      if (anfrage?.stand === 'offen' || anfrage?.stand === 'angeboten')
        await beendeOhneTermin({ ...kernel, tx }, anfrage);
    });
  const vor = kernel.clock.now().subtract({ hours: BESTAETIGEN_STUNDEN }).toString();
  const heute = kernel.clock.today().toString();
  for (const { id } of await listAusgelaufene(kernel.pool.db, { vor, heute }))
    await run(kernel, `anfrage:${id}`, async (tx) => {
      const anfrage = await lockAnfrage(tx, id);
      if (anfrage?.stand === 'unbestaetigt') await setBeendet(tx, id, 'beendet', 'nicht_bestaetigt');
      if (anfrage?.stand !== 'offen' || anfrage.spaetestens >= heute) return;
      await setBeendet(tx, id, 'beendet', 'spaetestens_vorbei');
      await schreibe(kernel, tx, { sprache: anfrage.sprache, geheim: readGeheim(kernel, anfrage) }, 'beendet');
    });
}
