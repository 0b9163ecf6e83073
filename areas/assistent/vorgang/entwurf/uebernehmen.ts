/** A draft becomes a Schreiben in the state „Entwurf“ or a note, as the person, by the same verbs as by hand. */
import {
  type Abschnitt,
  beginSchreibenFuer,
  type Entscheidung,
  type holdVorgang,
  listSchreibenstaende,
  noteVermerk,
  VORBEREITET,
} from '#areas/vorgaenge/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { assistentFaults } from '../../assistent.faults.ts';
import type { Entwurfsart } from '../vorgang.schema.ts';
import type { EntwurfRow } from '../vorgang.sql.ts';
import { textVon } from './entwurf.rules.ts';

type Vorgang = Awaited<ReturnType<typeof holdVorgang>>;

/** Stays with the section, so that one sees in the letter where its first words came from. */
export const HERKUNFT = { schluessel: VORBEREITET, titel: 'Entwurf des Assistenten' } as const;

const ABSCHNITTE = ['punkte', 'sachverhalt', 'gruende'] as const;
const SCHREIBENART = { nachforderung: 'nachforderung', anhoerung: 'anhoerung', gruende: 'bescheid' } as const;
const IN_ARBEIT: ReadonlySet<string> = new Set(['entwurf', 'vorgelegt']);

/** The id of the Schreiben; null for a note. */
export async function uebernehmen(
  context: ActionContext,
  vorgang: Vorgang,
  entwurf: EntwurfRow,
  bescheid: Entscheidung | undefined,
): Promise<string | null> {
  if (entwurf.art === 'vermerk') {
    await noteVermerk(context, vorgang, textVon(entwurf.saetze, 'text', true));
    return null;
  }
  if (entwurf.art === 'gruende' && bescheid === undefined) throw assistentFaults.BESCHEID_FEHLT();
  const art = SCHREIBENART[entwurf.art as Exclude<Entwurfsart, 'vermerk'>];
  const others = await listSchreibenstaende(context, vorgang.id);
  if (others.some((one) => one.art === art && IN_ARBEIT.has(one.stand))) throw assistentFaults.SCHREIBEN_BESTEHT();
  return beginSchreibenFuer(context, vorgang, {
    art,
    entscheidung: entwurf.art === 'gruende' ? bescheid : undefined,
    vorbereitet: abschnitteVon(entwurf),
  });
}

function abschnitteVon({ saetze }: EntwurfRow): Abschnitt[] {
  return ABSCHNITTE.flatMap((art) => {
    const text = textVon(saetze, art);
    return text === '' ? [] : [{ art, text, bausteine: [{ ...HERKUNFT }] }];
  });
}
