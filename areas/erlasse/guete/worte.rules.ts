/** Figures as sentences. Pure. */
import type { Kennzahlen, Wert } from './kennzahl.schema.ts';

/** How many of a hundred: figures of few questions are not more exact than that. */
export function vonHundert({ wert }: Wert): number | undefined {
  return wert === null ? undefined : Math.round(wert * 100);
}

export function inWorten({ gesamt, fragen, ausgefallen }: Kennzahlen): string[] {
  const { paragraf, enthaltung } = gesamt;
  const [zehn, fuenf] = [vonHundert(paragraf['R@10']), vonHundert(paragraf['R@5'])];
  const [recht, unrecht] = [vonHundert(enthaltung.recall), vonHundert(enthaltung.falsch_abgelehnt)];
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
  ];
}
