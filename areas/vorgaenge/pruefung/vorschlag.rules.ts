/** From results to a proposal; the order is the law's: a no stands firm, a running procedure suspends, gaps are asked for. */

import type { Art, Voraussetzung, Vorschlag } from './pruefung.schema.ts';
import { TATSACHEN } from './tatsachen.data.ts';
import type { Feld } from './tatsachen.schema.ts';

export interface Begruendet {
  readonly outcome: Vorschlag;
  readonly grund: string;
}

export function schlageVor(art: Art, rows: readonly Voraussetzung[]): Begruendet {
  return art === 'FIKTION_81' ? schlageFiktionVor(rows) : schlageTitelVor(rows);
}

function schlageTitelVor(rows: readonly Voraussetzung[]): Begruendet {
  const fehlend = rows.filter(({ result }) => result === 'nicht_erfuellt');
  if (fehlend.length > 0) return { outcome: 'ablehnen', grund: `Nicht erfüllt: ${names(fehlend)}.` };
  const offen = rows.filter(({ result }) => result === 'offen');
  if (offen.some(({ key }) => key === 'ermittlungsverfahren'))
    return {
      outcome: 'aussetzen',
      grund: 'Die Entscheidung ist bis zum Abschluss des Strafverfahrens auszusetzen (§ 79 AufenthG).',
    };
  if (offen.length > 0) return openOutcome(offen);
  return { outcome: 'erteilen', grund: 'Alle geprüften Voraussetzungen liegen vor.' };
}

/** § 81 AufenthG: one of both effects is enough; the rest of the rows follows from them. */
function schlageFiktionVor(rows: readonly Voraussetzung[]): Begruendet {
  const wirkungen = rows.filter(({ key }) => key === 'fortgeltung' || key === 'erlaubnisfiktion');
  const wirkt = wirkungen.filter(({ result }) => result === 'erfuellt');
  if (wirkt.length > 0) return { outcome: 'erteilen', grund: `Es besteht: ${names(wirkt)}.` };
  const offen = wirkungen.filter(({ result }) => result === 'offen');
  if (offen.length > 0) return openOutcome(offen);
  return { outcome: 'ablehnen', grund: 'Der Antrag löst weder Fortgeltung noch Erlaubnisfiktion aus.' };
}

/** § 82 (1) AufenthG: what the applicant has to bring is asked for; the rest is found out or weighed. */
function openOutcome(offen: readonly Voraussetzung[]): Begruendet {
  const nachzureichen = offen.filter(({ fehlt }) =>
    fehlt.some((feld) => TATSACHEN[feld as Feld].von === 'antragsteller'),
  );
  if (nachzureichen.length > 0)
    return { outcome: 'nachfordern', grund: `Nachzuweisen ist noch: ${names(nachzureichen)}.` };
  return { outcome: 'offen', grund: `Noch aufzuklären oder abzuwägen ist: ${names(offen)}.` };
}

const names = (rows: readonly Voraussetzung[]): string => rows.map(({ label }) => label).join(', ');
