/** Fills the audit port: entries in the acting transaction, and a wake-up for the sealer after its commit. */
import type { AuditEntry, AuditPort } from '#platform/actions/audit.ts';
import { afterCommit } from '#platform/db/db.ts';
import type { Signals } from '#platform/events/signals.ts';
import { insertEintraege, type NeuerEintrag } from './eintrag.sql.ts';
import { canonicalJson } from './kette.rules.ts';

export const SIGNAL_OFFEN = 'protokoll.offen';

/** Without signals the sealer finds the entries by itself a moment later. */
export function createAuditPort(signals?: Pick<Signals, 'send'>): AuditPort {
  return {
    async append(tx, entries) {
      if (entries.length === 0) return;
      await insertEintraege(tx, entries.map(toRow));
      if (signals) afterCommit(tx, () => signals.send(SIGNAL_OFFEN));
    },
  };
}

function toRow({ actor, action, what, objects, reason, details, result, requestId }: AuditEntry): NeuerEintrag {
  return {
    akteur_art: actor.kind,
    akteur_id: key(actor.id),
    sitzung_id: actor.sessionId === undefined ? null : storable(actor.sessionId),
    aktion: action,
    was: what,
    gegenstaende: [...new Set(objects.map(({ art, id }) => key(`${art}:${id}`)))],
    grund: reason === undefined ? null : storable(reason),
    einzelheiten: storable(canonicalJson(details ?? {})),
    ergebnis: result,
    anfrage_id: key(requestId),
  };
}

/** An id from a hostile request must not keep its own entry out of the log: PostgreSQL stores no NUL. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\u{fffd}');
}

/** And its indexes take no keys of any length. */
function key(text: string): string {
  return storable(text.slice(0, 300));
}
