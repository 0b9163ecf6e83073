/** State of the AI server in this process, and whether it answers when asked. */
import { type ChannelState, type Inspected, type Llm, llmOf, type Work } from '#engines/llm/index.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { KiDienst, KiPruefung, KiServer } from './kiserver.schema.ts';

const WORKS: readonly Work[] = ['chat', 'embedding', 'rerank'];
const CHECK_MS = 20_000;

export function readKiServer(kernel: Pick<Kernel, 'config' | 'log'>): KiServer {
  const llm = llmOf(kernel);
  const { BLEIBE_KI_AUS: abgeschaltet, BLEIBE_KI_FREMD_GRUND: fremdGrund } = kernel.config;
  return { abgeschaltet, fremdGrund: fremdGrund ?? null, dienste: WORKS.flatMap((work) => toDienst(llm, work)) };
}

function toDienst(llm: Llm, work: Work): KiDienst[] {
  const [endpoint, state] = [llm.endpoint(work), llm.state(work)];
  if (!endpoint || !state) return [];
  return [
    {
      art: work,
      adresse: endpoint.url,
      modell: endpoint.model,
      mitSchluessel: endpoint.keyFile !== undefined,
      kontext: endpoint.contextTokens,
      zustand: state.state,
      seit: moment(state.since),
      laeuft: state.running,
      wartet: state.waiting,
      hoechstens: state.parallel,
      beantwortet: state.answered,
      fehler: toFehler(state),
    },
  ];
}

const SHOWN = 10;

function toFehler({ troubles }: ChannelState): KiDienst['fehler'] {
  return troubles.slice(0, SHOWN).map(({ at, title }) => ({ am: moment(at), titel: title }));
}

function moment(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString();
}

/** One after the other, each with a question that says nothing. */
export async function askKiServer(kernel: Pick<Kernel, 'config' | 'log'>): Promise<KiPruefung> {
  const llm = llmOf(kernel);
  const ergebnisse: KiPruefung['ergebnisse'] = [];
  for (const art of WORKS) if (llm.has(art)) ergebnisse.push({ art, ...(await check(llm, art)) });
  return { ergebnisse };
}

async function check(llm: Llm, work: Work): Promise<{ gut: boolean; satz: string }> {
  try {
    const found = await llm.inspect(work);
    const started = performance.now();
    await tryOut(llm, work);
    return judge(found, llm.endpoint(work)?.contextTokens ?? 0, performance.now() - started, work);
  } catch (cause) {
    if (!(cause instanceof Fault) || !cause.code.startsWith('ki.')) throw cause;
    return { gut: false, satz: `${cause.title}.` };
  }
}

async function tryOut(llm: Llm, work: Work): Promise<void> {
  const person = 'pruefung';
  const signal = AbortSignal.timeout(CHECK_MS);
  if (work === 'embedding') await llm.embed({ person, texts: ['Probe'], as: 'text', signal });
  else if (work === 'rerank') await llm.rerank({ person, query: 'Probe', documents: ['Probe', 'Anderes'], signal });
  else
    await llm.chat({
      person,
      messages: [{ role: 'user', content: 'Antworte mit dem Wort Ja.' }],
      maxTokens: 256,
      signal,
    });
}

function judge({ program, contextTokens, models }: Inspected, set: number, ms: number, work: Work) {
  const seconds = (ms / 1000).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const name = program === 'unbekannt' ? 'Verbunden' : `Verbunden mit ${program}`;
  const count = models.length === 1 ? 'ein Modell' : `${models.length} Modelle`;
  if (work === 'chat' && contextTokens !== null && contextTokens < set)
    return {
      gut: false,
      satz: `${name}, aber der Server liest ${contextTokens} Token und eingestellt sind ${set}. Bitte gleichen Sie BLEIBE_KI_CHAT_KONTEXT an.`,
    };
  return { gut: true, satz: `${name}, ${count}. Die Antwort kam nach ${seconds} Sekunden.` };
}
