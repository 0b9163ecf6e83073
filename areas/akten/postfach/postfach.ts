/** Mailboxes for people; the secret of one stays in the house. */
import type { KeyRing } from '#platform/crypto/keyring.ts';
import { aktenFaults } from '../akten.faults.ts';
import type { Postfach } from './postfach.schema.ts';
import type { PostfachRow, PostfachStandRow, PostfachWeg } from './postfach.sql.ts';

const PURPOSE = 'postfach';

export function sealKennwort(keys: KeyRing, kennwort: string): string {
  return keys.seal(PURPOSE, kennwort);
}

export function zugangOf(keys: KeyRing, row: PostfachRow): PostfachWeg & { kennwort: string } {
  return { ...row, kennwort: keys.unseal(PURPOSE, row.kennwort_versiegelt) };
}

/**
 * The kept password goes only to the server it was typed for, under the same protection: otherwise whoever may change a
 * mailbox could have it sent to a server of their own.
 */
export function requireSameWay(before: PostfachRow, now: PostfachWeg): void {
  const isSame =
    before.host.toLowerCase() === now.host.toLowerCase() &&
    before.port === now.port &&
    before.sicherung === now.sicherung &&
    before.benutzer === now.benutzer &&
    before.zertifikat === now.zertifikat;
  if (!isSame) throw aktenFaults.POSTFACH_KENNWORT();
}

export function toPostfach(row: PostfachStandRow): Postfach {
  return {
    id: row.id,
    name: row.name,
    host: row.host,
    port: row.port,
    sicherung: row.sicherung,
    benutzer: row.benutzer,
    ordner: row.ordner,
    ordnerErledigt: row.ordnerErledigt,
    ordnerAbgelehnt: row.ordnerAbgelehnt,
    pruefserver: row.pruefserver,
    zertifikat: row.zertifikat,
    aktiv: row.aktiv,
    ...(row.gelungen_at ? { zuletztGelungen: row.gelungen_at } : {}),
    ...(row.fehler ? { fehler: row.fehler } : {}),
    ...(row.fehler_seit ? { fehlerSeit: row.fehler_seit } : {}),
    aufgenommen: row.aufgenommen,
    abgelehnt: row.abgelehnt,
    offen: row.offen,
    version: row.version,
  };
}
