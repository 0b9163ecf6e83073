/** Measures the servers that are set up, with text of our own and nothing of the office. */
import { z } from 'zod';
import { type ChatAnswer, type Llm, llmOf, roughTokens, type Work } from '#engines/llm/index.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { ChatProbe, Dienst, Probe } from './probe.schema.ts';
import { UEBUNGSTEXTE } from './uebung.data.ts';
import { probeZitate } from './zitatprobe.ts';

export interface Probeauftrag {
  readonly personen: number;
  readonly signal: AbortSignal;
  readonly melde: (words: string) => void;
}

const JSON_VERSUCHE = 10;
const WOERTER = 150;
const ANTWORT_TOKEN = 200;

export async function probe(kernel: Kernel, auftrag: Probeauftrag): Promise<Probe> {
  const llm = llmOf(kernel);
  return {
    chat: llm.has('chat') ? await probeChat(llm, auftrag) : null,
    embedding: llm.has('embedding') ? await probeEmbedding(llm, auftrag) : null,
    rerank: llm.has('rerank') ? await probeRerank(llm, auftrag) : null,
  };
}

async function readDienst(llm: Llm, work: Work, { signal, melde }: Probeauftrag): Promise<Dienst> {
  melde(`Server für ${work}`);
  const endpoint = llm.endpoint(work);
  const known = { modell: endpoint?.model ?? '', kontextEingestellt: endpoint?.contextTokens ?? 0 };
  try {
    const { program, hasModel, contextTokens } = await llm.inspect(work, signal);
    return { ...known, programm: program, modellDa: hasModel, kontextServer: contextTokens, fehler: null };
  } catch (cause) {
    return { ...known, programm: 'unbekannt', modellDa: false, kontextServer: null, fehler: titleOf(cause) };
  }
}

async function probeChat(llm: Llm, auftrag: Probeauftrag): Promise<NonNullable<Probe['chat']>> {
  const dienst = await readDienst(llm, 'chat', auftrag);
  if (dienst.fehler) return { dienst, laeufe: [], json: null, zitate: null };
  const laeufe: ChatProbe[] = [];
  for (const personen of new Set([1, auftrag.personen])) laeufe.push(await probePersonen(llm, personen, auftrag));
  const json = await probeJson(llm, auftrag);
  return { dienst, laeufe, json, zitate: await probeZitate(llm, auftrag) };
}

async function probePersonen(llm: Llm, personen: number, { signal, melde }: Probeauftrag): Promise<ChatProbe> {
  melde(personen === 1 ? 'Eine Person' : `${personen} Personen zugleich`);
  const content = `${UEBUNGSTEXTE.join('\n\n')}\n\nFasse den Text in etwa ${WOERTER} Wörtern zusammen.`;
  const ask = async (nr: number) => {
    const messages = [{ role: 'user', content: `Fassung ${nr}\n${content}` }] as const;
    const asked = performance.now();
    const answer = await llm.chat({ person: `probe-${nr}`, messages, maxTokens: ANTWORT_TOKEN, signal });
    // As the person sees it: with the wait in the queue.
    return { answer, waitedMs: performance.now() - asked - answer.record.totalMs };
  };
  const started = performance.now();
  const ended = await Promise.allSettled(Array.from({ length: personen }, (_, nr) => ask(nr)));
  signal.throwIfAborted();
  const seconds = (performance.now() - started) / 1000;
  const good = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const first = good.map(({ answer, waitedMs }) => answer.record.firstMs + waitedMs).sort((a, b) => a - b);
  const tokens = good.map(({ answer }) => tokensOf(answer));
  const speeds = good.map(({ answer }, i) => (tokens[i] as number) / (Math.max(1, answer.record.totalMs) / 1000));
  return {
    personen,
    ersteMs: { median: at(first, 0.5), p95: at(first, 0.95) },
    tokenJeSekunde: round(tokens.reduce((sum, one) => sum + one, 0) / seconds),
    tokenJeSekundeUndPerson: round(
      at(
        speeds.sort((a, b) => a - b),
        0.5,
      ),
    ),
    gezaehlt: good.every(({ answer }) => answer.record.answerTokens !== null) ? 'server' : 'geschaetzt',
    gescheitert: personen - good.length,
  };
}

const antwortSchema = z.object({
  frist: z.string().describe('Die Frist, wie sie im Text steht'),
  zahl: z.int().describe('Die Zahl in der Frist'),
  begonnen: z.boolean().describe('Ob der Text sagt, wann die Frist beginnt'),
});

async function probeJson(llm: Llm, { signal, melde }: Probeauftrag): Promise<NonNullable<Probe['chat']>['json']> {
  let [gleich, berichtigt] = [0, 0];
  let schema = 'none';
  for (let nr = 0; nr < JSON_VERSUCHE; nr += 1) {
    melde(`Vorgegebene Form ${nr + 1}/${JSON_VERSUCHE}`);
    const content = `Lies die Frist heraus.\n\n${UEBUNGSTEXTE[nr % UEBUNGSTEXTE.length]}`;
    const asked = { person: 'probe', messages: [{ role: 'user', content }] as const, maxTokens: ANTWORT_TOKEN, signal };
    try {
      const { repaired, answer } = await llm.json({ ...asked, schema: antwortSchema, name: 'frist' });
      schema = answer.record.schema;
      if (repaired) berichtigt += 1;
      else gleich += 1;
    } catch (cause) {
      titleOf(cause);
    }
    signal.throwIfAborted();
  }
  return { versuche: JSON_VERSUCHE, gleich, berichtigt, schema };
}

const STAPEL = 32;
const STAPEL_ZAHL = 4;

async function probeEmbedding(llm: Llm, auftrag: Probeauftrag): Promise<NonNullable<Probe['embedding']>> {
  const dienst = await readDienst(llm, 'embedding', auftrag);
  const nothing = { dienst, texteJeSekunde: 0, frageMs: 0, dimensionen: 0 };
  if (dienst.fehler) return nothing;
  auftrag.melde('Vektoren');
  const { signal } = auftrag;
  const texts = Array.from({ length: STAPEL }, (_, i) => `${i} ${UEBUNGSTEXTE[i % UEBUNGSTEXTE.length]}`);
  try {
    const { dimensions } = await llm.embed({ person: 'probe', texts: ['Frist'], as: 'question', signal });
    const question = await timed(() =>
      llm.embed({ person: 'probe', texts: ['Wie lang ist die Frist?'], as: 'question', signal }),
    );
    const many = await timed(async () => {
      const stapel = Array.from(
        { length: STAPEL_ZAHL },
        (_, i) => ({ person: `probe-${i}`, texts, as: 'text', signal }) as const,
      );
      await Promise.all(stapel.map((one) => llm.embed(one)));
    });
    const texteJeSekunde = round((STAPEL * STAPEL_ZAHL) / (many / 1000));
    return { dienst, texteJeSekunde, frageMs: Math.round(question), dimensionen: dimensions };
  } catch (cause) {
    return { ...nothing, dienst: { ...dienst, fehler: titleOf(cause) } };
  }
}

const TREFFER = 50;

async function probeRerank(llm: Llm, auftrag: Probeauftrag): Promise<NonNullable<Probe['rerank']>> {
  const dienst = await inspectLeniently(llm, auftrag);
  if (dienst.fehler) return { dienst, fuenfzigMs: 0 };
  auftrag.melde('Nachsortieren');
  const documents = Array.from({ length: TREFFER }, (_, i) => `${i} ${UEBUNGSTEXTE[i % UEBUNGSTEXTE.length]}`);
  const asked = { person: 'probe', query: 'Wie lang ist die Frist?', documents, signal: auftrag.signal };
  try {
    await llm.rerank({ ...asked, documents: documents.slice(0, 2) });
    return { dienst, fuenfzigMs: Math.round(await timed(() => llm.rerank(asked))) };
  } catch (cause) {
    return { dienst: { ...dienst, fehler: titleOf(cause) }, fuenfzigMs: 0 };
  }
}

/** The context of a reranker is that of a pair, which no list of models tells. */
async function inspectLeniently(llm: Llm, auftrag: Probeauftrag): Promise<Dienst> {
  return { ...(await readDienst(llm, 'rerank', auftrag)), kontextServer: null };
}

function tokensOf({ text, record }: ChatAnswer): number {
  return record.answerTokens ?? roughTokens(text);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function at(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** What is no fault of the server goes on. */
function titleOf(cause: unknown): string {
  if (cause instanceof Fault && cause.code.startsWith('ki.')) return cause.title;
  throw cause;
}
