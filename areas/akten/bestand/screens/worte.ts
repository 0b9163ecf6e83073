/** Paper and stacks in words. */

import { count, formatNumber } from '#ui/format.ts';
import type { Tone } from '#ui/Status.tsx';
import { differenzWorte } from '../abgleich.rules.ts';
import type { Papier, Stapel, Verwahrung } from '../bestand.schema.ts';
import { PAPIER_WORTE } from '../papier.rules.ts';

const PAPIER_TONE: Readonly<Record<Papier, Tone>> = {
  regal: 'plain',
  vorbereitet: 'info',
  gescannt: 'success',
  tresor: 'success',
  zurueckgegeben: 'quiet',
  freigabe: 'warning',
  freigegeben: 'warning',
  vernichtet: 'quiet',
};

export function papierStand(papier: Papier, ort: string | undefined): { tone: Tone; text: string } {
  return { tone: PAPIER_TONE[papier], text: ort ? `${PAPIER_WORTE[papier]}, ${ort}` : PAPIER_WORTE[papier] };
}

export function stapelStand({ abgleich, abgeschlossenAm, beidseitig, erklaerung }: Stapel): {
  tone: Tone;
  text: string;
} {
  const closed = abgeschlossenAm ? 'abgeschlossen' : undefined;
  switch (abgleich.stand) {
    case 'erwartet':
      return { tone: 'plain', text: 'noch nicht gescannt' };
    case 'laeuft':
      return { tone: 'info', text: 'wird gelesen' };
    case 'stimmt':
      return { tone: 'success', text: closed ?? `vollständig: ${count(abgleich.seiten, 'Seite', 'Seiten')}` };
    case 'differenz':
      return erklaerung
        ? { tone: 'quiet', text: `abgeschlossen, Differenz erklärt: ${erklaerung}` }
        : { tone: 'danger', text: differenzWorte(abgleich, beidseitig) };
  }
}

/** `11,4 m`; below a metre in centimetres. */
export function formatMeter(mm: number): string {
  return mm < 1000 ? `${formatNumber(Math.round(mm / 10))} cm` : `${formatNumber(Math.round(mm / 100) / 10)} m`;
}

export const VERWAHRUNG_WORTE: Readonly<Record<Verwahrung['art'], string>> = {
  pass: 'Pass oder Passersatz',
  ausweis: 'Ausweis',
  urkunde: 'Urkunde',
  titel: 'Aufenthaltstitel',
  sonstiges: 'Sonstiges',
};
