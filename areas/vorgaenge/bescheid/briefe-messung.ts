/** How fast released letters become papers in Akten: set, sealed, filed, given to the post. */
import type { Kernel } from '#platform/module/kernel.ts';
import { fertigeSchreiben } from './fertigung.jobs.ts';

const AT_ONCE = 2;

export interface MeasuredBriefe {
  readonly briefe: number;
  readonly seconds: number;
  readonly perMinute: number;
}

/** Works at letters that were released and not made yet, as the job does, two at a time. */
export async function measureBriefe(kernel: Kernel, n: number): Promise<MeasuredBriefe> {
  const { rows } = await kernel.pool.pg.query<{ id: string }>(
    `select id from vorgaenge.schreiben where stand = 'freigegeben' order by freigegeben_at limit $1`,
    [n],
  );
  const waiting = rows.map(({ id }) => id);
  const running = { id: 'bench', signal: new AbortController().signal, attempt: 0 };
  const start = performance.now();
  const worker = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      await fertigeSchreiben.run(kernel, { schreibenId: id }, running);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - start) / 1000;
  return { briefe: rows.length, seconds, perMinute: Math.round((rows.length / seconds) * 60) };
}
