/** The office's own search as something that is measured. */
import { llmOf } from '#engines/llm/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { EMPTY_SCOPE, type Principal, type Right, systemPrincipal } from '#platform/principal/principal.ts';
import { listSammlungStaende } from '../bestand/sammlung.sql.ts';
import { readGlossarStand } from '../glossar/glossar.ts';
import { answerFrage, PATIENCE_WHEN_MEASURED_MS } from '../suche/antwort.ts';
import type { Messmodell } from '../suche/messantwort.port.ts';
import { toStapelantwort } from '../suche/stapel.rules.ts';
import { suchwerk } from '../suchwerk/suchwerk.ts';
import { loadVektoren } from '../vektor/fuse.ts';
import { listKurznamen } from './bestand.sql.ts';
import type { Antworter, Fundort } from './frage.schema.ts';

/** More than are counted, so that a case that failed says where the right norm came. */
const ANZAHL = 20;

export interface OffeneSuche {
  readonly antworte: Antworter;
  /** Which stand of sources and Glossar is searched. */
  readonly bestand: string;
  /** Names of the works that are searched. */
  readonly werke: ReadonlySet<string>;
}

/** What is measured is what every member of staff may read: figures and found places are shown to all of them. */
export const MESSENDER: Principal = {
  ...systemPrincipal('erlasse.guete'),
  kind: 'staff',
  rights: new Set<Right>(['erlasse.lesen']),
  scope: EMPTY_SCOPE,
};

interface Messumfang {
  /** Has the model answer each question too; its answers are counted apart. */
  readonly modell?: Messmodell | undefined;
  readonly signal?: AbortSignal;
}

/** Waits until everything that was taken in is searched. */
export async function openSuche(kernel: Kernel, umfang: Messumfang = {}): Promise<OffeneSuche> {
  await suchwerk(kernel).upToDate();
  await loadVektoren(kernel);
  const { db } = kernel.pool;
  const staende = await listSammlungStaende(db, MESSENDER);
  const glossar = await readGlossarStand(db, kernel.clock.today().toString());
  return {
    antworte: antworterOf(kernel, umfang),
    bestand: [
      ...staende.map(({ name, stand }) => `${name} ${stand}`),
      `Glossar ${glossar.slice(0, 6)}`,
      ...listModelle(kernel),
    ].join(', '),
    werke: await listKurznamen(db, MESSENDER),
  };
}

/** Models that take part, so that runs with others are told apart. */
function listModelle(kernel: Kernel): string[] {
  const llm = llmOf(kernel);
  const name = (words: string, work: 'embedding' | 'rerank') => {
    const model = llm.endpoint(work)?.model;
    return model === undefined ? [] : [`${words} ${model}`];
  };
  return [...name('Vektoren', 'embedding'), ...name('Nachsortieren', 'rerank')];
}

/** In the form in which `./bleibe erlasse search --batch` answers: what is measured is what others measure. */
function antworterOf(kernel: Kernel, { modell, signal = new AbortController().signal }: Messumfang): Antworter {
  return async (frage, stichtag) => {
    const eingabe = { frage, rechtsgebiet: 'amt', anzahl: ANZAHL, ...(stichtag ? { stichtag } : {}) } as const;
    const gefunden = await answerFrage(kernel, MESSENDER, eingabe, { geduldMs: PATIENCE_WHEN_MEASURED_MS });
    const { hits, answer, betrieb } = toStapelantwort('', gefunden);
    const gesagt = await modell?.antworte(kernel, MESSENDER, { frage, gefunden, signal });
    return { hits: hits as readonly Fundort[], answer, betrieb, ...(gesagt ? { modell: gesagt } : {}) };
  };
}
