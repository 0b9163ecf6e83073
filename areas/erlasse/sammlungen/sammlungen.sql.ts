/** Sammlungen: every query holds the one predicate. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen } from '../bestand/sammlung.sql.ts';
import type { Sammlung } from './sammlungen.schema.ts';

/** A work that the actor may see: its Sammlung, and VS-NfD only once it is released. */
export function istSichtbar(actor: Principal, werk: string, sammlung: string): RawBuilder<boolean> {
  const w = sql.raw(werk);
  return sql`(${darfLesen(actor, sammlung)} and (${w}.einstufung is null or ${w}.freigegeben_at is not null))`;
}

export async function listSammlungen(tx: Tx, actor: Principal): Promise<Sammlung[]> {
  const { rows } = await sql<Sammlung>`
    select s.id, s.name, s.art, s.sichtbar, s.teams, s.personen, s.version,
      (select count(*)::int from erlasse.werk w where w.sammlung_id = s.id and ${istSichtbar(actor, 'w', 's')}) as anzahl
    from erlasse.sammlung s where ${darfLesen(actor, 's')} order by s.art, s.name, s.id`.execute(tx);
  return rows;
}

export async function findSammlung(
  tx: Tx,
  actor: Principal,
  id: string,
): Promise<Omit<Sammlung, 'anzahl'> | undefined> {
  const { rows } = await sql<Omit<Sammlung, 'anzahl'>>`
    select s.id, s.name, s.art, s.sichtbar, s.teams, s.personen, s.version from erlasse.sammlung s
    where s.id = ${id} and ${darfLesen(actor, 's')} for no key update`.execute(tx);
  return rows[0];
}

export interface NewKreis {
  readonly sichtbar: 'alle' | 'teams' | 'vertraulich';
  readonly teams: readonly string[];
  readonly personen: readonly string[];
}

/** Whether a Sammlung that this actor may read has the name already: of others nobody learns. */
export async function isNameTaken(tx: Tx, actor: Principal, name: string, except: string | null): Promise<boolean> {
  const { rows } = await sql`select 1 from erlasse.sammlung s where s.name = ${name}
    and s.id is distinct from ${except}::uuid and ${darfLesen(actor, 's')}`.execute(tx);
  return rows.length > 0;
}

export async function insertSammlung(
  tx: Tx,
  { name, art, kreis }: { readonly name: string; readonly art: string; readonly kreis: NewKreis },
  by: string,
): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`insert into erlasse.sammlung (name, art, sichtbar, teams, personen, created_by)
    values (${name}, ${art}, ${kreis.sichtbar}, ${[...kreis.teams]}::uuid[], ${[...kreis.personen]}, ${by})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function updateSammlungRow(
  tx: Tx,
  {
    id,
    version,
    name,
    kreis,
  }: { readonly id: string; readonly version: number; readonly name: string; readonly kreis: NewKreis },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update erlasse.sammlung set name = ${name}, sichtbar = ${kreis.sichtbar},
    teams = ${[...kreis.teams]}::uuid[], personen = ${[...kreis.personen]}, version = version + 1, stand = stand + 1
    where id = ${id} and version = ${version}`.execute(tx);
  return numAffectedRows === 1n;
}
