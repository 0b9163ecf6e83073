/** Versions of an Anliegen beside each other, and what speaks against one. Pure. */
import type { Zugang } from '../termine.schema.ts';
import type { Anliegen, Station } from './anliegen.schema.ts';
import { dauerSatz } from './dauer.rules.ts';
import type { Unterschied } from './katalog.schema.ts';

export const ZUGANG_WORTE: Readonly<Record<Zugang, string>> = {
  direkt: 'frei buchbar',
  zuteilung: 'nach Bedarf zugeteilt',
  einladung: 'nur auf Einladung',
  spontan: 'ohne Termin',
};

const stationWort = ({ art, pool, minuten, jePerson, faehigkeiten }: Station) =>
  `${art} in „${pool}“: ${minuten} Min.${jePerson > 0 ? `, je weitere Person ${jePerson}` : ''}${
    faehigkeiten.length > 0 ? ` (${faehigkeiten.join(', ')})` : ''
  }`;

const FELDER: readonly (readonly [string, (of: Anliegen) => string])[] = [
  [
    'Name',
    ({ name }) =>
      Object.entries(name)
        .map(([sprache, text]) => `${sprache}: ${text}`)
        .join('; '),
  ],
  ['Gruppe', ({ gruppe }) => gruppe],
  ['Zugang', ({ zugang }) => ZUGANG_WORTE[zugang]],
  ['Stationen', ({ stationen }) => stationen.map(stationWort).join(' → ')],
  ['Puffer danach', ({ puffer }) => `${puffer} Min.`],
  ['Personen höchstens', ({ hoechstPersonen }) => String(hoechstPersonen)],
  ['Vorlauf', ({ vorlaufStunden }) => `${vorlaufStunden} Stunden`],
  ['Horizont', ({ horizontTage }) => `${horizontTage} Tage`],
  [
    'Vor Ablauf des Titels',
    ({ tageVorTitelende }) => (tageVorTitelende === null ? 'jederzeit' : `${tageVorTitelende} Tage`),
  ],
  ['Kombinierbar mit', ({ kombinierbar }) => kombinierbar.join(', ') || 'nichts'],
  ['Verfahren', ({ verfahren }) => verfahren ?? 'keines'],
  ['Fragt nach der Verlängerung', ({ fragtVerlaengerung }) => (fragtVerlaengerung ? 'ja' : 'nein')],
  [
    'Mitbringen',
    ({ mitbringen }) =>
      mitbringen
        .map(
          ({ schluessel, jePerson, wenn }) =>
            `${schluessel}${jePerson ? ' je Person' : ''}${wenn.length > 0 ? ` (bei ${wenn.join(', ')})` : ''}`,
        )
        .join('; ') || 'nichts',
  ],
  [
    'Gebühr',
    ({ gebuehrCent }) =>
      gebuehrCent === null ? 'je nach Fall' : `${(gebuehrCent / 100).toFixed(2).replace('.', ',')} €`,
  ],
  ['Angeboten', ({ aktiv }) => (aktiv ? 'ja' : 'nein')],
];

export function unterschiede(vorher: Anliegen | undefined, nachher: Anliegen): Unterschied[] {
  return FELDER.map(([was, worte]) => ({ was, vorher: vorher ? worte(vorher) : '', nachher: worte(nachher) })).filter(
    (eines) => eines.vorher !== eines.nachher,
  );
}

export const dauerWorte = (of: Anliegen): string =>
  of.hoechstPersonen === 1 ? dauerSatz(of, 1) : `${dauerSatz(of, 1)}; ${dauerSatz(of, of.hoechstPersonen)}`;

export interface Einwand {
  readonly path: string;
  readonly message: string;
}

export interface Umfeld {
  readonly schluessel: string;
  readonly heute: string;
  readonly gueltigAb: string;
  readonly pools: ReadonlySet<string>;
  readonly andere: ReadonlySet<string>;
}

/** What the shape alone cannot see. */
export function einwaende(inhalt: Anliegen, { schluessel, heute, gueltigAb, pools, andere }: Umfeld): Einwand[] {
  const found: Einwand[] = [];
  const sag = (path: string, message: string) => found.push({ path, message });
  if (gueltigAb < heute) sag('gueltigAb', 'Was schon galt, bleibt, wie es war. Bitte nehmen Sie heute oder später.');
  if (inhalt.schluessel !== schluessel) sag('inhalt.schluessel', 'Der Schlüssel eines Anliegens bleibt gleich.');
  if (!inhalt.name.de) sag('inhalt.name.de', 'Bitte geben Sie den Namen auf Deutsch an.');
  inhalt.stationen.forEach(({ pool }, nr) => {
    if (!pools.has(pool)) sag(`inhalt.stationen.${nr}.pool`, `Den Pool „${pool}“ gibt es nicht.`);
  });
  for (const other of inhalt.kombinierbar)
    if (!andere.has(other)) sag('inhalt.kombinierbar', `Das Anliegen „${other}“ gibt es nicht.`);
  const doppelt = inhalt.mitbringen.find((eines, nr) =>
    inhalt.mitbringen
      .slice(nr + 1)
      .some((anderes) => anderes.schluessel === eines.schluessel && `${anderes.wenn}` === `${eines.wenn}`),
  );
  if (doppelt) sag('inhalt.mitbringen', `„${doppelt.schluessel}“ steht zweimal in der Liste.`);
  return found;
}
