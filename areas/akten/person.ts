/** From what people type to what is stored of a person, and back; and the search before every creation. */
import type { Database, Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { aktenFaults } from './akten.faults.ts';
import { compareIdentities, type Identitaet, prepareIdentity, ZEIGEN_AB } from './identitaet.rules.ts';
import { foldName, soundKeys } from './name.rules.ts';
import type { Person, PersonInput, PersonKandidat, PersonKurz } from './person.schema.ts';
import {
  findAzrHolder,
  listAktenOf,
  listCandidates,
  listPersonsByPrefix,
  listSpelledAlike,
  type PersonRow,
  type PersonValues,
  updateAzr,
} from './person.sql.ts';
import { toLatin } from './suche/schrift.rules.ts';
import { mayBeName } from './suche/suche.rules.ts';

export function toPersonValues(input: PersonInput): PersonValues {
  const names = allNames(input);
  return {
    familienname: input.familienname,
    geburtsname: input.geburtsname || null,
    vornamen: input.vornamen,
    aliase: input.aliase,
    geburtsdatum: input.geburtsdatum ?? null,
    geburtsort: input.geburtsort || null,
    geburtsstaat: input.geburtsstaat ?? null,
    geschlecht: input.geschlecht,
    staatsangehoerigkeiten: input.staatsangehoerigkeiten,
    ordnung: foldName(`${input.familienname} ${input.vornamen}`),
    // A blank before each word lets a search for beginnings of words use the trigram index.
    suchname: ` ${names.map(foldName).join('  ')}`,
    klang: [...new Set(names.flatMap(soundKeys))],
  };
}

function allNames({ familienname, vornamen, geburtsname, aliase = [] }: Identitaet): string[] {
  return [
    familienname,
    vornamen,
    geburtsname,
    ...aliase.flatMap((alias) => [alias.familienname, alias.vornamen]),
  ].filter((name): name is string => !!name);
}

/** Purpose of the key ring; stored numbers depend on its name. */
export const AZR_PURPOSE = 'akten.azr-nummer';

/** Keeps an AZR-Nummer sealed; a number belongs to one person only. */
export async function storeAzr(
  { keys }: Pick<Kernel, 'keys'>,
  tx: Tx,
  personId: string,
  azrNummer: string,
): Promise<void> {
  const hmac = keys.hmac(AZR_PURPOSE, azrNummer);
  const holder = await findAzrHolder(tx, hmac);
  if (holder !== undefined && holder !== personId) throw aktenFaults.AZR_VERGEBEN();
  await updateAzr(tx, personId, keys.seal(AZR_PURPOSE, azrNummer), hmac);
}

export function toPerson(row: PersonRow): Person {
  return {
    ...toPersonKurz(row),
    ...(row.geburtsname ? { geburtsname: row.geburtsname } : {}),
    aliase: row.aliase,
    ...(row.geburtsort ? { geburtsort: row.geburtsort } : {}),
    ...(row.geburtsstaat ? { geburtsstaat: row.geburtsstaat } : {}),
    geschlecht: row.geschlecht,
    hatAzrNummer: row.hat_azr,
    eingeschraenkt: row.eingeschraenkt,
    version: row.version,
  };
}

export function toPersonKurz(
  row: Pick<PersonRow, 'id' | 'familienname' | 'vornamen' | 'geburtsdatum' | 'staatsangehoerigkeiten'>,
): PersonKurz {
  return {
    id: row.id,
    familienname: row.familienname,
    vornamen: row.vornamen,
    ...(row.geburtsdatum ? { geburtsdatum: row.geburtsdatum } : {}),
    staatsangehoerigkeiten: row.staatsangehoerigkeiten,
  };
}

const LOOKED_AT = 60;

/**
 * Persons that may be the one described, best first: by spelling, sound, swapped parts, aliases and birth dates with
 * their usual errors. Only those the actor may see.
 */
export async function findAehnliche(
  db: Database | Tx,
  actor: Principal,
  wanted: Identitaet,
  options: { from?: number; limit?: number } = {},
): Promise<PersonKandidat[]> {
  const { from = ZEIGEN_AB, limit = 20 } = options;
  const prepared = prepareIdentity(wanted);
  const rows = await listRoughly(db, actor, wanted);
  const best = rows
    .map((row) => ({ ...toPersonKurz(row), ...scoreOf(prepared, row) }))
    .filter((candidate) => candidate.score >= from)
    .sort((a, b) => b.score - a.score || a.familienname.localeCompare(b.familienname, 'de'))
    .slice(0, limit);
  if (best.length === 0) return [];
  const akten = await listAktenOf(
    db,
    actor,
    best.map(({ id }) => id),
  );
  return best.map((candidate) => ({ ...candidate, akten: akten.get(candidate.id) ?? [] }));
}

/** Who is being typed, then who sounds like it. */
export async function findPersonsByName(
  db: Database | Tx,
  actor: Principal,
  typed: string,
  limit: number,
): Promise<Omit<PersonKandidat, 'gruende'>[]> {
  if (!mayBeName(typed)) return [];
  const latin = toLatin(typed);
  const rows = await listPersonsByPrefix(db, actor, foldName(latin).split(' '), limit);
  const begun = rows.map((row) => ({ ...toPersonKurz(row), akten: row.akten, score: 1 }));
  if (begun.length >= limit) return begun;
  const known = new Set(begun.map(({ id }) => id));
  const alike = await findAehnliche(db, actor, { familienname: latin, vornamen: '' }, { limit });
  return [...begun, ...alike.filter(({ id }) => !known.has(id))].slice(0, limit);
}

/** By sound; where that gives little, by spelling too. */
async function listRoughly(db: Database | Tx, actor: Principal, wanted: Identitaet): Promise<PersonRow[]> {
  const names = allNames(wanted);
  const parts = names.flatMap((name) => name.split(/\s+/u));
  const query = {
    keys: [...parts.map(soundKeys), ...names.map(soundKeys)],
    suchname: names.slice(0, 2).map(foldName).join(' '),
    geburtsdatum: wanted.geburtsdatum,
    limit: LOOKED_AT,
  };
  const sounding = await listCandidates(db, actor, query);
  if (sounding.length >= LOOKED_AT) return sounding;
  const known = new Set(sounding.map((row) => row.id));
  const spelled = await listSpelledAlike(db, actor, query);
  return [...sounding, ...spelled.filter((row) => !known.has(row.id))];
}

function scoreOf(prepared: ReturnType<typeof prepareIdentity>, row: PersonRow): { score: number; gruende: string[] } {
  const { score, gruende } = compareIdentities(prepared, prepareIdentity(asIdentity(row)));
  return { score, gruende: [...gruende] };
}

export function asIdentity(row: PersonRow): Identitaet {
  return {
    familienname: row.familienname,
    vornamen: row.vornamen,
    geburtsname: row.geburtsname ?? undefined,
    aliase: row.aliase,
    geburtsdatum: row.geburtsdatum ?? undefined,
  };
}

/** Looks across the whole office, for notes to those who see both sides; its result never goes to the actor. */
export function findAehnlicheImHaus(db: Database | Tx, wanted: Identitaet, from: number): Promise<PersonKandidat[]> {
  return findAehnliche(db, systemPrincipal('akten.dubletten'), wanted, { from });
}
