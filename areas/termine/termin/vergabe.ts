/**
 * The one door to time: nobody else writes `termin`, `belegung` or `kontingent`. Each verb runs in the transaction of its
 * caller and holds the lock of the pools' days from its first look to the commit; a Termin that exists is locked before.
 */
import { randomUUID } from 'node:crypto';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { emitIn } from '#platform/events/outbox.ts';
import { listAnliegenAm } from '../anliegen/katalog.ts';
import { findPlatzKurz, listPoolsByKey } from '../kapazitaet/platz.sql.ts';
import { bitsOf, zellen, zelleOf } from '../kapazitaet/raster.rules.ts';
import { termineFaults } from '../termine.faults.ts';
import { type Herkunft, type Klasse, RASTER_MINUTEN, type Terminsprache, type Terminstand } from '../termine.schema.ts';
import {
  type Bedarf,
  type Belegungszeile,
  deleteAbgelaufene,
  deleteBelegung,
  deleteRuhendeOf,
  deleteTeil,
  giveBelegung,
  insertBelegung,
  insertRuhe,
  type Lage,
  type Lagefrage,
  listAbgelaufeneVon,
  listBelegung,
  lockPooltage,
  type Platzspanne,
  type Pooltag,
  readLage,
  restBelegung,
  rollbackToSavepoint,
  setBelegungBis,
  setSavepoint,
} from './belegung.sql.ts';
import {
  besuchsminuten,
  haltezeiten,
  hauptstation,
  hindernisIn,
  minutenFuer,
  stationenFuer,
} from './besuchsplan.rules.ts';
import type { Besuchsplan, Planstation, Wunsch } from './besuchsplan.schema.ts';
import { poolminutenOf, zeitgrenzen } from './frei.ts';
import { newKennung } from './kennung.ts';
import { terminBewegt } from './termin.events.ts';
import {
  deleteTermin,
  deleteTerminpersonen,
  insertTermin,
  insertTerminpersonen,
  lockTermin,
  setTerminpersonenInactive,
  type Terminschritt,
  type Terminzeile,
  updateTermin,
} from './termin.sql.ts';

export type { Besuchsplan, Wunsch } from './besuchsplan.schema.ts';
export { type FreieTageFrage, listFreieTage, listFreieZeiten } from './frei.ts';
export { findTermin, findTerminBySchluessel, lockTermin, type Terminzeile } from './termin.sql.ts';

type Db = Database | Tx;

/** Tries with another Platz after somebody came first there. */
const VERSUCHE = 4;
const DOPPELT = '23505';
const RUHENDES_FUER: readonly Herkunft[] = ['warteliste', 'zuteilung'];

export async function planBesuch(db: Db, wunsch: Wunsch, am: Temporal.Instant): Promise<Besuchsplan> {
  const tag = dayOf(am);
  if (wunsch.anliegen.length === 0) throw termineFaults.ANLIEGEN_UNBEKANNT();
  const katalog = await listAnliegenAm(db, tag);
  const gewaehlt = wunsch.anliegen.map(({ schluessel, personen }) => {
    const anliegen = katalog.find((eines) => eines.schluessel === schluessel);
    if (!anliegen?.aktiv) throw termineFaults.ANLIEGEN_UNBEKANNT();
    return { anliegen, personen };
  });
  const hindernis = hindernisIn(gewaehlt);
  if (hindernis?.art === 'zu_viele_personen')
    throw termineFaults.ZU_VIELE_PERSONEN({ hoechstens: hindernis.hoechstens });
  if (hindernis) throw termineFaults.NICHT_ZUSAMMEN();
  const stationen = await withPools(db, stationenFuer(gewaehlt), wunsch);
  const alle = gewaehlt.map(({ anliegen }) => anliegen);
  const titelenden = alle.map(({ tageVorTitelende }) => tageVorTitelende).filter((tage) => tage !== null);
  return {
    gruppe: (alle[0] as (typeof alle)[0]).gruppe,
    personen: Math.max(...gewaehlt.map(({ personen }) => personen)),
    poolId: (stationen[hauptstation(stationen)] as Planstation).poolId,
    stationen,
    puffer: Math.max(...alle.map(({ puffer }) => puffer)),
    minuten: besuchsminuten(stationen),
    vorlaufStunden: Math.max(...alle.map(({ vorlaufStunden }) => vorlaufStunden)),
    horizontTage: Math.min(...alle.map(({ horizontTage }) => horizontTage)),
    tageVorTitelende: titelenden.length === 0 ? null : Math.min(...titelenden),
    anliegen: gewaehlt.map(({ anliegen, personen }) => ({
      schluessel: anliegen.schluessel,
      name: anliegen.name.de ?? anliegen.schluessel,
      gruppe: anliegen.gruppe,
      personen,
      minuten: anliegen.stationen.reduce((sum, station) => sum + minutenFuer(station, personen), 0),
    })),
    ...(wunsch.platzId === undefined ? {} : { platzId: wunsch.platzId }),
  };
}

/** Keys of pools become their ids; what is asked for besides belongs to the main station. */
async function withPools(
  db: Db,
  stationen: ReturnType<typeof stationenFuer>,
  { faehigkeiten = [], platzId }: Wunsch,
): Promise<Planstation[]> {
  const haupt = hauptstation(stationen);
  const platz = platzId === undefined ? undefined : await findPlatzKurz(db, platzId);
  if (platzId !== undefined && !platz) throw termineFaults.KEIN_PLATZ();
  const pools = await listPoolsByKey(
    db,
    stationen.map(({ pool }) => pool),
  );
  return stationen.map(({ pool, ...station }, nr) => {
    const poolId = pools.find(({ schluessel }) => schluessel === pool)?.id;
    if (nr === haupt && platz) return { ...station, ...platz };
    if (poolId === undefined) throw termineFaults.KEIN_PLATZ();
    if (nr !== haupt) return { ...station, poolId };
    return { ...station, poolId, faehigkeiten: [...new Set([...station.faehigkeiten, ...faehigkeiten])] };
  });
}

export interface Halteauftrag {
  readonly plan: Besuchsplan;
  /** ISO instant on the grid. */
  readonly beginn: string;
  readonly klasse: Klasse;
  readonly herkunft: Herkunft;
  readonly stand: 'gehalten' | 'angeboten' | 'gebucht';
  /** End of a hold or an offer. */
  readonly haeltBis?: Temporal.Instant | undefined;
  readonly sprache: Terminsprache;
  readonly halterHash?: Buffer | undefined;
  readonly jetzt: Temporal.Instant;
}

/** Takes a time: held, offered or at once promised. `NICHT_MEHR_FREI` when it is not to be had. */
export async function holdTermin(tx: Tx, auftrag: Halteauftrag): Promise<Terminzeile> {
  const { plan, klasse, herkunft, stand, sprache, jetzt } = auftrag;
  const haeltBis = stand === 'gebucht' ? null : (auftrag.haeltBis ?? jetzt.add({ minutes: 10 })).toString();
  const beginn = Temporal.Instant.from(auftrag.beginn);
  const id = randomUUID();
  let neu: Terminzeile | undefined;
  await vergib(tx, {
    ...auftrag,
    beginn,
    terminId: id,
    haeltBis,
    ruhendes: RUHENDES_FUER.includes(herkunft),
    beginne: async () => {
      neu = await insertTermin(tx, {
        ...zeitOf(plan, beginn),
        id,
        kennung: newKennung(),
        anliegen: plan.anliegen,
        gruppe: plan.gruppe,
        poolId: plan.poolId,
        klasse,
        herkunft,
        personen: plan.personen,
        stand,
        haeltBis,
        sprache,
        halterHash: auftrag.halterHash ?? null,
        createdAt: jetzt.toString(),
        bestaetigtAt: stand === 'gebucht' ? jetzt.toString() : null,
      });
    },
  });
  return melde(tx, neu as unknown as Terminzeile);
}

export interface Namensauftrag {
  readonly id: string;
  readonly version: number;
  /** Sealed. */
  readonly angaben: string;
  readonly kontaktHmac: string | null;
  readonly schluesselHash: Buffer | null;
  /** HMACs, one for each person of the visit. */
  readonly personen: readonly string[];
  readonly haeltBis: Temporal.Instant;
  readonly personId?: string | undefined;
  readonly verfahrenId?: string | undefined;
  readonly jetzt: Temporal.Instant;
}

/** A hold gets its people. Also an unconfirmed one or an offer that gets them (again), until it is confirmed. */
export async function nameTermin(tx: Tx, auftrag: Namensauftrag): Promise<Terminzeile> {
  const { id, version, jetzt, haeltBis, personen } = auftrag;
  const termin = await lockHeld(tx, id, version, jetzt);
  if (termin.angaben !== null) await deleteTerminpersonen(tx, id);
  await setPersonen(tx, termin, personen, jetzt);
  const stand = termin.stand === 'angeboten' ? 'angeboten' : 'unbestaetigt';
  await setBelegungBis(tx, id, haeltBis.toString());
  return schreibe(tx, termin, {
    stand,
    haeltBis: haeltBis.toString(),
    angaben: auftrag.angaben,
    kontaktHmac: auftrag.kontaktHmac,
    schluesselHash: auftrag.schluesselHash,
    personId: auftrag.personId,
    verfahrenId: auftrag.verfahrenId,
  });
}

/** One active Termin for each person in each group of its Anliegen; the index decides, also between two at once. */
async function setPersonen(
  tx: Tx,
  { id, anliegen, gruppe }: Terminzeile,
  personen: readonly string[],
  jetzt: Temporal.Instant,
): Promise<void> {
  const gruppen = new Set([gruppe, ...anliegen.map((eines) => eines.gruppe)]);
  const zeilen = [...gruppen].flatMap((eine) =>
    [...new Set(personen)].map((schluessel) => ({ schluessel, gruppe: eine })),
  );
  if (zeilen.length === 0) return;
  // A hold of the same person that ended binds nobody, even if nobody has taken it away yet.
  const ended = await listAbgelaufeneVon(tx, zeilen, id, jetzt.toString());
  if (ended.length > 0) {
    await lockPooltage(tx, ended);
    await raeume(tx, ended, [], jetzt);
  }
  try {
    await insertTerminpersonen(tx, id, zeilen);
  } catch (cause) {
    if (codeOf(cause) === DOPPELT) throw termineFaults.SCHON_EIN_TERMIN({}, { cause });
    throw cause;
  }
}

export interface Schritt {
  readonly id: string;
  readonly version: number;
  readonly jetzt: Temporal.Instant;
}

/** The promise. */
export async function bookTermin(tx: Tx, { id, version, jetzt }: Schritt): Promise<Terminzeile> {
  const termin = await lockHeld(tx, id, version, jetzt);
  await setBelegungBis(tx, id, null);
  return schreibe(tx, termin, { stand: 'gebucht', haeltBis: null, bestaetigtAt: jetzt.toString() });
}

export interface Verschiebung extends Schritt {
  readonly plan: Besuchsplan;
  readonly beginn: string;
  readonly klasse: Klasse;
  /** Until when what is left behind rests; without it it is free at once. */
  readonly ruhtBis?: Temporal.Instant | undefined;
}

/** Takes the new time and gives back the old in one step: if the new one is gone, nothing has changed. */
export async function moveTermin(tx: Tx, auftrag: Verschiebung): Promise<Terminzeile> {
  const { id, version, plan, klasse, jetzt, ruhtBis } = auftrag;
  const termin = await lockActive(tx, id, version);
  requireHeld(termin, jetzt);
  const beginn = Temporal.Instant.from(auftrag.beginn);
  const alte = await listBelegung(tx, id);
  await vergib(tx, {
    plan,
    beginn,
    klasse,
    terminId: id,
    haeltBis: termin.haeltBis,
    jetzt,
    ruhendes: RUHENDES_FUER.includes(termin.herkunft),
    alte,
    beginne: () => deleteBelegung(tx, id),
  });
  if (ruhtBis) await insertRuhe(tx, alte, ruhtBis.toString());
  const { stand, haeltBis } = termin;
  const moved = await schreibe(tx, termin, {
    stand,
    haeltBis,
    anliegen: plan.anliegen,
    zeit: { ...zeitOf(plan, beginn), poolId: plan.poolId, klasse },
  });
  if (moved.tag !== termin.tag || moved.poolId !== termin.poolId)
    await melde(tx, { ...moved, tag: termin.tag, poolId: termin.poolId });
  return moved;
}

export interface Tausch extends Schritt {
  /** The offered Termin whose time it gets. */
  readonly angebotId: string;
  readonly ruhtBis: Temporal.Instant;
}

/**
 * A Termin gets the time that was offered instead of its own, which rests: one step, so that nobody ever has both or neither.
 * It stays the same Termin, with its number, link and papers; the offer has done its duty and goes.
 */
export async function swapTermin(tx: Tx, { id, version, angebotId, ruhtBis, jetzt }: Tausch): Promise<Terminzeile> {
  const termin = await lockActive(tx, id, version);
  const angebot = await lockTermin(tx, angebotId);
  if (termin.stand !== 'gebucht' || angebot?.stand !== 'angeboten') throw termineFaults.STAND_PASST_NICHT();
  requireHeld(angebot, jetzt);
  await lockPooltage(tx, [...(await listBelegung(tx, id)), ...(await listBelegung(tx, angebotId))]);
  await restBelegung(tx, id, ruhtBis.toString());
  await giveBelegung(tx, angebotId, id);
  const { beginn, ende, tag, poolId, klasse, anliegen } = angebot;
  const zeit = { beginn, ende, tag, poolId, klasse, vomAmt: true };
  const moved = await schreibe(tx, termin, { stand: 'gebucht', haeltBis: null, anliegen, zeit });
  if (tag !== termin.tag || poolId !== termin.poolId)
    await melde(tx, { ...moved, tag: termin.tag, poolId: termin.poolId });
  await deleteTermin(tx, angebotId);
  return moved;
}

export interface Rueckgabe extends Schritt {
  readonly stand: 'abgesagt' | 'verfallen' | 'nicht_erschienen';
  readonly grund?: string | undefined;
  /** The time stays closed to the public until then; those who wait may have it before. */
  readonly ruhtBis?: Temporal.Instant | undefined;
}

/** Gives the time back. Time that passed while nobody came stays with its Termin: it was used up. */
export async function releaseTermin(
  tx: Tx,
  { id, version, stand, grund, ruhtBis, jetzt }: Rueckgabe,
): Promise<Terminzeile> {
  const termin = await lockActive(tx, id, version);
  const vorbei = Temporal.Instant.compare(Temporal.Instant.from(termin.ende), jetzt) <= 0;
  if (stand === 'nicht_erschienen' && vorbei) await setBelegungBis(tx, id, null);
  else if (ruhtBis && Temporal.Instant.compare(ruhtBis, jetzt) > 0) await restBelegung(tx, id, ruhtBis.toString());
  else {
    await lockPooltage(tx, await listBelegung(tx, id));
    await deleteBelegung(tx, id);
  }
  await setTerminpersonenInactive(tx, [id]);
  return schreibe(tx, termin, { stand, haeltBis: null, grund });
}

/** The visit is over; its time stays with it. */
export async function finishTermin(
  tx: Tx,
  { id, stand }: { readonly id: string; readonly stand: 'wahrgenommen' | 'nicht_erschienen' },
): Promise<Terminzeile> {
  const termin = await lockTermin(tx, id);
  if (!termin) throw termineFaults.NICHT_GEFUNDEN();
  if (termin.stand === stand) return termin;
  if (!['gebucht', 'nicht_erschienen', 'wahrgenommen'].includes(termin.stand)) throw termineFaults.STAND_PASST_NICHT();
  await setTerminpersonenInactive(tx, [id]);
  return schreibe(tx, termin, { stand, haeltBis: null });
}

interface Vergabe {
  readonly plan: Besuchsplan;
  readonly beginn: Temporal.Instant;
  readonly klasse: Klasse;
  readonly terminId: string;
  readonly haeltBis: string | null;
  readonly jetzt: Temporal.Instant;
  readonly ruhendes: boolean;
  /** What it has now and gives back. */
  readonly alte?: readonly Belegungszeile[];
  /** Once it is clear that there is a chance, before the spans are written. */
  beginne(): Promise<void>;
}

async function vergib(tx: Tx, vergabe: Vergabe): Promise<void> {
  const { plan, beginn, klasse, terminId, jetzt, ruhendes, alte = [] } = vergabe;
  requireZeit(plan, beginn, klasse, jetzt);
  const { tag } = zeitOf(plan, beginn);
  const frage: Lagefrage = {
    bedarf: bedarfOf(plan, beginn),
    tag,
    klasse,
    jetzt: jetzt.toString(),
    ruhendes,
    streuung: terminId,
    ohne: alte.length > 0 ? terminId : null,
  };
  // Who has no chance does not stand in the queue of those who have.
  const vorher = await readLage(tx, frage);
  if (!moeglich(plan, vorher, alte, tag, klasse, ruhendes)) throw termineFaults.NICHT_MEHR_FREI();
  const pooltage = [
    ...frage.bedarf.map(({ poolId }) => ({ poolId, tag })),
    ...vorher.abgelaufen.map(({ poolId }) => ({ poolId, tag })),
    ...alte,
  ];
  // Whoever is told that it is gone holds nothing and leaves nothing, so that the caller may try another day.
  await setSavepoint(tx);
  await lockPooltage(tx, pooltage);
  if (vorher.abgelaufen.length > 0) await raeume(tx, vorher.abgelaufen, pooltage, jetzt);
  if (await versuche(tx, vergabe, frage)) return;
  await rollbackToSavepoint(tx);
  throw termineFaults.NICHT_MEHR_FREI();
}

async function versuche(tx: Tx, vergabe: Vergabe, frage: Lagefrage): Promise<boolean> {
  const { terminId, haeltBis, ruhendes } = vergabe;
  const { bedarf, tag, klasse } = frage;
  const belegt = new Set<string>();
  for (let versuch = 0; versuch < VERSUCHE; versuch += 1) {
    const spannen = waehle(bedarf, await readLage(tx, frage), belegt);
    if (!spannen) return false;
    if (versuch === 0) await vergabe.beginne();
    if (ruhendes) await deleteRuhendeOf(tx, spannen);
    const ausgang = await insertBelegung(tx, { terminId, tag, klasse, haeltBis, spannen });
    if (ausgang !== 'jemand') return ausgang === 'ja';
    await deleteTeil(tx, terminId);
    for (const { platzId } of spannen) belegt.add(platzId);
  }
  return false;
}

async function raeume(
  tx: Tx,
  abgelaufen: readonly { readonly terminId: string | null }[],
  pooltage: readonly Pooltag[],
  jetzt: Temporal.Instant,
): Promise<void> {
  const ids = [...new Set(abgelaufen.map(({ terminId }) => terminId))].filter((id) => id !== null);
  for (const { id, tag, poolId } of await deleteAbgelaufene(tx, ids, pooltage, jetzt.toString()))
    await emitIn(tx, terminBewegt, { terminId: id, tag, poolId, stand: 'verfallen' });
}

/** Free places for every station and minutes in every pool; what ended or is given back counts as free. */
function moeglich(
  plan: Besuchsplan,
  { kandidaten, kontingente, abgelaufen }: Lage,
  alte: readonly Belegungszeile[],
  tag: string,
  klasse: Klasse,
  ruhendes: boolean,
): boolean {
  if (plan.stationen.some((_, nr) => !kandidaten.some(({ station }) => station === nr))) return false;
  if (ruhendes) return kontingente.length > 0;
  return [...poolminutenOf(plan)].every(([poolId, minuten]) => {
    const kontingent = kontingente.find((eines) => eines.poolId === poolId);
    if (!kontingent) return false;
    const wieder = [...abgelaufen, ...alte.filter((eine) => eine.tag === tag)]
      .filter((eine) => eine.poolId === poolId && eine.klasse === klasse)
      .reduce((sum, eine) => sum + eine.minuten, 0);
    return kontingent.belegt + minuten - wieder <= kontingent.minuten;
  });
}

function waehle(
  bedarf: readonly Bedarf[],
  { kandidaten }: Lage,
  belegt: ReadonlySet<string>,
): Platzspanne[] | undefined {
  const spannen = bedarf.flatMap(({ station, poolId, von, bis, minuten }) => {
    const platz = kandidaten.find((einer) => einer.station === station && !belegt.has(einer.platzId));
    return platz ? [{ station, platzId: platz.platzId, poolId, von, bis, minuten }] : [];
  });
  return spannen.length === bedarf.length ? spannen : undefined;
}

function codeOf(cause: unknown): string | undefined {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined;
}

function bedarfOf(plan: Besuchsplan, beginn: Temporal.Instant): Bedarf[] {
  const { tag } = zeitOf(plan, beginn);
  const haupt = hauptstation(plan.stationen);
  return haltezeiten(plan).map(({ versatz, minuten }, station) => {
    const { art, poolId, faehigkeiten } = plan.stationen[station] as Planstation;
    const von = beginn.add({ minutes: versatz });
    return {
      station,
      art,
      poolId,
      faehigkeiten,
      von: von.toString(),
      bis: von.add({ minutes: minuten }).toString(),
      minuten,
      platzId: station === haupt ? (plan.platzId ?? null) : null,
      bits: bitsOf(zellen(zelleOf(tag, von.epochMilliseconds), minuten / RASTER_MINUTEN)),
    };
  });
}

function zeitOf(plan: Besuchsplan, beginn: Temporal.Instant): { beginn: string; ende: string; tag: string } {
  return { beginn: beginn.toString(), ende: beginn.add({ minutes: plan.minuten }).toString(), tag: dayOf(beginn) };
}

function requireZeit(plan: Besuchsplan, beginn: Temporal.Instant, klasse: Klasse, jetzt: Temporal.Instant): void {
  const { frueheste, spaeteste } = zeitgrenzen(plan, klasse, jetzt);
  const aufRaster = beginn.epochMilliseconds % (RASTER_MINUTEN * 60_000) === 0;
  const inGrenzen = Temporal.Instant.compare(frueheste, beginn) <= 0 && Temporal.Instant.compare(beginn, spaeteste) < 0;
  if (!aufRaster || !inGrenzen) throw termineFaults.NICHT_MEHR_FREI();
}

const dayOf = (moment: Temporal.Instant): string => moment.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString();

const GEHALTEN: readonly Terminstand[] = ['gehalten', 'unbestaetigt', 'angeboten'];

/** A hold that ended is none, even if nobody has taken it yet: two people would believe in it. */
async function lockHeld(tx: Tx, id: string, version: number, jetzt: Temporal.Instant): Promise<Terminzeile> {
  const termin = await lockTermin(tx, id);
  if (!termin || termin.stand === 'verfallen') throw termineFaults.RESERVIERUNG_ABGELAUFEN();
  if (!GEHALTEN.includes(termin.stand) || termin.version !== version) throw termineFaults.STAND_PASST_NICHT();
  requireHeld(termin, jetzt);
  return termin;
}

function requireHeld({ haeltBis }: Terminzeile, jetzt: Temporal.Instant): void {
  if (haeltBis !== null && Temporal.Instant.compare(Temporal.Instant.from(haeltBis), jetzt) <= 0)
    throw termineFaults.RESERVIERUNG_ABGELAUFEN();
}

async function lockActive(tx: Tx, id: string, version: number): Promise<Terminzeile> {
  const termin = await lockTermin(tx, id);
  if (!termin) throw termineFaults.NICHT_GEFUNDEN();
  if (termin.version !== version || (termin.stand !== 'gebucht' && !GEHALTEN.includes(termin.stand)))
    throw termineFaults.STAND_PASST_NICHT();
  return termin;
}

async function schreibe(tx: Tx, { id, version }: Terminzeile, schritt: Terminschritt): Promise<Terminzeile> {
  const termin = await updateTermin(tx, id, version, schritt);
  if (!termin) throw termineFaults.STAND_PASST_NICHT();
  return melde(tx, termin);
}

async function melde(tx: Tx, termin: Terminzeile): Promise<Terminzeile> {
  const { id, tag, poolId, stand } = termin;
  await emitIn(tx, terminBewegt, { terminId: id, tag, poolId, stand });
  return termin;
}
