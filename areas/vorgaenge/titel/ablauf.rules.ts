/** When somebody is told that something ends, and what stops it. Pure. */
import type { Papierart } from './titel.schema.ts';

export type AblaufWas = 'titel' | Papierart;

export interface Stufe {
  /** Names the step for good; days, also where the step is counted in months. */
  readonly stufe: number;
  readonly vorher: { readonly days: number } | { readonly months: number };
}

const TITEL: readonly Stufe[] = [90, 60, 30].map((days) => ({ stufe: days, vorher: { days } }));
const PASS: readonly Stufe[] = [{ stufe: 180, vorher: { months: 6 } }];
const KURZ: readonly Stufe[] = [{ stufe: 14, vorher: { days: 14 } }];

export const STUFEN: Readonly<Record<AblaufWas, readonly Stufe[]>> = {
  titel: TITEL,
  pass: PASS,
  passersatz: PASS,
  ausweisersatz: KURZ,
  fiktion: KURZ,
  duldung: KURZ,
  gestattung: KURZ,
};

/** No notice comes earlier than this before an end. */
export const LAENGSTE_MONATE = 6;

/**
 * The step that is due on the day: of those that have begun the latest one only. Who was not told at −90, because the
 * title was entered later, gets one letter and not three.
 */
export function faelligeStufe(was: AblaufWas, endet: string, stichtag: string): Stufe | undefined {
  if (stichtag > endet) return undefined;
  const end = Temporal.PlainDate.from(endet);
  return STUFEN[was].findLast(({ vorher }) => end.subtract(vorher).toString() <= stichtag);
}

export interface AblaufLage {
  readonly verbleib: 'gestorben' | 'fortgezogen' | 'deutscher' | 'auskunftssperre' | 'datei-b' | undefined;
  /** Another title of the person ends later or never. */
  readonly neuererTitel: boolean;
  /** An application for a title is open. */
  readonly antragOffen: boolean;
  /** A rule in force lets this title continue, though nobody has applied it yet. */
  readonly giltFort: boolean;
  readonly anschrift: boolean;
  readonly email: boolean;
  /** An account of the portal that can be told. */
  readonly konto: boolean;
  /** What the person chose; null: nothing yet. */
  readonly wunsch: 'portal' | 'mail' | 'brief' | null;
}

export type Hinweisweg =
  | { readonly weg: 'portal' | 'mail' | 'brief' }
  | { readonly weg: 'keiner'; readonly grund: string; readonly text: string };

const VERBLEIB_WORTE: Readonly<Record<NonNullable<AblaufLage['verbleib']>, string>> = {
  gestorben: 'Die Person ist gestorben.',
  fortgezogen: 'Die Person ist fortgezogen.',
  deutscher: 'Die Person ist Deutsche oder Deutscher geworden.',
  auskunftssperre: 'Für die Anschrift gilt eine Sperre. Bitte von Hand.',
  'datei-b': 'Die Akte liegt in der Datei B.',
};

/** What was chosen comes first; where that way is closed, and where nothing was chosen, the first that is open. */
const WEGE = ['portal', 'mail', 'brief'] as const;

/** A passport ends whatever happens to the title; what concerns the title stops notices of the title only. */
export function hinweiswegOf(was: AblaufWas, lage: AblaufLage): Hinweisweg {
  const keiner = (grund: string, text: string): Hinweisweg => ({ weg: 'keiner', grund, text });
  if (lage.verbleib) return keiner(lage.verbleib, VERBLEIB_WORTE[lage.verbleib]);
  if (was === 'titel') {
    if (lage.giltFort) return keiner('gilt-fort', 'Der Titel gilt kraft Gesetzes fort.');
    if (lage.neuererTitel) return keiner('neuerer-titel', 'Die Person hat einen Titel, der länger gilt.');
    if (lage.antragOffen) return keiner('antrag-offen', 'Ein Antrag ist schon gestellt.');
  }
  const first = lage.wunsch ? [lage.wunsch, ...WEGE] : WEGE;
  const weg = first.find((one) => ({ portal: lage.konto, mail: lage.email, brief: lage.anschrift })[one]);
  if (weg) return { weg };
  return keiner('keine-anschrift', 'Es ist keine Anschrift hinterlegt.');
}
