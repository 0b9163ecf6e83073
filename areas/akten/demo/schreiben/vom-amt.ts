/** What the office itself wrote: letters that went out and notes for the file. */
import type { Random } from '../random.ts';
import {
  absatz,
  ankreuzen,
  type Baustein,
  betreff,
  felder,
  hinweis,
  type Schreiben,
  titel,
  unterschrift,
} from './bausteine.ts';
import { anrede, daysBefore, type Fall, fullName, kurzesDatum, langesDatum } from './fall.ts';

const AMT = 'Stadt Musterstadt, Rathausplatz 1, 12345 Musterstadt';

function kopf(fall: Fall, datum: string): Baustein[] {
  return [
    {
      art: 'briefkopf',
      name: 'Stadt Musterstadt',
      zeilen: ['Die Bürgermeisterin', 'Ausländerbehörde · Rathausplatz 1 · 12345 Musterstadt'],
      wappen: 'M',
    },
    { art: 'anschrift', absender: AMT, zeilen: [fullName(fall.person), fall.strasse, fall.ort] },
    {
      art: 'bezug',
      zeilen: [`Aktenzeichen: ${fall.aktenzeichen}`, `Es schreibt Ihnen: ${fall.sachbearbeitung}`, langesDatum(datum)],
    },
  ];
}

function gruss(fall: Fall): Baustein[] {
  return [absatz('Mit freundlichen Grüßen'), unterschrift([fall.sachbearbeitung, 'Im Auftrag'])];
}

const VOM_AMT = { verfasser: 'Stadt Musterstadt', richtung: 'ausgang' } as const;

export function nachforderung(fall: Fall, random: Random): Schreiben {
  const datum = daysBefore(fall.stichtag, random.int(20, 500));
  const fehlend = random.pick([
    [
      'die Lohnabrechnungen der letzten drei Monate',
      'eine Bescheinigung Ihrer Krankenkasse',
      'ein aktuelles biometrisches Lichtbild',
    ],
    ['Ihren gültigen Nationalpass', 'den Nachweis über ausreichenden Wohnraum'],
    [
      'den unterschriebenen Arbeitsvertrag',
      'die Stellenbeschreibung Ihres Arbeitgebers',
      'den Bescheid über die Anerkennung Ihres Abschlusses',
    ],
    ['den Versicherungsverlauf der Rentenversicherung', 'das Zertifikat über den Integrationskurs'],
  ] as const);
  return {
    ...VOM_AMT,
    art: 'nachforderung',
    titel: 'Nachforderung von Unterlagen',
    datum,
    seiten: [
      [
        ...kopf(fall, datum),
        betreff(`Ihr Antrag auf ${fall.titel.name} nach ${fall.titel.norm}: Es fehlen noch Unterlagen`),
        absatz(anrede(fall.person)),
        absatz(`vielen Dank für Ihren Antrag. Wir haben ihn geprüft. Damit wir entscheiden können, brauchen wir noch:`),
        ankreuzen(...fehlend.map((text) => [true, text] as const)),
        absatz(
          `Bitte reichen Sie die Unterlagen bis zum ${langesDatum(Temporal.PlainDate.from(datum).add({ days: 28 }).toString())} ein. Sie können sie hochladen, in den Briefkasten am Rathaus werfen oder mit der Post schicken. Wenn Sie mehr Zeit brauchen, sagen Sie uns bitte vorher Bescheid.`,
        ),
        absatz(
          'Sie sind nach § 82 Abs. 1 AufenthG verpflichtet, die nötigen Nachweise unverzüglich vorzulegen. Nachweise, die nach Ablauf der Frist eingehen, müssen wir nicht mehr berücksichtigen.',
        ),
        ...gruss(fall),
      ],
    ],
  };
}

export function fiktionsbescheinigung(fall: Fall, random: Random): Schreiben {
  const datum = daysBefore(fall.stichtag, random.int(10, 400));
  const bis = Temporal.PlainDate.from(datum)
    .add({ months: random.int(3, 6) })
    .toString();
  return {
    ...VOM_AMT,
    art: 'fiktionsbescheinigung',
    titel: 'Begleitschreiben zur Fiktionsbescheinigung',
    datum,
    seiten: [
      [
        ...kopf(fall, datum),
        betreff('Ihre Fiktionsbescheinigung'),
        absatz(anrede(fall.person)),
        absatz(
          `Sie haben rechtzeitig beantragt, Ihre ${fall.titel.name} nach ${fall.titel.norm} zu verlängern. Über den Antrag konnten wir noch nicht entscheiden. Bis zur Entscheidung gilt Ihr bisheriger Aufenthaltstitel als fortbestehend (§ 81 Abs. 4 AufenthG).`,
        ),
        absatz(
          `Mit diesem Schreiben erhalten Sie die Fiktionsbescheinigung. Sie ist bis zum ${langesDatum(bis)} gültig. Die Nebenbestimmungen Ihres bisherigen Titels gelten weiter; wenn Sie arbeiten durften, dürfen Sie das auch jetzt.`,
        ),
        absatz(
          'Bitte tragen Sie die Bescheinigung zusammen mit Ihrem Pass und dem abgelaufenen Titel bei sich. Zeigen Sie sie Ihrem Arbeitgeber, der Krankenkasse oder dem Jobcenter, wenn Sie danach gefragt werden.',
        ),
        felder(
          ['Gültig bis', kurzesDatum(bis)],
          ['Rechtsgrundlage', '§ 81 Abs. 5 in Verbindung mit Abs. 4 AufenthG'],
          ['Gebühr', '13,00 €, bezahlt'],
        ),
        ...gruss(fall),
      ],
    ],
  };
}

export function anhoerung(fall: Fall, random: Random): Schreiben {
  const datum = daysBefore(fall.stichtag, random.int(30, 700));
  const grund = random.pick([
    'Nach unseren Unterlagen besteht das Arbeitsverhältnis, für das Ihnen der Aufenthaltstitel erteilt wurde, nicht mehr. Eine neue Beschäftigung haben Sie uns nicht mitgeteilt.',
    'Sie haben seit zwei Semestern keine Studienleistungen nachgewiesen. Ob Sie Ihr Studium in angemessener Zeit abschließen, können wir deshalb nicht feststellen.',
    'Die Meldebehörde hat uns mitgeteilt, dass Sie nicht mehr unter der angegebenen Anschrift wohnen. Unsere Schreiben kamen als unzustellbar zurück.',
    'Der Lebensunterhalt Ihrer Familie ist nach den vorgelegten Lohnabrechnungen nicht vollständig gesichert.',
  ]);
  return {
    ...VOM_AMT,
    art: 'anhoerung',
    titel: 'Anhörung vor einer Entscheidung',
    datum,
    seiten: [
      [
        ...kopf(fall, datum),
        betreff('Gelegenheit zur Stellungnahme nach § 28 Abs. 1 VwVfG NRW'),
        absatz(anrede(fall.person)),
        absatz(
          `Sie haben die ${fall.titel.name} nach ${fall.titel.norm} beantragt. Wir beabsichtigen, den Antrag abzulehnen. Bevor wir entscheiden, können Sie sich dazu äußern.`,
        ),
        absatz(grund),
        absatz(
          `Bitte schreiben Sie uns bis zum ${langesDatum(Temporal.PlainDate.from(datum).add({ days: 21 }).toString())}, was aus Ihrer Sicht für Sie spricht, und fügen Sie Nachweise bei. Sie können auch persönlich vorsprechen und jemanden mitbringen, der Sie unterstützt. Wenn Sie sich nicht äußern, entscheiden wir nach Lage der Akten.`,
        ),
        absatz('Dieses Schreiben ist noch keine Entscheidung. Sie müssen jetzt nicht ausreisen.'),
        ...gruss(fall),
      ],
    ],
  };
}

export function bescheid(fall: Fall, random: Random): Schreiben {
  const datum = daysBefore(fall.stichtag, random.int(30, 900));
  return {
    ...VOM_AMT,
    art: 'bescheid',
    titel: `Bescheid über die ${fall.titel.name}`,
    datum,
    seiten: [
      [
        ...kopf(fall, datum),
        betreff(`Bescheid über Ihren Antrag auf ${fall.titel.name} (${fall.titel.norm})`),
        absatz(anrede(fall.person)),
        absatz('über Ihren Antrag entscheiden wir wie folgt:'),
        absatz(
          `1. Ihnen wird eine ${fall.titel.name} zum Zweck „${fall.titel.zweck}“ erteilt. Sie ist drei Jahre gültig, längstens bis zum Ablauf Ihres Passes.`,
        ),
        absatz('2. Die Erwerbstätigkeit ist in dem Umfang erlaubt, der auf dem Zusatzblatt steht.'),
        absatz('3. Für diese Entscheidung wird eine Gebühr von 100,00 € festgesetzt. Sie ist bereits bezahlt.'),
        betreff('Gründe'),
        absatz(
          `Sie haben am ${langesDatum(daysBefore(datum, random.int(30, 80)))} einen Antrag gestellt und die erforderlichen Nachweise vorgelegt. Ihr Lebensunterhalt ist gesichert, Ihre Identität und Ihre Staatsangehörigkeit sind geklärt, ein Ausweisungsinteresse besteht nicht (§ 5 Abs. 1 AufenthG).`,
        ),
        hinweis('Seite 1 von 2'),
      ],
      [
        absatz(`Fortsetzung des Bescheids vom ${langesDatum(datum)}, Aktenzeichen ${fall.aktenzeichen}`),
        absatz(
          `Auch die besonderen Voraussetzungen nach ${fall.titel.norm} liegen vor. Bei der Dauer haben wir berücksichtigt, dass sich an Ihrer Lage in absehbarer Zeit nichts ändern wird.`,
        ),
        absatz(
          'Bitte melden Sie uns, wenn sich der Zweck Ihres Aufenthalts ändert, etwa weil Sie den Arbeitgeber wechseln, das Studium beenden oder sich trennen. Beantragen Sie die Verlängerung vor Ablauf der Gültigkeit.',
        ),
        betreff('Rechtsbehelfsbelehrung'),
        absatz(
          'Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Klage beim Verwaltungsgericht Musterstadt, Justizplatz 3, 12345 Musterstadt, erheben. Die Klage muss schriftlich, elektronisch oder zur Niederschrift der Geschäftsstelle erhoben werden.',
        ),
        ...gruss(fall),
        hinweis('Seite 2 von 2'),
      ],
    ],
  };
}

export function vermerk(fall: Fall, random: Random): Schreiben {
  const datum = daysBefore(fall.stichtag, random.int(5, 600));
  const inhalt = random.pick([
    'Die Person sprach heute ohne Termin am Infothek-Schalter vor und fragte nach dem Stand des Antrags. Sie wurde darauf hingewiesen, dass noch Unterlagen fehlen. Eine Liste wurde mitgegeben.',
    'Telefonische Nachfrage des Arbeitgebers, ob die Beschäftigung vor Erteilung des Titels aufgenommen werden darf. Auskunft nur allgemein erteilt, da keine Vollmacht vorliegt.',
    'Die Person legte den neuen Nationalpass vor. Der Pass wurde geprüft, kopiert und zurückgegeben. Der Übertrag des Aufenthaltstitels wurde veranlasst.',
    'Vorsprache zusammen mit der Ehegattin. Die eheliche Lebensgemeinschaft besteht nach übereinstimmenden Angaben fort. Getrennte Wohnanschriften wurden mit der Arbeitsstelle in einer anderen Stadt erklärt.',
    'Die Person bat um Beschleunigung, weil eine Reise zur Beerdigung eines Angehörigen ansteht. Eine Fiktionsbescheinigung wurde noch am selben Tag ausgestellt.',
  ]);
  return {
    art: 'vermerk',
    titel: 'Vermerk über eine Vorsprache',
    datum,
    verfasser: fall.sachbearbeitung,
    richtung: 'intern',
    seiten: [
      [
        titel('Vermerk'),
        felder(
          ['Aktenzeichen', fall.aktenzeichen],
          [
            'Person',
            `${fall.person.familienname}, ${fall.person.vornamen}, geb. ${kurzesDatum(fall.person.geburtsdatum)}`,
          ],
          ['Datum der Vorsprache', kurzesDatum(datum)],
          ['Anwesend', `${fall.sachbearbeitung}${random.chance(0.3) ? ', Dolmetscherin' : ''}`],
        ),
        absatz(inhalt),
        absatz(
          random.pick([
            'Die Angaben wurden am Bildschirm vorgelesen und bestätigt.',
            'Weitere Veranlassung: keine.',
            'Der Sachverhalt wurde mit der Teamleitung besprochen.',
          ]),
        ),
        ankreuzen(
          [true, 'Wiedervorlage in vier Wochen'],
          [false, 'zu den Akten'],
          [random.chance(0.4), 'Kopie an das Team Rückkehr'],
        ),
        unterschrift([fall.sachbearbeitung, 'Sachbearbeitung']),
      ],
    ],
  };
}
