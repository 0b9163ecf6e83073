/** What an Anliegen comes to, in a sentence: „5 Personen: 55 Minuten, davon 25 am Foto“. Pure. */

import { besuchsminuten } from '../termin/besuchsplan.rules.ts';
import type { Platzart } from '../termine.schema.ts';
import type { Anliegen } from './anliegen.schema.ts';

const WO: Readonly<Record<Platzart, string>> = {
  schalter: 'am Schalter',
  foto: 'am Foto',
  kasse: 'an der Kasse',
  dolmetschen: 'mit Dolmetschen',
  person: 'bei der Sachbearbeitung',
  video: 'per Video',
};

export function dauerSatz({ stationen }: Pick<Anliegen, 'stationen'>, personen: number): string {
  const minuten = stationen.map(({ art, minuten: erste, jePerson }) => ({
    art,
    minuten: erste + jePerson * (personen - 1),
  }));
  const gesamt = besuchsminuten(minuten.map((eine) => ({ ...eine, poolId: '', faehigkeiten: [] })));
  const wer = personen === 1 ? '1 Person' : `${personen} Personen`;
  if (minuten.length === 1) return `${wer}: ${gesamt} Minuten ${WO[minuten[0]?.art ?? 'schalter']}`;
  // The longest is what they come for; the others are said.
  const laengste = Math.max(...minuten.map((eine) => eine.minuten));
  const haupt = minuten.findIndex((eine) => eine.minuten === laengste);
  const neben = minuten.filter((_, nr) => nr !== haupt).map((eine) => `${eine.minuten} ${WO[eine.art]}`);
  return `${wer}: ${gesamt} Minuten, davon ${und(neben)}`;
}

const und = (worte: readonly string[]) =>
  worte.length < 2 ? worte.join('') : `${worte.slice(0, -1).join(', ')} und ${worte.at(-1)}`;

export interface Messung {
  readonly art: Platzart;
  readonly geplant: number;
  readonly minuten: number;
}

/** The station that was measured, with the minutes that it took; undefined where it is planned otherwise by now. */
export function mitGemessenen(anliegen: Anliegen, { art, geplant, minuten }: Messung): Anliegen | undefined {
  const nr = anliegen.stationen.findIndex((station) => station.art === art && station.minuten === geplant);
  const station = anliegen.stationen[nr];
  return station && { ...anliegen, stationen: anliegen.stationen.with(nr, { ...station, minuten }) };
}
