/**
 * The day in Musterstadt goes on by itself: a few colleagues call, serve and finish, people arrive and draw numbers. They
 * sit at desks of their own, so that whoever tries a desk finds it free and its queue alive.
 */

import { haltDemoTag } from '#areas/termine/index.ts';
import * as besuch from '#areas/termine/tag/besuch.api.ts';
import type { Besuch } from '#areas/termine/tag/besuch.schema.ts';
import * as schalter from '#areas/termine/tag/schalter.api.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Stage } from './stage.ts';

/** Who sits where; nobody of those who are offered first on the sign-in page. */
const BESETZT = [
  { wer: 'sachbearbeitung.f-k', platz: 'Schalter 1' },
  { wer: 'sachbearbeitung.s-z', platz: 'Schalter 5' },
  { wer: 'teamleitung.l-z', platz: 'Ausgabe 1' },
  { wer: 'teamleitung.a-k', platz: 'Fotostation 1' },
] as const;
/** Waits at least so many, so that a queue can be looked at. */
const WARTEN = 9;
const SPONTAN = ['unterlagen-abgeben', 'adresse', 'karte-spontan'] as const;
const MINUTE = 60_000;
/**
 * A visit takes this share of its planned time, so that somebody who looks for five minutes hears a few calls; each desk has
 * a pace of its own, so that they do not all call at once. The way there takes a while, and the number stays on the wall.
 */
const ZEITRAFFER = { schnell: 0.2, jeSchalter: 0.07 } as const;
const WEG_SEKUNDEN = { kurz: 50, jeSchalter: 25 } as const;

/** One step on. What somebody else has done meanwhile is left as it is. */
export async function puls(stage: Stage): Promise<void> {
  const tag = await haltDemoTag(stage.kernel);
  if (!tag) return;
  await ankommen(stage, tag.standortId, tag.ankuenfte);
  const { haeuser } = await stage.act('service', schalter.listHaeuser, {});
  const haus = haeuser.find(({ standortId }) => standortId === tag.standortId);
  for (const [nr, { wer, platz }] of BESETZT.entries()) {
    const ort = haus?.schalter.find(({ name }) => name === platz);
    if (ort) await gelassen(() => arbeite(stage, { wer, nr }, ort));
  }
}

async function ankommen(stage: Stage, standortId: string, ankuenfte: readonly string[]): Promise<void> {
  const { wartende } = await stage.act('service', schalter.listWarteraum, { standortId });
  let fehlen = WARTEN - wartende.length;
  for (const terminId of ankuenfte.slice(0, Math.max(0, fehlen - 1))) {
    await gelassen(() => stage.act('service', besuch.checkIn, { standortId, terminId, trotzdem: true }));
    fehlen -= 1;
  }
  for (let nr = 0; nr < Math.min(fehlen, 1); nr += 1) {
    const anliegen = SPONTAN[(wartende.length + nr) % SPONTAN.length] ?? SPONTAN[0];
    await gelassen(() => stage.act('service', besuch.drawNummer, { standortId, anliegen }));
  }
}

type Ort = Awaited<ReturnType<typeof lesen>>['haeuser'][number]['schalter'][number];
const lesen = (stage: Stage) => stage.act('service', schalter.listHaeuser, {});

interface Kollege {
  readonly wer: string;
  /** Of the desk. */
  readonly nr: number;
}

async function arbeite(stage: Stage, kollege: Kollege, { platzId, offen, besuchId }: Ort): Promise<void> {
  const { wer } = kollege;
  if (!offen) await stage.act(wer, schalter.openSchalter, { platzId });
  else if (offen.pauseSeit !== null) return;
  if (!besuchId) {
    await stage.act(wer, besuch.callNext, { platzId });
    return;
  }
  const dran = await stage.act(wer, besuch.getBesuchAmSchalter, { id: besuchId });
  await weiter(stage, kollege, dran);
}

async function weiter(
  stage: Stage,
  { wer, nr }: Kollege,
  { id, version, aufgerufen, begonnen, geplantMinuten, station, stationen }: Besuch,
) {
  const jetzt = stage.kernel.clock.now().epochMilliseconds;
  if (begonnen === null) {
    const weg = (WEG_SEKUNDEN.kurz + WEG_SEKUNDEN.jeSchalter * nr) * 1000;
    if (aufgerufen !== null && jetzt - Date.parse(aufgerufen) < weg) return;
    await stage.act(wer, besuch.beginBesuch, { id, version });
    return;
  }
  const tempo = ZEITRAFFER.schnell + ZEITRAFFER.jeSchalter * nr;
  if (jetzt - Date.parse(begonnen) < geplantMinuten * MINUTE * tempo) return;
  if (station + 1 < stationen) await stage.act(wer, besuch.nextStation, { id, version });
  else await stage.act(wer, besuch.finishBesuch, { id, version, naechster: true });
}

async function gelassen(tu: () => Promise<unknown>): Promise<void> {
  try {
    await tu();
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
  }
}
