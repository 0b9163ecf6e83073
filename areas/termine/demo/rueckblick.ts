/** Half a year of figures, drawn from what people come for and how long it takes (bestand.data.ts). */
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { listAnliegenAm } from '../anliegen/katalog.ts';
import { stufeDerMinuten, VORLAUF_STUFEN } from '../kennzahlen/verteilung.rules.ts';
import { DEMO_ANLIEGEN, DEMO_WOCHEN, type DemoAnliegen } from './bestand.data.ts';
import { type Chance, chanceOf } from './chance.ts';
import { hasMessungen, insertMesstageBis, insertMesswerte, type Messwert } from './rueckblick.sql.ts';

const ACTOR = systemPrincipal('termine.demo');

/** Visits of a week for a weight of one. */
const JE_GEWICHT = 1.9;
const POOLS: Readonly<Record<string, { readonly plaetze: number; readonly vergeben: number }>> = {
  aufenthalt: { plaetze: 6, vergeben: 0.84 },
  foto: { plaetze: 2, vergeben: 0.46 },
  ausgabe: { plaetze: 2, vergeben: 0.78 },
  notfall: { plaetze: 1, vergeben: 0.69 },
};
const OFFEN_JE_TAG = 570;
const KONTINGENTE = [
  ['oeffentlich', 0.55, 0.95],
  ['einladung', 0.25, 0.8],
  ['notfall', 0.1, 0.72],
  ['spontan', 0.1, 0.55],
] as const;

export async function erzaehleRueckblick(kernel: Kernel): Promise<void> {
  const heute = kernel.clock.today();
  const montag = heute.subtract({ days: heute.dayOfWeek - 1 });
  const geplant = new Map(
    (await listAnliegenAm(kernel.pool.db, heute.toString())).map(({ schluessel, stationen }) => [
      schluessel,
      stationen.find(({ art }) => art === 'schalter')?.minuten ?? 15,
    ]),
  );
  const chance = chanceOf(7);
  const werte: Messwert[] = [];
  for (let vor = DEMO_WOCHEN; vor >= 1; vor -= 1) {
    const woche = montag.subtract({ weeks: vor }).toString();
    for (const anliegen of DEMO_ANLIEGEN) werte.push(...ausWoche(woche, anliegen, geplant, chance));
    werte.push(...nutzungDer(woche, chance));
  }
  await transact(kernel.pool.db, ACTOR, 'demo', async (tx) => {
    if (await hasMessungen(tx)) return;
    await insertMesswerte(tx, werte);
    await insertMesstageBis(tx, heute.toString());
  });
}

function ausWoche(
  woche: string,
  { schluessel, pool, gewicht, dauer, warten, ausfall }: DemoAnliegen,
  geplant: ReadonlyMap<string, number>,
  chance: Chance,
): Messwert[] {
  const soll = geplant.get(schluessel) ?? 15;
  const gezogen = Math.max(2, Math.round(gewicht * JE_GEWICHT * (0.8 + chance.next() * 0.4)));
  const zaehler = new Map<string, Messwert>();
  const zaehle = (groesse: string, more: Partial<Messwert>, summe: number, sollwert = 0) => {
    const wert = { woche, groesse, pool, anliegen: schluessel, merkmal: '', stufe: 0, ...more };
    const key = JSON.stringify(wert);
    const vorher = zaehler.get(key);
    zaehler.set(key, {
      ...wert,
      anzahl: (vorher?.anzahl ?? 0) + 1,
      summe: (vorher?.summe ?? 0) + summe,
      soll: (vorher?.soll ?? 0) + sollwert,
    });
  };
  for (let nr = 0; nr < gezogen; nr += 1) {
    const vorlauf = chance.weigh(VORLAUF);
    const fehlt = chance.next() < ausfall * vorlauf.faktor;
    zaehle('ausfall', { stufe: vorlauf.stufe }, Number(fehlt), soll);
    if (fehlt) continue;
    const gewartet = Math.round(warten * streuung(chance));
    zaehle('wartezeit', { stufe: stufeDerMinuten(gewartet) }, gewartet);
    const gebraucht = Math.max(3, Math.round(dauer * streuung(chance)));
    zaehle('dauer', { pool: null, merkmal: `schalter:${soll}`, stufe: stufeDerMinuten(gebraucht) }, gebraucht, soll);
  }
  return [...zaehler.values()];
}

/** Around one, seldom more than twice as long. */
const streuung = (chance: Chance) => 0.4 + (chance.next() + chance.next() + chance.next()) * 0.4;

const VORLAUF = VORLAUF_STUFEN.map(({ ab }, nr) => ({
  stufe: ab,
  gewicht: [12, 30, 28, 20, 10][nr] ?? 10,
  faktor: [0.4, 0.7, 1, 1.4, 1.9][nr] ?? 1,
}));

function nutzungDer(woche: string, chance: Chance): Messwert[] {
  return Object.entries(POOLS).flatMap(([pool, { plaetze, vergeben }]) => {
    const offen = plaetze * OFFEN_JE_TAG * 5;
    const anteil = vergeben * (0.94 + chance.next() * 0.1);
    const werte = (groesse: string, merkmal: string, summe: number, soll: number): Messwert => ({
      ...{ woche, groesse, pool, anliegen: '', merkmal, stufe: 0, anzahl: plaetze * 5 },
      ...{ summe: Math.round(summe), soll: Math.round(soll) },
    });
    return [
      werte('nutzung', 'vergeben', offen * anteil, offen),
      werte('nutzung', 'bedient', offen * anteil * 0.93, offen),
      ...KONTINGENTE.map(([klasse, teil, genutzt]) =>
        werte('kontingent', klasse, offen * teil * genutzt * (0.94 + chance.next() * 0.06), offen * teil),
      ),
    ];
  });
}
