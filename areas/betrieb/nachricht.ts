/** From rows of the platform to what the page shows. */
import type { Nachricht as Row } from '#platform/mail/mail.sql.ts';
import type { Nachricht, NachrichtKurz } from './nachricht.schema.ts';

export function toKurz({ id, kind, empfaenger, betreff, status, fehler, created_at, sent_at }: Row): NachrichtKurz {
  return {
    id,
    art: kind,
    empfaenger,
    betreff: betreff ?? undefined,
    status,
    fehler: fehler ?? undefined,
    erstelltAm: created_at,
    gesendetAm: sent_at ?? undefined,
  };
}

export function toNachricht(row: Row): Nachricht {
  return { ...toKurz(row), sprache: row.sprache, text: row.text, verborgen: row.geheim !== null };
}
