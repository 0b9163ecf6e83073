/** How laws are named by people, decrees and other laws: as cited first, then every other name. */

const BUCHNUMMER: Readonly<Record<string, number>> = {
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
  XI: 11,
  XII: 12,
  XIV: 14,
};

/** Genitives ("des Aufenthaltsgesetzes") and small letters are understood by rule, they are not listed. */
export const GESETZESNAMEN: readonly (readonly [string, ...string[]])[] = [
  ['AufenthG', 'Aufenthaltsgesetz', 'AufG', 'AufentG'],
  ['AufenthV', 'Aufenthaltsverordnung', 'AufV', 'AufentV'],
  ['AuslG', 'Ausländergesetz'],
  ['AsylG', 'Asylgesetz', 'AsylVfG', 'Asylverfahrensgesetz'],
  ['AsylbLG', 'Asylbewerberleistungsgesetz'],
  ['AsylZBV', 'Asylzuständigkeitsbestimmungsverordnung'],
  ['BeschV', 'Beschäftigungsverordnung', 'BeschäftigungsV'],
  ['FreizügG/EU', 'FreizügG', 'Freizügigkeitsgesetz', 'Freizügigkeitsgesetz/EU'],
  ['StAG', 'Staatsangehörigkeitsgesetz', 'RuStAG', 'Reichs- und Staatsangehörigkeitsgesetz'],
  ['AZRG', 'AZR-Gesetz', 'Ausländerzentralregistergesetz', 'Gesetz über das Ausländerzentralregister'],
  ['AZRG-DV', 'AZRG-Durchführungsverordnung', 'AZRGDV'],
  ['IntV', 'Integrationskursverordnung'],
  ['DeuFöV', 'Deutschsprachförderverordnung'],
  ['HAuslG', 'Gesetz über die Rechtsstellung heimatloser Ausländer im Bundesgebiet'],
  ['StlÜbk', 'Staatenlosenübereinkommen', 'StaatenlÜbk'],
  ['GFK', 'Genfer Flüchtlingskonvention', 'Genfer Konvention'],
  ['EMRK', 'Europäische Menschenrechtskonvention', 'Menschenrechtskonvention', 'MRK'],
  ['BVFG', 'Bundesvertriebenengesetz'],
  ['GG', 'Grundgesetz'],
  ['VwVfG', 'Verwaltungsverfahrensgesetz'],
  ['VwGO', 'Verwaltungsgerichtsordnung'],
  ['VwZG', 'Verwaltungszustellungsgesetz'],
  ['VwVG', 'Verwaltungsvollstreckungsgesetz', 'Verwaltungs-Vollstreckungsgesetz'],
  ['BGB', 'Bürgerliches Gesetzbuch', 'Bürgerlichen Gesetzbuch'],
  ['BGBEG', 'EGBGB', 'Einführungsgesetz zum Bürgerlichen Gesetzbuche'],
  ['StGB', 'Strafgesetzbuch'],
  ['StPO', 'Strafprozessordnung'],
  ['JGG', 'Jugendgerichtsgesetz'],
  ['ZPO', 'Zivilprozessordnung'],
  ['FamFG'],
  ['GVG', 'Gerichtsverfassungsgesetz'],
  ['BVerfGG', 'Bundesverfassungsgerichtsgesetz'],
  ['SGG', 'Sozialgerichtsgesetz'],
  ['AO', 'Abgabenordnung', 'AO 1977'],
  ['OWiG', 'Gesetz über Ordnungswidrigkeiten', 'Ordnungswidrigkeitengesetz'],
  ['BMG', 'Bundesmeldegesetz'],
  ['PassG', 'Passgesetz'],
  ['PassV', 'Passverordnung'],
  ['PAuswG', 'Personalausweisgesetz'],
  ['PAuswV', 'Personalausweisverordnung'],
  ['eIDKG', 'eID-Karte-Gesetz'],
  ['PStG', 'Personenstandsgesetz'],
  ['PStV', 'Personenstandsverordnung'],
  ['BDSG', 'Bundesdatenschutzgesetz'],
  ['DSGVO', 'DS-GVO', 'Datenschutz-Grundverordnung'],
  ['BZRG', 'Bundeszentralregistergesetz'],
  ['BPolG', 'Bundespolizeigesetz'],
  ['BKAG', 'Bundeskriminalamtgesetz'],
  ['BVerfSchG', 'Bundesverfassungsschutzgesetz'],
  ['BAföG', 'Bundesausbildungsförderungsgesetz'],
  ['BKGG', 'Bundeskindergeldgesetz'],
  ['BEEG', 'Bundeselterngeld- und Elternzeitgesetz'],
  ['BQFG', 'Berufsqualifikationsfeststellungsgesetz'],
  ['BBiG', 'Berufsbildungsgesetz'],
  ['HwO', 'Handwerksordnung'],
  ['GewO', 'Gewerbeordnung'],
  ['AÜG', 'Arbeitnehmerüberlassungsgesetz'],
  ['ArbZG', 'Arbeitszeitgesetz'],
  ['MiLoG', 'Mindestlohngesetz'],
  ['SchwarzArbG', 'Schwarzarbeitsbekämpfungsgesetz'],
  ['EStG', 'Einkommensteuergesetz'],
  ['WoGG', 'Wohngeldgesetz'],
  ['UhVorschG', 'Unterhaltsvorschussgesetz', 'UVG'],
  ['IfSG', 'Infektionsschutzgesetz'],
  ['TPG', 'Transplantationsgesetz'],
  ['OZG', 'Onlinezugangsgesetz'],
  ['BGebG', 'Bundesgebührengesetz'],
  ['SGB I', 'Erstes Buch Sozialgesetzbuch', 'Ersten Buch Sozialgesetzbuch', 'Ersten Buches Sozialgesetzbuch'],
  ...sgb('II', 'Zweit'),
  ...sgb('III', 'Dritt'),
  ...sgb('IV', 'Viert'),
  ...sgb('V', 'Fünft'),
  ...sgb('VI', 'Sechst'),
  ...sgb('VII', 'Siebt'),
  ...sgb('VIII', 'Acht'),
  ...sgb('IX', 'Neunt'),
  ...sgb('X', 'Zehnt'),
  ...sgb('XI', 'Elft'),
  ...sgb('XII', 'Zwölft'),
  ...sgb('XIV', 'Vierzehnt'),
];

function sgb(buch: string, stamm: string): (readonly [string, ...string[]])[] {
  const names = [`${stamm}es Buch`, `${stamm}en Buches`, `${stamm}en Buch`, `${stamm}en Buchs`].flatMap((name) => [
    `${name} Sozialgesetzbuch`,
    `${name} des Sozialgesetzbuchs`,
    `${name} des Sozialgesetzbuches`,
    name,
  ]);
  return [[`SGB ${buch}`, `SGB ${BUCHNUMMER[buch]}`, `${buch}. Buch Sozialgesetzbuch`, ...names]];
}

/** Capitals that stand after a § and are no law. */
export const KEIN_GESETZ: ReadonlySet<string> = new Set(
  'ABH ABHs BA BAMF BMI BVA EU NRW AVV AVwV AT VAB RP BZR AZR eAT PDF VG OVG VGH BVerwG BVerfG EuGH EGMR BGBl BGH'.split(
    ' ',
  ),
);

/** `VwVfG NRW` has the name of the law of the Bund and is another one. */
export const LAENDER: ReadonlySet<string> = new Set(
  'NRW NW Bln BW Bay Bbg BB HB HH Hmb Hess Nds MV RP RLP LSA Saar SL SN Sächs SH Thür TH'.split(' '),
);

/** What is counted: a number before it is no Absatz and no §. */
export const EINHEITEN: ReadonlySet<string> = new Set(
  (
    'monat monate monaten monats jahr jahre jahren jahrs jahres woche wochen tag tage tagen tages stunde stunden minute minuten ' +
    'euro eur cent prozent person personen kind kinder kindern fall faelle faellen seite seiten mal kg km uhr ' +
    'januar februar maerz april mai juni juli august september oktober november dezember'
  ).split(' '),
);

/** A number with a letter after one of these is a house, a room or a class. */
export const VOR_HAUSNUMMER: ReadonlySet<string> = new Set(
  'haus hausnummer zimmer raum klasse steuerklasse gruppe stufe gleis wohnung tuer gebaeude block halle seite version'.split(
    ' ',
  ),
);
