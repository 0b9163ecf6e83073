/** Rules of continuation as they hold, and runs for people. */
import { findAktenDerPersonen } from '#areas/akten/index.ts';
import { findNamen } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { listValid, readVersion } from '#platform/edited/edited.ts';
import type { Fortgeltungsregel } from './fortgeltung.rules.ts';
import { type Fortgeltungslauf, fortgeltungsregel } from './fortgeltung.schema.ts';
import { type LaufRow, listStichprobe } from './fortgeltung.sql.ts';

export async function loadFortgeltungsregeln(db: Database | Tx, clock: Clock): Promise<Fortgeltungsregel[]> {
  const valid = await listValid(db, fortgeltungsregel, clock.today().toString());
  return valid.map(({ id, inhalt }) => ({ fassung: id, inhalt }));
}

const SAMPLE = 20;

export async function toLauf(
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  row: LaufRow,
): Promise<Fortgeltungslauf> {
  const { inhalt } = await readVersion(tx, fortgeltungsregel, row.fassung_id);
  const sample = await listStichprobe(tx, row.id, SAMPLE);
  const akten = await findAktenDerPersonen(
    tx,
    actor,
    sample.map((one) => ({ akteId: one.akte_id, personId: one.person_id })),
  );
  const wer = [row.created_by, ...(row.freigegeben_von ? [row.freigegeben_von] : [])];
  const namen = new Map((await findNamen(tx, wer)).map(({ id, name }) => [id, name]));
  return {
    id: row.id,
    stand: row.stand,
    regel: inhalt,
    anzahl: row.anzahl,
    fortgeschrieben: row.fortgeschrieben,
    ausgelassen: row.ausgelassen,
    vorbereitetVon: namen.get(row.created_by) ?? row.created_by,
    ...(row.freigegeben_von ? { freigegebenVon: namen.get(row.freigegeben_von) ?? row.freigegeben_von } : {}),
    erstelltAm: row.created_at,
    ...(row.fertig_at ? { fertigAm: row.fertig_at } : {}),
    vonMir: row.created_by === actor.id,
    version: row.version,
    stichprobe: sample.flatMap((one) => {
      const akte = akten.get(`${one.akte_id}/${one.person_id}`);
      const name = akte ? [akte.familienname, akte.vornamen].filter(Boolean).join(', ') : '';
      return akte
        ? [
            {
              titelId: one.titel_id,
              aktenzeichen: akte.aktenzeichen,
              name,
              bisher: one.gueltig_bis,
              neu: inhalt.fortBis,
            },
          ]
        : [];
    }),
  };
}
