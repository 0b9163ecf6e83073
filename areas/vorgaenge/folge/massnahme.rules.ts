/** A measure against a title, as the decision says it. Pure. */
import type { HeldTitel } from './folge.rules.ts';
import type { Endeplan, Massnahme } from './folge.schema.ts';

export const MASSNAHME_WORTE: Readonly<Record<Massnahme, string>> = {
  versagung: 'Versagung',
  verkuerzung: 'Nachträgliche Verkürzung',
  widerruf: 'Widerruf',
  feststellung_erloschen: 'Feststellung, dass der Titel erloschen ist',
  ausweisung: 'Ausweisung mit Einreise- und Aufenthaltsverbot',
  androhung: 'Androhung der Abschiebung',
};

/** Undefined while something of it is not chosen yet. */
export function massnahmeWorte(
  ende: Endeplan | undefined,
  bisher: readonly HeldTitel[],
  worte: (iso: string) => string,
): string | undefined {
  if (!ende?.massnahme) return undefined;
  if (ende.massnahme === 'versagung') return 'Ein Aufenthaltstitel wird Ihnen versagt';
  if (ende.massnahme === 'ausweisung') return ausweisungWorte(ende);
  if (ende.massnahme === 'androhung') return androhungWorte(ende);
  const titel = bisher.find(({ id }) => id === ende.titelId)?.name;
  if (titel === undefined) return undefined;
  const am = ende.am && worte(ende.am);
  if (ende.massnahme === 'widerruf') return `Ihr Titel (${titel}) wird ${am ? `zum ${am} ` : ''}widerrufen`;
  if (am === undefined) return undefined;
  return ende.massnahme === 'verkuerzung'
    ? `Ihr Titel (${titel}) gilt nur noch bis zum ${am}`
    : `Ihr Titel (${titel}) ist seit dem ${am} erloschen`;
}

export const sperreWorte = (sperre: NonNullable<Endeplan['sperre']>): string =>
  'monate' in sperre ? `${sperre.monate === 1 ? '1 Monat' : `${sperre.monate} Monate`} ab der Ausreise` : 'unbefristet';
export const fristWorte = (tage: number): string => (tage === 0 ? 'keine' : tage === 1 ? '1 Tag' : `${tage} Tage`);

const monateWorte = (monate: number) => (monate === 1 ? 'einen Monat' : `${monate} Monate`);

/** §§ 53 (1), (4), 11 (1), (2) AufenthG. */
function ausweisungWorte({ sperre, bedingt }: Endeplan): string | undefined {
  if (!sperre) return undefined;
  const bedingung = bedingt
    ? '. Das gilt unter der Bedingung, dass Ihr Asylverfahren unanfechtbar endet, ohne dass Sie als asylberechtigt anerkannt werden oder internationalen Schutz erhalten'
    : '';
  const dauer =
    'unbefristet' in sperre
      ? 'Es ist unbefristet'
      : `Es gilt für ${monateWorte(sperre.monate)}; die Frist beginnt mit Ihrer Ausreise`;
  return `Sie werden aus der Bundesrepublik Deutschland ausgewiesen${bedingung}. Gegen Sie wird ein Einreise- und Aufenthaltsverbot erlassen. ${dauer}`;
}

/** §§ 59 (1), (2), 11 (2) s. 2 AufenthG. */
function androhungWorte({ sperre, ausreisefristTage: tage, zielstaat, nichtNach }: Endeplan): string | undefined {
  if (tage === undefined || zielstaat === undefined) return undefined;
  const frist =
    tage === 0
      ? 'Ihnen wird die Abschiebung angedroht, ohne dass eine Frist zur freiwilligen Ausreise gesetzt wird'
      : `Sie haben ${tage === 1 ? 'einen Tag' : `${tage} Tage`} nach der Bekanntgabe Zeit, Deutschland freiwillig zu verlassen. Reisen Sie in dieser Zeit nicht aus, werden Sie abgeschoben; das drohen wir Ihnen hiermit an`;
  const ziel = `Zielstaat ist ${zielstaat}. Sie können auch in einen anderen Staat abgeschoben werden, in den Sie einreisen dürfen oder der Sie aufnehmen muss${nichtNach === undefined ? '' : `. Nach ${nichtNach} werden Sie nicht abgeschoben`}`;
  const verbot =
    sperre && 'monate' in sperre
      ? `. Werden Sie abgeschoben, gilt von Ihrer Ausreise an für ${monateWorte(sperre.monate)} ein Einreise- und Aufenthaltsverbot`
      : '';
  return `${frist}. ${ziel}${verbot}`;
}
