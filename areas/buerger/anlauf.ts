/** Between the two steps of a sign-in the browser holds a token, and the database what was asked of it. */
import { hashToken, newToken, publicUrl } from '#areas/personal/index.ts';
import type { ActionContext, RequestInfo } from '#platform/actions/action.ts';
import type { Config } from '#platform/config/config.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Anlaufart, insertAnlauf, takeAnlaufRow } from './anlauf.sql.ts';
import { buergerFaults } from './buerger.faults.ts';

const MINUTEN = 15;
const SIEGEL = 'buerger.anlauf';

const cookieOf = (config: Config): string =>
  publicUrl(config).protocol === 'https:' ? '__Host-bleibe-buerger-anlauf' : 'bleibe-buerger-anlauf';

export async function openAnlauf(
  context: ActionContext,
  { art, kontoId = null, merke }: { art: Anlaufart; kontoId?: string | null; merke: object },
): Promise<void> {
  const { tx, config, clock, keys, answer } = context;
  const token = newToken();
  const endetAt = clock.now().add({ minutes: MINUTEN }).toString();
  const versiegelt = keys.seal(SIEGEL, JSON.stringify(merke));
  await insertAnlauf(tx, { hash: hashToken(token), art, kontoId, versiegelt, endetAt });
  answer.setCookie(cookieOf(config), token, { maxAge: MINUTEN * 60 });
}

export interface Anlauf<T> {
  readonly kontoId: string | null;
  readonly merke: T;
}

/** Outside the acting transaction: what failed cannot be tried again. */
export async function takeAnlauf<T>(
  { pool, config, clock, keys }: Kernel,
  request: RequestInfo,
  art: Anlaufart,
): Promise<Anlauf<T>> {
  const token = request.cookies?.[cookieOf(config)];
  const row = token && (await takeAnlaufRow(pool.db, hashToken(token), { art, now: clock.now().toString() }));
  if (!row) throw buergerFaults.ANMELDUNG_ABGELAUFEN();
  return { kontoId: row.konto_id, merke: JSON.parse(keys.unseal(SIEGEL, row.versiegelt)) as T };
}
