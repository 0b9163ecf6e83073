/** What a source says of itself: changes that its text does not show yet, by the day on which they are in force. Pure. */
const FEHLT = /noch nicht (?:berücksichtigt|eingearbeitet)/iu;
const WIRKUNG = /(?:\bm\.?\s?W\.?\s?v\.?|mit Wirkung vom)\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/iu;

export function warnungenAm(hinweise: readonly string[], stichtag: string): readonly string[] {
  return hinweise
    .filter((text) => FEHLT.test(text))
    .filter((text) => {
      const [, day = '', month = '', year] = WIRKUNG.exec(text) ?? [];
      return !year || `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` <= stichtag;
    })
    .map((text) => `Der Text gibt nicht alles wieder, was an diesem Tag gilt. Die Quelle sagt: „${text}“`);
}
