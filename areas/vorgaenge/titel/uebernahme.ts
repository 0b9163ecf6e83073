/** Looks at a list first, then takes it over: once, in batches, going on where it was stopped. */
import { createHash } from 'node:crypto';
import {
  compareIdentities,
  createPersonenWithAkten,
  findPersonenZuAktenzeichen,
  findVergebeneAktenzeichen,
  type PersonZumAktenzeichen,
  prepareIdentity,
} from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { titelFaults } from './titel.faults.ts';
import { guard, SERIE } from './titel.ts';
import { readUebernahme, type Uebernahmesatz } from './uebernahme.liste.ts';
import { befundOf } from './uebernahme.rules.ts';
import type { Uebernahme } from './uebernahme.schema.ts';
import {
  type BekannterTitel,
  findUebernahme,
  finishUebernahme,
  finishZeilen,
  insertUebernahme,
  leaveZeilen,
  listBekannteTitel,
  type NewZeile,
  startUebernahme,
  storeNebenher,
  storeTitelSaetze,
  takeZeilen,
  type UebernahmeRow,
  type Zeilendaten,
} from './uebernahme.sql.ts';

type Who = Pick<ActionContext, 'tx' | 'actor'>;

const titelKey = (
  personId: string,
  { art, grundlage, gueltigAb }: Pick<Uebernahmesatz, 'art' | 'grundlage' | 'gueltigAb'>,
) => JSON.stringify([personId, art, grundlage, gueltigAb]);

/** Nothing but the record of the look is written. Returns its id. */
export async function checkUebernahme(
  context: Who,
  list: { readonly bytes: Buffer; readonly datei: string; readonly teamId: string },
): Promise<string> {
  const read = readUebernahme(list.bytes);
  if (typeof read === 'string') throw titelFaults.LISTE_NICHT_LESBAR({ grund: read });
  const saetze = read.flatMap(({ satz }) => (typeof satz === 'string' ? [] : [satz]));
  const nummern = [...new Set(saetze.map(({ aktenzeichen }) => aktenzeichen))];
  const personen = Map.groupBy(
    await findPersonenZuAktenzeichen(context.tx, context.actor, nummern),
    ({ aktenzeichen }) => aktenzeichen,
  );
  const vergeben = await findVergebeneAktenzeichen(context.tx, nummern);
  const ids = [...personen.values()].flat().map(({ personId }) => personId);
  const titel = new Map(
    (await listBekannteTitel(context.tx, ids)).map((one) => [
      titelKey(one.person_id, { ...one, gueltigAb: one.gueltig_ab }),
      one,
    ]),
  );
  const seen = new Set<string>();
  const zeilen = read.map(({ zeile, satz }): NewZeile => {
    if (typeof satz === 'string') return { zeile, befund: 'unlesbar', satz, daten: null };
    return { zeile, ...judge(satz, { inAkte: personen.get(satz.aktenzeichen) ?? [], vergeben, titel, seen }) };
  });
  const pruefsumme = createHash('sha256').update(list.bytes).digest('hex');
  return insertUebernahme(context.tx, { ...list, pruefsumme }, zeilen, context.actor.id);
}

interface Bekannt {
  readonly inAkte: readonly PersonZumAktenzeichen[];
  readonly vergeben: ReadonlySet<string>;
  readonly titel: ReadonlyMap<string, BekannterTitel>;
  readonly seen: Set<string>;
}

function judge(satz: Uebernahmesatz, { inAkte, vergeben, titel, seen }: Bekannt): Omit<NewZeile, 'zeile'> {
  const person = inAkte.find((one) => isSame(satz, one));
  const known = person ? titel.get(titelKey(person.personId, satz)) : undefined;
  const key = titelKey(satz.aktenzeichen, satz);
  const befund = befundOf(satz.gueltigBis, {
    person: person ? 'gleich' : vergeben.has(satz.aktenzeichen) ? 'andere' : 'fehlt',
    titel: known ? { gueltigBis: known.gueltig_bis, uebernommen: known.uebernommen } : undefined,
    doppelt: seen.has(key),
  });
  seen.add(key);
  const ids = person ? { akteId: person.akteId, personId: person.personId } : {};
  return { befund: befund.befund, satz: befund.satz, daten: befund.anwenden ? { ...satz, ...ids } : null };
}

/** As the search for doubles compares: spellings differ between two programs, people do not. */
const SAME_SCORE = 0.85;

function isSame({ person }: Pick<Uebernahmesatz, 'person'>, other: PersonZumAktenzeichen): boolean {
  if (person.geburtsdatum && other.geburtsdatum && !startsAlike(person.geburtsdatum, other.geburtsdatum)) return false;
  const score = compareIdentities(identityOf(person), identityOf(other)).score;
  return score >= SAME_SCORE;
}

const startsAlike = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

const identityOf = (one: { familienname: string; vornamen: string; geburtsdatum?: string | null | undefined }) =>
  prepareIdentity({
    familienname: one.familienname,
    vornamen: one.vornamen,
    geburtsdatum: one.geburtsdatum ?? undefined,
  });

const AT_ONCE = 500;

/** Applies what is left of it. Killed in between and called again it goes on; a list is taken over once. */
export async function applyUebernahme(
  kernel: Kernel,
  actor: Principal,
  id: string,
  signal: AbortSignal,
  note: (done: number) => void = () => {},
): Promise<void> {
  const started = await transact(kernel.pool.db, actor, id, (tx) => startUebernahme(tx, id));
  if (!started) throw titelFaults.UEBERNAHME_SCHON_GESCHEHEN();
  const row = (await findUebernahme(kernel.pool.db, id)) as UebernahmeRow;
  for (let done = row.angewendet; !signal.aborted; ) {
    const n = await transact(kernel.pool.db, actor, id, (tx) => applyBatch(kernel, { tx, actor }, row));
    if (n === 0) {
      await transact(kernel.pool.db, actor, id, (tx) => finishUebernahme(tx, id));
      return;
    }
    done += n;
    note(done);
  }
}

async function applyBatch(kernel: Kernel, context: Who, { id, team_id: teamId }: UebernahmeRow): Promise<number> {
  const { tx, actor } = context;
  const taken = await takeZeilen(tx, id, AT_ONCE);
  if (taken.length === 0) return 0;
  const placed = await placePersonen(kernel, context, teamId, taken);
  await storeTitelSaetze(
    tx,
    id,
    placed.map(({ zeile, daten }) => {
      const serie = daten.seriennummer ? guard(kernel, SERIE, daten.seriennummer) : { versiegelt: null, hmac: null };
      const { art, grundlage, gueltigAb, gueltigBis, akteId, personId } = daten;
      return { zeile, art, grundlage, gueltigAb, gueltigBis, akteId, personId, ...serie };
    }),
    actor.id,
  );
  await storeNebenher(
    tx,
    placed.map(({ daten }) => daten),
    actor.id,
  );
  const done = placed.map(({ zeile }) => zeile);
  await finishZeilen(tx, id, done);
  const left = taken.map(({ zeile }) => zeile).filter((zeile) => !done.includes(zeile));
  await leaveZeilen(tx, id, left, 'In dieser Akte steht inzwischen eine andere Person.');
  return taken.length;
}

interface Gesetzt {
  readonly zeile: number;
  readonly daten: Zeilendaten & { readonly akteId: string; readonly personId: string };
}

/** Lines of Akten that are not there get one, each Aktenzeichen once; another person meanwhile leaves the line alone. */
async function placePersonen(
  kernel: Kernel,
  { tx, actor }: Who,
  teamId: string,
  taken: readonly { zeile: number; daten: Zeilendaten }[],
): Promise<Gesetzt[]> {
  const missing = taken.filter(({ daten }) => daten.akteId === undefined);
  const nummern = [...new Set(missing.map(({ daten }) => daten.aktenzeichen))];
  const there = await findVergebeneAktenzeichen(tx, nummern);
  const fresh = [...new Map(missing.toReversed().map(({ daten }) => [daten.aktenzeichen, daten])).values()].filter(
    ({ aktenzeichen }) => !there.has(aktenzeichen),
  );
  const neue = fresh.map(({ person, aktenzeichen }) => ({ person, aktenzeichen }));
  await createPersonenWithAkten(kernel, { tx, actor }, neue, { teamId, zustand: 'A' });
  const now = Map.groupBy(await findPersonenZuAktenzeichen(tx, actor, nummern), (one) => one.aktenzeichen);
  return taken.flatMap(({ zeile, daten }) => {
    if (daten.akteId && daten.personId) return [{ zeile, daten: daten as Gesetzt['daten'] }];
    const who = now.get(daten.aktenzeichen)?.find((one) => isSame(daten, one));
    return who ? [{ zeile, daten: { ...daten, akteId: who.akteId, personId: who.personId } }] : [];
  });
}

export function toUebernahme(row: UebernahmeRow): Uebernahme {
  const none = { neu: 0, gleich: 0, abweichend: 0, doppelt: 0, unlesbar: 0 };
  return {
    id: row.id,
    datei: row.datei,
    stand: row.stand,
    zeilen: row.zeilen,
    zahlen: { ...none, ...row.zahlen },
    angewendet: row.angewendet,
    offen: row.offen,
    erstelltAm: row.created_at,
    ...(row.fertig_at ? { fertigAm: row.fertig_at } : {}),
  };
}
