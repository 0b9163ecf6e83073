/**
 * Who is named becomes keys that nobody can read: of number and birth date always, and of the person where the office
 * knows them, so that passport and card are one. The stranger learns nothing of it.
 */
import { findPersonZuNummer, type PersonZuNummer } from '#areas/vorgaenge/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { termineFaults } from '../termine.faults.ts';
import type { Terminpersonangabe } from './angaben.schema.ts';
import { isAzrNummer, personMerkmal } from './personschluessel.rules.ts';

export interface Personenschluessel {
  readonly schluessel: readonly string[];
  /** Reason why a person has to look, for each who needs it: `unbekannt` or `ohne-nummer`. */
  readonly pruefgrund: readonly string[];
  readonly personId?: string;
  readonly akteId?: string;
  readonly verfahrenId?: string;
}

export async function readPersonen(
  kernel: Pick<Kernel, 'keys'>,
  tx: Tx,
  personen: readonly Terminpersonangabe[],
): Promise<Personenschluessel> {
  if (personen.some(({ nummer }) => nummer !== undefined && isAzrNummer(nummer))) throw termineFaults.AZR_NUMMER();
  const eigene = personen.map((person) => hmacOf(kernel, personMerkmal(person)));
  const bekannte: (PersonZuNummer | undefined)[] = [];
  for (const { nummer, geburtsdatum } of personen)
    bekannte.push(nummer === undefined ? undefined : await findPersonZuNummer(kernel, tx, { nummer, geburtsdatum }));
  const ids = bekannte.flatMap((person) => (person ? [person.personId] : []));
  if (new Set(eigene).size < eigene.length || new Set(ids).size < ids.length) throw termineFaults.PERSON_DOPPELT();
  const [erste] = bekannte;
  return {
    schluessel: [...eigene, ...ids.map((id) => personSchluessel(kernel, id))],
    pruefgrund: personen.flatMap(({ nummer }, nr) =>
      nummer === undefined ? ['ohne-nummer'] : bekannte[nr] ? [] : ['unbekannt'],
    ),
    ...(erste ? { personId: erste.personId, akteId: erste.akteId } : {}),
    ...(erste?.verfahrenId ? { verfahrenId: erste.verfahrenId } : {}),
  };
}

/** Of a person whom the office knows, whatever way they came: invitation, desk, allocation. */
export function personSchluessel(kernel: Pick<Kernel, 'keys'>, personId: string): string {
  return hmacOf(kernel, `person\n${personId}`);
}

const hmacOf = ({ keys }: Pick<Kernel, 'keys'>, merkmal: string): string => keys.hmac('termine.person', merkmal);
