/** An office for tests: one house, five pools, places that are open from Monday to Friday. */
import { sql } from 'kysely';
import { type TestKernel, type TestKernelOptions, testKernel } from '#apps/server/testing.ts';
import { actIn } from '#platform/actions/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { type Pool, type Tx, transact } from '#platform/db/db.ts';
import { type Principal, type Right, systemPrincipal } from '#platform/principal/principal.ts';
import { deriveOffen } from '../kapazitaet/offen.ts';
import { area } from '../termine.module.ts';

export const SYSTEM = systemPrincipal('test');
/** A Monday in winter, eight in the morning in the office. */
export const JETZT = '2026-11-30T07:00:00Z';

export const act = actIn(area.actions);

export type Clock = ReturnType<typeof fixedClock>;

export interface TermineAmt extends TestKernel {
  readonly clock: Clock;
  readonly standortId: string;
  /** By key. */
  readonly pools: Readonly<Record<Poolname, string>>;
  /** By pool, in the order of their names. */
  readonly plaetze: Readonly<Record<Poolname, readonly string[]>>;
  tx<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
}

export type Poolname = 'aufenthalt' | 'foto' | 'ausgabe' | 'notfall' | 'kasse';

const POOLS: Readonly<Record<Poolname, { name: string; art: string; plaetze: number }>> = {
  aufenthalt: { name: 'Aufenthalt', art: 'schalter', plaetze: 4 },
  foto: { name: 'Foto', art: 'foto', plaetze: 2 },
  ausgabe: { name: 'Kartenausgabe', art: 'schalter', plaetze: 2 },
  notfall: { name: 'Notfall', art: 'schalter', plaetze: 1 },
  kasse: { name: 'Kasse', art: 'kasse', plaetze: 1 },
};

export interface AmtOptions extends Partial<Pick<TestKernelOptions, 'areas' | 'work' | 'config'>> {
  readonly jetzt?: string;
  /** Places of a pool instead of the usual number. */
  readonly plaetze?: Partial<Record<Poolname, number>>;
  /** Everything to the public by default, so that quotas do not hide what a test looks at. */
  readonly anteile?: Readonly<Record<string, number>>;
  /** Days that are derived. */
  readonly tage?: number;
  readonly von?: string;
  readonly bis?: string;
}

export async function openTermineAmt(options: AmtOptions = {}): Promise<TermineAmt> {
  const { jetzt = JETZT, areas = [area], ...rest } = options;
  const clock = fixedClock(jetzt);
  const house = await testKernel({
    areas,
    clock,
    ...(rest.work ? { work: true } : {}),
    ...(rest.config ? { config: rest.config } : {}),
  });
  const { pool } = house.kernel;
  const tx = <T>(run: (tx: Tx) => Promise<T>) => transact(pool.db, SYSTEM, 'test', run);
  const heute = clock.today().toString();
  const gegeben = await givenPlaetze(pool, heute, options);
  await tx((one) =>
    deriveOffen(one, {
      von: heute,
      bis: clock
        .today()
        .add({ days: options.tage ?? 70 })
        .toString(),
    }),
  );
  return { ...house, ...gegeben, clock, tx };
}

export async function givenPlaetze(
  pool: Pool,
  ab: string,
  {
    plaetze = {},
    anteile = { oeffentlich: 100, einladung: 0, notfall: 0, spontan: 0 },
    von = '08:00',
    bis = '16:00',
  }: AmtOptions = {},
): Promise<Pick<TermineAmt, 'standortId' | 'pools' | 'plaetze'>> {
  const standortId = await one(
    pool,
    sql`insert into termine.standort (schluessel, name, anschrift) values ('rathaus', 'Rathaus', 'Marktplatz 1, 12345 Musterstadt') returning id`,
  );
  const pools: Record<string, string> = {};
  const ids: Record<string, string[]> = {};
  for (const [schluessel, muster] of Object.entries(POOLS)) {
    const poolId = await one(
      pool,
      sql`insert into termine.pool (standort_id, schluessel, name, anteile)
        values (${standortId}, ${schluessel}, ${muster.name}, ${JSON.stringify(anteile)}::jsonb) returning id`,
    );
    pools[schluessel] = poolId;
    ids[schluessel] = [];
    for (let nr = 1; nr <= (plaetze[schluessel as Poolname] ?? muster.plaetze); nr += 1)
      ids[schluessel].push(
        await givenPlatz(pool, { poolId, name: `${muster.name} ${nr}`, art: muster.art, ab, von, bis }),
      );
  }
  return { standortId, pools, plaetze: ids } as unknown as Pick<TermineAmt, 'standortId' | 'pools' | 'plaetze'>;
}

export interface GivenPlatz {
  readonly poolId: string;
  readonly name: string;
  readonly art: string;
  readonly ab: string;
  readonly von?: string;
  readonly bis?: string;
  readonly faehigkeiten?: readonly string[];
  readonly ueberbuchung?: boolean;
}

/** Open from Monday to Friday; its days still have to be derived. */
export async function givenPlatz(pool: Pool, platz: GivenPlatz): Promise<string> {
  const { von = '08:00', bis = '16:00', faehigkeiten = [], ueberbuchung = false } = platz;
  const id = await one(
    pool,
    sql`insert into termine.platz (pool_id, name, art, raum, faehigkeiten, ueberbuchung)
      values (${platz.poolId}, ${platz.name}, ${platz.art}, ${platz.name}, ${[...faehigkeiten]}::text[], ${ueberbuchung}) returning id`,
  );
  await sql`insert into termine.wochenregel (platz_id, wochentag, von, bis, gueltig_ab)
    select ${id}, tag, ${von}, ${bis}, ${platz.ab} from generate_series(1, 5) tag`.execute(pool.db);
  return id;
}

async function one(pool: Pool, query: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await query.execute(pool.db);
  return (rows[0] as { id: string }).id;
}

/** A colleague with these rights; all of the area by default. */
export function colleague(id: string, rights: readonly Right[] = Object.keys(area.rights) as Right[]): Principal {
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights: new Set(rights),
    scope: { all: false, ranges: [], akten: [] },
  };
}

/** Places that are open from tomorrow on, for who serves the whole house. */
export async function givenOffenePlaetze(
  pool: Pool,
  heute: Temporal.PlainDate,
  options: AmtOptions = {},
): Promise<Pick<TermineAmt, 'standortId' | 'pools' | 'plaetze'>> {
  const given = await givenPlaetze(pool, heute.toString(), options);
  const bis = heute.add({ days: options.tage ?? 30 }).toString();
  await transact(pool.db, SYSTEM, 'test', (tx) => deriveOffen(tx, { von: heute.toString(), bis }));
  return given;
}
