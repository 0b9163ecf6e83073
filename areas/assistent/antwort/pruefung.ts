/** Holds sentences against the sources: for the command, for HTTP, and for whoever measures a model. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { loadPassagen } from './passagen.ts';
import type { Zitatergebnis, Zitatpruefung } from './pruefung.schema.ts';
import { citeOf, isAt, judgeSatz } from './zitat.rules.ts';
import type { Stelle, Urteil } from './zitat.schema.ts';

export async function pruefeZitate(
  db: Database | Tx,
  actor: Principal,
  { id, saetze, passagen: retrieved, ...given }: Zitatpruefung,
  heute: string,
): Promise<Zitatergebnis> {
  const stichtag = given.stichtag ?? heute;
  const cited = saetze.flatMap(({ fundstelle }) => (fundstelle ? [fundstelle] : []));
  const readable = await loadPassagen(db, actor, stichtag, [...cited, ...(retrieved ?? [])]);
  const passagen = readable.filter((one) => retrieved === undefined || retrieved.some((stelle) => isAt(one, stelle)));
  const notRetrieved = (stelle: Stelle) =>
    readable.some((one) => isAt(one, stelle)) ? 'Diese Stelle wurde für die Frage nicht abgerufen.' : undefined;
  const urteile: Urteil[] = [];
  for (const satz of saetze) {
    urteile.push(judgeSatz(satz, { stichtag, passagen, auskunft: notRetrieved }));
    // Two hundred long sentences of one person keep nobody else waiting.
    await turn();
  }
  return {
    id,
    stichtag,
    zustand: urteile.some(({ besteht, passage }) => besteht && passage !== null) ? 'belegt' : 'kein_beleg',
    saetze: urteile.map(({ besteht, gruende, passage }) => {
      const found = passage === null ? undefined : passagen[passage];
      return {
        besteht,
        grund: besteht ? null : gruende.map(({ text }) => text).join(' '),
        gruende,
        stelle: found ? citeOf(found) : null,
      };
    }),
  };
}
