/** Takes one work with one version of its text into a Sammlung. Repeating it changes nothing. */
import { createHash } from 'node:crypto';
import type { Tx } from '#platform/db/db.ts';
import { compareNormen } from './unterschied.rules.ts';
import type { Aenderung, Norm, WerkMitText } from './werk.schema.ts';
import { listFassungen, listNormenOfFassung, type NewNorm, replaceFassung, saveNormen, saveWerk } from './werk.sql.ts';

export interface Uebernahme {
  readonly werkId: string;
  readonly was: 'neu' | 'neue Fassung' | 'berichtigt' | 'unveraendert';
  /** Against the version that was valid the day before; empty for the first one. */
  readonly aenderungen: readonly Aenderung[];
}

/** In the transaction of its caller, who also calls `raiseStand` once for all works of a run. */
export async function takeInWerk(
  tx: Tx,
  sammlungId: string,
  werk: WerkMitText,
  { quelle, by }: { readonly quelle: string; readonly by: string },
): Promise<Uebernahme> {
  const werkId = await saveWerk(tx, sammlungId, werk, by);
  const fassungen = await listFassungen(tx, werkId);
  const normen = werk.normen.map(toNewNorm);
  const sha256 = hash(JSON.stringify([werk.stand, werk.hinweise, normen.map((norm) => norm.sha256)]));
  const same = fassungen.find(({ gueltig_ab }) => gueltig_ab === werk.standAm);
  if (same?.sha256 === sha256) return { werkId, was: 'unveraendert', aenderungen: [] };
  const idOf = await saveNormen(tx, werkId, normen);
  await replaceFassung(
    tx,
    werkId,
    {
      gueltigAb: werk.standAm,
      stand: werk.stand,
      hinweise: werk.hinweise,
      quelle,
      sha256,
      normen: normen.map((norm, i) => ({
        id: idOf.get(norm.sha256) as string,
        gliederung: werk.normen[i]?.gliederung ?? [],
      })),
    },
    by,
  );
  const before = fassungen.findLast(({ gueltig_ab }) => gueltig_ab < werk.standAm);
  const aenderungen = before ? compareNormen(await listNormenOfFassung(tx, before.id), normen) : [];
  return { werkId, was: same ? 'berichtigt' : fassungen.length === 0 ? 'neu' : 'neue Fassung', aenderungen };
}

function toNewNorm({ bezeichnung, ueberschrift, absaetze }: Norm): NewNorm {
  return {
    sha256: hash(JSON.stringify([bezeichnung, ueberschrift, absaetze])),
    bezeichnung,
    ueberschrift,
    absaetze: absaetze.map((absatz) => ({ ...absatz, teile: [] })),
  };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
