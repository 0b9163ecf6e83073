/** Termine and visitors for tests of the day. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { holdTermin, planBesuch, type Terminzeile } from '../termin/vergabe.ts';
import type { TermineAmt } from '../testing/amt.ts';

export interface GivenTermin {
  readonly anliegen?: string;
  readonly personen?: number;
  readonly beginn: string;
  readonly wer?: { familienname: string; vornamen: string; geburtsdatum: string; ohneNummer?: string };
  readonly verfahrenId?: string;
}

/** Promised. */
export async function givenTermin(
  amt: TermineAmt,
  { anliegen = 'abholung', personen = 1, ...more }: GivenTermin,
): Promise<Terminzeile> {
  const { wer = { familienname: 'Okonkwo', vornamen: 'Chidera', geburtsdatum: '1993-04-09' } } = more;
  // Some days ago, so that the lead time of the Anliegen is kept.
  const jetzt = amt.clock.now().subtract({ hours: 7 * 24 });
  return amt.tx(async (tx) => {
    const plan = await planBesuch(tx, { anliegen: [{ schluessel: anliegen, personen }] }, jetzt);
    const termin = await holdTermin(tx, {
      plan,
      beginn: more.beginn,
      klasse: 'oeffentlich',
      herkunft: 'amt',
      stand: 'gebucht',
      sprache: 'en',
      jetzt,
    });
    const angaben = amt.kernel.keys.seal('termine.angaben', JSON.stringify({ personen: [wer] }));
    await sql`update termine.termin set angaben = ${angaben}, verfahren_id = ${more.verfahrenId ?? null}
      where id = ${termin.id}`.execute(tx);
    return termin;
  });
}

export interface GivenWartende {
  readonly poolId: string;
  readonly anzahl: number;
  readonly tag: string;
  /** For the one with this number from zero. */
  each?(nr: number): Eigenheit;
}

interface Eigenheit {
  readonly faehigkeiten?: readonly string[];
  readonly nurPlatzId?: string | null;
  readonly mitTermin?: boolean;
  readonly rang?: string;
  readonly angekommen?: string;
}

/** Many who wait, without the way in: for races. Ids in the order in which they were made. */
export async function givenWartende(
  amt: Pick<TermineAmt, 'kernel' | 'standortId' | 'clock'>,
  gegeben: GivenWartende,
): Promise<string[]> {
  const { poolId, anzahl, tag, each = (): Eigenheit => ({}) } = gegeben;
  const jetzt = amt.clock.now().toString();
  const rows = Array.from({ length: anzahl }, (_, nr) => {
    const { faehigkeiten = [], nurPlatzId = null, mitTermin = false, rang = jetzt, angekommen = jetzt } = each(nr);
    const nummer = `${'ABCDEFGHJKLMNPRSTUVWXYZ'[Math.floor(nr / 999)]}${String((nr % 999) + 1).padStart(3, '0')}`;
    return {
      id: randomUUID(),
      nummer,
      faehigkeiten,
      nur_platz_id: nurPlatzId,
      mit_termin: mitTermin,
      rang,
      angekommen,
    };
  });
  const station = (faehigkeiten: readonly string[]) => [{ art: 'schalter', poolId, minuten: 10, faehigkeiten }];
  await sql`
    insert into termine.besuch (id, standort_id, tag, nummer, anliegen, personen, stationen, pool_id, faehigkeiten,
      nur_platz_id, stand, mit_termin, angekommen_at, rang, wartet_seit, token_hash)
    select r.id, ${amt.standortId}, ${tag}::date, r.nummer,
      '[{"schluessel": "auskunft", "name": "Auskunft", "personen": 1, "minuten": 10}]', 1, r.stationen, ${poolId},
      array(select jsonb_array_elements_text(r.faehigkeiten)), r.nur_platz_id, 'wartet', r.mit_termin, r.angekommen, r.rang,
      r.angekommen, uuid_send(r.id)
    from jsonb_to_recordset(${JSON.stringify(rows.map((row) => ({ ...row, stationen: station(row.faehigkeiten) })))}::jsonb)
      as r(id uuid, nummer text, stationen jsonb, faehigkeiten jsonb, nur_platz_id uuid, mit_termin boolean, rang timestamptz,
        angekommen timestamptz)`.execute(amt.kernel.pool.db);
  return rows.map(({ id }) => id);
}

/** The same row of numbers for the same word, so that a failure can be looked at again. */
export function createRandom(word: string): { int(below: number): number; chance(probability: number): boolean } {
  let state = [...word].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) as number)) | 0, 7);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { int: (below) => Math.floor(next() * below), chance: (probability) => next() < probability };
}
