/**
 * One look into one mailbox. Each message goes: noted → loaded → taken apart → stored → noted as taken → moved on the
 * server. Killed at any point, the next look goes on there; a message that cannot be taken keeps no other waiting.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { aktenFaults } from '../akten.faults.ts';
import { abgleichOf } from '../altbestand/abgleich.rules.ts';
import { type Mitgebracht, takeMitgebracht } from '../altbestand/mitgebracht.ts';
import { toStoredFault } from '../erfassung.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { PASSING } from '../verbleib.rules.ts';
import { type Gefunden, type Ordnersicht, withOrdner } from './imap.driver.ts';
import { postfachBewegt } from './postfach.events.ts';
import {
  countAwaiting,
  findPostfach,
  findSameBytes,
  findSameKennung,
  type NachrichtRow,
  noteFehler,
  noteGelungen,
  noteNachricht,
  noteVerschoben,
  noteVersuch,
  type PostfachRow,
  settleNachricht,
} from './postfach.sql.ts';
import { zugangOf } from './postfach.ts';
import { zerlegeNachricht } from './zerlegen.ts';

export const ACTOR = systemPrincipal('akten.postfach');
export const MOST_BYTES = 60 * 1024 ** 2;
/** A mailbox that was never emptied is worked off in pieces, so that its state is told in between. */
const MOST_AT_ONCE = 100;

/** Never throws for what is wrong with the mailbox: that is noted at it. Returns how many messages were taken. */
export async function rufeAb(kernel: Kernel, postfachId: string, signal?: AbortSignal): Promise<number> {
  const postfach = await findPostfach(kernel.pool.db, postfachId);
  if (!postfach?.aktiv) return 0;
  await transact(kernel.pool.db, ACTOR, 'postfach', (tx) => noteVersuch(tx, postfachId));
  try {
    const taken = await withOrdner(
      zugangOf(kernel.keys, postfach),
      (ordner) => new Abruf(kernel, postfach, ordner).run(signal),
      {
        ...(signal ? { signal } : {}),
      },
    );
    await noteState(kernel, postfachId, undefined);
    return taken;
  } catch (cause) {
    // On shutdown the connection is cut; that says nothing of the mailbox.
    if (signal?.aborted) return 0;
    if (!(cause instanceof Fault)) throw cause;
    kernel.log.warn({ postfachId, code: cause.code }, 'a mailbox could not be asked');
    await noteState(kernel, postfachId, cause);
    return 0;
  }
}

async function noteState(kernel: Kernel, postfachId: string, fault: Fault | undefined): Promise<void> {
  await transact(kernel.pool.db, ACTOR, 'postfach', async (tx) => {
    const news = fault ? await noteFehler(tx, postfachId, toStoredFault(fault)) : await noteGelungen(tx, postfachId);
    if (news) await kernel.events.emit(tx, postfachBewegt, { postfachId });
  });
}

class Abruf {
  private readonly kernel: Kernel;
  private readonly postfach: PostfachRow;
  private readonly ordner: Ordnersicht;

  constructor(kernel: Kernel, postfach: PostfachRow, ordner: Ordnersicht) {
    this.kernel = kernel;
    this.postfach = postfach;
    this.ordner = ordner;
  }

  async run(signal: AbortSignal | undefined): Promise<number> {
    const found = (await this.ordner.list()).slice(0, MOST_AT_ONCE);
    let taken = 0;
    let first: Fault | undefined;
    for (const one of found) {
      if (signal?.aborted) return taken;
      try {
        if (await this.one(one)) taken += 1;
      } catch (cause) {
        if (!(cause instanceof Fault)) throw cause;
        // The next message may be sound; the mailbox says afterwards that one is stuck.
        first ??= cause;
      }
    }
    if (first) throw first;
    return taken;
  }

  private async one(gefunden: Gefunden): Promise<boolean> {
    const { uid } = gefunden;
    const key = { uidvalidity: this.ordner.uidvalidity, uid };
    const row = await this.write((tx) => noteNachricht(tx, this.postfach.id, key));
    const fresh = row.stand === 'offen' ? await this.take(row, gefunden, `${key.uidvalidity}:${uid}`) : row.stand;
    if (fresh === 'weg') return false;
    const { ordnerErledigt, ordnerAbgelehnt } = this.postfach;
    await this.ordner.move(uid, fresh === 'abgelehnt' ? ordnerAbgelehnt : ordnerErledigt);
    await this.write((tx) => noteVerschoben(tx, row.id));
    return row.stand === 'offen';
  }

  private async take(row: NachrichtRow, gefunden: Gefunden, mark: string): Promise<NachrichtRow['stand'] | 'weg'> {
    if (gefunden.groesse > MOST_BYTES) return this.refuse(row, mark);
    const { dateien } = seitenwerk(this.kernel);
    const eml = dateien.fresh();
    try {
      if (!(await this.ordner.load(gefunden.uid, eml, MOST_BYTES))) return 'weg';
      return await this.store(row, gefunden, mark, eml);
    } finally {
      await dateien.remove(eml);
    }
  }

  private async store(row: NachrichtRow, gefunden: Gefunden, mark: string, eml: string) {
    const { kernel, postfach } = this;
    const raw = await readFile(eml);
    if (raw.length > MOST_BYTES) return this.refuse(row, mark);
    const bytes = kernel.keys.hmac('postfach.bytes', createHash('sha256').update(raw).digest('hex'));
    const same = await findSameBytes(kernel.pool.db, postfach.id, row.id, bytes);
    if (same !== undefined) return this.settle(row, 'bekannt', { lieferungId: same, kennung: null, bytes });
    const hmac = (id: string) => kernel.keys.hmac('postfach.kennung', id);
    const parts = await zerlegeNachricht(kernel, eml, {
      postfach: postfach.name,
      pruefserver: postfach.pruefserver,
      empfangenAm: gefunden.empfangenAm,
      schonAm: (id) => findSameKennung(kernel.pool.db, row.id, hmac(id)),
    });
    try {
      const lieferungId = await this.deliver(mark, parts.dateien);
      const open = await countAwaiting(kernel.pool.db, lieferungId, PASSING);
      if (open > 0) throw aktenFaults.SPEICHER_VOLL();
      const kennung = parts.messageId ? hmac(parts.messageId) : null;
      return await this.settle(row, 'aufgenommen', { lieferungId, kennung, bytes });
    } finally {
      await parts.close();
    }
  }

  /** Nothing of it is stored; the Eingang says so, and the message stays on the server in a folder of its own. */
  private async refuse(row: NachrichtRow, mark: string) {
    const abgelehnt = aktenFaults.EMAIL_ZU_GROSS({
      grenze: MOST_BYTES / 1024 ** 2,
      ordner: this.postfach.ordnerAbgelehnt,
    });
    const lieferungId = await this.deliver(mark, [
      { name: 'Zu große E-Mail.eml', gelistet: true, abgelehnt, angaben: {} },
    ]);
    return this.settle(row, 'abgelehnt', { lieferungId, kennung: null, bytes: null });
  }

  private deliver(mark: string, dateien: readonly Mitgebracht[]): Promise<string> {
    return takeMitgebracht(this.kernel, ACTOR, {
      herkunft: 'email',
      merkmal: `email:${this.postfach.id}:${mark}`,
      dateien,
      abgleich: { ...abgleichOf(dateien), fehlend: [] },
    });
  }

  private async settle(
    row: NachrichtRow,
    stand: Exclude<NachrichtRow['stand'], 'offen'>,
    end: { lieferungId: string | null; kennung: string | null; bytes: string | null },
  ) {
    await this.write((tx) => settleNachricht(tx, row.id, { stand, ...end }));
    return stand;
  }

  private write<T>(run: Parameters<typeof transact<T>>[3]): Promise<T> {
    return transact(this.kernel.pool.db, ACTOR, `postfach:${this.postfach.id}`, run);
  }
}
