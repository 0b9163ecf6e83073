/** A draft becomes a Schreiben in the state „Entwurf“ or a Vermerk in the Akte, as the person, by the same verbs as by hand. */
import {
  type Abschnitt,
  beginSchreibenFuer,
  type Entscheidung,
  fileVermerkFuer,
  type holdVorgang,
  listSchreibenstaende,
  type Vermerkdruck,
  VORBEREITET,
} from '#areas/vorgaenge/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { assistentFaults } from '../../assistent.faults.ts';
import type { Entwurfsart } from '../vorgang.schema.ts';
import type { Abgelegt, EntwurfRow } from '../vorgang.sql.ts';
import { textVon } from './entwurf.rules.ts';

type Vorgang = Awaited<ReturnType<typeof holdVorgang>>;

/** Stays with the section, so that one sees in the letter where its first words came from. */
export const HERKUNFT = { schluessel: VORBEREITET, titel: 'Entwurf des Assistenten' } as const;

const ABSCHNITTE = ['punkte', 'sachverhalt', 'gruende'] as const;
const SCHREIBENART = { nachforderung: 'nachforderung', anhoerung: 'anhoerung', gruende: 'bescheid' } as const;
const IN_ARBEIT: ReadonlySet<string> = new Set(['entwurf', 'vorgelegt']);

export interface Wahl {
  /** Which decision a Bescheid makes; a person says it. */
  readonly bescheid?: Entscheidung | undefined;
  readonly vermerk?: Vermerkdruck | undefined;
}

export async function uebernehmen(
  context: ActionContext,
  vorgang: Vorgang,
  entwurf: EntwurfRow,
  { bescheid, vermerk }: Wahl,
): Promise<Abgelegt> {
  if (entwurf.art === 'vermerk') {
    // Decided meanwhile by a form without a paper: nobody has one.
    if (!vermerk) throw commonFaults.KONFLIKT();
    return { dokumentId: await fileVermerkFuer(context, vorgang, vermerk) };
  }
  if (entwurf.art === 'gruende' && bescheid === undefined) throw assistentFaults.BESCHEID_FEHLT();
  const art = SCHREIBENART[entwurf.art as Exclude<Entwurfsart, 'vermerk'>];
  const others = await listSchreibenstaende(context, vorgang.id);
  if (others.some((one) => one.art === art && IN_ARBEIT.has(one.stand))) throw assistentFaults.SCHREIBEN_BESTEHT();
  const schreibenId = await beginSchreibenFuer(context, vorgang, {
    art,
    entscheidung: entwurf.art === 'gruende' ? bescheid : undefined,
    vorbereitet: abschnitteVon(entwurf),
  });
  return { schreibenId };
}

function abschnitteVon({ saetze }: EntwurfRow): Abschnitt[] {
  return ABSCHNITTE.flatMap((art) => {
    const text = textVon(saetze, art);
    return text === '' ? [] : [{ art, text, bausteine: [{ ...HERKUNFT }] }];
  });
}
