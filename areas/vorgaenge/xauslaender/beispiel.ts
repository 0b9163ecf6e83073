/** Messages of XAusländer 26.11 for the demo and for tests, made by hand after its structure: of no real person. */
import { randomUUID } from 'node:crypto';
import { escapeXml } from '../xml/baum.rules.ts';

export interface Muster {
  readonly id?: string;
  readonly antrag?: string;
  readonly grund?: string;
  readonly familienname?: string;
  readonly vorname?: string;
  readonly geburtsdatum?: string;
  readonly geschlecht?: 'm' | 'w';
  readonly geburtsort?: string;
  readonly staat?: string;
  readonly email?: string;
  readonly rueckkanal?: boolean;
  readonly pdf?: Buffer;
  readonly verweis?: string;
  readonly art?: '130101' | '130103' | '130111';
  /** Everything that the standard lets an application carry. */
  readonly ganz?: true;
}

const NAMEN = {
  '130101': 'OZG.Antrag.130101',
  '130103': 'OZG.RueckkanalAntwort.130103',
  '130111': 'OZG.Ruecknahme.130111',
};

const GANZ_PERSON = `<xa:weitererName>Đorđe Petrović</xa:weitererName>
    <xa:personenbeschreibung><xa:koerpergroesse>181</xa:koerpergroesse><xa:augenfarbe><code>02</code></xa:augenfarbe></xa:personenbeschreibung>
    <xa:familienstand><xa:familienstand><code>VH</code></xa:familienstand></xa:familienstand>
    <xa:familienstandOderGetrenntlebendSeit><jahrMonatTag>2015-06-20</jahrMonatTag></xa:familienstandOderGetrenntlebendSeit>`;
const GANZ_AUSWEIS = `
    <xa:aufenthaltsdokument><xa:visumsfreieEinreise>Staat nach § 41 AufenthV</xa:visumsfreieEinreise></xa:aufenthaltsdokument>
    <xa:ausweisdokument><xa:ausweisseite><xa:dokument>JVBERi0xLjQ=</xa:dokument><xa:dokumententyp><code>application/pdf</code></xa:dokumententyp></xa:ausweisseite><xa:gueltigkeitszeitraum><von>2020-01-02</von><bis>2030-01-01</bis></xa:gueltigkeitszeitraum><xa:seriennummer>P1234567</xa:seriennummer></xa:ausweisdokument>`;
const GANZ_ANDERE = `
  <xa:antragstellerVertreter><xa:vertretungsart><code>01</code></xa:vertretungsart><xa:vorname><name>Mara</name></xa:vorname><xa:familienname><name>Weiß</name></xa:familienname><xa:kommunikation><kennung>kanzlei@mail.example</kennung></xa:kommunikation><xa:firma>Kanzlei Weiß</xa:firma></xa:antragstellerVertreter>
  <xa:referenzperson><xa:vorname><name>Ana</name></xa:vorname><xa:familienname><name>Beispiel</name></xa:familienname><xa:geburt><xa:geburtsdatum><jahrMonatTag>1991-02-03</jahrMonatTag></xa:geburtsdatum></xa:geburt><xa:staatsangehoerigkeit><staat><code>000</code></staat></xa:staatsangehoerigkeit><xa:familiaereBeziehung><code>01</code><name>Ehegatte</name></xa:familiaereBeziehung></xa:referenzperson>`;

export function muster(m: Muster = {}): string {
  const art = m.art ?? '130101';
  const e = (text: string | undefined, standard: string) => escapeXml(text ?? standard);
  const dokument = m.verweis
    ? `<xa:dokumentuuid>${m.verweis}</xa:dokumentuuid>`
    : `<xa:dokument>${(m.pdf ?? Buffer.from('%PDF-1.4 leer')).toString('base64')}</xa:dokument>`;
  const anlage = `<xa:dokumentOderReferenz>${dokument}</xa:dokumentOderReferenz><xa:dokumententyp><code>application/pdf</code></xa:dokumententyp><xa:dateiname>Arbeitsvertrag.pdf</xa:dateiname>`;
  const antrag = `
  <xa:antragsdatum>2026-03-01</xa:antragsdatum>
  <xa:grundDesAntrags listURI="urn:xoev-de:xauslaender:codeliste:ozg.antragsgrund" listVersionID="4"><code>${e(m.grund, '02')}</code></xa:grundDesAntrags>
  ${m.ganz ? '<xa:ersteinreisedatum><jahrMonatTag>2019-08-01</jahrMonatTag></xa:ersteinreisedatum><xa:grundAenderungNebenbestimmung>Zweitjob im selben Betrieb</xa:grundAenderungNebenbestimmung>' : ''}
  <xa:grundDesAufenthalts><code>05</code>${m.ganz ? '<name>Familie</name>' : ''}</xa:grundDesAufenthalts>
  <xa:angabenZurPerson>
    <xa:vorname><name>${e(m.vorname, 'Đorđe')}</name></xa:vorname>
    <xa:familienname><name>${e(m.familienname, 'Kovačević')}</name></xa:familienname>
    <xa:geschlecht><code>${m.geschlecht ?? 'm'}</code></xa:geschlecht>
    <xa:geburt><xa:geburtsdatum><teilbekanntesDatum><jahrMonatTag>${e(m.geburtsdatum, '1990-05-17')}</jahrMonatTag></teilbekanntesDatum></xa:geburtsdatum><xa:geburtsort><ort>${e(m.geburtsort, 'Niš')}</ort></xa:geburtsort></xa:geburt>
    ${m.ganz ? GANZ_PERSON : '<xa:familienstand><xa:familienstand><code>LD</code></xa:familienstand></xa:familienstand>'}
    <xa:staatsangehoerigkeit><staat><code>${e(m.staat, '170')}</code></staat></xa:staatsangehoerigkeit>
    <xa:anschrift><strasse>Markt</strasse><hausnummer>3</hausnummer><postleitzahl>41539</postleitzahl><wohnort>Musterstadt</wohnort></xa:anschrift>
    <xa:kommunikation><kanal><code>01</code></kanal><kennung>${e(m.email, 'd.kovacevic@mail.example')}</kennung></xa:kommunikation>${m.ganz ? GANZ_AUSWEIS : ''}
  </xa:angabenZurPerson>${m.ganz ? GANZ_ANDERE : ''}
  <xa:nachweis>${anlage}<xa:bezeichnung>Arbeitsvertrag</xa:bezeichnung></xa:nachweis>
  <xa:sonstigeAnmerkung>Bitte &amp; danke</xa:sonstigeAnmerkung>`;
  const antwort = `<xa:ausloeserUUID>${randomUUID()}</xa:ausloeserUUID><xa:unterlage>${anlage}</xa:unterlage><xa:antworttext>Anbei der Vertrag</xa:antworttext>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<xa:${NAMEN[art]} xmlns:xa="http://www.osci.de/xauslaender2611" produkt="Muster" produkthersteller="Muster" standard="XAusländer" version="26.11">
  <xa:nachrichtenkopf.g2g>
    <identifikation.nachricht><nachrichtenUUID>${m.id ?? randomUUID()}</nachrichtenUUID><nachrichtentyp listURI="urn:xoev-de:xauslaender:codeliste:nachrichten.id" listVersionID="19"><code>${art}</code></nachrichtentyp><erstellungszeitpunkt>2026-03-01T10:00:00.000+01:00</erstellungszeitpunkt></identifikation.nachricht>
    <leser><verzeichnisdienst><code>DVDV</code></verzeichnisdienst><kennung>abh:05162004</kennung><name>Ausländerbehörde Musterstadt</name></leser>
    <autor><verzeichnisdienst><code>DVDV</code></verzeichnisdienst><kennung>ozg:000001</kennung><name>Antragsdienst</name></autor>
  </xa:nachrichtenkopf.g2g>
  <xa:antragsidentifikation>${e(m.antrag, randomUUID())}</xa:antragsidentifikation>
  <xa:rueckkanalVorhanden>${m.rueckkanal ?? true}</xa:rueckkanalVorhanden>${art === '130101' ? antrag : art === '130103' ? antwort : ''}
</xa:${NAMEN[art]}>
`;
}
