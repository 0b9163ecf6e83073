/** A measure against a title, as the decision says it. Pure. */
import type { HeldTitel } from './folge.rules.ts';
import type { Endeplan, Massnahme } from './folge.schema.ts';

export const MASSNAHME_WORTE: Readonly<Record<Massnahme, string>> = {
  versagung: 'Versagung',
  verkuerzung: 'Nachträgliche Verkürzung',
  widerruf: 'Widerruf',
  feststellung_erloschen: 'Feststellung, dass der Titel erloschen ist',
};

/** Undefined while something of it is not chosen yet. */
export function massnahmeWorte(
  ende: Endeplan | undefined,
  bisher: readonly HeldTitel[],
  worte: (iso: string) => string,
): string | undefined {
  if (!ende?.massnahme) return undefined;
  if (ende.massnahme === 'versagung') return 'Ein Aufenthaltstitel wird Ihnen versagt';
  const titel = bisher.find(({ id }) => id === ende.titelId)?.name;
  if (titel === undefined) return undefined;
  const am = ende.am && worte(ende.am);
  if (ende.massnahme === 'widerruf') return `Ihr Titel (${titel}) wird ${am ? `zum ${am} ` : ''}widerrufen`;
  if (am === undefined) return undefined;
  return ende.massnahme === 'verkuerzung'
    ? `Ihr Titel (${titel}) gilt nur noch bis zum ${am}`
    : `Ihr Titel (${titel}) ist seit dem ${am} erloschen`;
}
