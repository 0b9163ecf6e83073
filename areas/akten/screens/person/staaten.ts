/**
 * States by ISO 3166-1 alpha-3, as persons' nationalities are stored; German names come with the browser (CLDR). The
 * two codes without a state are those of ICAO Doc 9303.
 */
const ALPHA_3_TO_2 =
  'AFG:AF ALB:AL DZA:DZ AND:AD AGO:AO ATG:AG ARG:AR ARM:AM AUS:AU AUT:AT AZE:AZ BHS:BS BHR:BH BGD:BD BRB:BB BLR:BY ' +
  'BEL:BE BLZ:BZ BEN:BJ BTN:BT BOL:BO BIH:BA BWA:BW BRA:BR BRN:BN BGR:BG BFA:BF BDI:BI CPV:CV KHM:KH CMR:CM CAN:CA ' +
  'CAF:CF TCD:TD CHL:CL CHN:CN COL:CO COM:KM COG:CG COD:CD CRI:CR CIV:CI HRV:HR CUB:CU CYP:CY CZE:CZ DNK:DK DJI:DJ ' +
  'DMA:DM DOM:DO ECU:EC EGY:EG SLV:SV GNQ:GQ ERI:ER EST:EE SWZ:SZ ETH:ET FJI:FJ FIN:FI FRA:FR GAB:GA GMB:GM GEO:GE ' +
  'DEU:DE GHA:GH GRC:GR GRD:GD GTM:GT GIN:GN GNB:GW GUY:GY HTI:HT HND:HN HUN:HU ISL:IS IND:IN IDN:ID IRN:IR IRQ:IQ ' +
  'IRL:IE ISR:IL ITA:IT JAM:JM JPN:JP JOR:JO KAZ:KZ KEN:KE KIR:KI PRK:KP KOR:KR RKS:XK XKX:XK KWT:KW KGZ:KG LAO:LA ' +
  'LVA:LV LBN:LB LSO:LS LBR:LR LBY:LY LIE:LI LTU:LT LUX:LU MDG:MG MWI:MW MYS:MY MDV:MV MLI:ML MLT:MT MHL:MH MRT:MR ' +
  'MUS:MU MEX:MX FSM:FM MDA:MD MCO:MC MNG:MN MNE:ME MAR:MA MOZ:MZ MMR:MM NAM:NA NRU:NR NPL:NP NLD:NL NZL:NZ NIC:NI ' +
  'NER:NE NGA:NG MKD:MK NOR:NO OMN:OM PAK:PK PLW:PW PSE:PS PAN:PA PNG:PG PRY:PY PER:PE PHL:PH POL:PL PRT:PT QAT:QA ' +
  'ROU:RO RUS:RU RWA:RW KNA:KN LCA:LC VCT:VC WSM:WS SMR:SM STP:ST SAU:SA SEN:SN SRB:RS SYC:SC SLE:SL SGP:SG SVK:SK ' +
  'SVN:SI SLB:SB SOM:SO ZAF:ZA SSD:SS ESP:ES LKA:LK SDN:SD SUR:SR SWE:SE CHE:CH SYR:SY TWN:TW TJK:TJ TZA:TZ THA:TH ' +
  'TLS:TL TGO:TG TON:TO TTO:TT TUN:TN TUR:TR TKM:TM TUV:TV UGA:UG UKR:UA ARE:AE GBR:GB USA:US URY:UY UZB:UZ VUT:VU ' +
  'VAT:VA VEN:VE VNM:VN YEM:YE ZMB:ZM ZWE:ZW';

const OHNE_STAAT: Readonly<Record<string, string>> = { XXA: 'staatenlos', XXX: 'ungeklärt' };
const TO_2 = new Map(ALPHA_3_TO_2.split(' ').map((pair) => pair.split(':') as [string, string]));
const names = new Intl.DisplayNames('de', { type: 'region' });

/** German name; an unknown code as it is. */
export function nameOfStaat(code: string): string {
  const special = OHNE_STAAT[code];
  if (special) return special;
  const alpha2 = TO_2.get(code);
  return (alpha2 && names.of(alpha2)) ?? code;
}

export interface Staat {
  readonly code: string;
  readonly name: string;
}

/** For choosing: by German alphabet, those without a state last; a second code for the same state is left out. */
export const STAATEN: readonly Staat[] = [
  ...[...TO_2.keys()]
    .filter((code) => code !== 'XKX')
    .map((code) => ({ code, name: nameOfStaat(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'de')),
  ...Object.entries(OHNE_STAAT).map(([code, name]) => ({ code, name })),
];

/** The state people mean by a name or a code; nothing when it is not clear. */
export function findStaat(text: string): Staat | undefined {
  const wanted = text.trim().toLocaleLowerCase('de');
  if (wanted === '') return undefined;
  const exact = STAATEN.find(
    ({ code, name }) => code.toLowerCase() === wanted || name.toLocaleLowerCase('de') === wanted,
  );
  if (exact) return exact;
  const beginning = STAATEN.filter(({ name }) => name.toLocaleLowerCase('de').startsWith(wanted));
  return beginning.length === 1 ? beginning[0] : undefined;
}
