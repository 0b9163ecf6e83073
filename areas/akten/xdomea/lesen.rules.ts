/** From a parsed message to what it lists. Pure; reads every version by its profile, and names it does not know are left. */
import { FASSUNGEN, type Fassung, profilOfNamespace } from './profil.data.ts';

/** An element: local name, children, own text. */
export interface Knoten {
  readonly n: string;
  readonly k: readonly Knoten[];
  readonly t: string;
}

export interface NachrichtDokument {
  readonly id: string;
  readonly titel?: string;
  readonly datum?: string;
  readonly typ?: string;
  readonly absender?: string;
  /** Aktenzeichen or subject of what it lies in, outermost first. */
  readonly pfad: readonly string[];
  /** Which of the message's Vorgänge it lies in. */
  readonly vorgang?: number;
  readonly dateien: readonly { readonly name: string; readonly sha256?: string }[];
}

export interface NachrichtVorgang {
  readonly betreff?: string;
  readonly kennzeichen?: string;
  /** ISO dates. */
  readonly beginn?: string;
  readonly ende?: string;
}

export interface NachrichtPerson {
  readonly familienname: string;
  readonly vornamen: string;
  /** ISO date. */
  readonly geburtsdatum?: string;
}

export interface Nachricht {
  readonly fassung: Fassung;
  /** `0503` */
  readonly code: string;
  /** `Aussonderung.Aussonderung` */
  readonly name: string;
  readonly prozessId: string;
  readonly absender: string;
  readonly empfaenger: string;
  /** Kennzeichen of the Akten in it. */
  readonly aktenzeichen: readonly string[];
  readonly akten: readonly { readonly aktenzeichen?: string; readonly betreff?: string }[];
  /** At any depth; a Teilvorgang belongs to its Vorgang. */
  readonly vorgaenge: readonly NachrichtVorgang[];
  /** Documents that name no file, neither themselves nor by their parts. */
  readonly ohneDatei: number;
  /** Whom the Akten are about, as they stand there. */
  readonly personen: readonly NachrichtPerson[];
  readonly dokumente: readonly NachrichtDokument[];
}

/** Throws RangeError with a reason when it is no message that is understood. */
export function readNachricht(wurzel: Knoten, namespace: string): Nachricht {
  const profil = profilOfNamespace(namespace);
  if (!profil) throw new RangeError(unknownFassung(namespace));
  const [, name = '', code = ''] = /^(.+)\.(\d{4})$/.exec(wurzel.n) ?? [];
  if (code === '') throw new RangeError(`${wurzel.n.slice(0, 100)} ist keine Nachricht.`);
  const called = (one: string) => profil.namen[one] ?? one;
  const kopf = child(wurzel, called('Kopf'));
  const reader = new Reader(called);
  for (const objekt of children(wurzel, 'Schriftgutobjekt')) reader.container(objekt, { pfad: [] });
  return {
    fassung: profil.fassung,
    code,
    name,
    prozessId: textAt(kopf, 'ProzessID') ?? '',
    absender: textAt(kopf, called('Absender'), called('Institution'), 'Name') ?? '',
    empfaenger: textAt(kopf, called('Empfaenger'), called('Institution'), 'Name') ?? '',
    aktenzeichen: reader.akten.flatMap(({ aktenzeichen }) => aktenzeichen ?? []),
    akten: reader.akten,
    vorgaenge: reader.vorgaenge,
    ohneDatei: reader.ohneDatei,
    personen: reader.personen,
    dokumente: reader.dokumente,
  };
}

function unknownFassung(namespace: string): string {
  const [, version] = /^urn:xoev-de:xdomea:schema:([\w.-]{1,20})$/.exec(namespace) ?? [];
  return version
    ? `Die Fassung ${version} von xdomea wird nicht gelesen, nur ${FASSUNGEN.join(' und ')}.`
    : 'Das XML ist keine Nachricht von xdomea.';
}

const CONTAINERS: ReadonlySet<string> = new Set(['Akte', 'Teilakte', 'Vorgang', 'Teilvorgang', 'Akteninhalt']);
const WRAPPERS: ReadonlySet<string> = new Set(['DokumentOderDokumentMitSchriftstueck', 'Schriftgutobjekt']);
const DOKUMENTE: ReadonlySet<string> = new Set(['Dokument', 'Anlage', 'DokumentMitSchriftstueck', 'Schriftstueck']);

const MOST_PERSONS = 50;

type Ort = Pick<NachrichtDokument, 'pfad' | 'vorgang'>;

class Reader {
  readonly akten: { aktenzeichen?: string; betreff?: string }[] = [];
  readonly personen: NachrichtPerson[] = [];
  readonly vorgaenge: NachrichtVorgang[] = [];
  ohneDatei = 0;
  readonly dokumente: NachrichtDokument[] = [];
  private readonly called: (name: string) => string;

  constructor(called: (name: string) => string) {
    this.called = called;
  }

  /** The depth is bounded by the one who parsed. */
  container(knoten: Knoten, ort: Ort): void {
    for (const kind of knoten.k) {
      if (DOKUMENTE.has(kind.n)) this.dokument(kind, ort);
      else if (WRAPPERS.has(kind.n) || kind.n === 'Akteninhalt') this.container(kind, ort);
      else if (CONTAINERS.has(kind.n)) {
        const aktenzeichen = textAt(kind, 'AllgemeineMetadaten', 'Kennzeichen')?.slice(0, 200);
        const betreff = textAt(kind, 'AllgemeineMetadaten', 'Betreff')?.slice(0, 300);
        if (kind.n === 'Akte')
          this.akte(kind, { ...(aktenzeichen ? { aktenzeichen } : {}), ...(betreff ? { betreff } : {}) });
        const name = aktenzeichen ?? betreff ?? '';
        this.container(kind, {
          pfad: name === '' ? ort.pfad : [...ort.pfad, name],
          ...(kind.n === 'Vorgang'
            ? { vorgang: this.vorgang(kind, betreff, aktenzeichen) }
            : ort.vorgang === undefined
              ? {}
              : { vorgang: ort.vorgang }),
        });
      }
    }
  }

  private vorgang(knoten: Knoten, betreff: string | undefined, kennzeichen: string | undefined): number {
    const beginn = dayOf(textAt(knoten, 'Laufzeit', 'Beginn'));
    const ende = dayOf(textAt(knoten, 'Laufzeit', 'Ende'));
    const known = { ...(betreff ? { betreff } : {}), ...(kennzeichen ? { kennzeichen } : {}) };
    return this.vorgaenge.push({ ...known, ...(beginn ? { beginn } : {}), ...(ende ? { ende } : {}) }) - 1;
  }

  private akte(knoten: Knoten, named: { aktenzeichen?: string; betreff?: string }): void {
    this.akten.push(named);
    for (const kontakt of children(knoten, 'Kontakt')) {
      const name = child(kontakt, 'Name');
      const familienname = textAt(name, 'Familienname', 'Name')?.slice(0, 200);
      if (!familienname || this.personen.length >= MOST_PERSONS) continue;
      const vornamen = textAt(name, 'Vorname', 'Name')?.slice(0, 200) ?? '';
      const geburtsdatum = dayOf(textAt(kontakt, 'Geburt', 'Datum'));
      this.personen.push({ familienname, vornamen, ...(geburtsdatum ? { geburtsdatum } : {}) });
    }
  }

  private dokument(knoten: Knoten, ort: Ort): void {
    const titel = textAt(knoten, 'AllgemeineMetadaten', 'Betreff');
    const datum = dayOf(textAt(knoten, 'DatumDesSchreibens'));
    const typ = textAt(knoten, 'Typ');
    const absender = textAt(knoten, 'Absender', 'Institution', 'Name');
    const dateien = children(knoten, 'Version')
      .flatMap((version) => children(version, 'Format'))
      .flatMap((format) => children(format, 'Primaerdokument'))
      .flatMap(dateienOf);
    const before = this.dokumente.push({
      id: textAt(knoten, 'Identifikation', this.called('ID')) ?? '',
      ...(titel ? { titel: titel.slice(0, 300) } : {}),
      ...(datum ? { datum } : {}),
      ...(typ ? { typ: typ.slice(0, 300) } : {}),
      ...(absender ? { absender: absender.slice(0, 200) } : {}),
      ...ort,
      dateien,
    });
    // Attachments are documents of their own.
    this.container(knoten, ort);
    if (dateien.length === 0 && this.dokumente.length === before) this.ohneDatei += 1;
  }
}

function dateienOf(primaer: Knoten): { name: string; sha256?: string }[] {
  const name = textAt(primaer, 'Dateiname');
  const hash = child(primaer, 'Hash');
  const wert = textAt(hash, 'Wert')?.toLowerCase();
  const isSha256 = textAt(hash, 'Algorithmus', 'code') === 'SHA-256' && /^[0-9a-f]{64}$/.test(wert ?? '');
  const siegel = children(child(primaer, 'SignaturSiegel'), 'SignaturSiegelDatei').map(({ t }) => ({ name: t }));
  return name ? [{ name, ...(isSha256 && wert ? { sha256: wert } : {}) }, ...siegel] : siegel;
}

/** A whole day that exists. */
export function dayOf(text: string | undefined): string | undefined {
  const day = text?.slice(0, 10);
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

function children(knoten: Knoten | undefined, name: string): readonly Knoten[] {
  return knoten?.k.filter((kind) => kind.n === name) ?? [];
}

function child(knoten: Knoten | undefined, name: string): Knoten | undefined {
  return knoten?.k.find((kind) => kind.n === name);
}

function textAt(knoten: Knoten | undefined, ...path: readonly string[]): string | undefined {
  let at = knoten;
  for (const name of path) at = child(at, name);
  return at?.t.trim() || undefined;
}
