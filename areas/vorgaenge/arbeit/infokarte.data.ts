/** One sentence to say for each state. */
import type { Stand } from '../verfahren.schema.ts';

export const AUSKUNFT: Readonly<Record<Stand, string>> = {
  eingang: 'Ihr Antrag ist bei uns eingegangen. Wir haben mit der Prüfung noch nicht begonnen.',
  pruefung: 'Wir prüfen Ihren Antrag gerade.',
  nachforderung: 'Wir warten noch auf Unterlagen von Ihnen.',
  beteiligung: 'Wir haben eine andere Stelle gefragt und warten auf ihre Antwort.',
  anhoerung: 'Sie haben von uns ein Schreiben bekommen und können sich dazu äußern.',
  entscheidung: 'Die Prüfung ist fertig. Die Entscheidung steht bevor.',
  freigabe: 'Die Entscheidung liegt zur Freigabe vor.',
  bekanntgabe: 'Der Bescheid ist zu Ihnen unterwegs.',
  ausgabe: 'Ihre Karte wird hergestellt. Wir melden uns, wenn sie da ist.',
  ausgesetzt: 'Das Verfahren ruht zurzeit.',
  erledigt: 'Dieses Verfahren ist abgeschlossen.',
};

export const AUSKUNFT_KARTE = 'Über Ihren Antrag ist entschieden. Es geht nur noch um die Karte.';
