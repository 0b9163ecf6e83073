/** What only a decision is judged by: the official's findings, whether the norm leaves a choice, whether the person is here. */
import { findVerbleib } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { pruefartenVon, VERBLEIB_BLOCKS } from '../folge/folge.rules.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { ermessensfrageVon } from './ermessen.rules.ts';
import type { SchreibenRow } from './schreiben.sql.ts';
import type { Voraussetzunglage } from './schreibenlage.rules.ts';
import { listVoraussetzungen } from './voraussetzungen.ts';
import { listWiderspruchlage } from './widerspruch.ts';

export async function entscheidungslage(
  { tx }: ActionContext,
  verfahren: VerfahrenRow,
  row: SchreibenRow,
  heute: string,
) {
  const bescheid = row.art === 'bescheid';
  const voraussetzungen = bescheid ? await listVoraussetzungen(tx, verfahren, heute) : [];
  const frage = ermessensfrageVon({
    entscheidung: row.entscheidung ?? undefined,
    pruefarten: pruefartenVon(verfahren),
    unerfuellt: keysWith(voraussetzungen, 'feststellung', 'nicht_erfuellt'),
    entfaellt: keysWith(voraussetzungen, 'vorschlag', 'entfaellt'),
    selbst: row.ermessen,
  });
  const verbleib = bescheid ? (await findVerbleib(tx, [verfahren.akte_id])).get(verfahren.akte_id) : undefined;
  const widersprueche = bescheid ? await listWiderspruchlage(tx, verfahren, heute) : undefined;
  return { voraussetzungen, frage, widersprueche, hindert: verbleib && VERBLEIB_BLOCKS[verbleib] };
}

const keysWith = (all: readonly Voraussetzunglage[], which: 'feststellung' | 'vorschlag', what: string) =>
  all.filter((one) => one[which] === what).map(({ schluessel }) => schluessel);
