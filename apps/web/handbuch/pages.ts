/** Which files are the Handbuch, under which address, and whose work each tells of. */
export interface HandbuchEintrag {
  /** Below `docs/`. */
  readonly file: string;
  /** `/handbuch/…` */
  readonly address: string;
  readonly label: string;
  /** Roles whose page it is; they see it first. */
  readonly rollen: readonly string[];
}

export const HANDBUCH: readonly HandbuchEintrag[] = [
  { file: 'handbuch/README.md', address: 'ueberblick', label: 'Überblick und Tasten', rollen: [] },
  { file: 'handbuch/anmelden.md', address: 'anmelden', label: 'Anmelden', rollen: [] },
  {
    file: 'handbuch/sachbearbeitung.md',
    address: 'sachbearbeitung',
    label: 'Sachbearbeitung',
    rollen: ['sachbearbeitung'],
  },
  { file: 'handbuch/akte-fuehren.md', address: 'akte-fuehren', label: 'Akten führen', rollen: [] },
  {
    file: 'handbuch/erlasse.md',
    address: 'erlasse',
    label: 'Fragen an die Erlassdatenbank',
    rollen: [],
  },
  { file: 'handbuch/assistent.md', address: 'assistent', label: 'Assistent am Vorgang', rollen: [] },
  {
    file: 'handbuch/termine-verwalten.md',
    address: 'termine-verwalten',
    label: 'Termine verwalten',
    rollen: ['service'],
  },
  { file: 'handbuch/bescheid.md', address: 'bescheid', label: 'Bescheide und Schreiben', rollen: [] },
  { file: 'handbuch/recht-lesen.md', address: 'recht-lesen', label: 'Recht lesen', rollen: [] },
  {
    file: 'handbuch/akteneinsicht.md',
    address: 'akteneinsicht',
    label: 'Akteneinsicht und Abgabe',
    rollen: [],
  },
  {
    file: 'handbuch/anfragen.md',
    address: 'anfragen',
    label: 'Anfragen und elektronische Anträge',
    rollen: [],
  },
  {
    file: 'handbuch/titel-und-karten.md',
    address: 'titel-und-karten',
    label: 'Titel, Karten und Vordrucke',
    rollen: [],
  },
  { file: 'handbuch/fragen.md', address: 'fragen', label: 'Antworten und Freigaben', rollen: [] },
  { file: 'handbuch/service.md', address: 'service', label: 'Service und Infothek', rollen: ['service'] },
  {
    file: 'handbuch/zuteilung.md',
    address: 'zuteilung',
    label: 'Zuteilung von Terminen',
    rollen: ['service'],
  },
  { file: 'handbuch/schalter.md', address: 'schalter', label: 'Schalter und Tagesmappe', rollen: ['service'] },
  {
    file: 'handbuch/kiosk-und-anzeige.md',
    address: 'kiosk-und-anzeige',
    label: 'Kiosk und Anzeige',
    rollen: ['service', 'administration'],
  },
  { file: 'handbuch/portal.md', address: 'portal', label: 'Anträge aus dem Portal', rollen: [] },
  {
    file: 'handbuch/termine-kennzahlen.md',
    address: 'termine-kennzahlen',
    label: 'Auslastung der Termine',
    rollen: [],
  },
  { file: 'handbuch/kasse.md', address: 'kasse', label: 'Kasse', rollen: ['kasse'] },
  {
    file: 'handbuch/scanstelle.md',
    address: 'scanstelle',
    label: 'Scanstelle und Poststelle',
    rollen: ['scanstelle', 'poststelle'],
  },
  {
    file: 'handbuch/bestand.md',
    address: 'bestand',
    label: 'Bestand: Papierakten scannen',
    rollen: ['scanstelle', 'poststelle'],
  },
  { file: 'handbuch/einordnen.md', address: 'einordnen', label: 'Einordnen', rollen: [] },
  { file: 'handbuch/sichtpruefung.md', address: 'sichtpruefung', label: 'Sichtprüfung', rollen: [] },
  {
    file: 'handbuch/verfahrensanweisung-ersetzendes-scannen.md',
    address: 'verfahrensanweisung',
    label: 'Vorlage: Verfahrensanweisung',
    rollen: [],
  },
  {
    file: 'handbuch/leitung.md',
    address: 'leitung',
    label: 'Teamleitung und Leitung',
    rollen: ['leitung', 'teamleitung'],
  },
  {
    file: 'handbuch/erlasse-pflegen.md',
    address: 'erlasse-pflegen',
    label: 'Erlasse und Hausregeln pflegen',
    rollen: ['leitung', 'teamleitung'],
  },
  {
    file: 'handbuch/aufbewahrung.md',
    address: 'aufbewahrung',
    label: 'Aufbewahrung und Löschung',
    rollen: ['leitung', 'teamleitung', 'datenschutz'],
  },
  {
    file: 'handbuch/glossar.md',
    address: 'glossar',
    label: 'Glossar und Güte der Suche',
    rollen: ['leitung', 'teamleitung'],
  },
  {
    file: 'handbuch/administration.md',
    address: 'administration',
    label: 'Administration',
    rollen: ['administration'],
  },
  { file: 'handbuch/datenschutz.md', address: 'datenschutz', label: 'Datenschutz', rollen: ['datenschutz'] },
  { file: 'betrieb.md', address: 'betrieb', label: 'Betrieb des Servers', rollen: [] },
  { file: 'ki-server.md', address: 'ki-server', label: 'Ein eigener KI-Server', rollen: [] },
];

export const HANDBUCH_FILES: readonly string[] = HANDBUCH.map(({ file }) => file);
export const ADDRESS_OF_FILE: Readonly<Record<string, string>> = Object.fromEntries(
  HANDBUCH.map(({ file, address }) => [file, address]),
);

/** Own pages first, then the others as they stand. */
export function handbuchFor(rollen: readonly string[]): {
  readonly eigene: readonly HandbuchEintrag[];
  readonly weitere: readonly HandbuchEintrag[];
} {
  const isOwn = (one: HandbuchEintrag) => one.rollen.some((rolle) => rollen.includes(rolle));
  return { eigene: HANDBUCH.filter(isOwn), weitere: HANDBUCH.filter((one) => !isOwn(one)) };
}
