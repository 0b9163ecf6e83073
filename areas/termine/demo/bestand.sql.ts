/**
 * A day of Musterstadt, written at once. In the demo, before anybody can book, this is the only place beside
 * `termin/vergabe.ts` that writes spans; sums and spans agree as they do there.
 */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { Plananliegen } from '../termin/besuchsplan.schema.ts';
import type { Herkunft, Klasse, Terminsprache } from '../termine.schema.ts';

export interface Tageskontingent {
  readonly poolId: string;
  readonly klasse: Klasse;
  readonly minuten: number;
  readonly belegt: number;
  neu: number;
}

export interface Rasterplatz {
  readonly id: string;
  readonly poolId: string;
  readonly art: string;
  readonly frei: string;
}

export interface Demotag {
  readonly raster: readonly Rasterplatz[];
  readonly kontingente: readonly Tageskontingent[];
  readonly gebucht: boolean;
}

/** Locked: nobody books into a day that is being filled. */
export async function listDemoTage(tx: Tx, tag: string): Promise<Demotag> {
  const kontingente = await sql<Tageskontingent>`
    select pool_id as "poolId", klasse, minuten, belegt, 0 as neu from termine.kontingent where tag = ${tag}::date
    order by pool_id, tag, klasse for update`.execute(tx);
  const raster = await sql<Rasterplatz>`
    select p.id, p.pool_id as "poolId", p.art, o.frei::text as frei
    from termine.offen o join termine.platz p on p.id = o.platz_id and p.aktiv and not p.ueberbuchung
    where o.tag = ${tag}::date and bit_count(o.frei) > 0 order by p.name`.execute(tx);
  const { rows } = await sql`
    select from termine.termin where tag = ${tag}::date and kontakt_hmac is not null limit 1`.execute(tx);
  return { raster: raster.rows, kontingente: kontingente.rows, gebucht: rows.length > 0 };
}

export interface DemoTermin {
  readonly id: string;
  readonly kennung: string;
  readonly anliegen: readonly Plananliegen[];
  readonly gruppe: string;
  readonly poolId: string;
  readonly klasse: Klasse;
  readonly herkunft: Herkunft;
  readonly personen: number;
  readonly stand: 'gebucht' | 'wahrgenommen' | 'nicht_erschienen';
  readonly beginn: string;
  readonly ende: string;
  readonly tag: string;
  readonly sprache: Terminsprache;
  readonly angaben: string;
  readonly schluessel: readonly string[];
  readonly kontaktHmac: string;
  readonly personId: string | null;
  readonly verfahrenId: string | null;
  readonly erstellt: string;
  readonly halte: readonly {
    readonly station: number;
    readonly platzId: string;
    readonly poolId: string;
    readonly minuten: number;
    readonly von: string;
    readonly bis: string;
  }[];
}

export async function insertDemoTermine(
  tx: Tx,
  termine: readonly DemoTermin[],
  kontingente: readonly Tageskontingent[],
): Promise<void> {
  if (termine.length === 0) return;
  const rows = JSON.stringify(termine);
  await sql`
    insert into termine.termin (id, kennung, anliegen, gruppe, pool_id, klasse, herkunft, personen, stand, beginn, ende, tag,
      sprache, angaben, kontakt_hmac, person_id, verfahren_id, created_at, bestaetigt_at)
    select id, kennung, anliegen, gruppe, "poolId", klasse, herkunft, personen, stand, beginn, ende, tag, sprache, angaben,
      "kontaktHmac", "personId", "verfahrenId", erstellt, erstellt
    from jsonb_to_recordset(${rows}::jsonb) as t (id uuid, kennung text, anliegen jsonb, gruppe text, "poolId" uuid, klasse text,
      herkunft text, personen int, stand text, beginn timestamptz, ende timestamptz, tag date, sprache text, angaben text,
      "kontaktHmac" text, "personId" uuid, "verfahrenId" uuid, erstellt timestamptz)`.execute(tx);
  await sql`
    insert into termine.terminperson (termin_id, nr, schluessel, gruppe, aktiv)
    select t.id, s.nr, s.schluessel, t.gruppe, t.stand = 'gebucht'
    from jsonb_to_recordset(${rows}::jsonb) as t (id uuid, gruppe text, stand text, schluessel jsonb),
      lateral jsonb_array_elements_text(t.schluessel) with ordinality as s (schluessel, nr)`.execute(tx);
  await sql`
    insert into termine.belegung (termin_id, station, platz_id, zeitraum, pool_id, klasse, tag, minuten)
    select t.id, h.station, h."platzId", tstzrange(h.von, h.bis), h."poolId", t.klasse, t.tag, h.minuten
    from jsonb_to_recordset(${rows}::jsonb) as t (id uuid, klasse text, tag date, halte jsonb),
      lateral jsonb_to_recordset(t.halte) as h (station int, "platzId" uuid, "poolId" uuid, minuten int, von timestamptz,
        bis timestamptz)`.execute(tx);
  await sql`
    update termine.kontingent k set belegt = k.belegt + n.neu
    from jsonb_to_recordset(${JSON.stringify(kontingente)}::jsonb) as n ("poolId" uuid, klasse text, neu int)
    where k.pool_id = n."poolId" and k.klasse = n.klasse and k.tag = ${termine[0]?.tag}::date and n.neu > 0`.execute(
    tx,
  );
}

/** Who was here earlier today: their numbers, how long they waited and how long it took. */
export async function insertDemoBesuche(tx: Tx, tag: string): Promise<void> {
  await sql`
    with neu as (
      insert into termine.besuch (standort_id, tag, nummer, termin_id, anliegen, personen, stationen, pool_id, sprache, stand,
        mit_termin, angekommen_at, rang, wartet_seit, beendet_at, ergebnis, ausweis, ausweis_at, token_hash)
      select o.standort_id, t.tag, substr('ABCDEFGHJKLMNPRSTUVWXYZ', 1 + (n.nr % 23)::int, 1) || lpad((n.nr % 1000)::text, 3, '0'),
        t.id, t.anliegen, t.personen, '[]', t.pool_id, t.sprache, 'beendet', true, t.beginn - interval '9 minutes', t.beginn,
        t.beginn - interval '9 minutes', t.ende + interval '5 minutes', 'erledigt', 'gesehen', t.beginn,
        sha256(convert_to(t.id::text, 'UTF8'))
      from termine.termin t join termine.pool o on o.id = t.pool_id
        join lateral (select 100 + 7 * row_number() over (order by x.id) as nr, x.id from termine.termin x
          where x.tag = ${tag}::date) n on n.id = t.id
      where t.tag = ${tag}::date and t.stand = 'wahrgenommen'
      on conflict do nothing
      returning id, termin_id, standort_id, personen, anliegen -> 0 ->> 'schluessel' as anliegen)
    insert into termine.besuchsstation (besuch_id, nr, station, standort_id, tag, pool_id, platz_id, art, anliegen, personen,
      geplant_minuten, wartet_seit, aufgerufen_at, begonnen_at, beendet_at)
    select n.id, b.station + 1, b.station, n.standort_id, b.tag, b.pool_id, b.platz_id, p.art, n.anliegen, n.personen, b.minuten,
      lower(b.zeitraum) - interval '9 minutes', lower(b.zeitraum) + l.spaet * interval '1 minute',
      lower(b.zeitraum) + l.spaet * interval '1 minute', upper(b.zeitraum) + (l.spaet + l.mehr) * interval '1 minute'
    from neu n join termine.belegung b on b.termin_id = n.termin_id join termine.platz p on p.id = b.platz_id,
      lateral (select abs(hashtext(n.id::text)) % 12 as spaet, abs(hashtext(b.id::text)) % 7 - 2 as mehr) l`.execute(
    tx,
  );
}
