/** Who would be told today and by which way: for the job that tells, and for the screen that shows it beforehand. */
import { findAktenDerPersonen, findVerbleib } from '#areas/akten/index.ts';
import { hasAddress } from '#areas/buerger/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { faelligeStufe, type Hinweisweg, hinweiswegOf, LAENGSTE_MONATE } from './ablauf.rules.ts';
import type { GeplanteZeile, Hinweiszeile } from './ablauf.schema.ts';
import { type HinweisRow, listNaheEnden, type NahesEnde } from './ablauf.sql.ts';
import { type Hinweissprache, hinweisspracheOf } from './ablauf.texte.data.ts';
import { type Fortgeltungsregel, giltFortNach } from './fortgeltung.rules.ts';
import { loadFortgeltungsregeln } from './fortgeltung.ts';
import { PAPIER_WORTE } from './titel.rules.ts';
import type { Papierart } from './titel.schema.ts';
import { grundlageOfTitel, nameOfTitel } from './titelart.data.ts';

const AT_ONCE = 200;
const NIL = '00000000-0000-0000-0000-000000000000';

/** Applications that lead to a title; while one is open nobody is asked for it (§ 81 (4) AufenthG). */
const ANTRAGSARTEN = [...Array.from({ length: 21 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`), 'P33'];

/** In batches, so that no transaction grows with the office. */
export async function* eachNahesEnde(db: Database | Tx, heute: string): AsyncGenerator<NahesEnde[]> {
  const bis = Temporal.PlainDate.from(heute).add({ months: LAENGSTE_MONATE }).toString();
  for (let nach = NIL; ; ) {
    const rows = await listNaheEnden(db, { von: heute, bis, nach, anzahl: AT_ONCE }, ANTRAGSARTEN);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    nach = last.id;
  }
}

export interface GeplanterHinweis {
  readonly row: NahesEnde;
  readonly stufe: number;
  readonly way: Hinweisweg;
  readonly sprache: Hinweissprache;
}

/** What is due today and was not noted yet. */
export async function planHinweise(
  tx: Tx,
  rows: readonly NahesEnde[],
  heute: string,
  regeln: readonly Fortgeltungsregel[],
): Promise<GeplanterHinweis[]> {
  const akten = rows.map((row) => row.akte_id);
  const verbleib = await findVerbleib(tx, akten);
  const planned: GeplanterHinweis[] = [];
  for (const row of rows) {
    const due = faelligeStufe(row.was, row.endet, heute);
    if (!due || row.stufen.includes(due.stufe)) continue;
    const way = hinweiswegOf(row.was, {
      verbleib: verbleib.get(row.akte_id),
      neuererTitel: row.neuerer,
      antragOffen: row.antrag,
      giltFort: row.was === 'titel' && giltFortNach(regeln, row) !== undefined,
      anschrift: row.anschrift,
      email: row.email_versiegelt !== null,
      konto: row.konto_id !== null && (await hasAddress(tx, row.konto_id)),
      wunsch: row.wunsch,
    });
    planned.push({ row, stufe: due.stufe, way, sprache: hinweisspracheOf(row.sprache ?? 'de') });
  }
  return planned;
}

interface Was {
  readonly was: string;
  readonly art: string;
  readonly grundlage: string;
}

const wasEndet = (row: Was) => ({
  name: row.was === 'titel' ? nameOfTitel(row) : PAPIER_WORTE[row.art as Papierart],
  norm: row.was === 'titel' ? grundlageOfTitel(row) : '',
});

type Who = Pick<ActionContext, 'tx' | 'actor'>;

const nameOf = ({ familienname, vornamen }: { familienname: string; vornamen: string }) =>
  [familienname, vornamen].filter(Boolean).join(', ');

/** What the next run would do, of the Akten that the actor sees. Nothing is written. */
export async function previewHinweise(context: Who & Pick<Kernel, 'clock'>): Promise<GeplanteZeile[]> {
  const { tx, actor, clock } = context;
  const heute = clock.today().toString();
  const regeln = await loadFortgeltungsregeln(tx, clock);
  const zeilen: GeplanteZeile[] = [];
  for await (const rows of eachNahesEnde(tx, heute)) {
    const planned = await planHinweise(tx, rows, heute, regeln);
    const paare = planned.map(({ row }) => ({ akteId: row.akte_id, personId: row.person_id }));
    const akten = await findAktenDerPersonen(tx, actor, paare);
    for (const { row, stufe, way, sprache } of planned) {
      const wer = akten.get(`${row.akte_id}/${row.person_id}`);
      if (!wer) continue;
      zeilen.push({
        ...{ id: row.id, stufe, endet: row.endet, sprache, weg: way.weg, ...wasEndet(row) },
        grund: way.weg === 'keiner' ? way.text : '',
        ...{ personId: wer.personId, person: nameOf(wer), akteId: row.akte_id, aktenzeichen: wer.aktenzeichen },
      });
    }
  }
  return zeilen;
}

export async function toHinweiszeilen({ tx, actor }: Who, rows: readonly HinweisRow[]): Promise<Hinweiszeile[]> {
  const paare = rows.map((row) => ({ akteId: row.akte_id, personId: row.person_id }));
  const akten = await findAktenDerPersonen(tx, actor, paare);
  return rows.flatMap((row) => {
    const wer = akten.get(`${row.akte_id}/${row.person_id}`);
    if (!wer) return [];
    return [
      {
        ...{ id: row.id, stufe: row.stufe, endet: row.endet, sprache: row.sprache, weg: row.weg, ...wasEndet(row) },
        ...{ grund: row.grund, am: row.created_at, personId: wer.personId, person: nameOf(wer) },
        ...{ akteId: row.akte_id, aktenzeichen: wer.aktenzeichen },
        ...(row.gedruckt_at ? { gedrucktAm: row.gedruckt_at } : {}),
      },
    ];
  });
}
