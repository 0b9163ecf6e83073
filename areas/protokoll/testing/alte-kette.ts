/** Turns a log into one that began years ago: same entries, older times, chained and signed anew by the house itself. */
import { rm } from 'node:fs/promises';
import { ankerDir } from '../anker.ts';
import { textOfSiegel } from '../kette.rules.ts';
import { inSnapshot, listEintraege, listSegmente } from '../kette.sql.ts';
import { hashEintrag, hashSegment, signText } from '../kette.ts';
import { insertSegment } from '../siegel.sql.ts';
import { trustedKeys } from '../siegelschluessel.ts';
import type { TestHouse } from '../testing.ts';

/** The first `count` segments that are there get times of the year 2020. */
export async function rejournal(
  { kernel, superuser }: Pick<TestHouse, 'kernel' | 'superuser'>,
  count: number,
): Promise<void> {
  const { db } = kernel.pool;
  const segmente = await inSnapshot(db, (tx) => listSegmente(tx, { nach: 0, eintraege: 100_000 }));
  const key = [...(await trustedKeys(db, kernel.keys)).values()].at(-1);
  if (!key) throw new Error('there is no key yet');
  await superuser.query('set session_replication_role = replica');
  for (const [at, { ids }] of segmente.slice(0, count).entries()) {
    await superuser.query(
      `update protokoll.eintrag set zeit = $1::timestamptz - interval '1 second' + id * interval '1 microsecond' where id = any ($2)`,
      [oldTime(at), ids],
    );
  }
  await superuser.query('truncate protokoll.segment');
  await rm(ankerDir(kernel.config.dataDir), { recursive: true, force: true });
  let vorgaenger = segmente[0]?.vorgaenger ?? '';
  for (const [at, segment] of segmente.entries()) {
    const eintraege = await inSnapshot(db, (tx) => listEintraege(tx, segment.ids));
    const times = eintraege.map(({ zeit }) => zeit).sort();
    const zeit = at < count ? oldTime(at) : segment.zeit;
    const content = {
      ...segment,
      vorgaenger,
      zeit,
      vonZeit: times[0] ?? zeit,
      bisZeit: times.at(-1) ?? zeit,
      hashes: eintraege.map(hashEintrag),
      schluessel: key.id,
    };
    const hash = hashSegment(content);
    const signatur = signText(key, textOfSiegel({ nummer: segment.nummer, hash }));
    await db.transaction().execute((tx) => insertSegment(tx, { ...content, hash, signatur }));
    vorgaenger = hash;
  }
}

function oldTime(at: number): string {
  return `2020-06-${String(at + 1).padStart(2, '0')}T00:00:00.000000Z`;
}
