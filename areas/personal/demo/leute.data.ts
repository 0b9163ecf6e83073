/** The staff of Musterstadt: invented people, at least one in every role. */
import type { Rolle } from '../rolle.data.ts';

export const DEMO_AMT = 'Ausländerbehörde Musterstadt';

export const DEMO_TEAMS = [
  { schluessel: 'a-k', name: 'Team A–K', von: 'A', bis: 'K' },
  { schluessel: 'l-z', name: 'Team L–Z', von: 'L', bis: 'Z' },
] as const;

export type DemoTeam = (typeof DEMO_TEAMS)[number]['schluessel'];

export interface DemoPerson {
  readonly name: string;
  /** Before the @ of musterstadt.example. */
  readonly kennung: string;
  readonly rollen: readonly Rolle[];
  readonly buchstaben?: readonly { readonly team: DemoTeam; readonly von: string; readonly bis: string }[];
}

export const DEMO_DOMAIN = 'musterstadt.example';

const whole = (team: DemoTeam) => {
  const { von, bis } = DEMO_TEAMS.find(({ schluessel }) => schluessel === team) ?? DEMO_TEAMS[0];
  return { team, von, bis };
};

export const DEMO_LEUTE: readonly DemoPerson[] = [
  { name: 'Henrike Brandes', kennung: 'leitung', rollen: ['leitung'] },
  { name: 'Tomasz Wieczorek', kennung: 'teamleitung.a-k', rollen: ['teamleitung'], buchstaben: [whole('a-k')] },
  { name: 'Nurcan Aydoğan', kennung: 'teamleitung.l-z', rollen: ['teamleitung'], buchstaben: [whole('l-z')] },
  {
    name: 'Jana Lindqvist',
    kennung: 'sachbearbeitung.a-e',
    rollen: ['sachbearbeitung'],
    buchstaben: [{ team: 'a-k', von: 'A', bis: 'E' }],
  },
  {
    name: 'Deniz Karaca',
    kennung: 'sachbearbeitung.f-k',
    rollen: ['sachbearbeitung'],
    buchstaben: [{ team: 'a-k', von: 'F', bis: 'K' }],
  },
  {
    name: 'Miriam Oduya',
    kennung: 'sachbearbeitung.l-r',
    rollen: ['sachbearbeitung'],
    buchstaben: [{ team: 'l-z', von: 'L', bis: 'R' }],
  },
  {
    name: 'Carsten Vohwinkel',
    kennung: 'sachbearbeitung.s-z',
    rollen: ['sachbearbeitung'],
    buchstaben: [{ team: 'l-z', von: 'S', bis: 'Z' }],
  },
  { name: 'Leyla Haddad', kennung: 'service', rollen: ['service'], buchstaben: [whole('a-k'), whole('l-z')] },
  { name: 'Ulrich Papenfuß', kennung: 'kasse', rollen: ['kasse'] },
  { name: 'Renate Olufsen', kennung: 'kasse.2', rollen: ['kasse'] },
  { name: 'Olena Marchuk', kennung: 'poststelle', rollen: ['poststelle'] },
  { name: 'Björn Akintola', kennung: 'scanstelle', rollen: ['scanstelle'] },
  { name: 'Sven Rautenberg', kennung: 'administration', rollen: ['administration'] },
  { name: 'Aylin Petersen', kennung: 'administration.2', rollen: ['administration'] },
  { name: 'Dr. Friederike Solms', kennung: 'datenschutz', rollen: ['datenschutz'] },
];

/** Somebody who has applications in the portal; a code by mail lets her in, and the demo shows the code. */
export const DEMO_PORTAL = { name: 'Amira Al-Hassan', email: `amira.al-hassan@${DEMO_DOMAIN}` } as const;
