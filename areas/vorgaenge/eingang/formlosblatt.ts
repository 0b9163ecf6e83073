/** The receipt of applications without a form: date, time to the second, number; German with the person's language beside it. */
import path from 'node:path';
import { findAmtName } from '#areas/personal/index.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { setzeBlatt } from '../antrag/pruefwerk.ts';
import { findNachricht, type NachrichtRow } from '../xauslaender/eingang.sql.ts';

const ACTOR = systemPrincipal('vorgaenge.eingang');

/** Sentences of the receipt: German, and in the person's language where that is another one. */
export interface Eingangsworte {
  readonly sprache: string;
  readonly rtl: boolean;
  readonly titel: Beidsprachig;
  readonly zeilen: readonly { readonly was: Beidsprachig; readonly wert: string }[];
  readonly saetze: readonly Beidsprachig[];
}
export interface Beidsprachig {
  readonly de: string;
  readonly eigen: string | null;
}

const VORLAGE = path.join(import.meta.dirname, 'letters', 'eingang.typ');

/** Receipt with date, time to the second and number. Reads before any transaction: typesetting holds no connection. */
export async function printFormloseAntraege(
  kernel: Kernel,
  ids: readonly string[],
  worte: Eingangsworte = AKTENWORTE,
): Promise<Buffer> {
  const rows = await readRows(kernel.pool.db, ids);
  const at = Temporal.Instant.from(rows[0]?.eingegangen_at ?? '').toZonedDateTimeISO(OFFICE_ZONE);
  const utc = at.withTimeZone('UTC');
  const uhr = [at.hour, at.minute, at.second].map((part) => String(part).padStart(2, '0')).join(':');
  return setzeBlatt(kernel, VORLAGE, {
    amt: (await findAmtName(kernel.pool.db)) || 'Ausländerbehörde',
    zeit: [utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second],
    eingegangen: `${at.toPlainDate().toString().split('-').reverse().join('.')}, ${uhr} Uhr`,
    antraege: rows.map(({ antrag }) => ({
      nummer: antrag?.antragsidentifikation ?? '',
      name: [antrag?.person?.vornamen, antrag?.person?.familienname].filter(Boolean).join(' '),
      worum: antrag?.weitere?.[0]?.wert ?? '',
    })),
    ...worte,
  });
}

async function readRows(db: Database, ids: readonly string[]): Promise<NachrichtRow[]> {
  const rows = await Promise.all(ids.map((id) => findNachricht(db, ACTOR, id)));
  return rows.filter((row) => row?.antrag != null).map((row) => row as NachrichtRow);
}

const nurDeutsch = (de: string): Beidsprachig => ({ de, eigen: null });

/** For the copy that goes into the Akte. */
const AKTENWORTE: Eingangsworte = {
  sprache: 'de',
  rtl: false,
  titel: nurDeutsch('Formloser Antrag, gestellt mit einer Terminanfrage'),
  zeilen: [],
  saetze: [nurDeutsch('Die Angaben stammen von der Person selbst und sind noch nicht geprüft.')],
};
