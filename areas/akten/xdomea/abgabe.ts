/** Makes the ZIP of a message. A message that does not fit installed schemas is not made. */
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { findAmtName } from '#areas/personal/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { aktenFaults } from '../akten.faults.ts';
import type { Auftrag, HerausgabeArt } from '../akteneinsicht/herausgabe.schema.ts';
import { openAkteKey } from '../schluessel.ts';
import { readAkteZumAbgeben } from './abgabe.sql.ts';
import { dokumenteOf } from './akte.model.ts';
import { nachrichtName, writeManifest, writeNachricht } from './nachricht.ts';
import { writePaket } from './paket.ts';
import { type Fassung, NACHRICHTEN, PROFILE } from './profil.data.ts';
import { pruefeNachricht } from './schemata.ts';
import { xdomeaFaults } from './xdomea.faults.ts';

export interface PaketSource {
  readonly akte_id: string;
  readonly art: HerausgabeArt;
  readonly auftrag: Auftrag;
}

export interface Paket {
  open(): Promise<Readable>;
  /** In words, for the list of exports. */
  readonly pruefung: string;
}

export async function makePaket(kernel: Kernel, { akte_id, art, auftrag }: PaketSource): Promise<Paket> {
  if (art === 'akteneinsicht') throw new RangeError('an Akteneinsicht is no message');
  const akte = await readAkteZumAbgeben(kernel.pool.db, akte_id);
  if (!akte) throw aktenFaults.AKTE_VERNICHTET();
  const now = kernel.clock.now();
  const order = {
    art: NACHRICHTEN[art],
    profil: PROFILE[(auftrag.profil ?? '3.0.0') as Fassung],
    prozessId: auftrag.prozessId ?? randomUUID(),
    nachrichtId: randomUUID(),
    zeitpunkt: now.round('second').toString(),
    absender: { institution: (await findAmtName(kernel.pool.db)) || 'Ausländerbehörde' },
    empfaenger: { institution: auftrag.empfaenger },
    akten: [akte],
  };
  const nachricht = writeNachricht(order);
  const pruefung = await pruefeNachricht(kernel, order.profil.fassung, nachricht);
  if (pruefung.ergebnis === 'ungueltig') throw xdomeaFaults.XDOMEA_UNGUELTIG({ grund: pruefung.fehler[0] ?? '' });
  return {
    pruefung:
      pruefung.ergebnis === 'gueltig'
        ? `Gegen die Schemata von xdomea ${order.profil.fassung} geprüft: gültig.`
        : `Nicht geprüft: Schemata von xdomea ${order.profil.fassung} sind nicht eingerichtet.`,
    open: async () => {
      const owner = await openAkteKey(kernel, kernel.pool.db, akte_id);
      return writePaket({
        name: nachrichtName(order),
        prozessId: order.prozessId,
        nachricht,
        manifest: writeManifest(order.akten),
        dateien: order.art.mitDateien ? dokumenteOf(akte).map(({ datei }) => datei) : [],
        zeitpunkt: new Date(now.epochMilliseconds),
        open: ({ ref }) => kernel.blobs.read(owner, ref),
      });
    },
  };
}
