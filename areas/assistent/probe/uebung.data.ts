/** Texts to measure with: written for this, nothing of an office, each with one period in it. */
export const UEBUNGSTEXTE: readonly string[] = [
  'Die Bücherei von Musterstadt verleiht jedes Buch für vier Wochen. Die Zeit beginnt am Tag nach der Ausleihe. Wer das Buch länger braucht, sagt vor dem Ende Bescheid; dann verlängert die Bücherei einmal um dieselbe Zeit, wenn niemand anders wartet. Für jeden Tag danach fällt ein kleiner Betrag an, den die Kasse am Eingang nimmt.',
  'Wer im Schwimmbad einen Schrank mietet, räumt ihn binnen 3 Tagen nach dem Ende des Kurses. Was dann noch darin liegt, bewahrt die Aufsicht auf. Sie schreibt auf, was sie gefunden hat, und gibt es gegen den Schlüssel heraus. Nasse Sachen hängt sie vorher zum Trocknen auf.',
  'Der Kleingartenverein lässt Hecken nur bis zum Ende des Winters schneiden. Wer seinen Garten abgibt, kündigt sechs Monate vorher. Die Zeit läuft ab dem Tag, an dem der Brief beim Vorstand ankommt. Der Nachfolger übernimmt die Laube, wie sie steht, und zahlt, was ein Dritter geschätzt hat.',
  'Eine Bestellung von Schulbüchern lässt sich 14 Tage lang zurückgeben. Der Tag der Lieferung zählt nicht mit. Bücher mit Namen darin nimmt der Laden nicht zurück. Er prüft jedes einzeln und überweist das Geld, sobald er fertig ist; bei vielen Büchern dauert das etwas.',
  'Wer einen Stand auf dem Weihnachtsmarkt möchte, meldet sich bis acht Wochen vor der Eröffnung. Später kommt nur zum Zug, wer einen frei gewordenen Platz nimmt. Die Marktleitung verteilt die Plätze nach dem, was verkauft wird, damit nicht fünf Stände nebeneinander dasselbe anbieten.',
];

/** Questions to them, each answered by one of the texts. */
export const UEBUNGSFRAGEN: readonly string[] = [
  'Wie lange verleiht die Bücherei ein Buch und wann beginnt die Zeit?',
  'Wann wird die Leihe in der Bücherei verlängert?',
  'Bis wann muss ein gemieteter Schrank im Schwimmbad geräumt sein?',
  'Was geschieht mit Sachen, die im Schrank liegen bleiben?',
  'Wie lange vorher kündigt man einen Kleingarten, und ab wann läuft die Zeit?',
  'Wer bestimmt, was der Nachfolger im Kleingarten zahlt?',
  'Wie lange lassen sich bestellte Schulbücher zurückgeben?',
  'Welche Schulbücher nimmt der Laden nicht zurück?',
  'Bis wann meldet man sich für einen Stand auf dem Weihnachtsmarkt?',
  'Wonach verteilt die Marktleitung die Plätze?',
];
