/** Who of a visit is who in the register: what a colleague is shown for that, and what their word becomes. */
import { type Auskunftsperson, findPersonenFuerAuskunft } from '#areas/akten/index.ts';
import { findPersonZuNummer } from '#areas/vorgaenge/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Terminzeile } from '../termin/vergabe.ts';
import type { Terminangaben } from './angaben.schema.ts';
import { readAngaben } from './angaben.ts';
import { personSchluessel } from './personen.ts';
import { normaliseName } from './personschluessel.rules.ts';

type Angabe = Terminangaben['personen'][number];
type Lage = 'bekannt' | 'unbekannt' | 'ohne-nummer';

const HOECHSTENS_VORSCHLAEGE = 5;

export async function pruefePersonen(context: ActionContext, personen: readonly Angabe[]) {
  const geprueft = [];
  for (const person of personen)
    geprueft.push({
      ...person,
      lage: await lageOf(context, person),
      vorschlaege: (await aehnliche(context, person)).map(toBekannte),
    });
  return geprueft;
}

async function lageOf(context: ActionContext, { nummer, geburtsdatum }: Angabe): Promise<Lage> {
  if (nummer === undefined) return 'ohne-nummer';
  return (await findPersonZuNummer(context, context.tx, { nummer, geburtsdatum })) ? 'bekannt' : 'unbekannt';
}

/** Born on the same day, and one of the names begins alike; who has both stands first. Nobody is chosen beforehand. */
async function aehnliche(context: ActionContext, { geburtsdatum, ...namen }: Angabe): Promise<Auskunftsperson[]> {
  if (geburtsdatum.length < 10) return [];
  const geboren = await findPersonenFuerAuskunft(context, { geburtsdatum });
  return geboren
    .map((eine) => ({ eine, gleich: gleicheNamen(eine, namen) }))
    .filter(({ gleich }) => gleich > 0)
    .toSorted((a, b) => b.gleich - a.gleich)
    .slice(0, HOECHSTENS_VORSCHLAEGE)
    .map(({ eine }) => eine);
}

type Namen = Pick<Angabe, 'familienname' | 'vornamen'>;

/** The family name counts twice. */
const gleicheNamen = (a: Namen, b: Namen): number =>
  Number(beginntGleich(a.familienname, b.familienname)) * 2 + Number(beginntGleich(a.vornamen, b.vornamen));

function beginntGleich(a: string, b: string): boolean {
  const [eins, zwei] = [schreibung(a), schreibung(b)];
  return eins !== '' && zwei !== '' && (eins.startsWith(zwei) || zwei.startsWith(eins));
}

/** `König`, `Koenig` and `KONIG` are one. */
const schreibung = (name: string) => normaliseName(name).replace(/(?<=[aou])e/g, '');

const toBekannte = ({ id, familienname, vornamen, geburtsdatum, akten }: Auskunftsperson) => ({
  ...{ personId: id, familienname, vornamen, aktenzeichen: akten.map(({ aktenzeichen }) => aktenzeichen) },
  ...(geburtsdatum ? { geburtsdatum } : {}),
});

/** Keys of the register. Who may not see a person cannot name them; the first one of the visit is whose Termin it is. */
export async function ordneZu(
  context: ActionContext,
  { angaben }: Terminzeile,
  personen: readonly { readonly nr: number; readonly personId: string }[],
): Promise<{ schluessel: readonly string[]; personId?: string; akteId?: string }> {
  if (personen.length === 0) return { schluessel: [] };
  const anzahl = readAngaben(context, angaben).personen.length;
  if (personen.some(({ nr }) => nr >= anzahl)) throw commonFaults.NICHT_GEFUNDEN();
  const personIds = personen.map(({ personId }) => personId);
  const bekannte = await findPersonenFuerAuskunft(context, { personIds });
  if (bekannte.length < personIds.length) throw commonFaults.NICHT_GEFUNDEN();
  const schluessel = personIds.map((id) => personSchluessel(context, id));
  const personId = personen.find(({ nr }) => nr === 0)?.personId;
  if (personId === undefined) return { schluessel };
  const akten = bekannte.find(({ id }) => id === personId)?.akten ?? [];
  // Of several nobody knows yet which one it is for.
  return { schluessel, personId, ...(akten.length === 1 && akten[0] ? { akteId: akten[0].id } : {}) };
}
