/**
 * The versions of xdomea that are spoken, and what they differ in. The names are those of 3.0.0; a profile says how its
 * version calls them and where it puts them. 4.0.0 follows the published sample; its schemas were not at hand.
 */

export type Fassung = '3.0.0' | '4.0.0';

export interface Profil {
  readonly fassung: Fassung;
  readonly namespace: string;
  /** Attributes of the root element. */
  readonly wurzel: Readonly<Record<string, string>>;
  /** Name of 3.0.0 → name of this version, where they differ. */
  readonly namen: Readonly<Record<string, string>>;
  /** `kopf`: receipts asked for stand in the head; `wurzel`: behind it. */
  readonly bestaetigungen: 'kopf' | 'wurzel';
  /** The head in parts: identification, reader, author. */
  readonly geteilterKopf: boolean;
  /** Element that wraps every document in its container. */
  readonly dokumenthuelle?: string;
  /** Every container says whether it is only there for context. */
  readonly kontextobjekt: boolean;
  /** The message carries running number and total of its kind. */
  readonly zaehlung: boolean;
  /** Files carry their hash in the message. */
  readonly pruefsumme: boolean;
  /** The format's code may carry its name. */
  readonly formatname: boolean;
  /** The sender of a document has a place that we know of. */
  readonly absender: boolean;
  readonly listen: Readonly<Record<'nachrichtentyp' | 'dateiformat' | 'medium', string>>;
}

export const PROFILE: Readonly<Record<Fassung, Profil>> = {
  '3.0.0': {
    fassung: '3.0.0',
    namespace: 'urn:xoev-de:xdomea:schema:3.0.0',
    wurzel: {},
    namen: {},
    bestaetigungen: 'kopf',
    geteilterKopf: false,
    kontextobjekt: false,
    zaehlung: false,
    pruefsumme: false,
    formatname: false,
    absender: true,
    listen: { nachrichtentyp: '2.0', dateiformat: '2.0', medium: '1.0' },
  },
  '4.0.0': {
    fassung: '4.0.0',
    namespace: 'urn:xoev-de:xdomea:schema:4.0.0',
    wurzel: { produkt: 'Bleibe', produkthersteller: 'Bleibe', standard: 'xdomea', version: '4.0.0' },
    namen: {
      Kopf: 'nachrichtenkopf',
      Absender: 'autor',
      Empfaenger: 'leser',
      ID: 'xdomeaUUID',
      Institution: 'NameInstitution',
      ArchivspezifischeMetadaten: 'Aussonderungsmetadaten',
    },
    bestaetigungen: 'wurzel',
    geteilterKopf: true,
    dokumenthuelle: 'DokumentOderDokumentMitSchriftstueck',
    kontextobjekt: true,
    zaehlung: true,
    pruefsumme: true,
    formatname: true,
    absender: false,
    listen: { nachrichtentyp: '3.0', dateiformat: '2.0', medium: '1.0' },
  },
};

export const FASSUNGEN = Object.keys(PROFILE) as Fassung[];

export function profilOfNamespace(namespace: string): Profil | undefined {
  return Object.values(PROFILE).find((one) => one.namespace === namespace);
}

export interface Nachrichtenart {
  readonly code: string;
  /** Without the code. */
  readonly name: string;
  /** Receipts the sender asks for, in the order of the schema. */
  readonly bestaetigungen: readonly (readonly [name: string, wert: '0' | '1'])[];
  /** The files go along. */
  readonly mitDateien: boolean;
}

export const NACHRICHTEN = {
  abgabe: {
    code: '0401',
    name: 'Abgabe.Abgabe',
    bestaetigungen: [
      ['Importbestaetigung', '1'],
      ['Empfangsbestaetigung', '1'],
    ],
    mitDateien: true,
  },
  anbietung: {
    code: '0501',
    name: 'Aussonderung.Anbieteverzeichnis',
    bestaetigungen: [['Empfangsbestaetigung', '1']],
    mitDateien: false,
  },
  aussonderung: {
    code: '0503',
    name: 'Aussonderung.Aussonderung',
    bestaetigungen: [
      ['Importbestaetigung', '1'],
      ['RueckmeldungArchivkennung', '1'],
      ['Empfangsbestaetigung', '1'],
    ],
    mitDateien: true,
  },
} as const satisfies Readonly<Record<string, Nachrichtenart>>;

/** Code list Dateiformat of xdomea: our kinds of files with their code and ending. */
export const FORMATE: Readonly<Record<string, { readonly code: string; readonly endung: string }>> = {
  pdf: { code: '018', endung: 'pdf' },
  tiff: { code: '024', endung: 'tif' },
  jpeg: { code: '010', endung: 'jpg' },
  png: { code: '019', endung: 'png' },
  bmp: { code: '001', endung: 'bmp' },
};

/** `Sonstiges` */
export const FORMAT_SONSTIGES = '100';
