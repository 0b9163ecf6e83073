/** Limits of the public's way, as an office begins with them. An office sets its own in `termine.grenze`; 0 lifts a limit. */
export interface Grenzangabe {
  readonly wert: number;
  readonly text: string;
}

/** Windows of counters are a quarter of an hour. A shelter with two hundred people shares one network. */
export const FENSTER_MINUTEN = 15;

export const GRENZEN = {
  'aufgabe-zahl': { wert: 60_000, text: 'Rechenaufgabe: größte Zahl bei ruhigem Netz' },
  'aufgabe-hoechstens': { wert: 1_500_000, text: 'Rechenaufgabe: größte Zahl bei viel Betrieb aus einem Netz' },
  'aufgabe-stufe': { wert: 30, text: 'Rechenaufgabe: nach so vielen Aufgaben je Netz und Viertelstunde verdoppeln' },
  'halten-minuten': { wert: 10, text: 'So lange bleibt eine Zeit beim Ausfüllen reserviert' },
  'bestaetigen-minuten': { wert: 30, text: 'So lange wartet eine Reservierung auf den Code' },
  'halten-netz': { wert: 80, text: 'Reservierungen je Netz und Viertelstunde' },
  'gleichzeitig-netz': { wert: 40, text: 'Reservierungen, die ein Netz zugleich hält' },
  'nennen-netz': { wert: 120, text: 'Angaben zu Reservierungen je Netz und Viertelstunde' },
  'code-netz': { wert: 200, text: 'Eingaben eines Codes je Netz und Viertelstunde' },
  'code-kontakt': { wert: 6, text: 'Codes an dieselbe Adresse je Viertelstunde' },
  'termine-kontakt': { wert: 10, text: 'Termine, die zugleich mit derselben Adresse bestehen' },
  'verwalten-netz': { wert: 600, text: 'Aufrufe mit einem Verwaltungslink je Netz und Viertelstunde' },
  verschieben: { wert: 3, text: 'So oft lässt sich ein Termin selbst verschieben' },
  'ruhe-mindestens': { wert: 20, text: 'Nach einer Absage ruht die Zeit mindestens so viele Minuten' },
  'ruhe-hoechstens': { wert: 240, text: 'Nach einer Absage ruht die Zeit höchstens so viele Minuten' },
  'einladung-tage': { wert: 28, text: 'So viele Tage gilt eine Einladung' },
  'einladung-karte': { wert: 1, text: 'Zum Abholen einer Karte von selbst einladen (1 ja, 0 nein)' },
  'spur-tage': { wert: 14, text: 'So viele Tage bleiben Spuren für auffällige Muster' },
} as const satisfies Record<string, Grenzangabe>;

export type Grenzschluessel = keyof typeof GRENZEN;
export const GRENZSCHLUESSEL = Object.keys(GRENZEN) as readonly Grenzschluessel[];
