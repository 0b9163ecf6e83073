/** Figures as sentences. Pure. */
import { tellBetrieb } from '../suche/betrieb.rules.ts';
import type { Kennzahlen, Modellzahlen, Wert } from './kennzahl.schema.ts';

/** How many of a hundred: figures of few questions are not more exact than that. */
export function ofHundred({ wert }: Wert): number | undefined {
  return wert === null ? undefined : Math.round(wert * 100);
}

export function inWorten({ gesamt, fragen, ausgefallen, betrieb }: Kennzahlen): string[] {
  const { paragraf, enthaltung } = gesamt;
  const [zehn, fuenf] = [ofHundred(paragraf['R@10']), ofHundred(paragraf['R@5'])];
  const [recht, unrecht] = [ofHundred(enthaltung.recall), ofHundred(enthaltung.falsch_abgelehnt)];
  if (fragen === 0) return ['Es gibt keine Prüffälle zum eingelesenen Recht.'];
  return [
    zehn === undefined
      ? 'Zum eingelesenen Recht gibt es keine Frage mit einer Antwort.'
      : `Von 100 Fragen steht die richtige Norm ${zehn}-mal unter den ersten zehn Treffern, ${fuenf}-mal unter den ersten fünf.`,
    ...(recht === undefined
      ? []
      : [`Von 100 Fragen, auf die der Bestand keine Antwort hat, sagt die Suche ${recht}-mal „kein Beleg“.`]),
    ...(unrecht === undefined ? [] : [`Von 100 Fragen mit Antwort lehnt sie ${unrecht}-mal zu Unrecht ab.`]),
    ...(ausgefallen > 0 ? [`Bei ${ausgefallen} von ${fragen} Fragen ist die Suche ausgefallen.`] : []),
    ...(betrieb === undefined ? [] : [`Gesucht mit ${tellBetrieb(betrieb)}.`]),
  ];
}

export function modellInWorten({ modelle, fragen, saetze, belegt, gestrichen, ohne_antwort }: Modellzahlen): string[] {
  const name = modelle.length === 0 ? 'Das Modell' : `Modell ${modelle.join(', ')}`;
  return [
    `${name}: ${fragen} Fragen, ${saetze} Sätze, davon ${belegt} mit geprüftem Zitat und ${gestrichen} gestrichen.`,
    ...Object.entries(ohne_antwort).map(([grund, anzahl]) => `Ohne Antwort des Modells bei ${anzahl} Fragen: ${grund}`),
  ];
}
