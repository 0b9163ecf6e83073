/** Kinds that are no title of the first table: Duldungen, further titles, certificates, free movement, procedures. */
import type { Norm } from './pruefung.schema.ts';
import type { Titelart } from './titelart.schema.ts';

const norm =
  (law: Norm['law']) =>
  (section: string, paragraph: string): Norm => ({ law, section: `§ ${section}`, paragraph });
const aufenthG = norm('AufenthG');
const aufenthV = norm('AufenthV');
const asylG = norm('AsylG');
const freizuegG = norm('FreizügG/EU');

const verfahren = (name: string, norm: Norm, befristung: string, entscheidung: Titelart['entscheidung']): Titelart => ({
  name,
  norm,
  befristung,
  vermerke: [],
  entscheidung,
  erwerb: 'ohne_bezug',
  nebenbestimmung: '',
});

const duldung = (name: string, norm: Norm, befristung: string, angaben: Partial<Titelart> = {}): Titelart => ({
  ...verfahren(name, norm, befristung, 'anspruch'),
  erwerb: 'nur_mit_erlaubnis',
  nebenbestimmung: 'Erwerbstätigkeit nur mit Erlaubnis der Ausländerbehörde.',
  ...angaben,
});

const nachzug = (name: string, norm: Norm): Titelart => ({
  ...verfahren(
    name,
    norm,
    'Erstmals mindestens ein Jahr, längstens bis zum Ende des Titels der Bezugsperson (§ 27 Abs. 4).',
    'ermessen',
  ),
  erwerb: 'erlaubt',
  nebenbestimmung: 'Erwerbstätigkeit erlaubt.',
});

export const WEITERE_TITELARTEN = {
  AE_16g: {
    ...verfahren(
      'Aufenthaltserlaubnis zur Berufsausbildung für Ausreisepflichtige',
      aufenthG('16g', '1'),
      'Für die im Ausbildungsvertrag bestimmte Dauer (§ 16g Abs. 3 Satz 4).',
      'anspruch',
    ),
    erwerb: 'beschraenkt',
    nebenbestimmung:
      'Erwerbstätigkeit nur erlaubt: Ausbildung als {Tätigkeit} bei {Arbeitgeber}; daneben Beschäftigung bis zu 20 Stunden je Woche.',
  },
  AE_36: nachzug('Aufenthaltserlaubnis zum Nachzug von Eltern und sonstigen Angehörigen', aufenthG('36', '1')),
  AE_36a: nachzug('Aufenthaltserlaubnis zum Nachzug zu subsidiär Schutzberechtigten', aufenthG('36a', '1')),
  DULDUNG_60a: duldung('Duldung', aufenthG('60a', '2'), 'Solange die Abschiebung unmöglich ist (§ 60a Abs. 2 Satz 1).'),
  DULDUNG_60c: duldung(
    'Ausbildungsduldung',
    aufenthG('60c', '1'),
    'Für die im Ausbildungsvertrag bestimmte Dauer (§ 60c Abs. 3 Satz 4).',
    {
      nebenbestimmung:
        'Beschäftigung nur erlaubt: Ausbildung als {Tätigkeit} bei {Arbeitgeber}. Erlischt, wenn die Ausbildung abgebrochen wird.',
    },
  ),
  DULDUNG_60d: duldung('Beschäftigungsduldung', aufenthG('60d', '1'), '30 Monate (§ 60d Abs. 1).', {
    entscheidung: 'soll',
    nebenbestimmung:
      'Beschäftigung nur erlaubt: {Tätigkeit} bei {Arbeitgeber}. Das Ende der Beschäftigung ist mitzuteilen.',
  }),
  FIKTION_81: {
    ...verfahren(
      'Fiktionsbescheinigung',
      aufenthG('81', '5'),
      'Bis zur Entscheidung über den Antrag (§ 81 Abs. 3, 4).',
      'anspruch',
    ),
    nebenbestimmung:
      'Bei Fortgeltung gilt die Nebenbestimmung des bisherigen Titels weiter; eine Erlaubnis nach § 81 Abs. 5a ist einzutragen.',
  },
  HAFTUNG_68: verfahren(
    'Erstattung aus der Verpflichtungserklärung',
    aufenthG('68', '1'),
    'Fünf Jahre ab der Einreise (§ 68 Abs. 1); vor dem 6. August 2016 erklärt: drei (§ 68a).',
    'anspruch',
  ),
  AK_5: {
    ...verfahren(
      'Aufenthaltskarte für Familienangehörige',
      freizuegG('5', '1'),
      'Soll fünf Jahre gültig sein (§ 5 Abs. 1 FreizügG/EU).',
      'anspruch',
    ),
    erwerb: 'erlaubt',
    nebenbestimmung: 'Erwerbstätigkeit erlaubt.',
  },
  DAR_4a: {
    ...verfahren(
      'Bescheinigung des Daueraufenthaltsrechts',
      freizuegG('5', '5'),
      'Das Recht ist unbefristet (§ 4a FreizügG/EU).',
      'anspruch',
    ),
    erwerb: 'erlaubt',
    nebenbestimmung: 'Erwerbstätigkeit erlaubt.',
  },
  ERWERB_DULDUNG: duldung(
    'Erlaubnis der Beschäftigung mit Duldung',
    aufenthG('60a', '5b'),
    'Längstens für die Dauer der Duldung.',
    {
      entscheidung: 'soll',
      nebenbestimmung:
        'Beschäftigung als {Tätigkeit} bei {Arbeitgeber} erlaubt; andere Erwerbstätigkeit nicht erlaubt.',
    },
  ),
  ERWERB_GESTATTUNG: duldung(
    'Erlaubnis der Beschäftigung mit Aufenthaltsgestattung',
    asylG('61', '2'),
    'Längstens für die Dauer der Gestattung.',
    {
      entscheidung: 'ermessen',
      nebenbestimmung:
        'Beschäftigung als {Tätigkeit} bei {Arbeitgeber} erlaubt; andere Erwerbstätigkeit nicht erlaubt.',
    },
  ),
  NEBENBESTIMMUNG: verfahren(
    'Änderung einer Nebenbestimmung',
    aufenthG('12', '2'),
    'Die Geltungsdauer des Titels bleibt unverändert.',
    'ermessen',
  ),
  WOHNSITZ_12a: verfahren(
    'Aufhebung der Wohnsitzverpflichtung',
    aufenthG('12a', '5'),
    'Fällt der Grund binnen drei Monaten weg, gilt die Pflicht im neuen Land fort (§ 12a Abs. 5 Satz 2).',
    'anspruch',
  ),
  KARTE_NEU: verfahren(
    'Neuausstellung des elektronischen Aufenthaltstitels',
    aufenthV('45c', '1'),
    'Die Geltungsdauer des Titels bleibt unverändert.',
    'anspruch',
  ),
  SPERRE_11_4: verfahren(
    'Aufhebung oder Verkürzung des Einreise- und Aufenthaltsverbots',
    aufenthG('11', '4'),
    'Die verkürzte Frist beginnt mit der Ausreise (§ 11 Abs. 2 Satz 4).',
    'ermessen',
  ),
  BETRETEN_11_8: verfahren(
    'Betretenserlaubnis',
    aufenthG('11', '8'),
    'Kurzfristig, für den genannten Anlass (§ 11 Abs. 8).',
    'ermessen',
  ),
  ENDE_TITEL: verfahren(
    'Versagung, Verkürzung, Widerruf oder Erlöschen',
    aufenthG('51', '1'),
    'Mit Ausreisefrist zu verbinden, soweit die Person ausreisepflichtig wird (§ 59 Abs. 1).',
    'ermessen',
  ),
  AUSWEISUNG: verfahren(
    'Ausweisung',
    aufenthG('53', '1'),
    'Mit der Bekanntgabe erlischt der Titel (§ 51 Abs. 1 Nr. 5); das Einreise- und Aufenthaltsverbot ist zu befristen (§ 11 Abs. 2).',
    'anspruch',
  ),
  ANDROHUNG_59: verfahren(
    'Androhung der Abschiebung',
    aufenthG('59', '1'),
    'Mit einer Frist zur freiwilligen Ausreise zwischen sieben und 30 Tagen (§ 59 Abs. 1).',
    'anspruch',
  ),
  ZUSTAENDIGKEIT: verfahren(
    'Wechsel der Zuständigkeit',
    aufenthG('71', '1'),
    'Mit der Übernahme durch die andere Behörde.',
    'anspruch',
  ),
} as const satisfies Readonly<Record<string, Titelart>>;
