/**
 * Is somebody known here by a number and a birth date? For an area that hears both from a stranger and must not say what
 * it learned.
 */
import { findAktenDerPersonen, findPersonenZuAktenzeichen } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { listPersonenZuNummer, type PersonZuNummer } from './person-zu-nummer.sql.ts';
import { PAPIERNUMMER, SERIE } from './titel/titel.ts';

const ACTOR = systemPrincipal('vorgaenge.nummer');
const NIL = '00000000-0000-0000-0000-000000000000';
const NIEMAND = { akteId: NIL, personId: NIL };

/** `nummer` as it was typed: of passport, card, paper or application, or the Aktenzeichen. Both have to fit. */
export async function findPersonZuNummer(
  { keys }: Pick<Kernel, 'keys'>,
  db: Database | Tx,
  { nummer, geburtsdatum }: { nummer: string; geburtsdatum: string },
): Promise<PersonZuNummer | undefined> {
  const typed = nummer.trim().toUpperCase();
  const plain = typed.replaceAll(/[\s./-]/g, '');
  const papiere = [...new Set([typed, plain, plain.replaceAll('O', '0')])];
  const found = await listPersonenZuNummer(db, {
    papier: papiere.map((one) => keys.hmac(PAPIERNUMMER, one)),
    serie: papiere.map((one) => keys.hmac(SERIE, one)),
    antrag: typed,
  });
  // Nobody found is looked for as well: the time that it takes tells nothing.
  const born = await findAktenDerPersonen(db, ACTOR, found.length > 0 ? found : [NIEMAND]);
  const inAkte = await findPersonenZuAktenzeichen(db, ACTOR, [nummer.trim()]);
  const byNumber = found.find(
    ({ akteId, personId }) => born.get(`${akteId}/${personId}`)?.geburtsdatum === geburtsdatum,
  );
  if (byNumber) return byNumber;
  const [one, ...more] = inAkte.filter((person) => person.geburtsdatum === geburtsdatum);
  // Twins in one Akte: a person decides.
  return one && more.length === 0 ? { personId: one.personId, akteId: one.akteId, verfahrenId: null } : undefined;
}
