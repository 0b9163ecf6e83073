/** Messages of other authorities that wait between their upload and the decision what becomes of them. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create table akten.xdomea_paket (
     id uuid primary key default uuidv7(),
     status text not null default 'angeboten'
       check (status in ('angeboten', 'pruefung', 'bereit', 'fehler', 'uebernahme', 'uebernommen', 'verworfen')),
     dateiname text not null,
     groesse bigint not null,
     schluessel jsonb,
     original jsonb,
     ansicht jsonb,
     fertig int not null default 0,
     gesamt int not null default 0,
     fehler jsonb,
     akte_id uuid references akten.akte (id),
     lieferung_id uuid references akten.lieferung (id),
     uebernommen_by text,
     endet_am date not null,
     created_at timestamptz not null default now(),
     created_by text not null,
     check (status not in ('pruefung', 'bereit', 'uebernahme') or (schluessel is not null and original is not null)),
     check (status not in ('bereit', 'uebernahme') or ansicht is not null),
     check (status not in ('uebernommen', 'verworfen') or (schluessel is null and original is null and ansicht is null))
   )`,
  `create index xdomea_paket_adresse on akten.xdomea_paket ((original ->> 'address')) where original is not null`,
  `create index xdomea_paket_offen on akten.xdomea_paket (endet_am) where status not in ('uebernommen', 'verworfen')`,
  `create index xdomea_paket_lieferung on akten.xdomea_paket (lieferung_id) where lieferung_id is not null`,

  // As every column with wrapped keys: nothing is wrapped under a retired master key.
  `create trigger wache_hauptschluessel before insert or update of schluessel on akten.xdomea_paket for each row
       when (new.schluessel ->> 'by' is not null) execute function platform.wache_hauptschluessel('schluessel')`,

  `grant select, insert, update on akten.xdomea_paket to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
