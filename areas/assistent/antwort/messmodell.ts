/** What measuring many questions asks of the model: the same answer, counted and not kept. */
import type { Messantwort, Messauftrag } from '#areas/erlasse/index.ts';
import { llmOf } from '#engines/llm/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { beantworteAus } from './beantworten.ts';
import { stelleOf } from './passagen.ts';
import { quellenOf } from './quellen.ts';

export const messmodellDesAmts = {
  has: (kernel: Pick<Kernel, 'config' | 'log'>): boolean => llmOf(kernel).has('chat'),
  antworte: answerCounted,
};

async function answerCounted(
  kernel: Kernel,
  actor: Principal,
  { frage, gefunden, signal }: Messauftrag,
): Promise<Messantwort> {
  const { art, zustand, modell, saetze, kiAusfall } = await beantworteAus(
    kernel,
    actor,
    { frage, gefunden, mitModell: true },
    {},
    signal,
  );
  const own = art === 'modell' ? saetze : saetze.filter(({ besteht }) => !besteht);
  const proven = own.filter(({ besteht }) => besteht);
  const quellen = quellenOf(gefunden);
  const places = proven.flatMap(({ stelle }) => {
    const quelle = quellen[stelle ?? -1];
    return quelle ? [JSON.stringify(stelleOf(quelle.passage))] : [];
  });
  return {
    art,
    zustand,
    modell: modell?.model ?? null,
    saetze: own.length,
    belegt: proven.length,
    gestrichen: own.length - proven.length,
    ausfall: kiAusfall,
    zitiert: [...new Set(places)].map((place) => JSON.parse(place) as Record<string, string>),
  };
}
