/**
 * How many sentences of the model the quotation gate lets through: questions to texts written for it, asked in the words
 * in which an answer is asked for, and judged as an answer is.
 */
import type { Llm } from '#engines/llm/index.ts';
import { Fault } from '#platform/errors/errors.ts';
import { type Modellsatz, Satzleser, toNachrichten } from '../antwort/modelltext.rules.ts';
import { stelleOf } from '../antwort/passagen.ts';
import { citeOf, judgeSatz } from '../antwort/zitat.rules.ts';
import type { Passage } from '../antwort/zitat.schema.ts';
import type { Zitatprobe } from './probe.schema.ts';
import { UEBUNGSFRAGEN, UEBUNGSTEXTE } from './uebung.data.ts';

const STICHTAG = '2026-01-01';
const MOST_TOKENS = 800;

const PASSAGEN: readonly Passage[] = UEBUNGSTEXTE.map((text, i) => ({
  normId: `uebung-${i + 1}`,
  art: 'recht',
  kurz: 'Musterordnung',
  titel: 'Ordnung von Musterstadt',
  bezeichnung: `§ ${i + 1}`,
  ueberschrift: '',
  nr: '',
  ordnung: 0,
  text,
  datum: null,
  gueltigAb: null,
  gueltigBis: null,
}));

export async function probeZitate(
  llm: Llm,
  { signal, melde }: { readonly signal: AbortSignal; readonly melde: (words: string) => void },
): Promise<Zitatprobe> {
  let [saetze, belegt, ohneAntwort] = [0, 0, 0];
  for (const [nr, frage] of UEBUNGSFRAGEN.entries()) {
    melde(`Zitatprüfung ${nr + 1}/${UEBUNGSFRAGEN.length}`);
    const said = await ask(llm, frage, signal);
    signal.throwIfAborted();
    saetze += said.length;
    belegt += said.filter(holds).length;
    if (said.length === 0) ohneAntwort += 1;
  }
  return { fragen: UEBUNGSFRAGEN.length, saetze, belegt, ohneAntwort };
}

async function ask(llm: Llm, frage: string, signal: AbortSignal): Promise<readonly Modellsatz[]> {
  const texts = PASSAGEN.map((passage) => ({ zitat: citeOf(passage), text: passage.text }));
  const messages = toNachrichten(frage, STICHTAG, texts);
  try {
    const { text } = await llm.chat({ person: 'probe', messages, maxTokens: MOST_TOKENS, signal });
    return new Satzleser().take(text);
  } catch (cause) {
    if (cause instanceof Fault && cause.code.startsWith('ki.')) return [];
    throw cause;
  }
}

function holds({ text, zitat, passage: number }: Modellsatz): boolean {
  const passage = PASSAGEN[number - 1];
  const fundstelle = passage ? stelleOf(passage) : null;
  return judgeSatz({ text, zitat, fundstelle }, { stichtag: STICHTAG, passagen: passage ? [passage] : [] }).besteht;
}
