/** The functions with AI, and what the Verordnung (EU) 2024/1689 says of each. */
import type { Funktion } from './aufsicht.schema.ts';

export interface Funktionsblatt {
  readonly schluessel: Funktion;
  readonly name: string;
  readonly zweck: string;
  /** `hochrisiko`: Annex III no. 7 (c), examination of applications for asylum, visa and residence permits. */
  readonly klasse: 'minimal' | 'begrenzt' | 'hochrisiko';
  readonly norm: string;
  readonly begruendung: string;
  /** As shipped; what is high-risk is off until two offices have released it. */
  readonly an: boolean;
  readonly anleitung: readonly string[];
  readonly grenzen: readonly string[];
}

export const FUNKTIONEN: readonly Funktionsblatt[] = [
  {
    schluessel: 'suche',
    name: 'Suche mit Zitat',
    zweck: 'Findet Normen und Erlasse zu einer Frage und zeigt sie wörtlich, wie sie am Stichtag gelten.',
    klasse: 'minimal',
    norm: 'Art. 6 Abs. 3 Buchst. a',
    begruendung: 'Eng begrenzte Aufgabe ohne Einzelfall: Sie zeigt Quellen und bewertet keine Person.',
    an: true,
    anleitung: [
      'Fragen Sie so, wie Sie eine Kollegin fragen würden, ohne Namen und Geburtsdaten.',
      'Prüfen Sie den Stichtag; er bestimmt, welche Fassung Sie sehen.',
    ],
    grenzen: ['Was nicht eingelesen ist, findet sie nicht. „Kein Beleg“ heißt nicht, dass es keine Regelung gibt.'],
  },
  {
    schluessel: 'antwort',
    name: 'Antwort mit Modell',
    zweck: 'Fasst gefundene Stellen in Sätze, von denen jeder ein geprüftes wörtliches Zitat trägt.',
    klasse: 'begrenzt',
    norm: 'Art. 50; Art. 6 Abs. 3 Buchst. d',
    begruendung: 'Vorbereitende Aufgabe ohne Einzelfall; die Ausgabe ist als KI-Ausgabe gekennzeichnet.',
    an: true,
    anleitung: [
      'Lesen Sie zu jedem Satz die Stelle, auf die sein Zitat führt.',
      'Gestrichene Sätze sind kein Teil der Antwort; der Grund steht dabei.',
    ],
    grenzen: [
      'Die Prüfung sieht Wortlaut, Fundstelle, Zahlen, Normen, Verneinung und Verbindlichkeit, nicht ob die Auslegung richtig ist.',
      'Ausnahmen, die in einer nicht gefundenen Norm stehen, fehlen in der Antwort.',
    ],
  },
  {
    schluessel: 'dokumentart',
    name: 'Dokumentart prüfen',
    zweck: 'Vergleicht die angegebene Art eines Dokuments mit seinem Inhalt und meldet Unterschiede.',
    klasse: 'minimal',
    norm: 'Art. 6 Abs. 3 Buchst. a',
    begruendung: 'Eng begrenzte Verfahrensaufgabe; das Ergebnis ist ein Hinweis an die Person am Platz.',
    an: true,
    anleitung: ['Der Hinweis nennt, was erkannt wurde. Entscheiden Sie anhand der Seite.'],
    grenzen: ['Schlechte Scans und seltene Dokumente werden öfter verwechselt.'],
  },
  {
    schluessel: 'tatsachen',
    name: 'Tatsachen vorschlagen',
    zweck: 'Liest aus der Akte Tatsachen für offene Voraussetzungen, jede mit Seite und Ausschnitt.',
    klasse: 'hochrisiko',
    norm: 'Anhang III Nr. 7 Buchst. c',
    begruendung: 'Unterstützt die Prüfung eines Antrags auf einen Aufenthaltstitel.',
    an: false,
    anleitung: [
      'Vergleichen Sie jeden Vorschlag mit der Seite, bevor Sie ihn übernehmen; nichts ist vorausgewählt.',
      'Übernehmen oder verwerfen Sie einzeln. Ihre Entscheidung steht im Protokoll.',
      'Lesen Sie die Warnungen: ein anderer Name auf der Seite, Text, der eine Maschine anspricht, ungelesene Seiten.',
    ],
    grenzen: [
      'Handschrift, Stempel und fremde Schriften werden schlechter gelesen.',
      'Er liest höchstens die ersten zwölf Seiten eines Dokuments und nur Arten, die eine gesuchte Tatsache belegen können.',
      'Er sagt nichts über Echtheit.',
    ],
  },
  {
    schluessel: 'entwurf',
    name: 'Entwürfe am Vorgang',
    zweck: 'Entwirft Nachforderung, Anhörung, Vermerk und Begründung mit Zitaten.',
    klasse: 'hochrisiko',
    norm: 'Anhang III Nr. 7 Buchst. c',
    begruendung: 'Unterstützt die Entscheidung über einen Antrag auf einen Aufenthaltstitel.',
    an: false,
    anleitung: [
      'Ein Entwurf ist ein Vorschlag: Er wird weder versandt noch freigegeben und ändert keine Feststellung.',
      'Ermessen ist immer offen. Schreiben Sie die Abwägung selbst.',
      'Ein übernommener Entwurf ist ein Schreiben im Stand „Entwurf“; gestrichene und offene Sätze gehen nicht mit.',
      'Wo noch nichts festgestellt ist, folgt er dem Prüfschema und sagt das. Stellen Sie zuerst fest.',
    ],
    grenzen: [
      'Er kennt nur erhobene Tatsachen und die eingelesenen Quellen.',
      'Ein Modell formuliert nur, was das Recht sagt, und kennt dabei weder Namen noch Tatsachen des Falls.',
    ],
  },
];

export const funktionsblatt = (schluessel: Funktion): Funktionsblatt =>
  FUNKTIONEN.find((one) => one.schluessel === schluessel) as Funktionsblatt;
