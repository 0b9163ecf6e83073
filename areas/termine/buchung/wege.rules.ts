/** Where links of mails lead. What lets somebody in stands behind the #: no server logs it, no mail scanner posts it. */
export type Linkart = 'termin' | 'absagen' | 'kalender' | 'einladung' | 'angebot';

const SEITEN: Readonly<Record<Linkart, string>> = {
  /** See, move, cancel; papers. */
  termin: '/termine/termin',
  /** One question, one button. */
  absagen: '/termine/absagen',
  /** Fetches the calendar file. */
  kalender: '/termine/kalender',
  einladung: '/termine/einladung',
  /** Claim of a place that was held for somebody. */
  angebot: '/termine/angebot',
};

/** `adresse`: where people call the house. */
export function linkTo(art: Linkart, schluessel: string, adresse: URL | string): string {
  return `${new URL(SEITEN[art], adresse).href}#${schluessel}`;
}
