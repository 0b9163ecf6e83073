/** What holds until an office sets it otherwise, and which papers do not wait. */

/** Percent of confidence from which on nobody is asked. 100 is never reached: always ask. */
export const SCHWELLE = { vorgabe: 95, von: 70, bis: 100 } as const;

/** Deadlines run with these: they come first. */
export const EILIGE_TYPEN: ReadonlySet<string> = new Set([
  'gericht',
  'klage',
  'widerspruch',
  'anwalt',
  'zustellung',
  'polizei',
]);

/** How far a place on the page is trusted before anybody has confirmed anything. */
export const VERMUTUNG = {
  ueberschrift: 0.9,
  absender: 0.85,
  betreff: 0.8,
  brief: 0.4,
} as const;
/** A presumption counts as much as so many documents: after a dozen confirmed ones without an error, 95 % are reached. */
export const GEWICHT = 10;
