/** The two hundred fictional persons of Musterstadt: sixteen cast by hand for their names, the rest by chance. */
import { HERKUENFTE, type Herkunft } from './namen.data.ts';
import { createRandom, type Random } from './random.ts';

export type Lebenslage = 'arbeit' | 'studium' | 'ausbildung' | 'familie' | 'schutz' | 'freizuegigkeit';

export interface DemoPerson {
  /** From 1; names the person in tests and in the tour. */
  readonly nummer: number;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsname?: string;
  readonly geschlecht: 'maennlich' | 'weiblich' | 'divers';
  /** ISO; `1991` or `1991-03` where day or month are unknown. */
  readonly geburtsdatum: string;
  readonly geburtsort: string;
  /** ISO 3166-1 alpha-3. */
  readonly staatsangehoerigkeiten: readonly string[];
  readonly aliase: readonly { readonly familienname: string; readonly vornamen: string }[];
  readonly lage: Lebenslage;
}

export const DEMO_PERSONEN = 200;

type Besetzung = Omit<DemoPerson, 'nummer' | 'aliase'> & Partial<Pick<DemoPerson, 'aliase'>>;

/**
 * Names that search and file must get right: pairs that sound alike, umlauts written out, letters with marks, double
 * names, several nationalities, birth dates known in part.
 */
const BESETZUNG: readonly Besetzung[] = [
  person('Al-Hassan', 'Mohammed', 'maennlich', '1991-03-14', 'Mossul', ['IRQ'], 'arbeit'),
  person('Alhasan', 'Muhamed', 'maennlich', '1991-03-14', 'Aleppo', ['SYR'], 'schutz'),
  person('Öztürk', 'Elif', 'weiblich', '1986-07-22', 'İzmir', ['TUR'], 'familie'),
  person('Oeztuerk', 'Elif Nur', 'weiblich', '1996-02-08', 'Musterstadt', ['TUR'], 'studium'),
  person('Nguyễn', 'Thị Mai', 'weiblich', '1999-11-30', 'Hà Nội', ['VNM'], 'ausbildung'),
  person('Nguyen', 'Thi Mai', 'weiblich', '1989-05-02', 'Hải Phòng', ['VNM'], 'familie'),
  person('Ševčenko', 'Oleksandr', 'maennlich', '1984-09-17', 'Charkiw', ['UKR'], 'schutz', {
    aliase: [{ familienname: 'Shevchenko', vornamen: 'Oleksandr' }],
  }),
  person('Kovalenko-Brandt', 'Olena', 'weiblich', '1990-12-05', 'Odesa', ['UKR'], 'familie', {
    geburtsname: 'Kovalenko',
  }),
  person('Đorđević', 'Živka', 'weiblich', '1972-04-19', 'Niš', ['SRB'], 'arbeit'),
  person('Yıldız', 'Şükrü İsmail', 'maennlich', '1968-01-01', 'Şanlıurfa', ['TUR'], 'arbeit'),
  person('Ahmadzai', 'Zalmai', 'maennlich', '1987', 'Kabul', ['AFG'], 'schutz', {
    aliase: [{ familienname: 'Ahmad Zai', vornamen: 'Salmai' }],
  }),
  person('Gebremariam', 'Letebrhan', 'weiblich', '1994-05', 'Keren', ['ERI'], 'schutz'),
  person('Karimi', 'Shirin', 'weiblich', '1988-08-27', 'Schiras', ['IRN', 'CAN'], 'arbeit'),
  person('dos Santos Araújo', 'Maria da Conceição', 'weiblich', '1993-06-13', 'Belém', ['BRA'], 'studium'),
  person("O'Brien-Große", 'Siân', 'weiblich', '1979-10-03', 'Cardiff', ['GBR', 'IRL'], 'freizuegigkeit'),
  person('Cali Warsame', 'Abdirahman', 'maennlich', '1998-01-01', 'Hargeysa', ['SOM'], 'schutz', {
    aliase: [{ familienname: 'Ali Warsame', vornamen: 'Abdurahman' }],
  }),
];

function person(
  familienname: string,
  vornamen: string,
  geschlecht: DemoPerson['geschlecht'],
  geburtsdatum: string,
  geburtsort: string,
  staatsangehoerigkeiten: readonly string[],
  lage: Lebenslage,
  more: Partial<Pick<DemoPerson, 'aliase' | 'geburtsname'>> = {},
): Besetzung {
  return { familienname, vornamen, geschlecht, geburtsdatum, geburtsort, staatsangehoerigkeiten, lage, ...more };
}

export function listDemoPersonen(count: number = DEMO_PERSONEN): DemoPerson[] {
  const random = createRandom('musterstadt/personen');
  const taken = new Set(BESETZUNG.map(({ familienname, vornamen }) => `${familienname}, ${vornamen}`));
  return Array.from({ length: count }, (_, index) => {
    const nummer = index + 1;
    const cast = BESETZUNG[index];
    return cast ? { aliase: [], ...cast, nummer } : { ...drawPerson(random, taken), nummer };
  });
}

function drawPerson(random: Random, taken: Set<string>): Omit<DemoPerson, 'nummer'> {
  const land = drawHerkunft(random);
  const weiblich = random.chance(0.5);
  for (;;) {
    const index = random.int(0, land.familie.length - 1);
    const familie = (weiblich && land.familieWeiblich?.[index]) || (land.familie[index] as string);
    const familienname = random.chance(0.05)
      ? `${familie}-${random.pick(['Schäfer', 'Weiß', 'Müller', 'Krüger'])}`
      : familie;
    const vornamen = random.pick(weiblich ? land.weiblich : land.maennlich);
    if (taken.has(`${familienname}, ${vornamen}`)) continue;
    taken.add(`${familienname}, ${vornamen}`);
    const geburtsdatum = drawGeburtsdatum(random);
    return {
      familienname,
      vornamen,
      geschlecht: weiblich ? 'weiblich' : 'maennlich',
      geburtsdatum,
      geburtsort: random.pick(land.orte),
      staatsangehoerigkeiten: random.chance(0.04) ? [land.staat, random.pick(['CAN', 'JOR', 'SWE'])] : [land.staat],
      aliase: [],
      lage: drawLage(random, land.staat, Number(geburtsdatum.slice(0, 4))),
    };
  }
}

function drawHerkunft(random: Random): Herkunft {
  const total = HERKUENFTE.reduce((sum, { gewicht }) => sum + gewicht, 0);
  let rest = random.int(1, total);
  for (const land of HERKUENFTE) {
    rest -= land.gewicht;
    if (rest <= 0) return land;
  }
  return HERKUENFTE[0] as Herkunft;
}

/** One in thirty knows only the year, one in forty only year and month: no papers, no register. */
function drawGeburtsdatum(random: Random): string {
  const year = random.int(1952, 2006);
  const month = String(random.int(1, 12)).padStart(2, '0');
  const day = String(random.int(1, 28)).padStart(2, '0');
  if (random.chance(1 / 30)) return `${year}`;
  return random.chance(1 / 40) ? `${year}-${month}` : `${year}-${month}-${day}`;
}

const EU = new Set(['POL', 'ROU']);
const SCHUTZ = new Set(['SYR', 'AFG', 'ERI', 'SOM', 'UKR', 'IRQ']);

function drawLage(random: Random, staat: string, geburtsjahr: number): Lebenslage {
  if (EU.has(staat)) return 'freizuegigkeit';
  if (SCHUTZ.has(staat) && random.chance(0.6)) return 'schutz';
  if (geburtsjahr < 1961) return 'familie';
  if (geburtsjahr < 1988) return random.pick(['arbeit', 'familie'] as const);
  return random.pick(['arbeit', 'arbeit', 'familie', 'studium', 'studium', 'ausbildung'] as const);
}
