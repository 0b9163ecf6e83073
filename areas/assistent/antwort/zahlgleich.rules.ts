/** Whether everything that counts in a sentence stands in its quotation. Pure. */

import { blankVerweise, readVerweise } from './verweis.rules.ts';
import { boundFits, readAngaben, sameZahl, saysDatum, type Zahl } from './zahl.rules.ts';
import type { Grund, Passage } from './zitat.schema.ts';

interface Quelle {
  readonly passage: Passage;
  readonly zitat: string;
  readonly stichtag: string;
}

export function countFaults(satz: string, { passage, zitat, stichtag }: Quelle): Grund[] {
  const own = readAngaben(plain(satz, passage));
  const quoted = readAngaben(plain(zitat, passage));
  const known = [...quoted.daten, ...readAngaben(citationDays(passage, stichtag)).daten];
  return [
    ...own.raetsel.filter((word) => !zitat.includes(word)).map((word) => fault(`„${word}“ steht nicht im Zitat.`)),
    ...own.daten
      .filter((datum) => !saysDatum(known, datum))
      .map(({ geschrieben }) => fault(`„${geschrieben}“ steht nicht im Zitat.`)),
    ...own.zahlen.flatMap((zahl) => numberFaults(zahl, quoted.zahlen)),
    ...own.takte
      .filter((takt) => !quoted.takte.includes(takt) && !saysTakt(zitat, takt))
      .map((takt) => fault(`„${takt}“ steht nicht im Zitat.`)),
  ];
}

/** Without references to norms and without the name of the source itself. */
function plain(text: string, { kurz, bezeichnung }: Passage): string {
  const own = /\d/.test(bezeichnung) && /\p{L}/u.test(bezeichnung) ? [kurz, bezeichnung] : [kurz];
  const blank = own.reduce((rest, name) => rest.replaceAll(name, ' '.repeat(name.length)), text);
  return blankVerweise(blank, readVerweise(blank));
}

function citationDays({ datum, gueltigAb, gueltigBis, art, titel, kurz }: Passage, stichtag: string): string {
  const own = art === 'recht' ? [] : [datum, gueltigAb, gueltigBis];
  return [stichtag, ...own, `${titel} ${kurz}`.match(/\b(?:19|20)\d{2}\b/)?.[0]].filter(Boolean).join(' ; ');
}

function numberFaults(zahl: Zahl, quoted: readonly Zahl[]): Grund[] {
  const same = quoted.filter((one) => sameZahl(zahl, one));
  if (same.length === 0) {
    const otherUnit = quoted.find(({ wert, einheit }) => wert === zahl.wert && einheit !== zahl.einheit);
    return [
      fault(
        otherUnit
          ? `„${zahl.geschrieben}“ steht nicht im Zitat; dort steht „${otherUnit.geschrieben}“.`
          : `„${zahl.geschrieben}“ steht nicht im Zitat.`,
      ),
    ];
  }
  if (same.some((one) => boundFits(zahl, one))) return [];
  return [{ code: 'grenze', text: `„${zahl.geschrieben}“ ist im Zitat anders begrenzt.` }];
}

function saysTakt(zitat: string, takt: string): boolean {
  const unit = { monatlich: 'monat', jährlich: 'jahr', wöchentlich: 'woche', täglich: 'tag', stündlich: 'stunde' }[
    takt
  ];
  return (
    unit !== undefined && new RegExp(`\\b(?:je|pro|im|jede[nrsm]?|in der|am)\\s+(?:kalender)?${unit}`, 'iu').test(zitat)
  );
}

const fault = (text: string): Grund => ({ code: 'zahl', text });
