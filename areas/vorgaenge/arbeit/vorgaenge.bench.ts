/** The work list of a busy office over HTTP, the Pruefschema per case, and letters from their release into the Akte. */
import { testOffice } from '#apps/server/testing.ts';
import { findBearbeiter, findTeams } from '#areas/personal/index.ts';
import type { RawInputOf } from '#platform/http/contract.ts';
import { measureBriefe } from '../bescheid/testing/briefe-messung.ts';
import { countVerfahren, listVerfahren } from './arbeitsliste.api.ts';
import { ALLGEMEIN, BESONDERS } from './demo/faelle.data.ts';
import { pruefstandOf } from './pruefstand.rules.ts';
import { fillVorgaenge } from './testing/fill-vorgaenge.sql.ts';

const OFFEN = 20_000;
const ROUNDS = 8;
/** What people still take for at once: a page of the list, and a case. */
const LISTE_MS = 100;
const FALL_MS = 5;
const CASES = 4_000;
const BRIEFE = 500;

type Frage = RawInputOf<typeof listVerfahren>;

/** What people look at: their own, their letters, all; what is late, what waits, one state, one kind, the oldest. */
const FRAGEN: readonly Frage[] = [
  {},
  { ansicht: 'bereich' },
  { ansicht: 'alle' },
  { ansicht: 'alle', ordnung: 'eingang' },
  { ansicht: 'bereich', dringlichkeit: 'ueberfaellig' },
  { ansicht: 'alle', dringlichkeit: 'heute' },
  { ansicht: 'alle', dringlichkeit: 'ohne' },
  { ansicht: 'alle', untaetigkeit: 'true' },
  { ansicht: 'bereich', stand: 'entscheidung' },
  { ansicht: 'alle', art: 'P16', wartetAuf: 'stelle' },
  { ansicht: 'alle', unverteilt: 'true' },
  { ansicht: 'bereich', wartetAuf: 'uns' },
];

async function vorgaenge(note: (line: string) => void): Promise<Record<string, unknown>> {
  const office = await testOffice({ config: { BLEIBE_STATEMENT_TIMEOUT_MS: '300000' } });
  try {
    const { db } = office.kernel.pool;
    const teams = (await findTeams(db)).map(({ id, von, bis }) => ({ id, von, bis }));
    const bearbeiter = (await findBearbeiter(db)).flatMap(({ id, bereiche }) =>
      bereiche.filter(({ leitet }) => !leitet).map(({ teamId }) => ({ id, teamId })),
    );
    await fillVorgaenge({ db, teams, bearbeiter, anzahl: OFFEN, note });
    const sessions = [await office.signIn('leitung'), await office.signIn('sachbearbeitung.a-e')];
    const list = await measure(
      sessions.flatMap((session) => FRAGEN.map((frage) => ({ session, frage }))),
      async ({ session, frage }) => {
        const first = await session.call(listVerfahren, frage);
        return async () => first.weiter && session.call(listVerfahren, { ...frage, ab: first.weiter });
      },
    );
    const counts = await measure(
      sessions.flatMap((session) => FRAGEN.map((frage) => ({ session, frage }))),
      async ({ session, frage: { ordnung: _, ...filter } }) => {
        await session.call(countVerfahren, filter);
        return undefined;
      },
    );
    note(`${BRIEFE} Briefe`);
    const briefe = await measureBriefe(office.kernel, BRIEFE);
    return {
      offen: OFFEN,
      arbeitsliste: against(list, LISTE_MS),
      zahlen: against(counts, LISTE_MS),
      pruefschema: against(measurePruefschema(), FALL_MS),
      briefe,
    };
  } finally {
    await office.close();
  }
}

/** Each thing in turn, some rounds; what an ask returns (the next page) is measured as an ask of its own. */
async function measure<T>(
  things: readonly T[],
  ask: (thing: T) => Promise<(() => unknown) | undefined>,
): Promise<Record<string, number>> {
  const times: number[] = [];
  const timed = async <R>(run: () => Promise<R>): Promise<R> => {
    const started = performance.now();
    const result = await run();
    times.push(performance.now() - started);
    return result;
  };
  for (const thing of things) await ask(thing);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const thing of things) {
      const next = await timed(() => ask(thing));
      if (next && round % 3 === 0) await timed(async () => next());
    }
  return figures(times);
}

function measurePruefschema(): Record<string, number> {
  const arten = Object.keys(BESONDERS);
  const facts = new Map(
    arten.map((art) => [
      art,
      Object.entries({ ...ALLGEMEIN, ...BESONDERS[art] }).map(([feld, wert]) => ({ feld, wert })),
    ]),
  );
  const times: number[] = [];
  for (let at = 0; at < CASES; at += 1) {
    const art = arten[at % arten.length] as string;
    const known = (facts.get(art) ?? []).filter((_, index) => (index + at) % 5 > 0);
    const started = performance.now();
    pruefstandOf(art, known, '2026-11-27');
    if (at >= arten.length * 20) times.push(performance.now() - started);
  }
  return { ...figures(times), faelle: times.length };
}

/** `verhaeltnis` below 1: the 95th percentile is within what was promised. */
function against(measured: Record<string, number>, zielMs: number): Record<string, number> {
  return { ...measured, zielMs, verhaeltnis: Math.round(((measured.p95Ms ?? 0) / zielMs) * 100) / 100 };
}

function figures(times: number[]): Record<string, number> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (q: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * q) - 1)] ?? 0) * 100) / 100;
  return { fragen: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
}

export const benchmarks = { vorgaenge };
