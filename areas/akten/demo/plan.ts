/**
 * What lies in the Akten of Musterstadt: which person has which letters, in which form they come. The plan is the same
 * for the same day on every machine; a job finds its piece in it by number.
 */
import { DEMO_PERSONEN, type DemoPerson, type Lebenslage, listDemoPersonen } from './personen.ts';
import { createRandom, type Random } from './random.ts';
import type { Schreiben, SchreibenArt } from './schreiben/bausteine.ts';
import { drawFall } from './schreiben/fall.ts';
import { VERFASSER } from './schreiben/verfasser.ts';

/** Scans in three kinds of files, a file that never was paper, and three that give people something to decide. */
export type DemoForm = 'scan-pdf' | 'scan-jpeg' | 'fax-tiff' | 'digital' | 'dublette' | 'kennwort' | 'abgeschnitten';

export interface DemoAkte {
  readonly person: DemoPerson;
  readonly aktenzeichen: string;
  readonly zustand: 'A' | 'B';
  readonly azrNummer: string | undefined;
}

export interface DemoStueck {
  /** From 0, in the order of delivery. */
  readonly nr: number;
  readonly akte: DemoAkte;
  readonly art: SchreibenArt;
  readonly form: DemoForm;
  readonly dateiname: string;
}

export interface DemoPlan {
  /** The day on which the demo was made, ISO. */
  readonly stichtag: string;
  readonly akten: readonly DemoAkte[];
  readonly stuecke: readonly DemoStueck[];
}

export const merkmalOf = (nr: number) => `demo:${nr}`;

let known: DemoPlan | undefined;

export function planDemo(stichtag: string): DemoPlan {
  if (known?.stichtag !== stichtag) known = draw(stichtag);
  return known;
}

function draw(stichtag: string): DemoPlan {
  const akten = listDemoPersonen(DEMO_PERSONEN).map((person) => drawAkte(person, stichtag));
  const stuecke = akten.flatMap((akte) => drawStuecke(akte, stichtag));
  const ordered = [...stuecke.sort((a, b) => a.rang - b.rang), ...puzzles(akten)];
  return { stichtag, akten, stuecke: ordered.map(({ rang: _, ...stueck }, nr) => ({ ...stueck, nr })) };
}

function drawAkte(person: DemoPerson, stichtag: string): DemoAkte {
  const random = createRandom(`musterstadt/akte/${person.nummer}`);
  const jahr = Number(stichtag.slice(0, 4)) - random.int(0, 14);
  const laufend = 1_000 + person.nummer * 17 + random.int(0, 9);
  return {
    person,
    aktenzeichen: `ABH-${jahr}-${String(laufend).padStart(6, '0')}`,
    // The person moved away, became German or died: the record was taken over into the Datei B (§ 67 AufenthV).
    zustand: person.nummer > 16 && random.chance(0.08) ? 'B' : 'A',
    azrNummer: random.chance(0.6) ? `9000${String(10_000_000 + person.nummer * 7_919).slice(-8)}` : undefined,
  };
}

type Ranked = Omit<DemoStueck, 'nr'> & { readonly rang: number };

const IMMER: readonly SchreibenArt[] = ['antrag', 'meldebescheinigung', 'mietvertrag', 'krankenversicherung'];
const VOM_AMT: readonly SchreibenArt[] = ['bescheid', 'nachforderung', 'fiktionsbescheinigung', 'vermerk', 'anhoerung'];
const SELTEN: readonly SchreibenArt[] = ['brief', 'passkopie', 'verlustanzeige'];
const LAGE: Readonly<Record<Lebenslage, readonly SchreibenArt[]>> = {
  arbeit: ['arbeitsvertrag', 'gehaltsabrechnung'],
  ausbildung: ['arbeitsvertrag'],
  studium: ['immatrikulation'],
  familie: ['gehaltsabrechnung', 'brief'],
  schutz: ['vermerk', 'passkopie'],
  freizuegigkeit: ['arbeitsvertrag'],
};

/** The persons that were cast by hand have fuller Akten, and their first letters come first. */
function drawStuecke(akte: DemoAkte, stichtag: string): Ranked[] {
  const { person } = akte;
  const random = createRandom(`musterstadt/stuecke/${person.nummer}`);
  const cast = person.nummer <= 16;
  const arten = new Set<SchreibenArt>([random.pick(LAGE[person.lage])]);
  if (cast || random.chance(0.55)) arten.add(random.pick(IMMER));
  if (cast) for (const art of [...LAGE[person.lage], 'antrag', random.pick(VOM_AMT)] as const) arten.add(art);
  if (random.chance(0.35)) arten.add(random.pick(VOM_AMT));
  if (random.chance(0.15)) arten.add(random.pick(SELTEN));
  return [...arten].map((art, index) => {
    const digital = (cast && index === 0) || random.chance(0.07);
    const form = digital ? 'digital' : drawForm(random, art);
    const rang = (digital && cast ? 0 : cast ? 1_000 : 2_000) + random.int(0, 900);
    return { akte, art, form, rang, dateiname: nameFile(akte, art, form, stichtag, random) };
  });
}

/** Photographs and faxes hold one page or few; contracts come from the feeder. */
function drawForm(random: Random, art: SchreibenArt): DemoForm {
  const oneSheet = !['antrag', 'arbeitsvertrag', 'mietvertrag', 'bescheid'].includes(art);
  if (oneSheet && random.chance(0.15)) return 'scan-jpeg';
  return random.chance(0.05) ? 'fax-tiff' : 'scan-pdf';
}

const ENDUNG: Readonly<Record<DemoForm, string>> = {
  'scan-pdf': 'pdf',
  digital: 'pdf',
  kennwort: 'pdf',
  abgeschnitten: 'pdf',
  'scan-jpeg': 'jpg',
  dublette: 'jpg',
  'fax-tiff': 'tif',
};

/** Most lie in a folder named as their Akte; others bear the number that the scanner gave, and must be read to be placed. */
function nameFile(akte: DemoAkte, art: SchreibenArt, form: DemoForm, stichtag: string, random: Random): string {
  const ending = ENDUNG[form];
  if (random.chance(0.25)) return `Scan_${stichtag.replaceAll('-', '')}_${random.int(1_000, 9_999)}.${ending}`;
  return `${akte.aktenzeichen}/${art}-${random.int(100, 999)}.${ending}`;
}

/** At the end of the delivery: a sheet that was scanned twice, a locked file and one that broke off. */
function puzzles(akten: readonly DemoAkte[]): Ranked[] {
  const at = (index: number) => akten[index] as DemoAkte;
  return [
    { akte: at(2), art: 'brief', form: 'scan-jpeg', dateiname: 'Posteingang/Brief_0815.jpg', rang: 0 },
    { akte: at(2), art: 'brief', form: 'dublette', dateiname: 'Posteingang/Brief_0815 (Kopie).jpg', rang: 0 },
    { akte: at(8), art: 'mietvertrag', form: 'kennwort', dateiname: 'E-Mail/Mietvertrag_geschuetzt.pdf', rang: 0 },
    { akte: at(12), art: 'krankenversicherung', form: 'abgeschnitten', dateiname: 'E-Mail/Nachweis.pdf', rang: 0 },
  ];
}

/** The letter itself. A double shares its chance with what it doubles, so that both are the same bytes. */
export function writeSchreiben(stueck: DemoStueck, stichtag: string): { schreiben: Schreiben; random: Random } {
  const { akte, art } = stueck;
  const fall = drawFall(
    akte.person,
    akte.aktenzeichen,
    stichtag,
    createRandom(`musterstadt/fall/${akte.person.nummer}`),
  );
  const random = createRandom(`musterstadt/schreiben/${akte.person.nummer}/${art}`);
  return { schreiben: VERFASSER[art](fall, random), random };
}
