/**
 * What a step or a draft quotes was readable to who ran it. A colleague reads of it what is open to them now: no place of a
 * closed Sammlung, no line of a page that they may not see or that was moved to another Akte.
 */
import { findDokumente, SEITEN_LESEN } from '#areas/akten/index.ts';
import { listLesbareWerke } from '#areas/erlasse/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Entwurfssatz, Rechtsstelle } from './vorgang.schema.ts';
import type { EntwurfRow, SchrittRow, VorschlagRow } from './vorgang.sql.ts';

export interface Sicht {
  /** Who looks. */
  readonly konto: string;
  readonly werke: ReadonlySet<string>;
  /** Titles of documents that lie in this Akte, where pages may be seen. */
  readonly dokumente: ReadonlyMap<string, string>;
}

export const WEG = 'Dokument liegt nicht mehr in der Akte';
const VERSCHLOSSEN = 'Diese Stelle steht in einer Sammlung, die Ihnen nicht offensteht.';

interface Gezeigt {
  readonly schritte?: readonly SchrittRow[];
  readonly vorschlaege?: readonly VorschlagRow[];
  readonly entwuerfe?: readonly EntwurfRow[];
}

export async function readSicht(
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  akteId: string,
  { schritte = [], vorschlaege = [], entwuerfe = [] }: Gezeigt,
): Promise<Sicht> {
  const stellen = [
    ...schritte.flatMap((one) => one.stellen),
    ...entwuerfe.flatMap(({ saetze }) => saetze.flatMap(({ rechtsstelle }) => rechtsstelle ?? [])),
  ];
  const werkIds = [...new Set(stellen.map(({ werkId }) => werkId))];
  const dokumentIds = [
    ...schritte.flatMap(({ schluessel }) => dokumentOf(schluessel) ?? []),
    ...vorschlaege.map(({ dokumentId }) => dokumentId),
    ...entwuerfe.flatMap(({ saetze }) => saetze.flatMap(({ seitenstelle }) => seitenstelle?.dokumentId ?? [])),
  ];
  const dokumente = actor.rights.has(SEITEN_LESEN) ? await findDokumente(tx, actor, [...new Set(dokumentIds)]) : [];
  return {
    konto: actor.id,
    werke: new Set(actor.rights.has('erlasse.lesen') ? await listLesbareWerke(tx, actor, werkIds) : []),
    dokumente: new Map(dokumente.filter((one) => one.akteId === akteId).map(({ id, titel }) => [id, titel])),
  };
}

const DOKUMENT = /^akte:([0-9a-f-]{36})$/;

export const dokumentOf = (schluessel: string): string | undefined => DOKUMENT.exec(schluessel)?.[1];

export function schrittFuer(sicht: Sicht, row: SchrittRow): SchrittRow {
  const dokumentId = dokumentOf(row.schluessel);
  if (dokumentId !== undefined && !sicht.dokumente.has(dokumentId))
    return {
      ...row,
      titel: `Seiten lesen: ${WEG}`,
      eingabe: '',
      ergebnis: ['Was auf diesen Seiten steht, ist Ihnen nicht offen.'],
      warnungen: [],
      gestrichen: [],
    };
  const stellen = row.stellen.filter(({ werkId }) => sicht.werke.has(werkId));
  if (stellen.length < row.stellen.length)
    return {
      ...row,
      stellen,
      ergebnis: ['Ein Teil der Stellen steht in einer Sammlung, die Ihnen nicht offensteht.', NOCH_EINMAL],
      warnungen: [],
      gestrichen: [],
    };
  // What the search warns of may name a work that it did not quote.
  if (row.werkzeug !== 'suche' || row.konto === sicht.konto || row.warnungen.length === 0) return { ...row, stellen };
  return { ...row, stellen, ergebnis: [...row.ergebnis, NOCH_EINMAL], warnungen: [] };
}

const NOCH_EINMAL = 'Führen Sie den Schritt selbst aus, dann sehen Sie alles, was Ihnen offensteht.';

export const saetzeFuer = (sicht: Sicht, saetze: readonly Entwurfssatz[]): Entwurfssatz[] =>
  saetze.map((satz) => seiteFuer(sicht, rechtFuer(sicht, satz)));

function rechtFuer({ werke }: Sicht, satz: Entwurfssatz): Entwurfssatz {
  if (satz.rechtsstelle === null || isOffen(werke, satz.rechtsstelle)) return satz;
  return { ...satz, text: VERSCHLOSSEN, art: 'offen', rechtsstelle: null, besteht: true, gruende: [] };
}

const isOffen = (werke: ReadonlySet<string>, { werkId }: Rechtsstelle) => werke.has(werkId);

/** The sentence says a fact of the Vorgang, which is open to who sees the Vorgang; its page is not. */
function seiteFuer({ dokumente }: Sicht, satz: Entwurfssatz): Entwurfssatz {
  const stelle = satz.seitenstelle;
  return stelle === null || dokumente.has(stelle.dokumentId) ? satz : { ...satz, art: 'satz', seitenstelle: null };
}
