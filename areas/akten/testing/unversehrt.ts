/** What holds after any trouble: every page that was offered is stored, once, readable, and nothing is left half-done. */
import assert from 'node:assert/strict';
import type { Kernel } from '#platform/module/kernel.ts';
import { checkBestand, type KontrolleErgebnis } from '../kontrolle/kontrolle.ts';

export interface Angeboten {
  /** SHA-256 of a file, hex, and the pages in it; of a file that cannot be read 0. Doubles are named once. */
  readonly dateien: ReadonlyMap<string, number>;
}

/** Throws with what does not hold. Returns the check of the store, whose only findings are orphans. */
export async function assertUnversehrt(kernel: Kernel, offered: Angeboten): Promise<KontrolleErgebnis> {
  await assertNothingOpen(kernel);
  await assertFiles(kernel, offered);
  await assertPages(kernel, offered);
  return assertStore(kernel);
}

async function rowsOf<T extends object>(kernel: Kernel, query: string): Promise<T[]> {
  return (await kernel.pool.pg.query<T>(query)).rows;
}

async function assertNothingOpen(kernel: Kernel): Promise<void> {
  const open = await rowsOf(
    kernel,
    `select 'eingang' as was, id::text, status from akten.eingang where status in ('angeboten', 'gespeichert', 'erkennung', 'teil')
     union all select 'dokument', id::text, status from akten.dokument where status = 'erkennung'
     union all select 'seite', dokument_id || ':' || nr, status from akten.seite where status in ('wartet', 'laeuft')
     union all select 'umordnung', id::text, status || coalesce(' ' || fehler, '') from akten.umordnung where status in ('geplant', 'gescheitert')
     union all select 'siegelung', dokument_id::text, stand from akten.siegelung where stand <> 'gesiegelt'
     union all select 'auftrag', name, state::text || ' ' || coalesce(output::text, '') from jobs.job where state = 'failed'`,
  );
  assert.deepEqual(open, [], 'nothing is half-done');
}

/** What was handed in lies there byte for byte, once; what cannot be read says so. */
async function assertFiles(kernel: Kernel, { dateien }: Angeboten): Promise<void> {
  const rows = await rowsOf<{ sha256: string; n: number }>(
    kernel,
    `select sha256, count(*)::int as n from akten.eingang
     where teil_von is null and sha256 is not null and status not in ('dublette', 'verworfen') group by sha256`,
  );
  assert.deepEqual(
    rows.map(({ sha256, n }) => [sha256, n]).sort(),
    [...dateien.keys()].map((sha256) => [sha256, 1]).sort(),
    'every file once',
  );
  const originals = await rowsOf(
    kernel,
    `select e.id from akten.eingang e join akten.dokument d on d.eingang_id = e.id where d.sha256 <> e.sha256`,
  );
  assert.deepEqual(originals, [], 'the original of a document is its file');
}

async function assertPages(kernel: Kernel, { dateien }: Angeboten): Promise<void> {
  const pages = [...dateien.values()].reduce((sum, one) => sum + one, 0);
  const [stored] = await rowsOf<{ n: number; fertig: number }>(
    kernel,
    `select count(*)::int as n, count(*) filter (where status = 'fertig')::int as fertig from akten.seite`,
  );
  assert.deepEqual(stored, { n: pages, fertig: pages }, 'pages stored equals pages offered');
  const doubled = await rowsOf(
    kernel,
    `select text from akten.seite where text ~ 'Blatt \\d+ der Datei' group by text having count(*) > 1`,
  );
  assert.deepEqual(doubled, [], 'no page stands in two documents');
  const uneven = await rowsOf(
    kernel,
    `select d.id, d.seiten, array_agg(s.nr order by s.nr) as nr from akten.dokument d left join akten.seite s on s.dokument_id = d.id
     where d.abgeloest_at is null group by d.id
     having array_agg(s.nr order by s.nr) <> (select array_agg(n) from generate_series(1, d.seiten) n)`,
  );
  assert.deepEqual(uneven, [], 'a document has the pages from its first to its last');
  const astray = await rowsOf(
    kernel,
    `select u.umordnung_id, u.von_dokument, u.von_nr from akten.umordnung_seite u
     join akten.umordnung o on o.id = u.umordnung_id and o.status = 'fertig'
     left join akten.umordnung_teil t on t.umordnung_id = u.umordnung_id and t.nr = u.teil_nr
     left join akten.seite s on s.dokument_id = coalesce(t.dokument_id, u.von_dokument) and s.nr = coalesce(u.nr, u.von_nr)
     where s.nr is null`,
  );
  assert.deepEqual(astray, [], 'each page is where the division says');
  const shells = await rowsOf(
    kernel,
    `select d.id from akten.dokument d where d.abgeloest_at is not null and (select count(*) from akten.seite s where s.dokument_id = d.id)
       <> (select count(*) from akten.umordnung_seite u where u.umordnung_id = d.umordnung_id and u.von_dokument = d.id and u.teil_nr is null)`,
  );
  assert.deepEqual(shells, [], 'a shell keeps its separator sheets and nothing else');
}

async function assertStore(kernel: Kernel): Promise<KontrolleErgebnis> {
  const check = await checkBestand(kernel, { signal: new AbortController().signal, vonVorn: true });
  assert.deepEqual(
    check.befunde.filter(({ art }) => art !== 'verwaist'),
    [],
    'every stored byte can be read',
  );
  return check;
}
