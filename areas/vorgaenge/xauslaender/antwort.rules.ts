/** Replies of XAusländer 26.11: OZG 130102, 130104, 130105, 130109, 130110. Builds text; pure. */
import { type Element, schreibe } from '../xml/baum.rules.ts';
import type { XAntwort } from './antwort.schema.ts';
import { ANTWORTNAMEN, XAUSLAENDER_NS, XAUSLAENDER_VERSION } from './codelisten.data.ts';

export interface Antwortkopf {
  readonly nachrichtId: string;
  readonly erstelltAm: string;
  /** Prefix and number as in DVDV. */
  readonly autor: { readonly kennung: string; readonly name: string };
  readonly leser: { readonly kennung: string; readonly name: string };
  readonly antragsidentifikation: string;
  /** The message that this one answers. */
  readonly ausloeser: string;
}

const CODELISTE = 'urn:xoev-de:xauslaender:codeliste';

export function schreibeAntwort(kopf: Antwortkopf, antwort: XAntwort): string {
  const inhalt: readonly Element[] = [
    ['x:nachrichtenkopf.g2g', kopfOf(kopf, antwort.art)],
    ['x:antragsidentifikation', kopf.antragsidentifikation],
    ['x:ausloeserUUID', kopf.ausloeser],
    ...inhaltOf(antwort),
  ];
  const attribute = {
    'xmlns:x': XAUSLAENDER_NS,
    produkt: 'Bleibe',
    produkthersteller: 'Bleibe',
    standard: 'XAusländer',
    version: XAUSLAENDER_VERSION,
  };
  const name = `x:${ANTWORTNAMEN[antwort.art]}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${schreibe([[name, inhalt, attribute]])}`;
}

/** The head and what it holds are unqualified, as the base message of XInneres has them. */
function kopfOf({ nachrichtId, erstelltAm, autor, leser }: Antwortkopf, art: string): readonly Element[] {
  return [
    [
      'identifikation.nachricht',
      [
        ['nachrichtenUUID', nachrichtId],
        ['nachrichtentyp', [['code', art]], { listURI: `${CODELISTE}:nachrichten.id`, listVersionID: '19' }],
        ['erstellungszeitpunkt', erstelltAm],
      ],
    ],
    ['leser', behoerdeOf(leser)],
    ['autor', behoerdeOf(autor)],
  ];
}

function behoerdeOf({ kennung, name }: { kennung: string; name: string }): readonly Element[] {
  return [
    ['verzeichnisdienst', [['code', 'DVDV']]],
    ['kennung', kennung],
    ['name', name],
  ];
}

function inhaltOf(antwort: XAntwort): readonly Element[] {
  switch (antwort.art) {
    case '130102':
      return [['x:frage', antwort.frage], antwort.fristdatum ? ['x:fristdatum', antwort.fristdatum] : undefined];
    case '130104':
      return [['x:status', [['code', antwort.status]], { listURI: `${CODELISTE}:ozg.status`, listVersionID: '4' }]];
    case '130105':
      return [
        antwort.termin ? ['x:strukturierteTermininformationen', terminOf(antwort.termin)] : undefined,
        antwort.onlinevergabe ? ['x:onlinevergabe', antwort.onlinevergabe] : undefined,
        antwort.weitereHinweise ? ['x:weitereHinweise', antwort.weitereHinweise] : undefined,
      ];
    case '130109':
      return [
        ['x:hinweis', antwort.hinweis],
        antwort.zustaendigeAbh ? ['x:zustaendigeABH', antwort.zustaendigeAbh] : undefined,
      ];
    case '130110':
      return [
        ['x:mitteilung', dokumentOf(antwort.mitteilung)],
        antwort.gebuehrenmitteilung ? ['x:gebuehrenmitteilung', dokumentOf(antwort.gebuehrenmitteilung)] : undefined,
      ];
  }
}

type Termin = NonNullable<Extract<XAntwort, { art: '130105' }>['termin']>;

function terminOf(termin: Termin): readonly Element[] {
  return [
    ['x:datum', termin.datum],
    ['x:uhrzeitAb', `${termin.uhrzeitAb}:00`],
    termin.uhrzeitBis ? ['x:uhrzeitBis', `${termin.uhrzeitBis}:00`] : undefined,
    [
      'x:ort',
      [
        ['strasse', termin.strasse],
        ['hausnummer', termin.hausnummer],
        ['postleitzahl', termin.postleitzahl],
        ['wohnort', termin.ort],
      ],
    ],
    termin.weitereAngaben ? ['x:weitereAngabenZumOrt', termin.weitereAngaben] : undefined,
  ];
}

const dokumentOf = ({ base64 }: { base64: string }): readonly Element[] => [
  ['x:dokument', base64],
  ['x:dokumententyp', [['code', 'application/pdf']]],
];
