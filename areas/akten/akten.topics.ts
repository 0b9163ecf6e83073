/** Which browsers may hear that something moved. */
import type { Kernel } from '#platform/module/kernel.ts';
import { findAkteById } from './akte.sql.ts';
import { findLieferungById } from './eingang.sql.ts';
import { findPaket } from './xdomea/uebernahme.sql.ts';

export function registerTopics({ events, pool }: Pick<Kernel, 'events' | 'pool'>): void {
  events.registerTopic('eingang', async (actor) => actor.rights.has('akten.eingang'));
  events.registerTopic('einordnung', async (actor) => actor.rights.has('akten.eingang'));
  events.registerTopic(
    'postfach',
    async (actor) => actor.rights.has('akten.postfach') || actor.rights.has('akten.eingang'),
  );
  events.registerTopic('aufbewahrung', async (actor) => actor.rights.has('akten.aufbewahrung'));
  events.registerTopic('sichtpruefung', async (actor) => actor.rights.has('akten.ansehen'));
  events.registerTopic('akte', async (actor, id) =>
    actor.rights.has('akten.lesen') ? (await findAkteById(pool.db, actor, id)) !== undefined : false,
  );
  events.registerTopic('xdomea', async (actor, id) =>
    actor.rights.has('akten.uebernahme') ? (await findPaket(pool.db, actor, id)) !== undefined : false,
  );
  events.registerTopic('lieferung', async (actor, id) =>
    actor.rights.has('akten.erfassen') ? (await findLieferungById(pool.db, actor, id)) !== undefined : false,
  );
}
