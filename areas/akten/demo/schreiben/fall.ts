/** The facts that the letters of one Akte share, so that contract, payslip and application tell the same story. */
import { toAlpha2 } from '../../staat.rules.ts';
import type { DemoPerson, Lebenslage } from '../personen.ts';
import type { Random } from '../random.ts';

export interface Fall {
  readonly person: DemoPerson;
  readonly aktenzeichen: string;
  /** The day on which the demo was made, ISO; letters are older. */
  readonly stichtag: string;
  readonly strasse: string;
  readonly ort: string;
  readonly betrieb: Betrieb;
  readonly taetigkeit: string;
  /** Gross pay a month in whole euros. */
  readonly brutto: number;
  readonly vermieter: string;
  readonly warmmiete: number;
  readonly kasse: string;
  readonly hochschule: string;
  readonly studiengang: string;
  readonly sachbearbeitung: string;
  readonly titel: Aufenthaltsrecht;
}

export interface Betrieb {
  readonly name: string;
  readonly strasse: string;
  readonly leitung: string;
}

export interface Aufenthaltsrecht {
  readonly name: string;
  readonly norm: string;
  readonly zweck: string;
}

const ORT = '12345 Musterstadt';

const STRASSEN = [
  'Lindenweg',
  'Bahnhofstraße',
  'Am Mühlbach',
  'Gartenstraße',
  'Kölner Straße',
  'Marktgasse',
  'Schillerplatz',
  'Ahornallee',
];

const BETRIEBE: readonly Betrieb[] = [
  { name: 'Pflegezentrum Am Stadtpark gGmbH', strasse: 'Parkallee 4', leitung: 'Ute Hansen' },
  { name: 'Metallbau Krüger GmbH', strasse: 'Industriestraße 17', leitung: 'Bernd Krüger' },
  { name: 'Bäckerei Sonnenkorn e. K.', strasse: 'Marktgasse 2', leitung: 'Helga Röttger' },
  { name: 'Muster-IT Systemhaus AG', strasse: 'Technologiepark 9', leitung: 'Dr. Jens Albrecht' },
  { name: 'Spedition Rheinweg GmbH & Co. KG', strasse: 'Hafenstraße 31', leitung: 'Petra Vogt' },
  { name: 'Klinikum Musterstadt', strasse: 'Klinikstraße 1', leitung: 'Prof. Dr. Ruth Engel' },
  { name: 'Hotel Zur Brücke OHG', strasse: 'Brückenstraße 8', leitung: 'Familie Lorenz' },
  { name: 'Elektro Baumann GmbH', strasse: 'Werkhof 12', leitung: 'Stefan Baumann' },
];

const TAETIGKEITEN = [
  'Pflegefachkraft',
  'Schweißer',
  'Bäckergeselle',
  'Softwareentwicklung',
  'Berufskraftfahrer',
  'Assistenzarzt',
  'Restaurantfachkraft',
  'Elektroniker für Betriebstechnik',
];

const KASSEN = [
  'Musterländische Krankenkasse',
  'BKK Rheinweg',
  'Allgemeine Kasse Musterstadt',
  'Gesundheitskasse Nordmark',
];
const HOCHSCHULEN = ['Hochschule Musterstadt', 'Technische Universität Musterland'];
const STUDIENGAENGE = [
  'Maschinenbau (B. Sc.)',
  'Informatik (M. Sc.)',
  'Soziale Arbeit (B. A.)',
  'Wasserwirtschaft (M. Eng.)',
];
const VERMIETER = [
  'Wohnbau Musterstadt eG',
  'Gerda Schöller',
  'Immobilien Weber & Söhne',
  'Studierendenwerk Musterstadt',
];
const SACHBEARBEITUNG = ['A. Beispiel', 'M. Probst', 'S. Kayser', 'T. Lindner'];

const RECHTE: Readonly<Record<Lebenslage, readonly Aufenthaltsrecht[]>> = {
  arbeit: [
    {
      name: 'Aufenthaltserlaubnis',
      norm: '§ 18b AufenthG',
      zweck: 'Beschäftigung als Fachkraft mit akademischer Ausbildung',
    },
    { name: 'Blaue Karte EU', norm: '§ 18g AufenthG', zweck: 'Beschäftigung mit einer Blauen Karte EU' },
    { name: 'Aufenthaltserlaubnis', norm: '§ 18a AufenthG', zweck: 'Beschäftigung als Fachkraft mit Berufsausbildung' },
    { name: 'Niederlassungserlaubnis', norm: '§ 18c AufenthG', zweck: 'unbefristeter Aufenthalt als Fachkraft' },
  ],
  studium: [{ name: 'Aufenthaltserlaubnis', norm: '§ 16b AufenthG', zweck: 'Studium' }],
  ausbildung: [{ name: 'Aufenthaltserlaubnis', norm: '§ 16a AufenthG', zweck: 'betriebliche Berufsausbildung' }],
  familie: [
    { name: 'Aufenthaltserlaubnis', norm: '§ 28 AufenthG', zweck: 'Familiennachzug zu Deutschen' },
    { name: 'Aufenthaltserlaubnis', norm: '§ 30 AufenthG', zweck: 'Ehegattennachzug' },
    { name: 'Niederlassungserlaubnis', norm: '§ 9 AufenthG', zweck: 'unbefristeter Aufenthalt' },
  ],
  schutz: [
    { name: 'Aufenthaltserlaubnis', norm: '§ 25 Abs. 2 AufenthG', zweck: 'internationaler Schutz' },
    { name: 'Aufenthaltserlaubnis', norm: '§ 25 Abs. 3 AufenthG', zweck: 'Abschiebungsverbot' },
  ],
  freizuegigkeit: [
    {
      name: 'Daueraufenthaltsbescheinigung',
      norm: '§ 5 Abs. 5 FreizügG/EU',
      zweck: 'Bescheinigung des Daueraufenthalts',
    },
  ],
};

const UKRAINE: Aufenthaltsrecht = {
  name: 'Aufenthaltserlaubnis',
  norm: '§ 24 AufenthG',
  zweck: 'vorübergehender Schutz',
};

export function drawFall(person: DemoPerson, aktenzeichen: string, stichtag: string, random: Random): Fall {
  const job = random.int(0, BETRIEBE.length - 1);
  const fromUkraine = person.lage === 'schutz' && person.staatsangehoerigkeiten[0] === 'UKR';
  return {
    person,
    aktenzeichen,
    stichtag,
    strasse: `${random.pick(STRASSEN)} ${random.int(1, 98)}${random.chance(0.2) ? ' b' : ''}`,
    ort: ORT,
    betrieb: BETRIEBE[job] as Betrieb,
    taetigkeit: TAETIGKEITEN[job] as string,
    brutto: random.int(46, 118) * 50,
    vermieter: random.pick(VERMIETER),
    warmmiete: random.int(70, 190) * 5,
    kasse: random.pick(KASSEN),
    hochschule: random.pick(HOCHSCHULEN),
    studiengang: random.pick(STUDIENGAENGE),
    sachbearbeitung: random.pick(SACHBEARBEITUNG),
    titel: fromUkraine ? UKRAINE : random.pick(RECHTE[person.lage]),
  };
}

export function fullName({ vornamen, familienname }: DemoPerson): string {
  return `${vornamen} ${familienname}`;
}

/** `Sehr geehrte Frau Öztürk,` */
export function anrede({ geschlecht, vornamen, familienname }: DemoPerson): string {
  if (geschlecht === 'weiblich') return `Sehr geehrte Frau ${familienname},`;
  if (geschlecht === 'maennlich') return `Sehr geehrter Herr ${familienname},`;
  return `Guten Tag ${vornamen} ${familienname},`;
}

/** `14.03.1991`; unknown parts as the register writes them, `00.00.1987`. */
export function kurzesDatum(iso: string): string {
  const [jahr, monat = '00', tag = '00'] = iso.split('-');
  return `${tag}.${monat}.${jahr}`;
}

/** `14. März 2025` */
export function langesDatum(iso: string): string {
  return Temporal.PlainDate.from(iso).toLocaleString('de-DE', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `2.350,00` */
export function betrag(euro: number): string {
  return euro.toLocaleString('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A day that lies so many days before `iso`. */
export function daysBefore(iso: string, days: number): string {
  return Temporal.PlainDate.from(iso).subtract({ days }).toString();
}

const STAATEN = new Intl.DisplayNames('de', { type: 'region' });

/** `Syrien` */
export function staatName(alpha3: string): string {
  const alpha2 = toAlpha2(alpha3);
  if (alpha2 === undefined) throw new Error(`the demo does not know the state ${alpha3}`);
  return STAATEN.of(alpha2) as string;
}
