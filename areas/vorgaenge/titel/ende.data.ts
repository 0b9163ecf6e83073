/** How a title ends before its last day, or with it: each way with its norm, and what the desk sees to. */
import type { EndeartKey } from './titel.schema.ts';

export interface Endeart {
  readonly name: string;
  readonly norm: string;
  /** What it takes, for the one who enters it. */
  readonly hinweis: string;
}

export const ENDEARTEN: Readonly<Record<EndeartKey, Endeart>> = {
  ablauf: {
    name: 'Abgelaufen, nicht verlängert',
    norm: '§ 51 Abs. 1 Nr. 1 AufenthG',
    hinweis: 'Nur wenn kein Antrag gestellt ist; sonst gilt der Titel nach § 81 Abs. 4 AufenthG fort.',
  },
  bedingung: {
    name: 'Auflösende Bedingung eingetreten',
    norm: '§ 51 Abs. 1 Nr. 2 AufenthG',
    hinweis: 'Nennen Sie, welche Bedingung eingetreten ist und woher Sie es wissen.',
  },
  ruecknahme: {
    name: 'Zurückgenommen',
    norm: '§ 51 Abs. 1 Nr. 3 AufenthG, § 48 VwVfG NRW',
    hinweis: 'Der Bescheid muss bekannt gegeben sein. Der Tag ist der seiner Wirkung.',
  },
  widerruf: {
    name: 'Widerrufen',
    norm: '§ 51 Abs. 1 Nr. 4, § 52 AufenthG',
    hinweis: 'Der Bescheid muss bekannt gegeben sein. Der Tag ist der seiner Wirkung.',
  },
  ausweisung: {
    name: 'Ausweisung',
    norm: '§ 51 Abs. 1 Nr. 5, § 53 AufenthG',
    hinweis: 'Der Titel endet mit der Bekanntgabe, auch wenn gegen die Ausweisung geklagt wird (§ 84 Abs. 2 AufenthG).',
  },
  abschiebungsanordnung: {
    name: 'Abschiebungsanordnung',
    norm: '§ 51 Abs. 1 Nr. 5a, § 58a AufenthG',
    hinweis: 'Der Titel endet mit der Bekanntgabe der Anordnung.',
  },
  ausreise: {
    name: 'Ausgereist, nicht nur vorübergehend',
    norm: '§ 51 Abs. 1 Nr. 6 AufenthG',
    hinweis: 'Nennen Sie, woran Sie erkennen, dass die Person nicht zurückkommen wollte.',
  },
  'ausreise-frist': {
    name: 'Ausgereist, nicht rechtzeitig zurück',
    norm: '§ 51 Abs. 1 Nr. 7 AufenthG',
    hinweis:
      'Sechs Monate nach der Ausreise, wenn keine längere Frist bestimmt ist. Prüfen Sie die Ausnahmen in § 51 Abs. 2 bis 4 AufenthG.',
  },
  asylantrag: {
    name: 'Asylantrag nach Titel aus humanitären Gründen',
    norm: '§ 51 Abs. 1 Nr. 8 AufenthG',
    hinweis: 'Betrifft Titel nach §§ 22, 23 und 25 Abs. 3 bis 5 AufenthG.',
  },
  daueraufenthalt: {
    name: 'Daueraufenthalt – EU erloschen',
    norm: '§ 51 Abs. 9 AufenthG',
    hinweis: 'Nennen Sie den Fall des Absatzes 9, etwa den Aufenthalt außerhalb der EU.',
  },
  einbuergerung: {
    name: 'Eingebürgert',
    norm: '§ 2 Abs. 1 AufenthG',
    hinweis: 'Der Tag steht auf der Einbürgerungsurkunde. Die Karte wird eingezogen.',
  },
  verzicht: {
    name: 'Verzicht der Person',
    norm: '§ 43 Abs. 2 VwVfG NRW',
    hinweis: 'Der Verzicht liegt schriftlich in der Akte.',
  },
  tod: {
    name: 'Gestorben',
    norm: '§ 43 Abs. 2 VwVfG NRW',
    hinweis: 'Der Tag steht auf der Sterbeurkunde oder in der Mitteilung der Meldebehörde.',
  },
};
