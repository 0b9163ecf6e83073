/** Builds the PDF of an Akteneinsicht, page after page. */
import { findAmtName } from '#areas/personal/index.ts';
import type { Bundle } from '#engines/pages/index.ts';
import { officeDay } from '#platform/clock/clock.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { aktenFaults } from '../akten.faults.ts';
import { openOriginal } from '../original.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { type ClosingSeite, listClosingSeiten } from '../verarbeitung.sql.ts';
import { unpackWords } from '../worte.ts';
import { type Bogen, blattWorte, type Plan, planAuskunft, type Zeile } from './auskunft.rules.ts';
import { grundOf } from './gruende.data.ts';
import type { Auftrag } from './herausgabe.schema.ts';
import { listWahlDokumente, type WahlDokumentRow } from './herausgabe.sql.ts';
import { setBlaetter } from './satz.ts';

export interface AuskunftOrder {
  readonly akteId: string;
  readonly aktenzeichen: string;
  readonly auftrag: Auftrag;
  /** File that does not exist yet. */
  readonly target: string;
  onPage(fertig: number): Promise<void>;
}

/** Until an office has said how it is called. */
const OHNE_NAMEN = 'Ausländerbehörde';
const HINWEIS =
  'Die Blätter sind fortlaufend nummeriert. Wo Seiten zurückgehalten werden, steht ein Fehlblatt mit dem Grund. ' +
  'Geschwärzte Stellen sind endgültig entfernt. Am Ende steht ein Verzeichnis aller Schwärzungen.';

/** Throws AKTE_GEAENDERT when a chosen document or its redactions are no longer what was ordered. */
export async function makeAuskunft(kernel: Kernel, order: AuskunftOrder): Promise<void> {
  const rows = await orderedDokumente(kernel, order);
  const plan = planAuskunft(rows, order.auftrag.zurueckgehalten);
  const title = `Akteneinsicht ${order.aktenzeichen}`;
  const stelle = (await findAmtName(kernel.pool.db)) || OHNE_NAMEN;
  const shared = { stelle, titel: title, datum: kernel.clock.today().toString() };
  await seitenwerk(kernel).bilder.bundle(order.target, {
    meta: { title, creator: stelle, createdAt: kernel.clock.now().toString() },
    entries: plan.eintraege.map(({ titel, von, bis, name }) => ({ title: `${titel} (${blattWorte(von, bis)})`, name })),
    fill: async (bundle) => {
      const set = (teil: string, daten: object) => setBlaetter(kernel, { ...shared, teil, ...daten });
      await bundle.setFootFont(await set('fuss', {}));
      await bundle.addSet(await set('vorn', coverOf(order, plan, shared.datum)));
      const missing = await addBoegen(kernel, bundle, order, plan, rows, set);
      const zeilen = [...plan.zeilen.map(lineOf), ...missing.map(missingLine)];
      await bundle.addSet(await set('protokoll', { zeilen }));
    },
  });
}

async function orderedDokumente(kernel: Kernel, { akteId, auftrag }: AuskunftOrder): Promise<WahlDokumentRow[]> {
  const ordered = new Map(auftrag.dokumente.map(({ id, schwaerzung }) => [id, schwaerzung]));
  const rows = await listWahlDokumente(kernel.pool.db, akteId, [...ordered.keys()]);
  const same = rows.every(
    (row) => ordered.get(row.id) === row.schwaerzung && (row.kaesten.length === 0 || row.geprueft),
  );
  if (rows.length !== ordered.size || !same) throw aktenFaults.AKTE_GEAENDERT();
  return rows;
}

function coverOf({ aktenzeichen, auftrag }: AuskunftOrder, plan: Plan, datum: string) {
  return {
    ueberschrift: 'Akteneinsicht',
    angaben: [
      { name: 'Aktenzeichen', wert: aktenzeichen },
      { name: 'Anlass', wert: auftrag.anlass },
      { name: 'Für', wert: auftrag.empfaenger },
      { name: 'Erstellt am', wert: germanDay(datum) },
      {
        name: 'Umfang',
        wert: `${plan.eintraege.length} ${plan.eintraege.length === 1 ? 'Dokument' : 'Dokumente'}, ${plan.blaetter} Blatt`,
      },
    ],
    hinweis: HINWEIS,
    eintraege: plan.eintraege.map(({ titel, ordnung, von, bis, name }) => ({
      titel,
      datum: germanDay(ordnung),
      blatt: blattWorte(von, bis),
      name,
    })),
  };
}

type SetPart = (teil: string, daten: object) => Promise<Buffer>;

/** The sheets document by document, so that each original is opened once. Returns pages that could not be drawn. */
async function addBoegen(
  kernel: Kernel,
  bundle: Bundle,
  order: AuskunftOrder,
  plan: Plan,
  rows: readonly WahlDokumentRow[],
  set: SetPart,
): Promise<number[]> {
  const missing: number[] = [];
  let fertig = 0;
  const done = async (count: number) => {
    fertig += count;
    await order.onPage(fertig);
  };
  const waiting = [...plan.boegen];
  for (const row of rows) {
    const own = waiting.splice(0, sheetCount(waiting, row));
    if (own.every((sheet) => sheet.art === 'fehlblatt')) {
      for (const sheet of own) await addFehlblatt(bundle, sheet, order, set);
      await done(row.seiten);
      continue;
    }
    const seiten = new Map((await listClosingSeiten(kernel.pool.db, row.id)).map((seite) => [seite.nr, seite]));
    await seitenwerk(kernel).dateien.with(
      row.eingang_id,
      () => openOriginal(kernel, row.id),
      async (file) => {
        for (const sheet of own) {
          if (sheet.art === 'fehlblatt') await addFehlblatt(bundle, sheet, order, set);
          else if (!(await addSeite(bundle, file, sheet, seiten.get(sheet.seite), row, order)))
            missing.push(sheet.blatt);
          await done(sheet.art === 'seite' ? 1 : sheet.bis - sheet.von + 1);
        }
      },
    );
  }
  return missing;
}

/** How many of the next sheets belong to the document. */
function sheetCount(sheets: readonly Bogen[], { seiten }: WahlDokumentRow): number {
  let covered = 0;
  let count = 0;
  while (covered < seiten) {
    const sheet = sheets[count++];
    if (!sheet) break;
    covered += sheet.art === 'seite' ? 1 : sheet.bis - sheet.von + 1;
  }
  return count;
}

async function addSeite(
  bundle: Bundle,
  file: string,
  sheet: Extract<Bogen, { art: 'seite' }>,
  seite: ClosingSeite | undefined,
  row: WahlDokumentRow,
  { aktenzeichen }: AuskunftOrder,
): Promise<boolean> {
  return bundle.addPage({
    path: file,
    page: sheet.seite,
    words: await unpackWords(seite?.worte ?? null),
    rotation: seite?.drehung ?? 0,
    skew: seite?.neigung ?? 0,
    redact: row.kaesten.filter((box) => box.seite === sheet.seite),
    foot: `${blattWorte(sheet.blatt, sheet.blatt)} · ${aktenzeichen}`,
    name: sheet.name,
  });
}

async function addFehlblatt(
  bundle: Bundle,
  { von, bis, grund, name }: Extract<Bogen, { art: 'fehlblatt' }>,
  { aktenzeichen }: AuskunftOrder,
  set: SetPart,
): Promise<void> {
  const { name: words, norm } = grundOf(grund);
  const blatt = blattWorte(von, bis);
  const blaetter = [{ blatt, grund: words, norm, fuss: `${blatt} · ${aktenzeichen}` }];
  await bundle.addSet(await set('fehlblatt', { blaetter }), name === undefined ? [] : [name]);
}

function lineOf({ von, bis, kaesten, grund }: Zeile) {
  const { name, norm } = grundOf(grund);
  const was = kaesten === 0 ? 'zurückgehalten' : kaesten === 1 ? '1 Schwärzung' : `${kaesten} Schwärzungen`;
  return { blatt: blattWorte(von, bis), was, grund: name, norm };
}

function missingLine(blatt: number) {
  const grund = 'Die Datei ist an dieser Stelle beschädigt; das Original liegt in der Akte.';
  return { blatt: blattWorte(blatt, blatt), was: 'nicht darstellbar', grund, norm: '' };
}

function germanDay(iso: string): string {
  return officeDay(iso).split('-').reverse().join('.');
}
