/** A draft of a Vermerk as the sheet that goes into the Akte: what it says, and below it what each sentence rests on. Pure. */
import type { Lage } from '../lage.schema.ts';
import type { Entwurfssatz } from '../vorgang.schema.ts';
import { tagWorte } from '../worte.rules.ts';

export interface Vermerkblatt {
  readonly titel: string;
  readonly kopf: readonly (readonly [name: string, wert: string])[];
  readonly absaetze: readonly { readonly text: string; readonly punkt: boolean; readonly belege: readonly number[] }[];
  readonly belege: readonly string[];
  readonly fuss: string;
}

interface Entwurf {
  readonly saetze: readonly Entwurfssatz[];
  readonly kennzeichnung: string;
}

/** Said to who looks at the draft, not to who reads the paper. */
const BITTE = / Ein Entwurf: Bitte .*$/;

export function vermerkVon({ saetze, kennzeichnung }: Entwurf, lage: Lage, wer: string): Vermerkblatt {
  const belege: string[] = [];
  const numberOf = (beleg: string): number => {
    if (!belege.includes(beleg)) belege.push(beleg);
    return belege.indexOf(beleg) + 1;
  };
  const absaetze: { text: string; punkt: boolean; belege: number[] }[] = [];
  for (const satz of saetze.filter(({ besteht }) => besteht)) {
    const own = belegeVon(satz, lage).map(numberOf);
    const last = absaetze.at(-1);
    if (last && !satz.absatz) {
      last.text += ` ${satz.text}`;
      last.belege.push(...own.filter((nr) => !last.belege.includes(nr)));
    } else {
      const punkt = satz.text.startsWith('- ');
      absaetze.push({ text: punkt ? satz.text.slice(2) : satz.text, punkt, belege: own });
    }
  }
  return {
    titel: 'Vermerk',
    kopf: [
      ['Aktenzeichen', lage.aktenzeichen],
      ['Person', lage.person],
      ['Vorgang', lage.vorgang],
      ['Datum', tagWorte(lage.heute)],
      ['Abgelegt von', wer],
    ],
    absaetze,
    belege,
    fuss: `Entwurf des Assistenten. ${kennzeichnung.replace(BITTE, '')} In die Akte gelegt von ${wer} am ${tagWorte(lage.heute)}.`,
  };
}

function belegeVon({ seitenstelle, rechtsstelle }: Entwurfssatz, { stichtag }: Lage): string[] {
  return [
    ...(seitenstelle ? [`${seitenstelle.titel}, Seite ${seitenstelle.seite}`] : []),
    ...(rechtsstelle ? [`${rechtsstelle.zitat}, in Kraft am ${tagWorte(stichtag)}`] : []),
  ];
}
