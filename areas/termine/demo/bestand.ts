/** Sixty days of booked Termine and half a year of figures for Musterstadt. */
import { randomUUID } from 'node:crypto';
import { type Tx, transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { momentOf, rasterOf } from '../kapazitaet/raster.rules.ts';
import { haltezeiten, hauptstation } from '../termin/besuchsplan.rules.ts';
import { newKennung } from '../termin/kennung.ts';
import { type Besuchsplan, planBesuch } from '../termin/vergabe.ts';
import { KLASSEN, type Klasse } from '../termine.schema.ts';
import { type Halteplan, inZellen, platziere, type Tagesplatz } from './belegen.rules.ts';
import { DEMO_ANLIEGEN, DEMO_TAGE, type DemoAnliegen, fuellungAm } from './bestand.data.ts';
import {
  type DemoTermin,
  insertDemoBesuche,
  insertDemoTermine,
  listDemoTage,
  type Tageskontingent,
} from './bestand.sql.ts';
import { type Chance, chanceOf } from './chance.ts';
import { inventMensch, listBekannte, type Mensch } from './leute.ts';

const ACTOR = systemPrincipal('termine.demo');
/** Of ten visits so many are of a family. */
const FAMILIEN = 0.14;
const GEWICHTE: readonly { readonly klasse: Klasse; readonly gewicht: number }[] = [
  { klasse: 'oeffentlich', gewicht: 60 },
  { klasse: 'einladung', gewicht: 28 },
  { klasse: 'notfall', gewicht: 12 },
];
/** Days whose visitors are people of the register, so that the Tagesmappe finds their Akten. */
const BEKANNTE_TAGE = 4;
const BEKANNTE = 160;

interface Muster {
  readonly anliegen: DemoAnliegen;
  readonly plan: Besuchsplan;
  readonly halte: readonly Halteplan[];
  readonly haupt: number;
}

export interface Fuellung {
  readonly signal?: AbortSignal;
  readonly bisTag?: number;
  /** Share of the open time, by days from today. */
  readonly fuellung?: (tage: number) => number;
}

/** One day in one transaction; a day that is booked already is left alone. */
export async function fuelleTage(
  kernel: Kernel,
  { signal, bisTag = DEMO_TAGE, fuellung = fuellungAm }: Fuellung = {},
): Promise<number> {
  const { db } = kernel.pool;
  const heute = kernel.clock.today();
  const chance = chanceOf(heute.toPlainYearMonth().month * 31 + heute.day);
  const muster = await plane(kernel);
  const bekannte = await listBekannte(kernel, BEKANNTE);
  let gebucht = 0;
  for (let tage = 0; tage <= bisTag; tage += 1) {
    if (signal?.aborted) break;
    const tag = heute.add({ days: tage }).toString();
    gebucht += await transact(db, ACTOR, 'demo', (tx) =>
      fuelleTag(kernel, tx, { tag, tage, fuellung, muster, chance, bekannte: tage < BEKANNTE_TAGE ? bekannte : [] }),
    );
  }
  return gebucht;
}

async function plane(kernel: Kernel): Promise<Muster[]> {
  const found: Muster[] = [];
  for (const anliegen of DEMO_ANLIEGEN)
    for (const personen of [1, 3]) {
      const wunsch = { anliegen: [{ schluessel: anliegen.schluessel, personen }] };
      const plan = await planBesuch(kernel.pool.db, wunsch, kernel.clock.now()).catch(() => undefined);
      if (!plan) continue;
      const zeiten = haltezeiten(plan);
      const halte = plan.stationen.map(({ art, poolId }, nr) => ({
        ...{ art, poolId },
        ...{ versatz: inZellen(zeiten[nr]?.versatz ?? 0), laenge: inZellen(zeiten[nr]?.minuten ?? 0) },
      }));
      const gewicht = anliegen.gewicht * (personen === 1 ? 1 - FAMILIEN : FAMILIEN);
      found.push({ anliegen: { ...anliegen, gewicht }, plan, halte, haupt: hauptstation(plan.stationen) });
    }
  return found;
}

interface Tagesauftrag {
  readonly tag: string;
  readonly tage: number;
  readonly fuellung: (tage: number) => number;
  readonly muster: readonly Muster[];
  readonly chance: Chance;
  readonly bekannte: Mensch[];
}

async function fuelleTag(kernel: Kernel, tx: Tx, auftrag: Tagesauftrag): Promise<number> {
  const { tag, tage, fuellung, muster, chance, bekannte } = auftrag;
  const { raster, kontingente, gebucht } = await listDemoTage(tx, tag);
  if (gebucht) return 0;
  const plaetze: Tagesplatz[] = raster.map(({ frei, ...platz }) => ({ ...platz, frei: rasterOf(frei) }));
  const termine: DemoTermin[] = [];
  for (const hauptplatz of plaetze) {
    const hier = muster
      .filter(({ halte, haupt }) => halte[haupt]?.poolId === hauptplatz.poolId && halte[haupt]?.art === hauptplatz.art)
      .map((one) => ({ ...one, gewicht: one.anliegen.gewicht }));
    if (hier.length === 0) continue;
    for (let zelle = 0; zelle < 288; ) {
      const wahl = chance.weigh(hier);
      if (chance.next() > fuellung(tage)) {
        zelle += 2;
        continue;
      }
      const klasse = waehleKlasse(chance, kontingente, wahl);
      const ort = klasse && platziere(plaetze, wahl.halte, wahl.haupt, hauptplatz, zelle);
      if (!klasse || !ort) {
        zelle += 1;
        continue;
      }
      zaehle(kontingente, klasse, ort.halte);
      termine.push(terminOf(kernel, tag, wahl, klasse, ort, chance, bekannte));
      zelle += wahl.halte[wahl.haupt]?.laenge ?? 1;
    }
  }
  await insertDemoTermine(tx, termine, kontingente);
  if (tage === 0) await insertDemoBesuche(tx, tag);
  return termine.length;
}

function restOf(kontingente: readonly Tageskontingent[], poolId: string, klasse: Klasse): Tageskontingent | undefined {
  return kontingente.find((one) => one.poolId === poolId && one.klasse === klasse);
}

function waehleKlasse(chance: Chance, kontingente: readonly Tageskontingent[], { halte }: Muster): Klasse | undefined {
  const zuerst = chance.weigh(GEWICHTE).klasse;
  return [zuerst, ...KLASSEN.filter((klasse) => klasse !== zuerst && klasse !== 'spontan')].find((klasse) =>
    halte.every(({ poolId, laenge }) => {
      const kontingent = restOf(kontingente, poolId, klasse);
      return kontingent !== undefined && kontingent.belegt + kontingent.neu + laenge * 5 <= kontingent.minuten;
    }),
  );
}

function zaehle(
  kontingente: readonly Tageskontingent[],
  klasse: Klasse,
  halte: readonly { readonly poolId: string; readonly laenge: number }[],
): void {
  for (const { poolId, laenge } of halte) {
    const kontingent = restOf(kontingente, poolId, klasse);
    if (kontingent) kontingent.neu += laenge * 5;
  }
}

type Ort = NonNullable<ReturnType<typeof platziere>>;

function terminOf(
  { keys, clock }: Kernel,
  tag: string,
  { plan }: Muster,
  klasse: Klasse,
  ort: Ort,
  chance: Chance,
  bekannte: Mensch[],
): DemoTermin {
  const wer = bekannte.shift() ?? inventMensch(chance);
  const id = randomUUID();
  const beginn = Temporal.Instant.from(momentOf(tag, ort.beginn));
  const ende = beginn.add({ minutes: plan.minuten });
  const vorbei = Temporal.Instant.compare(ende.add({ minutes: 20 }), clock.now()) < 0;
  const vorher = clock.now().subtract({ hours: 24 * (1 + Math.floor(chance.next() * 30)) });
  const personen = Array.from({ length: plan.personen }, (_, nr) =>
    angabeOf(chance, nr === 0 ? wer : { ...inventMensch(chance), familienname: wer.familienname }),
  );
  return {
    ...{ id, kennung: newKennung(), anliegen: plan.anliegen, gruppe: plan.gruppe, poolId: plan.poolId, klasse, tag },
    herkunft: klasse === 'oeffentlich' ? (chance.next() < 0.6 ? 'direkt' : 'zuteilung') : 'einladung',
    ...{ personen: plan.personen, beginn: beginn.toString(), ende: ende.toString() },
    stand: vorbei ? (chance.next() < 0.08 ? 'nicht_erschienen' : 'wahrgenommen') : 'gebucht',
    ...{ sprache: wer.sprache, personId: wer.personId, verfahrenId: wer.verfahrenId, erstellt: vorher.toString() },
    angaben: keys.seal('termine.angaben', JSON.stringify({ personen, email: mailOf(id) })),
    schluessel: personen.map((_, nr) => keys.hmac('termine.person', `demo/${id}/${nr}`)),
    kontaktHmac: keys.hmac('termine.kontakt', mailOf(id)),
    halte: ort.halte.map(({ platzId, poolId, von, laenge }, station) => ({
      ...{ station, platzId, poolId, minuten: laenge * 5 },
      ...{ von: momentOf(tag, von), bis: momentOf(tag, von + laenge) },
    })),
  };
}

const mailOf = (id: string) => `termin-${id.slice(0, 8)}@example.org`;
/** A few have no paper at hand; whoever receives them looks twice. */
const OHNE_PAPIER = 0.07;
const angabeOf = (chance: Chance, { familienname, vornamen, geburtsdatum }: Mensch) => ({
  ...{ familienname, vornamen, geburtsdatum },
  ...(chance.next() < OHNE_PAPIER
    ? { ohneNummer: 'sonst' }
    : { nummer: `P${String(Math.floor(chance.next() * 1e8)).padStart(8, '0')}` }),
});
