/**
 * Who is named becomes keys that nobody can read: of number and birth date always, and of the person where the office
 * knows them, so that passport and card are one. The stranger learns nothing of it.
 */
import { findPersonZuNummer, type PersonZuNummer } from '#areas/vorgaenge/index.ts';
import type { Tx } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { termineFaults } from '../termine.faults.ts';
import type { Terminpersonangabe } from './angaben.schema.ts';
import { isAzrNummer, personMerkmal } from './personschluessel.rules.ts';

const HOECHSTENS_JAHRE = 150;

export interface Personenschluessel {
  readonly schluessel: readonly string[];
  /** Reason why a person has to look, for each who needs it: `unbekannt` or `ohne-nummer`. */
  readonly pruefgrund: readonly string[];
  readonly personId?: string;
  readonly akteId?: string;
  readonly verfahrenId?: string;
}

export async function readPersonen(
  kernel: Pick<Kernel, 'keys' | 'clock'>,
  tx: Tx,
  personen: readonly Terminpersonangabe[],
): Promise<Personenschluessel> {
  requireGeboren(personen, kernel.clock.today().toString());
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

/** Nobody is born tomorrow, or has lived for a century and a half; a slip of the finger would make a second person of one. */
function requireGeboren(personen: readonly Terminpersonangabe[], heute: string): void {
  const message = 'Bitte prüfen Sie das Geburtsdatum.';
  const fields = personen.flatMap(({ geburtsdatum }, nr) =>
    geburtsdatum > heute || Number(geburtsdatum.slice(0, 4)) < Number(heute.slice(0, 4)) - HOECHSTENS_JAHRE
      ? [{ path: `personen.${nr}.geburtsdatum`, message }]
      : [],
  );
  if (fields.length > 0) throw commonFaults.EINGABE_UNGUELTIG({}, { fields });
}

/** Of a person whom the office knows, whatever way they came: invitation, desk, allocation. */
export function personSchluessel(kernel: Pick<Kernel, 'keys'>, personId: string): string {
  return hmacOf(kernel, `person\n${personId}`);
}

const hmacOf = ({ keys }: Pick<Kernel, 'keys'>, merkmal: string): string => keys.hmac('termine.person', merkmal);
