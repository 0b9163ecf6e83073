/**
 * Property: whatever roles, letters, substitutions, break-glass accesses and times there are, what the database and the
 * rules give somebody to see is what a plain model says, Akte by Akte.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Scope } from '#platform/principal/principal.ts';
import { scopeOf } from './bereich.rules.ts';
import { momentOf } from './moment.ts';
import { PERSONENROLLEN, type Rolle } from './rolle.data.ts';
import { findUnvereinbareRollen } from './rolle.rules.ts';
import { findZugangByKonto } from './sitzung.sql.ts';
import { givenTeam, type House, openHouse } from './testing.ts';

const RUNS = process.env.BLEIBE_TIEF === '1' ? 2_000 : 60;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const PEOPLE = 4;
const AKTEN = Array.from({ length: 3 }, () => randomUUID());
/** Around the change to summer time in Berlin, where a day has 23 hours. */
const START = Temporal.Instant.from('2026-03-28T12:00:00Z');

let given: House;
let teams: readonly string[];
before(async () => {
  given = await openHouse();
  teams = [await givenTeam(given.kernel, 'Nord'), await givenTeam(given.kernel, 'Süd')];
});
after(() => given.house.close());

interface Person {
  readonly rollen: readonly Rolle[];
  readonly status: 'aktiv' | 'deaktiviert';
  readonly letters: readonly { readonly team: number; readonly von: number; readonly bis: number }[];
}
interface World {
  readonly people: readonly Person[];
  readonly vertretungen: readonly {
    readonly wen: number;
    readonly wer: number;
    readonly ab: number;
    readonly tage: number;
    readonly beendet: boolean;
  }[];
  readonly notzugriffe: readonly { readonly wer: number; readonly akte: number; readonly minute: number }[];
  /** Minutes after START. */
  readonly jetzt: number;
}

const index = (below: number) => fc.integer({ min: 0, max: below - 1 });
const rollen = fc
  .uniqueArray(fc.constantFrom(...PERSONENROLLEN), { minLength: 1, maxLength: 3 })
  .filter((set) => findUnvereinbareRollen(set) === undefined);
const letters = fc
  .record({ team: index(2), von: index(26), bis: index(26) })
  .map(({ team, von, bis }) => ({ team, von: Math.min(von, bis), bis: Math.max(von, bis) }));
const person: fc.Arbitrary<Person> = fc.record({
  rollen,
  status: fc.constantFrom('aktiv' as const, 'aktiv' as const, 'aktiv' as const, 'deaktiviert' as const),
  letters: fc.array(letters, { maxLength: 2 }),
});
const world: fc.Arbitrary<World> = fc.record({
  people: fc.array(person, { minLength: PEOPLE, maxLength: PEOPLE }),
  vertretungen: fc.uniqueArray(
    fc
      .record({
        wen: index(PEOPLE),
        wer: index(PEOPLE),
        ab: fc.integer({ min: -2, max: 3 }),
        tage: fc.integer({ min: 0, max: 2 }),
        beendet: fc.boolean(),
      })
      .filter(({ wen, wer }) => wen !== wer),
    { maxLength: 4, selector: ({ wen, wer }) => `${wen} ${wer}` },
  ),
  notzugriffe: fc.uniqueArray(
    fc.record({ wer: index(PEOPLE), akte: index(3), minute: fc.integer({ min: -90, max: 2_900 }) }),
    {
      maxLength: 4,
      selector: ({ wer, akte }) => `${wer} ${akte}`,
    },
  ),
  jetzt: fc.integer({ min: 0, max: 2_880 }),
});

/** The model: as one would explain it to a new colleague. */
function mustSee(w: World, wer: number, akte: { team: number; letter: number; nummer: number }): boolean {
  const me = w.people[wer] as Person;
  const reads = (one: Person) =>
    one.rollen.some((rolle) => ['leitung', 'teamleitung', 'sachbearbeitung', 'service'].includes(rolle));
  const opens = (one: Person): boolean => {
    if (one.rollen.some((rolle) => ['leitung', 'poststelle', 'scanstelle'].includes(rolle))) return true;
    if (one.rollen.includes('teamleitung') && one.letters.some(({ team }) => team === akte.team)) return true;
    const worker = one.rollen.includes('sachbearbeitung') || one.rollen.includes('service');
    return (
      worker && one.letters.some(({ team, von, bis }) => team === akte.team && von <= akte.letter && akte.letter <= bis)
    );
  };
  if (opens(me)) return true;
  if (!reads(me)) return false;
  const day = berlinDay(w.jetzt);
  const represented = w.vertretungen.some(
    (v) =>
      v.wer === wer &&
      !v.beendet &&
      v.ab <= day &&
      day <= v.ab + v.tage &&
      w.people[v.wen]?.status === 'aktiv' &&
      opens(w.people[v.wen] as Person),
  );
  return (
    represented ||
    w.notzugriffe.some((n) => n.wer === wer && n.akte === akte.nummer && n.minute <= w.jetzt && w.jetzt < n.minute + 60)
  );
}

/** Days since the 28th of March in Berlin: midnight is at 23:00 UTC, after the change at 22:00. */
function berlinDay(minutes: number): number {
  const first = 11 * 60;
  const second = first + 23 * 60;
  return minutes < first ? 0 : minutes < second ? 1 : 2;
}

/** As the predicate of `akten` reads a scope. */
function sees(scope: Scope, akte: { team: number; letter: number; nummer: number }): boolean {
  const letter = LETTERS[akte.letter] as string;
  const inRange = scope.ranges.some(
    ({ teamId, from, to }) => teamId === teams[akte.team] && from <= letter && letter <= to,
  );
  return scope.all || inRange || scope.akten.includes(AKTEN[akte.nummer] as string);
}

async function build(w: World): Promise<readonly string[]> {
  const { pg } = given.kernel.pool;
  const ids = w.people.map(() => randomUUID());
  for (const [i, one] of w.people.entries()) {
    const id = ids[i];
    await pg.query(
      `insert into personal.konto (id, name, email, rollen, status, created_by) values ($1, 'P', $2, $3, $4, 'test')`,
      [id, `${id}@amt.example`, one.rollen, one.status],
    );
    for (const { team, von, bis } of one.letters)
      await pg.query(`insert into personal.zustaendigkeit values ($1, $2, $3, $4) on conflict do nothing`, [
        id,
        teams[team],
        LETTERS[von],
        LETTERS[bis],
      ]);
  }
  const day = (offset: number) => Temporal.PlainDate.from('2026-03-28').add({ days: offset }).toString();
  for (const v of w.vertretungen)
    await pg.query(
      `insert into personal.vertretung (vertretene_id, vertretung_id, von, bis, beendet_at, created_by) values ($1, $2, $3, $4, $5, 'test')`,
      [ids[v.wen], ids[v.wer], day(v.ab), day(v.ab + v.tage), v.beendet ? START.toString() : null],
    );
  for (const n of w.notzugriffe) {
    const von = START.add({ minutes: n.minute });
    await pg.query(
      `insert into personal.notzugriff (konto_id, akte_id, grund, von, bis) values ($1, $2, 'test', $3, $4)`,
      [ids[n.wer], AKTEN[n.akte], von.toString(), von.add({ minutes: 60 }).toString()],
    );
  }
  return ids;
}

test('what somebody may see is what the model says, for every role, letter, day and hour', async () => {
  const letter = index(26);
  const property = fc.asyncProperty(world, letter, async (w, at) => {
    const ids = await build(w);
    given.clock.set(START.add({ minutes: w.jetzt }).toString());
    for (const [wer, one] of w.people.entries()) {
      const zugang = await findZugangByKonto(given.kernel.pool.db, ids[wer] as string, momentOf(given.kernel));
      assert.equal(zugang !== undefined, one.status === 'aktiv');
      if (!zugang) continue;
      for (const team of [0, 1])
        for (const nummer of [0, 1, 2]) {
          const akte = { team, letter: at, nummer };
          assert.equal(sees(scopeOf(zugang), akte), mustSee(w, wer, akte), JSON.stringify({ wer, akte }));
        }
    }
  });
  await fc.assert(property, { numRuns: RUNS, seed: 20261126 });
});
