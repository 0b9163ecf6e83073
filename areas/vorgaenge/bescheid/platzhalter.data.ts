/** What a text block may ask for. A name that is not here cannot be released in one. */
export interface Platzhalter {
  readonly name: string;
  /** German, for those who write text blocks. */
  readonly bedeutung: string;
}

export const PLATZHALTER = [
  { name: 'anrede', bedeutung: 'Anrede, etwa „Guten Tag Amina Musterfrau“' },
  { name: 'person.name', bedeutung: 'Vornamen und Familienname der Person' },
  { name: 'person.geburtsdatum', bedeutung: 'Geburtsdatum der Person' },
  { name: 'aktenzeichen', bedeutung: 'Aktenzeichen' },
  { name: 'vorgang', bedeutung: 'Worum es geht, etwa „Blaue Karte EU“' },
  { name: 'vorgang.norm', bedeutung: 'Vorschrift, nach der entschieden wird' },
  { name: 'antrag.datum', bedeutung: 'Tag, an dem der Antrag einging' },
  { name: 'frist', bedeutung: 'Tag, bis zu dem geantwortet werden soll' },
  { name: 'titel', bedeutung: 'Titel mit Vorschrift und Laufzeit, wie er erteilt wird' },
  { name: 'nebenbestimmungen', bedeutung: 'Nebenbestimmungen des Titels als Liste' },
  { name: 'massnahme', bedeutung: 'Maßnahme gegen einen Titel, in einem Satz' },
  { name: 'gebuehr', bedeutung: 'Gebühr mit Währung' },
  { name: 'amt.behoerde', bedeutung: 'Name der Behörde' },
  { name: 'amt.anschrift', bedeutung: 'Anschrift der Behörde' },
  { name: 'gericht.name', bedeutung: 'Verwaltungsgericht, bei dem geklagt wird' },
  { name: 'gericht.anschrift', bedeutung: 'Anschrift des Gerichts mit Ort' },
  { name: 'heute', bedeutung: 'Tag des Schreibens' },
] as const satisfies readonly Platzhalter[];

export type Platzhaltername = (typeof PLATZHALTER)[number]['name'];
