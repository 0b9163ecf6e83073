/** The roles of a new office. Which rights each has is declared by the areas; which may stand together by `rolle.rules.ts`. */

/**
 * `bereich` says what of the registry a role sees: `amt` all of it, `team` the whole of its teams, `eigener` the
 * letters given to the person, `erfassung` all of it, but only for putting documents into the right Akte, `keiner` nothing.
 */
export type Bereichsart = 'amt' | 'team' | 'eigener' | 'erfassung' | 'keiner';

export interface RolleInfo {
  readonly name: string;
  /** What it does, in one German line for the roles page. */
  readonly text: string;
  readonly bereich: Bereichsart;
  /** `person` for staff, `geraet` for robots and stations. */
  readonly traeger: 'person' | 'geraet';
}

export const ROLLEN = {
  leitung: { name: 'Leitung', text: 'Leitet das Amt, sieht alle Akten', bereich: 'amt', traeger: 'person' },
  teamleitung: { name: 'Teamleitung', text: 'Leitet ein Team, sieht dessen Akten', bereich: 'team', traeger: 'person' },
  sachbearbeitung: {
    name: 'Sachbearbeitung',
    text: 'Bearbeitet Akten der eigenen Buchstaben',
    bereich: 'eigener',
    traeger: 'person',
  },
  service: {
    name: 'Service und Infothek',
    text: 'Gibt Auskunft am Schalter, nimmt entgegen und gibt aus',
    bereich: 'eigener',
    traeger: 'person',
  },
  kasse: { name: 'Kasse', text: 'Nimmt Gebühren ein', bereich: 'keiner', traeger: 'person' },
  poststelle: {
    name: 'Poststelle',
    text: 'Verteilt, was ankommt; liest keine Akten',
    bereich: 'erfassung',
    traeger: 'person',
  },
  scanstelle: {
    name: 'Scanstelle',
    text: 'Erfasst Papier und ordnet es zu; liest keine Akten',
    bereich: 'erfassung',
    traeger: 'person',
  },
  administration: {
    name: 'Administration',
    text: 'Verwaltet Konten, Teams und Technik; sieht keine Inhalte',
    bereich: 'keiner',
    traeger: 'person',
  },
  datenschutz: {
    name: 'Datenschutz',
    text: 'Liest und prüft das Protokoll; sieht keine Akten',
    bereich: 'keiner',
    traeger: 'person',
  },
  roboter: { name: 'Roboter', text: 'Führt aufgezeichnete Abläufe aus', bereich: 'keiner', traeger: 'geraet' },
  station: {
    name: 'Station',
    text: 'Rechner an Geräten wie Scanner oder Schließfach',
    bereich: 'keiner',
    traeger: 'geraet',
  },
} as const satisfies Record<string, RolleInfo>;

export type Rolle = keyof typeof ROLLEN;

const NAMES = Object.keys(ROLLEN) as Rolle[];

export const PERSONENROLLEN = NAMES.filter((rolle) => ROLLEN[rolle].traeger === 'person');
export const GERAETEROLLEN = NAMES.filter((rolle) => ROLLEN[rolle].traeger === 'geraet');

export function isRolle(name: string): name is Rolle {
  return Object.hasOwn(ROLLEN, name);
}
