/** A station of the demo: anybody may have its key, and without `--demo` it opens nothing. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findGeraetByHash, insertDemoStation } from '../geraet.sql.ts';
import { momentOf } from '../moment.ts';
import { hashToken } from '../token.ts';

const DAYS = 30;

/** The key is the same at each call, and another in each office. Only to be asked where the demo runs. */
export async function openDemoStation(
  tx: Tx,
  { keys, clock, config }: Pick<Kernel, 'keys' | 'clock' | 'config'>,
  name: string,
): Promise<string> {
  const token = keys.hmac('personal.demo-station', name);
  const { now, today } = momentOf({ clock, config });
  const until = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString();
  const known = await findGeraetByHash(tx, hashToken(token), { today, demo: true });
  if (!known || known.gueltig_bis < until(1))
    await insertDemoStation(tx, { name, hash: hashToken(token), now, gueltigBis: until(DAYS) });
  return token;
}
