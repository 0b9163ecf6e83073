/**
 * One run over sources: each is read in the child and taken in by a transaction of its own. What is wrong with one is told
 * with it and stops no other; a run that was cut goes on when it is repeated, since what is there already is left as it is.
 */
import path from 'node:path';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { BESTAND_SIGNAL } from '../bestand/sammlung.sql.ts';
import type { Uebernahme } from '../bestand/uebernahme.ts';
import { storeOriginaldatei } from '../original/original.ts';
import { takeInGelesen } from './ablage.ts';
import { cleanName } from './dateiname.rules.ts';
import type { DateiErgebnis } from './einlesung.schema.ts';
import { noteDatei } from './einlesung.sql.ts';
import { type Antwort, type Gelesen, readFund } from './leser.ts';
import type { Fund } from './sammeln.ts';

/** So many are read ahead while one is stored: the child and the database work at the same time. */
const AHEAD = 3;

export interface EinlesenOptions {
  readonly einlesungId: string;
  readonly actor: Pick<Principal, 'id'>;
  /** Number of the first of these within the run. */
  readonly ab?: number;
  readonly signal?: AbortSignal;
  /** Where decrees go, when not into the usual Sammlung. */
  readonly sammlung?: string | undefined;
}

export async function* readAll(
  kernel: Kernel,
  funde: readonly Fund[],
  options: EinlesenOptions,
): AsyncGenerator<DateiErgebnis> {
  const { signal, ab = 0 } = options;
  const reading: Promise<Gelesenes>[] = [];
  let moved = false;
  try {
    for (let i = 0; i < funde.length; i += 1) {
      for (let next = reading.length; next < funde.length && next <= i + AHEAD; next += 1) {
        const started = startReading(kernel, funde[next] as Fund, signal);
        // Whoever stops early leaves some behind.
        started.catch(() => undefined);
        reading.push(started);
      }
      const gelesen = await (reading[i] as Promise<Gelesenes>);
      signal?.throwIfAborted();
      const stored = await store(kernel, ab + i, (funde[i] as Fund).name, gelesen, options);
      moved ||= stored.ergebnis !== 'fehler' && stored.ergebnis !== 'unveraendert';
      yield stored;
    }
  } finally {
    // Once, also where the run was cut: an index that is renewed for every file would slow down the run.
    if (moved) kernel.signals.send(BESTAND_SIGNAL);
  }
}

type Gelesenes = Antwort<Gelesen>;

async function startReading(kernel: Kernel, fund: Fund, signal?: AbortSignal): Promise<Gelesenes> {
  return 'grund' in fund ? fund : readFund(kernel, fund, signal);
}

async function store(
  kernel: Kernel,
  ordnung: number,
  name: string,
  gelesen: Gelesenes,
  { einlesungId, actor, sammlung }: EinlesenOptions,
): Promise<DateiErgebnis> {
  const shown = cleanName(name);
  const original =
    'art' in gelesen && gelesen.art === 'erlass'
      ? await storeOriginaldatei(kernel, gelesen.bytes, path.basename(shown))
      : undefined;
  return transact(kernel.pool.db, actor, `einlesung:${einlesungId}`, async (tx) => {
    const ergebnis =
      'grund' in gelesen
        ? ({ name: shown, ergebnis: 'fehler', hinweis: gelesen.grund } as const)
        : toErgebnis(
            shown,
            gelesen,
            await takeInGelesen(tx, kernel, gelesen, { quelle: shown, by: actor.id, sammlung, original }),
          );
    await noteDatei(tx, einlesungId, ordnung, ergebnis);
    return ergebnis;
  });
}

function toErgebnis(name: string, gelesen: Gelesen, taken: Uebernahme): DateiErgebnis {
  const hinweise = hinweiseOf(gelesen, taken);
  return {
    name,
    ergebnis: taken.was,
    kurz: gelesen.art === 'recht' ? gelesen.werk.kurz : gelesen.erlass.werk.kurz,
    ...(gelesen.art === 'recht' ? { tag: gelesen.werk.standAm } : {}),
    geaendert: taken.aenderungen.length,
    werkId: taken.werkId,
    fassungId: taken.fassungId,
    ...(hinweise.length === 0 ? {} : { hinweis: hinweise.join(' ') }),
  };
}

/** What an editor should look at. */
function hinweiseOf(gelesen: Gelesen, { handTagAufgehoben, was }: Uebernahme): string[] {
  if (gelesen.art === 'erlass') return was === 'unveraendert' ? [] : gelesen.erlass.zuPruefen.map(({ satz }) => satz);
  return [
    ...(handTagAufgehoben
      ? [
          'Der von Hand gesetzte erste Tag einer Fassung gilt nicht mehr: Diese Datei belegt für ihn einen anderen Text.',
        ]
      : []),
    ...(gelesen.werk.normen.length === 0 ? ['Die Datei nennt nur das Gesetz und enthält keinen Text.'] : []),
  ];
}
