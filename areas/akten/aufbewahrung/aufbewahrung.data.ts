/**
 * Retention periods that the law sets, with norm and validity; what the office decides itself is edited data
 * (`entscheidung.schema.ts`). Periods begin with an event and end as §§ 187, 188 BGB say.
 */

import type { Ereignisart, Sperrart, Uebernahmegrund } from './aufbewahrung.schema.ts';
import type { Entscheidung } from './entscheidung.schema.ts';

/** An empty period means: at once. */
export interface Frist {
  readonly jahre?: number;
  readonly tage?: number;
}

export interface Weg {
  /** All of these must have happened; the latest begins the period. */
  readonly nach: readonly Ereignisart[];
  readonly frist: Frist;
  /** The part of the norm, where ways have different ones. */
  readonly norm?: string;
}

export interface Regel {
  readonly schluessel: string;
  readonly titel: string;
  readonly norm: string;
  readonly gueltigAb: string;
  readonly gueltigBis?: string;
  /** Last day up to which the text was compared, where it has been changed since. */
  readonly geprueftBis?: string;
  /** The data are kept since one of these happened; an event that names a document is about this document. */
  readonly anlass: readonly Ereignisart[];
  /** The earliest way that is complete decides. */
  readonly wege: readonly Weg[];
  /** Happened before the period ended: there is nothing to delete any more. */
  readonly entfaellt?: Ereignisart;
  /** May be deleted from this event on, must be at the end of the period. */
  readonly fruehestens?: Ereignisart;
  readonly erklaerung: string;
}

/** AufenthV and AufenthG were changed on 12 June 2026 (BGBl. 2026 I Nr. 111); that text is not worked in yet. */
const GEPRUEFT_BIS = '2026-06-11';
/** §§ 67, 68 AufenthV read the same in all consolidated texts from this day on; earlier ones were not looked at. */
const SEIT_2021 = '2021-12-28';
/** Looked at in the consolidated text of this day only. */
const SEIT_2026 = '2026-04-28';

/** § 68 (2) AufenthV and § 91 (1) AufenthG: the record of a person, and with it the Akte. */
export interface DateiBRegel {
  readonly schluessel: 'datei-b' | 'datei-b-gestorben' | 'datei-b-ausweisung';
  readonly titel: string;
  readonly norm: string;
  readonly gueltigAb: string;
  readonly gueltigBis?: string;
  readonly geprueftBis?: string;
  readonly nach: Ereignisart;
  readonly frist: Frist;
  /** „soll“ instead of „ist“. */
  readonly soll: boolean;
}

export const DATEI_B: readonly DateiBRegel[] = [
  {
    schluessel: 'datei-b',
    titel: 'Ausländerdatei B',
    norm: '§ 68 Abs. 2 Satz 2 AufenthV',
    gueltigAb: SEIT_2021,
    geprueftBis: GEPRUEFT_BIS,
    nach: 'uebernahme-b',
    frist: { jahre: 10 },
    soll: false,
  },
  {
    schluessel: 'datei-b-gestorben',
    titel: 'Ausländerdatei B nach einem Todesfall',
    norm: '§ 68 Abs. 2 Satz 3 AufenthV',
    gueltigAb: SEIT_2021,
    geprueftBis: GEPRUEFT_BIS,
    nach: 'uebernahme-b',
    frist: { jahre: 5 },
    soll: true,
  },
  {
    schluessel: 'datei-b-ausweisung',
    titel: 'Ausweisung, Zurückschiebung oder Abschiebung',
    norm: '§ 68 Abs. 2 Satz 1 AufenthV, § 91 Abs. 1 AufenthG',
    gueltigAb: SEIT_2021,
    geprueftBis: GEPRUEFT_BIS,
    nach: 'verbot-ende',
    frist: { jahre: 10 },
    soll: false,
  },
];

export const AUSGEWIESEN: readonly Ereignisart[] = ['ausweisung', 'zurueckschiebung', 'abschiebung'];

export const REGELN: readonly Regel[] = [
  {
    schluessel: 'visumzustimmung',
    titel: 'Daten nur für die Zustimmung zu einem Visum',
    norm: '§ 68 Abs. 1 Satz 2 AufenthV',
    gueltigAb: SEIT_2021,
    geprueftBis: GEPRUEFT_BIS,
    anlass: ['visumzustimmung-ablauf'],
    wege: [{ nach: ['visumzustimmung-ablauf'], frist: { jahre: 2 } }],
    entfaellt: 'einreise',
    erklaerung:
      'Die Zustimmung zum Visum ist abgelaufen. Ist die Person zwei Jahre später nicht eingereist, sind die Daten zu löschen.',
  },
  {
    schluessel: 'ausweisung-unterlagen',
    titel: 'Daten über Ausweisung, Zurückschiebung und Abschiebung',
    norm: '§ 91 Abs. 1 AufenthG',
    gueltigAb: SEIT_2026,
    geprueftBis: GEPRUEFT_BIS,
    anlass: AUSGEWIESEN,
    wege: [{ nach: ['verbot-ende'], frist: { jahre: 10 } }],
    erklaerung:
      'Diese Daten sind zehn Jahre nach dem Ende des Einreise- und Aufenthaltsverbots (§ 11 Abs. 2 AufenthG) zu löschen, früher, soweit sie nicht mehr verwertet werden dürfen.',
  },
  {
    schluessel: 'unerhebliche-mitteilung',
    titel: 'Mitteilung, die für keine Entscheidung erheblich ist',
    norm: '§ 91 Abs. 2 AufenthG',
    gueltigAb: SEIT_2026,
    geprueftBis: GEPRUEFT_BIS,
    anlass: ['mitteilung-unerheblich'],
    wege: [{ nach: ['mitteilung-unerheblich'], frist: {} }],
    erklaerung: 'Die Mitteilung ist weder jetzt noch voraussichtlich später erheblich und sofort zu vernichten.',
  },
  {
    schluessel: 'echtheitspruefung',
    titel: 'Daten aus der Prüfung eines Dokuments',
    norm: '§ 89 Abs. 3 Satz 1 AufenthG',
    gueltigAb: SEIT_2026,
    geprueftBis: GEPRUEFT_BIS,
    anlass: ['echtheitspruefung-ende'],
    wege: [{ nach: ['echtheitspruefung-ende'], frist: {} }],
    erklaerung: 'Die Prüfung von Echtheit oder Identität ist beendet; ihre Daten sind unmittelbar danach zu löschen.',
  },
  {
    schluessel: 'erkennungsdienst',
    titel: 'Daten einer erkennungsdienstlichen Behandlung',
    norm: '§ 89 Abs. 3 Satz 2 AufenthG',
    gueltigAb: SEIT_2026,
    geprueftBis: GEPRUEFT_BIS,
    anlass: ['erkennungsdienst', 'sprachaufzeichnung'],
    wege: [
      { nach: ['pass-ausgestellt', 'titel-erteilt'], frist: {}, norm: '§ 89 Abs. 3 Satz 2 Nr. 1 AufenthG' },
      { nach: ['ausreise'], frist: { jahre: 10 }, norm: '§ 89 Abs. 3 Satz 2 Nr. 2 AufenthG' },
      { nach: ['zurueckweisung'], frist: { jahre: 3 }, norm: '§ 89 Abs. 3 Satz 2 Nr. 3 AufenthG' },
      { nach: ['visumantrag-erkennungsdienst'], frist: { jahre: 10 }, norm: '§ 89 Abs. 3 Satz 2 Nr. 4 AufenthG' },
      { nach: ['sprachaufzeichnung'], frist: { jahre: 10 }, norm: '§ 89 Abs. 3 Satz 2 Nr. 4 AufenthG' },
    ],
    erklaerung:
      'Zu löschen, sobald Pass und Aufenthaltstitel da sind, sonst zehn Jahre nach Ausreise, Visumantrag oder Sprachaufzeichnung, drei Jahre nach einer Zurückweisung oder Zurückschiebung an der Grenze. Die Löschung wird protokolliert.',
  },
  {
    schluessel: 'fingerabdruck-karte',
    titel: 'Fingerabdrücke für den elektronischen Aufenthaltstitel',
    norm: '§ 61a Abs. 2 Satz 2 AufenthV',
    gueltigAb: SEIT_2026,
    geprueftBis: GEPRUEFT_BIS,
    anlass: ['fingerabdruck-karte'],
    wege: [{ nach: ['karte-ausgehaendigt'], frist: {} }],
    erklaerung: 'Spätestens nach der Aushändigung der Karte sind die Fingerabdrücke zu löschen.',
  },
  {
    schluessel: 'email-direktversand',
    titel: 'E-Mail-Adresse für den Direktversand',
    norm: '§ 60a Abs. 3 Satz 5 AufenthV',
    gueltigAb: SEIT_2026,
    geprueftBis: GEPRUEFT_BIS,
    anlass: ['email-direktversand'],
    wege: [{ nach: ['karte-ausgehaendigt'], frist: {} }],
    erklaerung:
      'Die Adresse wurde nur für den Direktversand gespeichert und ist nach der Übergabe der Karte sofort zu löschen.',
  },
  {
    schluessel: 'datentraeger',
    titel: 'Ausgelesene Daten eines Datenträgers',
    norm: '§ 48 Abs. 3c Satz 1 AufenthG',
    gueltigAb: SEIT_2026,
    geprueftBis: GEPRUEFT_BIS,
    anlass: ['datentraeger-ausgelesen'],
    wege: [{ nach: ['datentraeger-entbehrlich'], frist: {} }],
    erklaerung:
      'Sobald die Daten für Identität, Staatsangehörigkeit und Rückführung nicht mehr nötig sind, sind sie sofort zu löschen. Auslesen, Auswerten und Löschen werden dokumentiert.',
  },
  {
    schluessel: 'kernbereich',
    titel: 'Aufzeichnungen aus dem Kernbereich privater Lebensgestaltung',
    norm: '§ 48 Abs. 3b Satz 4 AufenthG',
    gueltigAb: SEIT_2026,
    geprueftBis: GEPRUEFT_BIS,
    anlass: ['kernbereich-erlangt'],
    wege: [{ nach: ['kernbereich-erlangt'], frist: {} }],
    erklaerung:
      'Solche Aufzeichnungen sind sofort zu löschen; dass es sie gab und dass sie gelöscht sind, wird vermerkt.',
  },
  {
    schluessel: 'passersatz',
    titel: 'Eintrag im Register der Reiseausweise',
    norm: '§ 66 Satz 2 AufenthV, § 21 Abs. 4 Satz 1 PassG',
    gueltigAb: SEIT_2026,
    geprueftBis: GEPRUEFT_BIS,
    anlass: ['passersatz-ablauf'],
    wege: [{ nach: ['passersatz-ablauf'], frist: { jahre: 5 } }],
    fruehestens: 'passersatz-neu',
    erklaerung:
      'Mindestens bis ein neuer Ausweis ausgestellt ist, höchstens fünf Jahre nach Ablauf des alten, danach zu löschen.',
  },
  {
    schluessel: 'rueckkehrausweis',
    titel: 'Daten eines EU-Rückkehrausweises',
    norm: '§ 66 Satz 3 AufenthV',
    gueltigAb: SEIT_2026,
    geprueftBis: GEPRUEFT_BIS,
    anlass: ['rueckkehrausweis'],
    wege: [{ nach: ['rueckkehrausweis'], frist: { tage: 180 } }],
    erklaerung: 'Nur so lange wie nötig, höchstens 180 Tage.',
  },
  {
    schluessel: 'meldeabgleich',
    titel: 'Daten aus dem jährlichen Abgleich mit dem Melderegister',
    norm: '§ 90b Satz 3 AufenthG',
    gueltigAb: SEIT_2026,
    geprueftBis: GEPRUEFT_BIS,
    anlass: ['meldeabgleich'],
    wege: [{ nach: ['meldeabgleich-ende'], frist: {} }],
    erklaerung: 'Nur für den Abgleich und die Datenpflege, danach sofort zu löschen.',
  },
];

/** What the office decides: the event that begins it, and which decision says how long. */
export interface AmtsRegel {
  readonly schluessel: Extract<Entscheidung, 'gebuehrenbelege' | 'entwuerfe' | 'abholung'>;
  readonly titel: string;
  readonly anlass: Ereignisart;
  readonly nach: Ereignisart;
  readonly erklaerung: string;
}

export const AMTSREGELN: readonly AmtsRegel[] = [
  {
    schluessel: 'gebuehrenbelege',
    titel: 'Gebührenbeleg',
    anlass: 'gebuehrenbeleg',
    nach: 'gebuehrenbeleg',
    erklaerung: 'Wie lange Belege bleiben, hat das Amt mit der Kasse entschieden.',
  },
  {
    schluessel: 'entwuerfe',
    titel: 'Nicht abgesandter Entwurf oder ausgefallener Termin',
    anlass: 'entwurf',
    nach: 'entwurf',
    erklaerung: 'Was nie abgesandt wurde, bleibt nur so lange, wie das Amt entschieden hat.',
  },
  {
    schluessel: 'abholung',
    titel: 'Telefonnummer für die Abholung am Schließfach',
    anlass: 'abholung-telefon',
    nach: 'abgeholt',
    erklaerung: 'Die Nummer wird nur für die Abholung gebraucht.',
  },
];

// ---- words ---------------------------------------------------------------------------------------------------------

export const UEBERNAHMEGRUENDE: Readonly<Record<Uebernahmegrund, { text: string; norm: string }>> = {
  gestorben: { text: 'gestorben', norm: '§ 67 Abs. 1 Nr. 1 AufenthV' },
  fortgezogen: { text: 'aus dem Bezirk fortgezogen', norm: '§ 67 Abs. 1 Nr. 2 AufenthV' },
  deutscher: { text: 'Deutsche oder Deutscher geworden', norm: '§ 67 Abs. 1 Nr. 3 AufenthV' },
};

export const EREIGNIS_WORTE: Readonly<Record<Ereignisart, string>> = {
  'uebernahme-b': 'In die Ausländerdatei B übernommen',
  'rueckkehr-a': 'Wieder in der Ausländerdatei A',
  tod: 'Gestorben',
  fortzug: 'Aus dem Bezirk fortgezogen',
  einbuergerung: 'Deutsche oder Deutscher geworden',
  ausweisung: 'Ausgewiesen',
  zurueckschiebung: 'Zurückgeschoben',
  abschiebung: 'Abgeschoben',
  'verbot-ende': 'Ende des Einreise- und Aufenthaltsverbots (§ 11 Abs. 2 AufenthG)',
  'visumzustimmung-ablauf': 'Zustimmung zum Visum abgelaufen',
  einreise: 'Eingereist',
  'mitteilung-unerheblich': 'Mitteilung für unerheblich befunden',
  'echtheitspruefung-ende': 'Prüfung eines Dokuments beendet (§ 49 Abs. 1 AufenthG)',
  erkennungsdienst: 'Erkennungsdienstlich behandelt (§ 49 Abs. 3 bis 5, 8, 9 AufenthG)',
  'pass-ausgestellt': 'Gültiger Pass oder Passersatz ausgestellt',
  'titel-erteilt': 'Aufenthaltstitel erteilt',
  ausreise: 'Letzte Ausreise, versuchte unerlaubte Einreise oder Ende des unerlaubten Aufenthalts',
  zurueckweisung: 'Zurückgewiesen oder zurückgeschoben (§ 49 Abs. 5 Nr. 3, 4 AufenthG)',
  'visumantrag-erkennungsdienst': 'Visum beantragt (§ 49 Abs. 5 Nr. 5 AufenthG)',
  sprachaufzeichnung: 'Sprache aufgezeichnet (§ 49 Abs. 7 AufenthG)',
  'fingerabdruck-karte': 'Fingerabdrücke für die Karte gespeichert',
  'karte-ausgehaendigt': 'Karte ausgehändigt',
  'email-direktversand': 'E-Mail-Adresse für den Direktversand gespeichert',
  'datentraeger-ausgelesen': 'Datenträger ausgelesen',
  'datentraeger-entbehrlich': 'Ausgelesene Daten nicht mehr nötig',
  'kernbereich-erlangt': 'Erkenntnisse aus dem Kernbereich erlangt',
  'passersatz-ablauf': 'Reiseausweis abgelaufen',
  'passersatz-neu': 'Neuer Reiseausweis ausgestellt',
  rueckkehrausweis: 'EU-Rückkehrausweis ausgestellt',
  meldeabgleich: 'Daten des Melderegisters zum Abgleich erhalten',
  'meldeabgleich-ende': 'Abgleich mit dem Melderegister beendet',
  gebuehrenbeleg: 'Gebührenbeleg',
  entwurf: 'Entwurf angelegt oder Termin ausgefallen',
  'abholung-telefon': 'Telefonnummer für die Abholung gespeichert',
  abgeholt: 'Abgeholt',
  geloescht: 'Daten gelöscht',
};

export interface SperreInfo {
  readonly text: string;
  readonly norm: string;
  /** Nothing of the Akte is deleted while it stands. */
  readonly haeltLoeschung: boolean;
}

export const SPERREN: Readonly<Record<Sperrart, SperreInfo>> = {
  aufbewahrungssperre: {
    text: 'Klage oder Rechtsbehelf',
    norm: '§ 58 Abs. 3 BDSG und Landesrecht; bei Strafverfahren § 89 Abs. 4 AufenthG',
    haeltLoeschung: true,
  },
  einschraenkung: { text: 'Verarbeitung eingeschränkt', norm: 'Art. 18 DSGVO', haeltLoeschung: true },
  auskunftssperre: { text: 'Auskunftssperre', norm: '§ 51 BMG', haeltLoeschung: false },
  zeugenschutz: { text: 'Zeugenschutz', norm: 'ZSHG', haeltLoeschung: false },
  archivanbietung: { text: 'Dem Archiv angeboten', norm: 'Archivgesetz des Landes', haeltLoeschung: true },
};
