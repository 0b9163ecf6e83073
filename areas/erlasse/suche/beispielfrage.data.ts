/** What staff ask all day; they name nobody. The sources of the demo answer each (beispielfrage.test.ts). */
export const BEISPIELE = [
  'Wie lange gilt eine Fiktionsbescheinigung?',
  'Darf jemand mit Duldung arbeiten?',
  'Wann dürfen Ehegatten nachziehen?',
  'Welche Unterlagen belegen den Lebensunterhalt?',
  'Was kostet eine Aufenthaltserlaubnis?',
] as const;
