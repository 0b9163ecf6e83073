/** Norms that a decree says it is about. Pure. */

const SIGN = /§|\bArt(?:ikel|\.)?\s*\d|\b(?:Kapitel|Abschnitt|Anlage|Teil)\s+\d/;
const CITATION =
  /(?:§§?|Art(?:ikel|\.)?)\s*\d+[a-z]?(?:\s*(?:Abs(?:atz|\.)?|Satz|S\.|Nummer|Nrn?\.|Buchst(?:abe|\.)?|und|bis|,|ff?\.|\d+[a-z]?))*\s+(?:des\s+|der\s+)?(\p{Lu}[\p{L}]*(?:\/\p{L}+)?(?:\s(?:[IVX]+|\d{1,2})(?![\p{L}\d]))?)/gu;
/** Words behind a § that are no law. */
const NO_LAW = /^(?:Absatz|Abs|Satz|Nummer|Nr|Die|Der|Das|Ein|Eine|Bei|Im|In|Für|Und|Hinweis|Erlass)$/i;

/** `§ 81 Absatz 4, 5 und 5a AufenthG; § 2 UkraineAufenthFGV` → one entry a law and §. */
export function normenOfAngabe(wert: string): string[] {
  return wert
    .split(/;|\n|,\s*(?=§|Art)|\s+(?:und|sowie)\s+(?=§|Art)/)
    .map((part) => part.replace(/[.,]$/, '').trim())
    .filter((part) => SIGN.test(part));
}

export function normenInText(text: string): string[] {
  return [
    ...new Set([...text.matchAll(CITATION)].filter(([, law]) => !NO_LAW.test(law ?? '')).map(([all]) => all.trim())),
  ];
}
