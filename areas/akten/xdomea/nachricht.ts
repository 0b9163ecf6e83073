/** Writes a message of xdomea. Pure: from the read model and a profile to XML. */
import { type AkteZumAbgeben, type DokumentZumAbgeben, dokumenteOf, type VorgangZumAbgeben } from './akte.model.ts';
import { FORMAT_SONSTIGES, FORMATE, type Nachrichtenart, type Profil } from './profil.data.ts';

export interface Stelle {
  readonly institution: string;
  readonly organisationseinheit?: string | undefined;
}

export interface NachrichtOrder {
  readonly art: Nachrichtenart;
  readonly profil: Profil;
  readonly prozessId: string;
  /** Own id of this message; only versions with a divided head carry it. */
  readonly nachrichtId: string;
  /** ISO instant. */
  readonly zeitpunkt: string;
  readonly absender: Stelle;
  readonly empfaenger: Stelle;
  readonly akten: readonly AkteZumAbgeben[];
}

/** `UUID_Aussonderung.Aussonderung.0503`: the beginning of the names of message and ZIP. */
export function nachrichtName({ prozessId, art }: Pick<NachrichtOrder, 'prozessId' | 'art'>): string {
  return `${prozessId}_${art.name}.${art.code}`;
}

type Kind = string | false | undefined;

/** Builds elements in the names of 3.0.0; the profile renames. */
class Writer {
  private readonly order: NachrichtOrder;

  constructor(order: NachrichtOrder) {
    this.order = order;
  }

  write(): string {
    const { art, profil, akten } = this.order;
    const name = `xdomea:${art.name}.${art.code}`;
    const attributes = Object.entries(profil.wurzel).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
    const objects = akten.map((akte) => this.el('Schriftgutobjekt', this.akte(akte)));
    const receipts = profil.bestaetigungen === 'wurzel' ? this.bestaetigungen() : '';
    const counts = profil.zaehlung
      ? this.el('LfdNrNachrichtProTyp', '1') + this.el('GesamtanzahlNachrichtenProTyp', '1')
      : '';
    return (
      `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns:xdomea="${profil.namespace}"${attributes.join('')}>` +
      `${this.kopf()}${receipts}${counts}${objects.join('')}</${name}>\n`
    );
  }

  private el(name: string, ...kinder: readonly Kind[]): string {
    const body = kinder.filter(Boolean).join('');
    const called = `xdomea:${this.order.profil.namen[name] ?? name}`;
    return body === '' ? `<${called}/>` : `<${called}>${body}</${called}>`;
  }

  /** Left out without text. */
  private text(name: string, value: string | undefined): Kind {
    return value ? this.el(name, escapeXml(value)) : undefined;
  }

  private code(name: string, liste: string, version: string, code: string, words?: string): string {
    const called = `xdomea:${this.order.profil.namen[name] ?? name}`;
    const uri = `urn:xoev-de:xdomea:codeliste:${liste}`;
    const label = words ? `<name>${escapeXml(words)}</name>` : '';
    return `<${called} listURI="${uri}" listVersionID="${version}"><code>${code}</code>${label}</${called}>`;
  }

  private kopf(): string {
    const { profil, art, prozessId, nachrichtId, zeitpunkt, absender, empfaenger } = this.order;
    const prozess = this.el('ProzessID', prozessId);
    const { nachrichtentyp } = profil.listen;
    if (profil.geteilterKopf) {
      const uri = 'urn:xoev-de:xdomea:codeliste:nachrichtentyp';
      const identifikation =
        `<nachrichtenUUID>${nachrichtId}</nachrichtenUUID><nachrichtentyp listURI="${uri}" listVersionID="${nachrichtentyp}">` +
        `<code>${art.code}</code><name>${art.name}</name></nachrichtentyp><erstellungszeitpunkt>${zeitpunkt}</erstellungszeitpunkt>`;
      return this.el(
        'Kopf',
        this.el('identifikation.nachricht', identifikation),
        this.stelle('Empfaenger', empfaenger),
        this.stelle('Absender', absender),
        prozess,
      );
    }
    return this.el(
      'Kopf',
      prozess,
      this.code('Nachrichtentyp', 'nachrichtentyp', nachrichtentyp, art.code, art.name),
      this.el('Erstellungszeitpunkt', zeitpunkt),
      this.stelle('Absender', absender),
      this.stelle('Empfaenger', empfaenger),
      this.el('SendendesSystem', this.el('Produktname', 'Bleibe')),
      this.bestaetigungen(),
    );
  }

  private bestaetigungen(): string {
    return this.order.art.bestaetigungen.map(([name, wert]) => this.el(name, wert)).join('');
  }

  private stelle(name: string, { institution, organisationseinheit }: Stelle): string {
    return this.el(
      name,
      this.el('Institution', this.text('Name', institution)),
      organisationseinheit && this.el('Organisationseinheit', this.text('Name', organisationseinheit)),
    );
  }

  private identifikation(id: string, nummer?: number): string {
    return this.el(
      'Identifikation',
      this.el('ID', id),
      nummer !== undefined && this.el('NummerImUebergeordnetenContainer', String(nummer)),
    );
  }

  private kontext(): Kind {
    return this.order.profil.kontextobjekt && this.el('Kontextobjekt', '0');
  }

  private metadaten(betreff: string, kennzeichen?: string): string {
    return this.el(
      'AllgemeineMetadaten',
      this.text('Betreff', betreff),
      this.text('Kennzeichen', kennzeichen),
      this.code('Medium', 'medium', this.order.profil.listen.medium, '001'),
    );
  }

  private zeitraum(beginn: string | undefined, ende: string | undefined): Kind {
    return (beginn ?? ende) && this.el('Laufzeit', this.text('Beginn', beginn), this.text('Ende', ende));
  }

  private akte(akte: AkteZumAbgeben): string {
    const inhalt = [
      ...akte.dokumente.map((dokument, index) => this.dokument(dokument, index + 1)),
      ...akte.vorgaenge.map((vorgang, index) => this.vorgang(vorgang, index + 1)),
    ];
    return this.el(
      'Akte',
      this.identifikation(akte.id),
      this.kontext(),
      this.metadaten(akte.betreff, akte.aktenzeichen),
      this.el('Typ', 'Ausländerakte'),
      this.zeitraum(akte.beginn, akte.ende),
      inhalt.length > 0 && this.el('Akteninhalt', ...inhalt),
      ...akte.personen.map((person) =>
        this.el(
          'Kontakt',
          this.el(
            'Name',
            this.el('Familienname', this.text('Name', person.familienname)),
            person.vornamen !== '' && this.el('Vorname', this.text('Name', person.vornamen)),
          ),
          person.geburtsdatum && this.el('Geburt', this.el('Datum', person.geburtsdatum)),
        ),
      ),
    );
  }

  private vorgang(vorgang: VorgangZumAbgeben, nummer: number): string {
    return this.el(
      'Vorgang',
      this.identifikation(vorgang.id, nummer),
      this.kontext(),
      this.metadaten(vorgang.betreff, vorgang.kennzeichen),
      this.zeitraum(vorgang.beginn, vorgang.ende),
      ...vorgang.dokumente.map((dokument, index) => this.dokument(dokument, index + 1)),
    );
  }

  private dokument(dokument: DokumentZumAbgeben, nummer: number): string {
    const { profil, art } = this.order;
    const written = this.el(
      'Dokument',
      this.identifikation(dokument.id, nummer),
      this.metadaten(dokument.titel),
      this.text('Posteingangsdatum', dokument.eingegangenAm),
      this.text('DatumDesSchreibens', dokument.datum),
      this.text('Typ', dokument.typ),
      art.mitDateien && this.version(dokument),
      profil.absender &&
        dokument.absender &&
        this.el('Absender', this.el('Institution', this.text('Name', dokument.absender))),
    );
    return profil.dokumenthuelle ? this.el(profil.dokumenthuelle, written) : written;
  }

  private version({ datei, eingegangenAm }: DokumentZumAbgeben): string {
    const { profil } = this.order;
    const known = FORMATE[datei.art];
    const [code, words] = known ? [known.code, datei.art] : [FORMAT_SONSTIGES, 'Sonstiges'];
    const hash =
      profil.pruefsumme &&
      this.el(
        'Hash',
        this.el('Wert', datei.sha256),
        '<xdomea:Algorithmus listURI="urn:xoev-de:kosit:codeliste:xta.serviceprofile.kryptographische-algorithmen" ' +
          'listVersionID="1.0.0"><code>SHA-256</code><name>http://www.w3.org/2001/04/xmlenc#sha256</name></xdomea:Algorithmus>',
      );
    const zeit = `${eingegangenAm}T00:00:00Z`;
    return this.el(
      'Version',
      this.el('Nummer', '1'),
      this.el(
        'Format',
        this.code('Name', 'dateiformat', profil.listen.dateiformat, code, profil.formatname ? words : undefined),
        !known && this.el('SonstigerName', escapeXml(datei.art)),
        this.el('Version', 'unbekannt'),
        this.el(
          'Primaerdokument',
          this.el('Dateiname', escapeXml(datei.dateiname)),
          this.el('DatumUhrzeit', zeit),
          profil.pruefsumme && this.el('ZeitpunktLetzteAenderung', zeit),
          hash,
        ),
      ),
    );
  }
}

export function writeNachricht(order: NachrichtOrder): string {
  return new Writer(order).write();
}

/** One line a file, as `sha256sum --check` reads it. */
export function writeManifest(akten: readonly AkteZumAbgeben[]): string {
  const dateien = akten.flatMap(dokumenteOf).map(({ datei }) => datei);
  return dateien.map(({ sha256, dateiname }) => `${sha256}  ${dateiname}\n`).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters are no XML at all, in whatever form. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
