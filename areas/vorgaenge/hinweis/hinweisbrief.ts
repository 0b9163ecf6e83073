/** A notice as a letter of the office. It decides nothing, so it has neither reasons nor a remedy notice. */
import { type Brief, type Briefkopf, type Briefteil, toAbsaetze } from '#areas/post/index.ts';
import { isRechts, nameOfSprache, tagWorte } from '../bescheid/brief.rules.ts';
import { type Hinweissprache, hinweisspracheOf } from '../titel/ablauf.texte.data.ts';
import { PAPIER_WORTE } from '../titel/titel.rules.ts';
import { grundlageOfTitel, nameOfTitel } from '../titel/titelart.data.ts';
import { hinweistextOf } from './hinweis.rules.ts';
import type { HinweisRow } from './hinweis.sql.ts';

export function nameOfHinweis(row: HinweisRow): string {
  if (row.was !== 'titel') return PAPIER_WORTE[row.was];
  const norm = grundlageOfTitel(row);
  return norm === '' ? nameOfTitel(row) : `${nameOfTitel(row)} (${norm})`;
}

export interface Empfaenger {
  readonly name: string;
  readonly aktenzeichen: string;
}

export function hinweisbriefOf(row: HinweisRow, an: Empfaenger, amt: Briefkopf, heute: string): Brief {
  const hinweis = { was: row.was, name: nameOfHinweis(row), endet: row.endet };
  const { betreff, saetze } = hinweistextOf(hinweis, 'de');
  const sprache = hinweisspracheOf(row.sprache);
  return {
    amt,
    datum: heute,
    betreff,
    vermerk: '',
    anschrift: [an.name, ...row.anschrift.split('\n')].map((line) => line.trim()).filter((line) => line !== ''),
    angaben: [
      ['Unser Zeichen', an.aktenzeichen],
      ...(amt.telefon === '' ? [] : [['Telefon', amt.telefon] as const]),
      ['Datum', tagWorte(heute)],
    ],
    teile: [
      { art: 'text', ueberschrift: '', absaetze: toAbsaetze([`Guten Tag ${an.name},`, ...saetze].join('\n\n')) },
      ...(sprache === 'de' ? [] : [uebersetzung(sprache, hinweistextOf(hinweis, sprache))]),
    ],
    unterzeichner: amt.behoerde,
    anlagen: [],
    kennung: row.kennung,
    entwurf: false,
  };
}

function uebersetzung(sprache: Hinweissprache, { betreff, saetze }: ReturnType<typeof hinweistextOf>): Briefteil {
  return {
    art: 'uebersetzung',
    ueberschrift: `Unverbindliche Übersetzung (${nameOfSprache(sprache)})`,
    hinweis: 'Diese Übersetzung soll Ihnen helfen. Verbindlich ist allein der deutsche Text.',
    absaetze: toAbsaetze([betreff, ...saetze].join('\n\n')),
    sprache,
    rechts: isRechts(sprache),
    neueSeite: true,
  };
}
