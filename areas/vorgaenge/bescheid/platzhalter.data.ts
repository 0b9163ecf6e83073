/** What a text block may ask for. A name that is not here cannot be released in one. */
export interface Platzhalter {
  readonly name: string;
  /** German, for those who write text blocks. */
  readonly bedeutung: string;
  /** Shown in its place while a block is written. */
  readonly beispiel: string;
}

export const PLATZHALTER = [
  { name: 'anrede', bedeutung: 'Anrede, etwa „Guten Tag Amina Musterfrau“', beispiel: 'Guten Tag Amina Musterfrau' },
  { name: 'person.name', bedeutung: 'Vornamen und Familienname der Person', beispiel: 'Amina Musterfrau' },
  { name: 'person.geburtsdatum', bedeutung: 'Geburtsdatum der Person', beispiel: '17. Mai 1990' },
  { name: 'aktenzeichen', bedeutung: 'Aktenzeichen', beispiel: 'ABH-2026-001234' },
  { name: 'vorgang', bedeutung: 'Worum es geht, etwa „Blaue Karte EU“', beispiel: 'Blaue Karte EU' },
  { name: 'vorgang.norm', bedeutung: 'Vorschrift, nach der entschieden wird', beispiel: '§ 18g AufenthG' },
  { name: 'antrag.datum', bedeutung: 'Tag, an dem der Antrag einging', beispiel: '3. November 2026' },
  { name: 'frist', bedeutung: 'Tag, bis zu dem geantwortet werden soll', beispiel: '11. Dezember 2026' },
  {
    name: 'titel',
    bedeutung: 'Titel mit Vorschrift und Laufzeit, wie er erteilt wird',
    beispiel: 'Blaue Karte EU nach § 18g AufenthG bis zum 30. November 2030',
  },
  {
    name: 'nebenbestimmungen',
    bedeutung: 'Nebenbestimmungen des Titels als Liste',
    beispiel: '– Beschäftigung nur als Softwareentwicklerin bei der Muster GmbH',
  },
  {
    name: 'massnahme',
    bedeutung: 'Maßnahme gegen den Aufenthalt, in Sätzen',
    beispiel: 'Die Aufenthaltserlaubnis endet mit Ablauf des 11. Dezember 2026.',
  },
  { name: 'gebuehr', bedeutung: 'Gebühr mit Währung', beispiel: '100,00 Euro' },
  { name: 'amt.behoerde', bedeutung: 'Name der Behörde', beispiel: 'Ausländerbehörde Musterstadt' },
  { name: 'amt.anschrift', bedeutung: 'Anschrift der Behörde', beispiel: 'Rathausplatz 1, 50999 Musterstadt' },
  {
    name: 'gericht.name',
    bedeutung: 'Verwaltungsgericht, bei dem geklagt wird',
    beispiel: 'Verwaltungsgericht Musterstadt',
  },
  {
    name: 'gericht.anschrift',
    bedeutung: 'Anschrift des Gerichts mit Ort',
    beispiel: 'Gerichtsstraße 5, 50998 Musterstadt',
  },
  {
    name: 'bekanntgabe',
    bedeutung: '„Bekanntgabe“, bei Zustellungsurkunde und Empfangsbekenntnis „Zustellung“',
    beispiel: 'Bekanntgabe',
  },
  {
    name: 'bescheid.datum',
    bedeutung: 'Tag, an dem der Bescheid bekannt gegeben wurde; nur in Schreiben zur Ausreise',
    beispiel: '2. November 2026',
  },
  {
    name: 'ausreise.frist',
    bedeutung: 'Letzter Tag der Frist zur Ausreise; nur in ihrer Bescheinigung',
    beispiel: '2. Dezember 2026',
  },
  {
    name: 'ausreise.zielstaat',
    bedeutung: 'Staat, in den abgeschoben werden soll; nur in der Bescheinigung',
    beispiel: 'Musterland',
  },
  {
    name: 'ausreise.tag',
    bedeutung: 'Tag der Ausreise; nur in der Mitteilung über das Verbot',
    beispiel: '30. November 2026',
  },
  {
    name: 'sperre.dauer',
    bedeutung: 'Wie lange das Einreise- und Aufenthaltsverbot gilt',
    beispiel: 'bis zum 30. November 2028',
  },
  { name: 'heute', bedeutung: 'Tag des Schreibens', beispiel: '27. November 2026' },
] as const satisfies readonly Platzhalter[];

export type Platzhaltername = (typeof PLATZHALTER)[number]['name'];
