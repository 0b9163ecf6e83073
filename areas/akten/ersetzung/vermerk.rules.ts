/** What of a scan deviates from the rule, in words for the Transfervermerk (TR-03138, deviations are recorded). Pure. */
import { isHinnehmbar, nameOfBefund } from './vorgabe.data.ts';
import { MINDEST_DPI, type ScannerInhalt, type ScanprofilInhalt } from './vorgabe.schema.ts';

export interface VermerkSeite {
  readonly nr: number;
  readonly leer: boolean;
  readonly qualitaet: 'gut' | 'schwach' | 'unlesbar' | null;
  /** 0 to 100. */
  readonly konfidenz: number | null;
  readonly drehung: number;
  readonly breite: number | null;
  readonly hoehe: number | null;
  /** ISO instant at which it was shown to the one who checked. */
  readonly gesehen: string | null;
}

export interface VermerkFakten {
  readonly dokument: { id: string; titel: string; typ: string; typName: string };
  readonly scan: {
    /** ISO day. */
    tag: string;
    at: string;
    person: string;
    name: string | null;
    herkunft: string;
    ersetzt: string | null;
  };
  readonly scanner: { schluessel: string; nummer: number; inhalt: ScannerInhalt };
  readonly profil: { schluessel: string; nummer: number; inhalt: ScanprofilInhalt };
  readonly pruefung: {
    stand: string;
    umfang: 'alle' | 'stichprobe' | 'keine';
    prozent: number | null;
    mindestens: number | null;
    regel: string | null;
    saat: string;
    seiten: readonly number[];
    trennung: boolean;
    trennungGrund: string | null;
    person: string | null;
    name: string | null;
    at: string | null;
  };
  readonly befunde: readonly { nr: number; art: string; vermerk: string | null }[];
  readonly original: {
    dateiname: string;
    art: string;
    groesse: number;
    sha256: string;
    seiten: number;
    aufbewahren: boolean;
    ort: string | null;
  };
  readonly kopie: { sha256: string; groesse: number; seiten: number };
  readonly seiten: readonly VermerkSeite[];
  readonly software: { name: string; fassung: string };
  readonly erstelltAt: string;
  readonly siegel: { zeitstempel: boolean; test: boolean };
}

const FARBE: Readonly<Record<ScanprofilInhalt['farbe'], string>> = {
  farbe: 'Farbe',
  graustufen: 'Graustufen',
  schwarzweiss: 'Schwarz-Weiß',
};

/** German sentences; empty when nothing deviates. */
export function findAbweichungen(fakten: VermerkFakten): string[] {
  return [...ofProfile(fakten), ...ofScan(fakten), ...ofPruefung(fakten), ...ofPages(fakten)];
}

function ofProfile({ profil: { inhalt }, dokument }: VermerkFakten): string[] {
  const found: string[] = [];
  const why = inhalt.begruendung === '' ? '' : ` Begründung: ${inhalt.begruendung}`;
  if (inhalt.dpi < MINDEST_DPI) found.push(`Auflösung ${inhalt.dpi} dpi statt mindestens ${MINDEST_DPI} dpi.${why}`);
  if (inhalt.farbe !== 'farbe') found.push(`${FARBE[inhalt.farbe]} statt Farbe.${why}`);
  if (inhalt.typen.length > 0 && !inhalt.typen.includes(dokument.typ))
    found.push(`Das Scanprofil ist für diese Art von Dokument (${dokument.typName}) nicht vorgesehen.`);
  return found;
}

function ofScan({ scan, scanner }: VermerkFakten): string[] {
  const found: string[] = [];
  if (scan.name === null)
    found.push('Wer gescannt hat, ist nicht festgehalten: Die Datei kam über den überwachten Ordner.');
  if (scanner.inhalt.naechstePruefung < scan.tag)
    found.push(`Die nächste Prüfung des Scanners war am ${germanDay(scanner.inhalt.naechstePruefung)} fällig.`);
  return found;
}

function ofPruefung({ pruefung, befunde }: VermerkFakten): string[] {
  const found: string[] = [];
  if (pruefung.umfang === 'keine') found.push('Nach der Prüfregel des Amtes gab es keine Sichtprüfung.');
  if (pruefung.umfang === 'stichprobe')
    found.push(
      `Sichtprüfung als Stichprobe: ${pruefung.prozent} vom Hundert der Seiten, mindestens ${pruefung.mindestens}.`,
    );
  if (!pruefung.trennung)
    found.push(`Dieselbe Person durfte scannen und prüfen. Begründung: ${pruefung.trennungGrund ?? 'keine'}`);
  for (const { nr, art, vermerk } of befunde.filter((one) => isHinnehmbar(one.art)))
    found.push(`Seite ${nr}: ${nameOfBefund(art)}.${vermerk ? ` ${vermerk}` : ''}`);
  return found;
}

function ofPages({ seiten, kopie, original }: VermerkFakten): string[] {
  const found: string[] = [];
  const unreadable = seiten.filter(({ qualitaet }) => qualitaet === 'unlesbar').map(({ nr }) => nr);
  if (unreadable.length > 0)
    found.push(`Die Texterkennung konnte nicht lesen: Seite ${unreadable.join(', ')}. Das Bild ist vorhanden.`);
  if (kopie.seiten !== original.seiten)
    found.push(`Das Original hat ${original.seiten} Seiten, die Kopie ${kopie.seiten}.`);
  return found;
}

function germanDay(day: string): string {
  return day.split('-').reverse().join('.');
}
