/**
 * What is due before a Schreiben may go out. Facts in, the whole checklist out; a released letter has nothing open on it.
 * `briefschritte` holds for every letter, `bescheidschritte` for decisions. Pure.
 */
import {
  anhoerung,
  ermessen,
  folgen,
  form,
  gruende,
  rechtsbehelf,
  verbleib,
  voraussetzungen,
} from './bescheidschritte.rules.ts';
import { behoerde, empfaenger, frist, inhalt, portal, vollmacht } from './briefschritte.rules.ts';
import type { Schritt } from './schreiben.schema.ts';
import { due, isBelastend, type Lage, needsZweitePerson } from './schreibenlage.rules.ts';
import { widersprueche } from './widerspruch.rules.ts';

/** The whole list in the order of the work; who releases, is asked by `schritteFuer`. */
export function schritteVon(lage: Lage): Schritt[] {
  const { art } = lage.schreiben;
  const belastend = isBelastend(lage.schreiben);
  return [
    empfaenger(lage),
    vollmacht(lage),
    behoerde(lage),
    inhalt(lage),
    ...(lage.schreiben.weg === 'portal' ? [portal(lage)] : []),
    ...(art === 'nachforderung' || art === 'anhoerung' ? [frist(lage)] : []),
    ...(lage.verbleib === undefined ? [] : [verbleib(lage.verbleib)]),
    ...(lage.widersprueche === undefined ? [] : [widersprueche(lage.widersprueche)]),
    ...(art === 'bescheid' ? [voraussetzungen(lage), form(lage), rechtsbehelf(lage)] : []),
    ...(lage.folgen === undefined ? [] : [folgen(lage.folgen)]),
    ...(belastend ? [gruende(lage)] : []),
    ...(belastend && lage.schreiben.ermessen ? [ermessen(lage)] : []),
    ...(belastend ? [anhoerung(lage)] : []),
  ];
}

export interface Freigebende {
  readonly id: string;
  readonly kind: string;
}

/** The list for the one who wants to release: C24 and C34 come on top. */
export function schritteFuer(lage: Lage, wer: Freigebende): Schritt[] {
  return [...schritteVon(lage), mensch(wer), ...(needsZweitePerson(lage.schreiben) ? [zweitePerson(lage, wer)] : [])];
}

export const offen = (schritte: readonly Schritt[]) => schritte.filter(({ erfuellt }) => !erfuellt);

/** What would be due if it went through the portal, whatever way is chosen now. */
export function portalSchritte(lage: Lage): Schritt[] {
  const there: Lage = { ...lage, schreiben: { ...lage.schreiben, weg: 'portal' } };
  return [portal(there), ...(lage.schreiben.art === 'bescheid' ? [form(there)] : [])];
}

const NORM_FREIGABE = '§ 77 Abs. 1 AufenthG, § 37 VwVfG NRW';

/** § 35a VwVfG, Art. 22 DSGVO: no machine decides. */
function mensch({ kind }: Freigebende): Schritt {
  return due(
    'mensch',
    'Ein Mensch entscheidet',
    '§ 35a VwVfG, Art. 22 DSGVO',
    kind === 'staff' ? undefined : 'Nur Beschäftigte geben ein Schreiben frei.',
    NORM_FREIGABE,
  );
}

function zweitePerson({ schreiben }: Lage, { id }: Freigebende): Schritt {
  return due(
    'zweite-person',
    'Zweite Person',
    'Dienstanweisung: vier Augen',
    schreiben.bearbeitetVon.includes(id) ? 'Freigeben muss jemand, der nicht mitgeschrieben hat.' : undefined,
    'Sie haben nicht mitgeschrieben.',
  );
}
