/** What follows for a Vorgang when its letter left, arrived, came back, or was answered. Each may be told twice. */
import { ruecklaufErkannt } from '#areas/akten/index.ts';
import { sendungBewegt } from '#areas/post/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { EventHandler } from '#platform/events/events.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { endFiktion } from '../fiktion/ende.ts';
import { writeEnde } from '../folge/folge.ts';
import { abrufBis, bekanntgabeVon } from '../frist/bekanntgabe.rules.ts';
import type { Bekanntgabeweg } from '../frist/frist.schema.ts';
import { klagefrist } from '../frist/rechtsbehelf.rules.ts';
import { findVerfahrenById, lockVerfahren, setStand, type VerfahrenRow } from '../verfahren.sql.ts';
import { tellVerfahren } from '../verfahren.ts';
import { finishFristen, insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import { tagWorte } from './brief.rules.ts';
import { QUELLE } from './quelle.ts';
import {
  findByKennung,
  findSchreiben,
  lockSchreiben,
  type SchreibenRow,
  setBeantwortet,
  setBekannt,
  setVersandt,
  setZurueck,
} from './schreiben.sql.ts';

const ACTOR = systemPrincipal('vorgaenge.zustellung');

const WEG: Readonly<Record<string, Bekanntgabeweg>> = {
  brief: 'brief',
  pzu: 'pzu',
  empfangsbekenntnis: 'empfangsbekenntnis',
  schalter: 'aushaendigung',
  portal: 'abruf',
};

/** Days after which a proof that has not come is asked for. */
const NACHWEIS_TAGE = 21;
const ANSCHRIFT_TAGE = 3;

interface Lage {
  readonly kernel: Kernel;
  readonly tx: Tx;
  readonly verfahren: VerfahrenRow;
  readonly row: SchreibenRow;
  readonly by: string;
}

/** The Verfahren first, then the Schreiben, as everywhere. */
async function hold(kernel: Kernel, tx: Tx, found: SchreibenRow | undefined, by: string): Promise<Lage | undefined> {
  const verfahren = found && (await findVerfahrenById(tx, ACTOR, found.verfahren_id));
  if (!found || !verfahren || !(await lockVerfahren(tx, verfahren.id))) return undefined;
  const row = await lockSchreiben(tx, found.id);
  return row && { kernel, tx, verfahren, row, by };
}

export const folgeSendung: EventHandler<typeof sendungBewegt.payload> = {
  name: 'vorgaenge.folge-sendung',
  event: sendungBewegt,
  async handle(kernel, tx, { quelle, bezug, was, weg, tag, versandtAm, by }) {
    if (quelle !== QUELLE || was === 'bereit') return;
    const lage = await hold(kernel, tx, await findSchreiben(tx, bezug), by);
    if (!lage) return;
    if (was === 'zurueck') await cameBack(lage, weg, tag);
    else
      await wentOut(lage, weg, { abgesandtAm: versandtAm ?? tag, ...(was === 'zugestellt' ? { zugangAm: tag } : {}) });
    await tellVerfahren({ ...kernel, tx }, lage.verfahren);
  },
};

async function wentOut(lage: Lage, weg: string, tage: { abgesandtAm: string; zugangAm?: string }): Promise<void> {
  const { kernel, tx, row, verfahren, by } = lage;
  const known = WEG[weg];
  if (!known || !['fertig', 'versandt'].includes(row.stand)) return;
  const first = row.stand === 'fertig';
  if (first) {
    await setVersandt(tx, row.id);
    await finishFristen(tx, { verfahrenId: verfahren.id, art: 'versand', bezug: row.id }, by);
    const what = weg === 'portal' ? 'im Portal bereitgestellt' : 'versandt';
    await ereignis(lage, 'versand', `${row.titel}: am ${tagWorte(tage.abgesandtAm)} ${what}`);
    await openAntwortfrist(lage);
  }
  const bekanntgabe = bekanntgabeVon({ weg: known, ...tage, stichtag: kernel.clock.today().toString() });
  if (bekanntgabe.stand === 'bewirkt') {
    await finishFristen(tx, { verfahrenId: verfahren.id, art: 'zustellnachweis', bezug: row.id }, by);
    await announced(lage, bekanntgabe.tag, bekanntgabe.norm);
  } else if (first)
    await insertFrist(
      tx,
      {
        verfahrenId: verfahren.id,
        art: 'zustellnachweis',
        ...(weg === 'portal'
          ? { faellig: abrufBis(tage.abgesandtAm), text: 'Abruf im Portal steht aus' }
          : { faellig: plus(tage.abgesandtAm, NACHWEIS_TAGE), text: 'Zustellungsnachweis fehlt noch' }),
        norm: bekanntgabe.norm,
        wartetAuf: 'stelle',
        bezug: row.id,
      },
      by,
    );
}

/** § 82 (1) AufenthG, § 28 VwVfG NRW: whoever was asked has until this day. */
async function openAntwortfrist({ tx, row, verfahren, by }: Lage): Promise<void> {
  if (row.antwort_bis === null || row.beantwortet_am !== null) return;
  if (row.art !== 'nachforderung' && row.art !== 'anhoerung') return;
  await insertFrist(
    tx,
    {
      verfahrenId: verfahren.id,
      art: row.art,
      faellig: row.antwort_bis,
      text: row.art === 'nachforderung' ? 'Nachgeforderte Unterlagen' : 'Äußerung zur Anhörung',
      norm: row.art === 'nachforderung' ? '§ 82 Abs. 1 AufenthG' : '§ 28 VwVfG NRW',
      wartetAuf: 'antragsteller',
      bezug: row.id,
    },
    by,
  );
}

async function announced(lage: Lage, tag: string, norm: string): Promise<void> {
  const { tx, row, verfahren, by } = lage;
  // The notice is a gate of the release: without one no Bescheid goes out, so the period is a month.
  const frist = row.art === 'bescheid' ? klagefrist(tag, 'richtig') : undefined;
  await setBekannt(tx, row.id, tag, frist?.ende ?? null);
  await ereignis(lage, 'bekanntgabe', `${row.titel}: am ${tagWorte(tag)} bekannt gegeben (${norm})`, true);
  if (!frist) return;
  if (row.entscheidung === 'ablehnung')
    await endFiktion(tx, { verfahren, tag, weil: 'Antrag abgelehnt', offen: verfahren.stand !== 'erledigt' }, by);
  if (row.entscheidung === 'massnahme')
    await writeEnde({ tx, actor: ACTOR, clock: lage.kernel.clock }, { id: verfahren.id, bescheid: row, tag });
  await insertFrist(
    tx,
    {
      verfahrenId: verfahren.id,
      art: 'rechtsbehelf',
      faellig: frist.ende,
      text: 'Klagefrist läuft ab',
      norm: frist.norm,
      wartetAuf: 'antragsteller',
      bezug: row.id,
    },
    by,
  );
  if (row.entscheidung !== 'ablehnung' && row.entscheidung !== 'massnahme' && verfahren.stand !== 'erledigt')
    await setStand(tx, verfahren.id, 'ausgabe');
}

/** § 41 (2) s. 3 VwVfG NRW: what came back was never announced; no period runs, and somebody finds the address. */
async function cameBack(lage: Lage, weg: string, tag: string): Promise<void> {
  const { tx, row, verfahren, by } = lage;
  const portal = weg === 'portal';
  if (!['versandt', 'bekannt', ...(portal ? ['fertig'] : [])].includes(row.stand)) return;
  await setZurueck(tx, row.id);
  await finishFristen(tx, { verfahrenId: verfahren.id, bezug: row.id }, by);
  const what = portal ? 'im Portal nicht abgerufen' : 'als unzustellbar zurückgekommen';
  await ereignis(lage, 'rueckkehr', `${row.titel}: am ${tagWorte(tag)} ${what}`);
  await insertFrist(
    tx,
    {
      verfahrenId: verfahren.id,
      art: 'anschrift',
      faellig: plus(tag, ANSCHRIFT_TAGE),
      text: portal ? 'Nicht abgerufenes Schreiben neu zustellen' : 'Anschrift klären und neu zustellen',
      norm: portal ? '§ 41 Abs. 2a Satz 5 VwVfG NRW' : '§ 41 Abs. 2 Satz 3 VwVfG NRW',
      bezug: row.id,
    },
    by,
  );
}

export const folgeRuecklauf: EventHandler<typeof ruecklaufErkannt.payload> = {
  name: 'vorgaenge.folge-ruecklauf',
  event: ruecklaufErkannt,
  async handle(kernel, tx, { kennung, dokumentId }) {
    const lage = await hold(kernel, tx, await findByKennung(tx, kennung), ACTOR.id);
    if (!lage) return;
    const { row, verfahren } = lage;
    const first = await setBeantwortet(tx, row.id, kernel.clock.today().toString());
    if (first && (row.art === 'nachforderung' || row.art === 'anhoerung')) {
      await finishFristen(tx, { verfahrenId: verfahren.id, art: row.art, bezug: row.id }, ACTOR.id);
      if (verfahren.stand === row.art) await setStand(tx, verfahren.id, 'pruefung');
    }
    await insertEreignis(
      tx,
      {
        verfahrenId: verfahren.id,
        art: 'ruecklauf',
        text: `Antwort eingegangen: ${row.titel}`,
        oeffentlich: true,
        bezug: dokumentId,
      },
      ACTOR.id,
    );
    await tellVerfahren({ ...kernel, tx }, verfahren);
  },
};

function ereignis({ tx, row, verfahren, by }: Lage, art: string, text: string, oeffentlich = false): Promise<void> {
  return insertEreignis(tx, { verfahrenId: verfahren.id, art, text, oeffentlich, bezug: row.id }, by);
}

const plus = (tag: string, days: number) => Temporal.PlainDate.from(tag).add({ days }).toString();
