/** From the application to its effect and to the lines of the Fiktionsbescheinigung: § 81 AufenthG. Pure. */
import { arbeitVon } from './arbeit.rules.ts';
import type { FiktionErgebnis, FiktionFakten, Fiktionswirkung, Normsatz } from './fiktion.schema.ts';

export interface Wirkung extends Normsatz {
  readonly wirkung: Fiktionswirkung;
  readonly ab?: string;
}

export function fiktionVon(fakten: FiktionFakten): FiktionErgebnis {
  const wirkung = wirkungVon(fakten);
  const beschaeftigung = arbeitVon(fakten, wirkung.wirkung);
  const hindernis = hindernisVon(fakten, wirkung);
  return {
    ...wirkung,
    beschaeftigung,
    bescheinigung: {
      ausstellen: hindernis === undefined,
      ...(hindernis ? { hindernis } : {}),
      zeilen: hindernis === undefined ? zeilenVon(wirkung, beschaeftigung) : [],
    },
    endet: wirkung.wirkung === 'keine' ? [] : endeVon(wirkung.wirkung),
    ermessen: ermessenVon(fakten, wirkung),
    ...aenderungVon(fakten),
  };
}

/** AufenthG and AsylG are examined up to the day before the acts of 23.4.2026; with asylum in the case its end is open. */
const GEPRUEFT_BIS = '2026-06-11';

function aenderungVon(fakten: FiktionFakten): Pick<FiktionErgebnis, 'aenderungOffen' | 'hinweise'> {
  const { stichtag, asylantragAm } = fakten;
  const hinweise = isAsylVorAntrag(fakten)
    ? [
        'Der Asylantrag lag vor diesem Antrag. Ist das Asylverfahren abgeschlossen, prüfen Sie die Wirkung bitte selbst.',
      ]
    : [];
  if (stichtag <= GEPRUEFT_BIS) return { aenderungOffen: false, hinweise };
  hinweise.push('Änderung nicht eingearbeitet: BGBl. 2026 I Nr. 111 und 112, in Kraft ab 12.6.2026.');
  if (asylantragAm !== undefined)
    hinweise.push('Ob der Asylantrag die Wirkung beendet, ist nach neuem Recht offen. Bitte prüfen Sie das selbst.');
  return { aenderungOffen: true, hinweise };
}

/** § 55 (2) AsylG ends what an application has brought about; of one made after a closed procedure it says nothing. */
const isAsylVorAntrag = (fakten: FiktionFakten): boolean =>
  isDurchAsylErloschen(fakten) && (fakten.asylantragAm as string) < fakten.antragAm;

/** The rows of the decision table, the first that fits. */
function wirkungVon(fakten: FiktionFakten): Wirkung {
  const { antragAm, bis, stichtag, entschiedenAm } = fakten;
  if (antragAm > stichtag) return keine('§ 81 Abs. 1 AufenthG', 'Am Stichtag ist noch kein Antrag gestellt.');
  if (entschiedenAm !== undefined && entschiedenAm <= stichtag)
    return keine('§ 81 Abs. 3 und 4 AufenthG', `Über den Antrag ist seit dem ${deutsch(entschiedenAm)} entschieden.`);
  if (isDurchAsylErloschen(fakten))
    return keine('§ 55 Abs. 2 AsylG', 'Mit dem Asylantrag ist die Wirkung des Antrags erloschen.');
  if (fakten.bisher === 'keiner') return ohneTitel(fakten);
  if (fakten.bisher === 'visum_schengen')
    return keine('§ 81 Abs. 4 Satz 2 AufenthG', 'Ein Schengen-Visum gilt durch den Antrag nicht fort.');
  if (fakten.anderesAls104c)
    return keine(
      '§ 104c Abs. 2 AufenthG',
      'Vom Chancen-Aufenthaltsrecht führt nur der Antrag nach § 25a oder § 25b weiter; ein anderer lässt den Titel nicht fortgelten.',
    );
  if (antragAm <= bis)
    return {
      wirkung: 'fortgeltend',
      norm: '§ 81 Abs. 4 Satz 1 AufenthG',
      satz: `Der Antrag kam vor Ablauf des Titels; er gilt ab dem ${deutsch(tagNach(bis))} bis zur Entscheidung fort.`,
      ab: tagNach(bis),
    };
  if (fakten.fortgeltungAngeordnet)
    return {
      wirkung: 'fortgeltend',
      norm: '§ 81 Abs. 4 Satz 3 AufenthG',
      satz: 'Der Antrag kam zu spät; die Fortgeltung ist zur Vermeidung einer unbilligen Härte angeordnet.',
      ab: antragAm,
    };
  return keine('§ 81 Abs. 4 Satz 1 AufenthG', `Der Titel lief am ${deutsch(bis)} ab, der Antrag kam erst danach.`);
}

function ohneTitel({ antragAm, bis }: FiktionFakten): Wirkung {
  if (antragAm <= bis)
    return {
      wirkung: 'erlaubt',
      norm: '§ 81 Abs. 3 Satz 1 AufenthG',
      satz: 'Der Antrag kam während des rechtmäßigen Aufenthalts ohne Titel; der Aufenthalt gilt bis zur Entscheidung als erlaubt.',
      ab: antragAm,
    };
  return {
    wirkung: 'ausgesetzt',
    norm: '§ 81 Abs. 3 Satz 2 AufenthG',
    satz: 'Der Antrag kam verspätet; bis zur Entscheidung gilt die Abschiebung als ausgesetzt.',
    ab: antragAm,
  };
}

function isDurchAsylErloschen({
  asylantragAm,
  verlaengerungUeberSechsMonate,
  stichtag,
  bisher,
}: FiktionFakten): boolean {
  if (asylantragAm === undefined || asylantragAm > stichtag) return false;
  return !(bisher !== 'keiner' && verlaengerungUeberSechsMonate === true);
}

function keine(norm: string, satz: string): Wirkung {
  return { wirkung: 'keine', norm, satz };
}

function hindernisVon(fakten: FiktionFakten, { wirkung, norm, satz }: Wirkung): Normsatz | undefined {
  if (fakten.asylantragAm !== undefined && fakten.asylantragAm <= fakten.stichtag && fakten.stichtag > GEPRUEFT_BIS)
    return {
      norm: '§ 55 Abs. 2 AsylG',
      satz: 'Die Wirkung ist nach neuem Asylrecht offen; erst prüfen, dann ausstellen.',
    };
  if (wirkung === 'keine') return { norm, satz: `Ohne Wirkung keine Bescheinigung. ${satz}` };
  const by = (tag: string | undefined) => tag !== undefined && tag <= fakten.stichtag;
  if (fakten.identitaetZuSichern && !(by(fakten.erkennungsdienstAm) && by(fakten.imAzrGespeichertAm)))
    return {
      norm: '§ 81 Abs. 7 AufenthG',
      satz: 'Erst müssen die Fingerabdrücke genommen und im Ausländerzentralregister gespeichert sein.',
    };
  return undefined;
}

const KREUZ: Readonly<Record<Exclude<Fiktionswirkung, 'keine'>, Normsatz>> = {
  erlaubt: { norm: '§ 81 Abs. 3 Satz 1 AufenthG', satz: 'Der Aufenthalt gilt als erlaubt.' },
  ausgesetzt: { norm: '§ 81 Abs. 3 Satz 2 AufenthG', satz: 'Die Abschiebung gilt als ausgesetzt.' },
  fortgeltend: { norm: '§ 81 Abs. 4 AufenthG', satz: 'Der bisherige Aufenthaltstitel gilt als fortbestehend.' },
};

function zeilenVon({ wirkung }: Wirkung, { norm, satz }: Normsatz): Normsatz[] {
  if (wirkung === 'keine') return [];
  return [
    KREUZ[wirkung],
    { norm, satz },
    { norm: '§ 78a Abs. 5 AufenthG', satz: 'Mit dieser Bescheinigung wird die Passpflicht nicht erfüllt.' },
  ];
}

function endeVon(wirkung: Fiktionswirkung): Normsatz[] {
  const norm = wirkung === 'fortgeltend' ? '§ 81 Abs. 4 AufenthG' : '§ 81 Abs. 3 AufenthG';
  return [
    { norm, satz: 'mit der Entscheidung der Ausländerbehörde, auch mit einer Ablehnung' },
    { norm: '§ 81 Abs. 1 AufenthG', satz: 'mit der Rücknahme des Antrags' },
    {
      norm: '§ 55 Abs. 2 AsylG',
      satz: 'mit einem Asylantrag, außer bei Verlängerung eines Titels von mehr als sechs Monaten',
    },
  ];
}

function ermessenVon({ bisher, antragAm, bis, anderesAls104c }: FiktionFakten, { wirkung }: Wirkung): Normsatz[] {
  const late = wirkung === 'keine' && antragAm > bis && !anderesAls104c;
  return late && (bisher === 'aufenthaltstitel' || bisher === 'visum_national')
    ? [
        {
          norm: '§ 81 Abs. 4 Satz 3 AufenthG',
          satz: 'Soll die Fortgeltung zur Vermeidung einer unbilligen Härte angeordnet werden?',
        },
      ]
    : [];
}

function tagNach(tag: string): string {
  return Temporal.PlainDate.from(tag).add({ days: 1 }).toString();
}

export function deutsch(tag: string): string {
  return tag.split('-').reverse().join('.');
}
