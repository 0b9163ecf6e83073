/** Versions of an entry for people: names instead of ids, and what each changes. */
import { DOKUMENTTYPEN, nameOfDokumenttyp } from '#areas/akten/index.ts';
import { findNamen } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Fassung } from '#platform/edited/edited.schema.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Regel } from './regelwerk.data.ts';
import { type EigeneRegel, einwaendeZu, regelAm, unterschiede } from './regelwerk.rules.ts';
import type { RegelFassung, RegelInhalt } from './regelwerk.schema.ts';

export type Version = Fassung<RegelInhalt>;

/** What an evidence list may name, with its words. */
export const dokumenttypen = () =>
  DOKUMENTTYPEN.filter(({ typ }) => typ !== 'unbestimmt').map(({ typ, name }) => ({ typ, name }));

const TYPEN: ReadonlySet<string> = new Set(DOKUMENTTYPEN.map(({ typ }) => typ));

export function freigegebene(versions: readonly Version[], schluessel: string): EigeneRegel[] {
  return versions
    .filter((one) => one.schluessel === schluessel && one.status === 'FREIGEGEBEN')
    .map(({ inhalt, gueltigAb, gueltigBis }) => ({ inhalt, gueltigAb, gueltigBis }));
}

/** What holds without this version on its first day: the version of the office before it, or what came with Bleibe. */
export function vorherige(regel: Regel, versions: readonly Version[], of: Version, heute: string) {
  const day = of.gueltigAb ?? heute;
  const before = of.status === 'FREIGEGEBEN' ? Temporal.PlainDate.from(day).subtract({ days: 1 }).toString() : day;
  const others = versions.filter(({ id }) => id !== of.id);
  return regelAm(regel, freigegebene(others, regel.schluessel), before)?.inhalt;
}

export async function toFassungen(
  { tx, actor, clock }: ActionContext,
  regel: Regel,
  versions: readonly Version[],
  all: readonly Version[] = versions,
): Promise<RegelFassung[]> {
  const wanted = versions.flatMap((one) => [one.erstelltVon, ...(one.freigegebenVon ? [one.freigegebenVon] : [])]);
  const namen = new Map((await findNamen(tx, [...new Set(wanted)])).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => namen.get(id) ?? id;
  const heute = clock.today().toString();
  return versions.map((one) => ({
    id: one.id,
    nummer: one.nummer,
    status: one.status,
    inhalt: one.inhalt,
    gueltigAb: one.gueltigAb,
    gueltigBis: one.gueltigBis,
    version: one.version,
    von: nameOf(one.erstelltVon),
    ...(one.freigegebenVon === null ? {} : { freigegebenVon: nameOf(one.freigegebenVon) }),
    darfFreigeben: one.status === 'ENTWURF' && !one.bearbeitetVon.includes(actor.id),
    unterschiede: unterschiede(vorherige(regel, all, one, heute), one.inhalt, nameOfDokumenttyp),
  }));
}

/** Throws with a sentence at each field that speaks against it. */
export function requireStimmig(
  { clock }: Pick<ActionContext, 'clock'>,
  regel: Regel,
  inhalt: RegelInhalt,
  gueltigAb: string | undefined,
): void {
  const fields = einwaendeAm(clock, regel, inhalt, gueltigAb);
  if (fields.length > 0) throw commonFaults.EINGABE_UNGUELTIG({}, { fields });
}

export const einwaendeAm = (
  clock: ActionContext['clock'],
  regel: Regel,
  inhalt: RegelInhalt,
  gueltigAb: string | undefined,
) => einwaendeZu(regel, inhalt, { heute: clock.today().toString(), dokumenttypen: TYPEN, gueltigAb });
