/** Visits that have happened, for tests of figures and of deletion: written as the rooms would have left them. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#platform/db/db.ts';
import type { Terminstand } from '../termine.schema.ts';

export interface GivenBesuch {
  readonly tag: string;
  readonly poolId: string;
  readonly platzId: string;
  readonly standortId: string;
  readonly anliegen?: string;
  readonly stand?: Terminstand;
  /** Minutes from midnight of the office. */
  readonly um?: number;
  readonly geplant?: number;
  /** Null: nobody came. */
  readonly dauer?: number | null;
  readonly wartet?: number;
  /** Days between booking and visit. */
  readonly vorlauf?: number;
  readonly personen?: number;
  readonly personId?: string | null;
  readonly angaben?: string;
}

/** Returns the id of the Termin. Quotas are not counted: the past asks for none. */
export async function givenVergangenenBesuch(db: Database, given: GivenBesuch): Promise<string> {
  const { tag, poolId, platzId, anliegen = 'titel', stand = 'wahrgenommen', um = 540, geplant = 15 } = given;
  const { dauer = 15, vorlauf = 10, personen = 1, personId = null, angaben = 'versiegelt' } = given;
  const id = randomUUID();
  const liste = JSON.stringify([
    { schluessel: anliegen, name: anliegen, gruppe: anliegen, personen, minuten: geplant },
  ]);
  const beginn = sql`(${tag}::date::timestamp at time zone 'Europe/Berlin' + ${um}::int * interval '1 minute')`;
  await sql`
    insert into termine.termin (id, kennung, anliegen, gruppe, pool_id, klasse, herkunft, personen, stand, beginn, ende, tag,
      angaben, person_id, created_at, bestaetigt_at)
    values (${id}, ${id.slice(0, 12)}, ${liste}::jsonb, ${anliegen}, ${poolId}, 'oeffentlich', 'direkt', ${personen}, ${stand},
      ${beginn}, ${beginn} + ${geplant}::int * interval '1 minute', ${tag}, ${angaben}, ${personId},
      ${beginn} - ${vorlauf}::int * interval '1 day', ${beginn} - ${vorlauf}::int * interval '1 day')`.execute(db);
  await sql`
    insert into termine.terminperson (termin_id, nr, schluessel, gruppe, aktiv)
    values (${id}, 1, ${randomUUID()}, ${anliegen}, false)`.execute(db);
  await sql`
    insert into termine.belegung (termin_id, platz_id, zeitraum, pool_id, klasse, tag, minuten)
    select ${id}, ${platzId}, tstzrange(${beginn}, ${beginn} + ${geplant}::int * interval '1 minute'), ${poolId}, 'oeffentlich',
      ${tag}, ${geplant}::int
    where ${stand} in ('wahrgenommen', 'nicht_erschienen', 'gebucht')`.execute(db);
  if (dauer !== null && stand === 'wahrgenommen') await givenBesuch(db, id, given, liste);
  return id;
}

async function givenBesuch(db: Database, terminId: string, given: GivenBesuch, liste: string): Promise<void> {
  const {
    tag,
    poolId,
    platzId,
    standortId,
    anliegen = 'titel',
    um = 540,
    geplant = 15,
    dauer = 15,
    wartet = 5,
  } = given;
  const { personen = 1, personId = null, angaben = 'versiegelt' } = given;
  const um0 = sql`(${tag}::date::timestamp at time zone 'Europe/Berlin' + ${um}::int * interval '1 minute')`;
  await sql`
    with b as (
      insert into termine.besuch (standort_id, tag, nummer, termin_id, anliegen, personen, stationen, pool_id, stand, mit_termin,
        angekommen_at, rang, wartet_seit, person_id, angaben, vermerk, ergebnis, token_hash, beendet_at, konto)
      select ${standortId}, ${tag}, 'A' || lpad((100 + (select count(*) from termine.besuch where tag = ${tag}))::text, 3, '0'),
        ${terminId}, ${liste}::jsonb, ${personen}::int, '[]', ${poolId}, 'beendet', true, ${um0} - interval '10 minutes', ${um0},
        ${um0} - interval '10 minutes', ${personId}, ${angaben}, ${angaben}, 'erledigt', decode(md5(${terminId}), 'hex'), ${um0}, 'konto-am-schalter'
      returning id)
    insert into termine.besuchsstation (besuch_id, nr, station, standort_id, tag, pool_id, platz_id, art, anliegen, personen,
      geplant_minuten, wartet_seit, aufgerufen_at, begonnen_at, beendet_at)
    select id, 1, 0, ${standortId}, ${tag}, ${poolId}, ${platzId}, 'schalter', ${anliegen}, ${personen}::int, ${geplant}::int,
      ${um0} - interval '10 minutes', ${um0} + ${wartet}::int * interval '1 minute',
      ${um0} + ${wartet}::int * interval '1 minute', ${um0} + ${wartet + (dauer ?? 0)}::int * interval '1 minute'
    from b`.execute(db);
}
