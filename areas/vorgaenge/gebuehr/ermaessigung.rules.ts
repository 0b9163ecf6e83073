/**
 * Exemptions and reductions of §§ 45b to 53 AufenthV in the order of the law. Each says what it does to one amount and
 * why. None raises an amount; none decides what the law leaves to discretion.
 */
import type { Gebuehrentatbestand, Personalausweisgebuehr } from './gebuehr.data.ts';
import type { GebuehrPosten, GebuehrUmstaende } from './gebuehr.schema.ts';

export interface Lage {
  readonly posten: GebuehrPosten;
  readonly tatbestand: Gebuehrentatbestand;
  readonly umstaende: GebuehrUmstaende;
  readonly betragCent: number;
  /** Completed years on the day of application. */
  readonly alter: number;
  readonly personalausweis: Personalausweisgebuehr;
  /** A reduction put the amount of another law or paragraph in the place of the one that § 50 halves. */
  readonly ersetzt: boolean;
}

export interface Ermaessigung {
  readonly norm: string;
  readonly satz: string;
  readonly betragCent: number;
  readonly ersetzt?: boolean;
}

type Regel = (lage: Lage) => Ermaessigung | undefined;

const isTitel = (stelle: string) => /^(44\.|44a|45\.)/.test(stelle) || stelle === '50.1.2';
const isOneOf = (stelle: string, ...stellen: readonly string[]) =>
  stellen.some(
    (one) => stelle === one || (/\d$/.test(one) && stelle.startsWith(one) && /^[a-z]$/.test(stelle.slice(one.length))),
  );
const years = (alter: number) => (alter < 24 ? 'unter 24 Jahren' : 'ab 24 Jahren');

/** What an identity card costs a German of the age. */
export function ausweisgebuehr({ alter, personalausweis }: Pick<Lage, 'alter' | 'personalausweis'>): number {
  return alter < 24 ? personalausweis.unter24 : personalausweis.ab24;
}

const frei = (norm: string, satz: string): Ermaessigung => ({ norm: `${norm} AufenthV`, satz, betragCent: 0 });

/** § 45b: the paper form in cases of hardship; for persons under the association law § 52a says what remains. */
const vordruck: Regel = ({ posten, tatbestand, betragCent }) =>
  posten.aufVordruck && isTitel(tatbestand.stelle)
    ? {
        norm: '§ 45b AufenthV',
        satz: 'Der Titel wird ausnahmsweise auf Papier ausgestellt; das ermäßigt die Gebühr um 44 Euro.',
        betragCent: Math.max(0, betragCent - 4400),
      }
    : undefined;

/** § 45c (2), § 47 (3) sentence 4. */
const chip: Regel = ({ posten, tatbestand }) =>
  isOneOf(tatbestand.stelle, '45c.1.4', '47.3.4c') && posten.unsachgemaess !== true
    ? frei('§ 45c Abs. 2', 'Der Chip ist ohne unsachgemäßen Gebrauch ausgefallen; die neue Karte kostet nichts.')
    : undefined;

const bisherigeKarte: Regel = ({ posten, tatbestand }) =>
  tatbestand.schluessel === 'gb_dokument' && posten.bisherDaueraufenthaltskarte
    ? frei('§ 47 Abs. 3 Satz 2', 'Wer schon eine Daueraufenthaltskarte hatte, bekommt das Dokument ohne Gebühr.')
    : undefined;

/** § 52 (2). */
const schweiz: Regel = (lage) => {
  const { stelle } = lage.tatbestand;
  if (!lage.umstaende.staatsangehoerigkeiten.includes('CH')) return undefined;
  const karte = isOneOf(stelle, '45.1', '45.2') && !lage.posten.aufVordruck;
  if (karte || (stelle.startsWith('45c.1.') && lage.posten.titel === 'ae'))
    return {
      norm: '§ 52 Abs. 2 AufenthV',
      satz: `Für Staatsangehörige der Schweiz kostet die Karte so viel wie ein Personalausweis für Personen ${years(lage.alter)}.`,
      betragCent: ausweisgebuehr(lage),
      ersetzt: true,
    };
  if (isOneOf(stelle, '48.1.3', '48.1.4'))
    return {
      norm: '§ 52 Abs. 2 Satz 4 AufenthV',
      satz: 'Für Staatsangehörige der Schweiz kostet die Grenzgängerkarte 8 Euro.',
      betragCent: 800,
      ersetzt: true,
    };
  return stelle === '47.1.8'
    ? frei('§ 52 Abs. 2 Satz 5', 'Für Staatsangehörige der Schweiz ist die Fiktionsbescheinigung gebührenfrei.')
    : undefined;
};

const ASSOZIATION_FREI = [
  '47.1.3',
  '47.1.8',
  '47.1.9',
  '47.1.10',
  '48.1.3',
  '48.1.4',
  '48.1.8',
  '48.1.10',
  '48.1.11',
  '48.1.12',
];
const ASSOZIATION_DOKUMENTE = /^(grenzgaengerkarte|wohnsitzverlegung|ausweisersatz)/;

/**
 * § 52a. It still names § 45b (2), which is gone since the paper form exists for one case only; what it says of it is
 * read for the paper form as it is today.
 */
const assoziation: Regel = (lage) => {
  if (!lage.umstaende.assoziationsberechtigt) return undefined;
  const { stelle } = lage.tatbestand;
  if (lage.posten.aufVordruck && isTitel(stelle))
    return assoziationAufPapier(stelle.startsWith('45.'), 'Der Titel auf Papier');
  if (isTitel(stelle) || stelle.startsWith('45c.1.') || stelle === '48.1.15')
    return {
      norm: '§ 52a Abs. 2 AufenthV',
      satz: `Das Assoziationsrecht EU–Türkei gilt; der Titel kostet so viel wie ein Personalausweis für Personen ${years(lage.alter)}.`,
      betragCent: ausweisgebuehr(lage),
      ersetzt: true,
    };
  if (stelle === '47.1.11') return assoziationAufPapier(lage.posten.titel === 'ae', 'Die Übertragung');
  if (isOneOf(stelle, ...ASSOZIATION_FREI))
    return frei('§ 52a Abs. 3', 'Das Assoziationsrecht EU–Türkei gilt; diese Amtshandlung ist gebührenfrei.');
  return isOneOf(stelle, '48.1.13', '48.1.14') && ASSOZIATION_DOKUMENTE.test(lage.posten.dokument ?? '')
    ? frei(
        '§ 52a Abs. 3 Nr. 4',
        'Das Assoziationsrecht EU–Türkei gilt; die Änderung dieses Dokuments ist gebührenfrei.',
      )
    : undefined;
};

function assoziationAufPapier(aufenthaltserlaubnis: boolean, was: string): Ermaessigung {
  if (aufenthaltserlaubnis)
    return frei(
      '§ 52a Abs. 3',
      `Das Assoziationsrecht EU–Türkei gilt; ${was} ist bei einer Aufenthaltserlaubnis gebührenfrei.`,
    );
  return {
    norm: '§ 52a Abs. 2 Satz 3 AufenthV',
    satz: `Das Assoziationsrecht EU–Türkei gilt; ${was} kostet bei einem unbefristeten Titel 8 Euro.`,
    betragCent: 800,
    ersetzt: true,
  };
}

/** § 50 (1) sentence 2 sets another amount for a title of § 44 no. 3; who is free of that pays none. */
const NIEDERLASSUNG = ['44.3', '50.1.2'] as const;

/** § 52 (3): not for the change of purpose, the express surcharge, a lost card or the Daueraufenthalt-EU. */
const schutz: Regel = ({ posten, tatbestand: { stelle }, umstaende }) => {
  if (umstaende.schutz === undefined) return undefined;
  const named =
    isOneOf(stelle, ...NIEDERLASSUNG, '45.1', '45.2', '47.1.8') ||
    (isOneOf(stelle, '45c.1.1', '45c.1.2', '47.1.11') && posten.titel !== 'da_eu');
  return named
    ? frei(
        '§ 52 Abs. 3',
        'Wer Schutz genießt (Asyl, Flüchtling, subsidiär, Resettlement), ist von dieser Gebühr befreit.',
      )
    : undefined;
};

/** § 52 (4). § 45c is not named there. */
const aufnahme: Regel = ({ posten, tatbestand: { stelle }, umstaende }) =>
  umstaende.aufnahme23Abs2 &&
  (isOneOf(stelle, ...NIEDERLASSUNG, '45.1', '45.2') || (stelle === '47.1.11' && posten.titel !== 'da_eu'))
    ? frei('§ 52 Abs. 4', 'Bei Aufnahme nach § 23 Abs. 2 AufenthG entfällt diese Gebühr.')
    : undefined;

/** § 52 (1). */
const familie: Regel = ({ tatbestand: { stelle }, umstaende }) =>
  umstaende.familieEinesDeutschen && stelle === '46.2.1'
    ? frei('§ 52 Abs. 1', 'Familienangehörige von Deutschen zahlen für das nationale Visum nichts.')
    : undefined;

/** What § 52 (5) names; § 52 (6) leaves the same fees to discretion. */
export function isVonAbsatz5({ posten, tatbestand: { stelle } }: Pick<Lage, 'posten' | 'tatbestand'>): boolean {
  if (isOneOf(stelle, '45.1', '45.2', '46.2.1', '47.1.8')) return true;
  return isOneOf(stelle, '45c.1.1', '45c.1.2', '47.1.11') && posten.titel === 'ae';
}

const stipendium: Regel = (lage) => {
  const { umstaende, tatbestand } = lage;
  if (umstaende.stipendium && isVonAbsatz5(lage))
    return frei('§ 52 Abs. 5', 'Ein Stipendium aus öffentlichen Mitteln trägt den Aufenthalt; diese Gebühr entfällt.');
  return umstaende.inFoerderungEinbezogen && tatbestand.stelle === '46.2.1'
    ? frei('§ 52 Abs. 5 Satz 2', 'Die Person ist in die Förderung einbezogen; das Visum kostet nichts.')
    : undefined;
};

const BILLIGKEIT = [
  ...['45.1', '45.2', '47.1.5', '47.1.6', '47.1.7', '47.1.4', '47.1.8', '47.1.10', '47.1.11'],
  ...['45c.1.1', '45c.1.2', '48.1.10', '48.1.12'],
];

/** § 53 (1) first half; its second half is discretion. An Auflage counts where it belongs to an Aufenthaltserlaubnis. */
const leistungsbezug: Regel = ({ posten, tatbestand: { stelle }, umstaende }) =>
  umstaende.leistungen.length > 0 && (isOneOf(stelle, ...BILLIGKEIT) || (stelle === '47.1.3' && posten.titel === 'ae'))
    ? frei(
        '§ 53 Abs. 1',
        'Der Lebensunterhalt wird mit Leistungen nach SGB II, SGB XII oder AsylbLG bestritten; diese Gebühr entfällt.',
      )
    : undefined;

/** § 50 (1) sentence 1; § 44a, § 47 (3), § 48 (1) no. 1a to 2 and 15 to 17 are not named there, § 45b is. */
export function isHalbiert({
  posten,
  tatbestand: { stelle },
  ersetzt,
}: Pick<Lage, 'posten' | 'tatbestand' | 'ersetzt'>): boolean {
  if (ersetzt) return false;
  if (stelle === '44a') return posten.aufVordruck === true;
  if (/^(44\.|45\.|45a$|45c\.|46\.2\.|47\.1\.)/.test(stelle)) return true;
  const nummer = /^48\.1\.(\d+)/.exec(stelle)?.[1];
  return nummer !== undefined && Number(nummer) >= 3 && Number(nummer) <= 14;
}

const kind: Regel = ({ tatbestand: { stelle }, alter }) =>
  stelle === '48.1.2' && alter < 12
    ? {
        norm: '§ 50 Abs. 2 AufenthV',
        satz: 'Für ein Kind unter zwölf Jahren kostet die Verlängerung 6 Euro.',
        betragCent: 600,
        ersetzt: true,
      }
    : undefined;

export const VOR_DEM_ALTER: readonly Regel[] = [
  vordruck,
  chip,
  bisherigeKarte,
  schweiz,
  assoziation,
  schutz,
  aufnahme,
  familie,
  stipendium,
  leistungsbezug,
];

export const NACH_ALTER: readonly Regel[] = [
  kind,
  (lage) =>
    lage.alter < 18 && isHalbiert(lage)
      ? {
          norm: '§ 50 Abs. 1 AufenthV',
          satz: 'Für Minderjährige gilt die Hälfte.',
          betragCent: Math.floor(lage.betragCent / 2),
        }
      : undefined,
];
