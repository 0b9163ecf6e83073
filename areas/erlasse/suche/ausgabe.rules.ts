/** An answer as lines for people at a console. Pure. */
import { BETRIEB_IN_WORTEN } from './betrieb.rules.ts';
import type { Fundstelle, Suchergebnis } from './suche.schema.ts';

const LONGEST = 700;

export function tellErgebnis(ergebnis: Suchergebnis): string[] {
  const { zustand, grund, stichtag, treffer, nichtInKraft, verstanden, hinweise, betrieb } = ergebnis;
  const head = zustand === 'belegt' ? `Rechtsstand ${tellTag(stichtag)}` : `${ZUSTAND[zustand]} ${grund ?? ''}`.trim();
  return [
    head,
    ...(betrieb === 'woerter' ? [] : [`Gesucht mit: ${BETRIEB_IN_WORTEN[betrieb]}`]),
    ...hinweise,
    ...verstanden.berichtigt.map(({ von, zu }) => `„${von}“ gelesen als „${zu}“`),
    ...treffer.flatMap(tellFundstelle),
    ...(nichtInKraft.length > 0 ? ['', 'An diesem Tag nicht in Kraft:'] : []),
    ...nichtInKraft.map(tellNichtInKraft),
  ];
}

const ZUSTAND = { kein_beleg: 'Kein Beleg.', ausgefallen: 'Die Suche ist ausgefallen.' } as const;

function tellFundstelle(fund: Fundstelle, nr: number): string[] {
  const { zitat, ueberschrift, absaetze, warnungen, unsicher, gueltigAb } = fund;
  const [absatz] = absaetze;
  const text = absatz && absatz.text.length > LONGEST ? `${absatz.text.slice(0, LONGEST)} …` : (absatz?.text ?? '');
  return [
    '',
    `${nr + 1}. ${zitat}${ueberschrift === '' ? '' : ` – ${ueberschrift}`}`,
    ...text.split('\n').map((line) => `   ${line}`),
    ...(unsicher === null ? [] : [`   Achtung: Diesen Text gibt es hier erst mit Stand ${gueltigAb ?? 'unbekannt'}.`]),
    ...warnungen.map((warnung) => `   Achtung: ${warnung}`),
  ];
}

function tellNichtInKraft({ kurz, titel, bis, ab, durch }: Suchergebnis['nichtInKraft'][number]): string {
  const when = bis !== null ? `galt bis ${tellTag(bis)}` : ab !== null ? `gilt ab ${tellTag(ab)}` : 'gilt nicht';
  return `- ${kurz} „${titel}“: ${when}${durch === null ? '' : `, ersetzt durch ${durch}`}`;
}

/** `2025-02-03` → `3.2.2025` */
function tellTag(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${Number(day)}.${Number(month)}.${year}`;
}
