/** The model's part of an answer: what it reads, its sentences through the gate as they come, and what is left of them. */
import { createHash } from 'node:crypto';
import type { Suchergebnis } from '#areas/erlasse/index.ts';
import { roughTokens } from '#engines/llm/index.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { findSperre } from '../aufsicht/freigabe.ts';
import type { Antwortsatz } from './antwort.schema.ts';
import type { Ergebnis, Melder } from './ergebnis.ts';
import { type Modellsatz, Satzleser, toNachrichten } from './modelltext.rules.ts';
import { stelleOf } from './passagen.ts';
import { type Modellantwort, type Sprachmodell, sprachmodell } from './ports.ts';
import type { Quelle } from './quellen.ts';
import { withoutOutside } from './schrift.rules.ts';
import { citeOf, judgeSatz } from './zitat.rules.ts';

const MOST_TOKENS = 1500;
export const OHNE_KI = 'Wörtlich aus den Quellen, ohne KI';

/** Why the model does not answer, and what is on record of it where it said something. */
export interface Ausfall extends Partial<Pick<Ergebnis, 'modell' | 'rohSha256' | 'kennzeichnung'>> {
  readonly kiAusfall: string;
  /** Its sentences, all of them struck. */
  readonly gestrichen?: readonly Antwortsatz[];
}

export interface Auftrag {
  readonly frage: string;
  readonly gefunden: Suchergebnis;
  readonly quellen: readonly Quelle[];
  readonly leer: Ergebnis;
  readonly melder: Melder;
  readonly signal: AbortSignal | undefined;
}

/** Undefined: there is no model. A reason: there is one, and it gave no answer. */
export async function askModell(
  kernel: Kernel,
  actor: Principal,
  auftrag: Auftrag,
): Promise<Ergebnis | Ausfall | undefined> {
  const modell = sprachmodell(kernel);
  if (!modell) return undefined;
  const sperre = await findSperre(kernel.pool.db, 'antwort');
  if (sperre) return { kiAusfall: `Ohne KI beantwortet: ${sperre}` };
  const gelesen = chooseQuellen(modell, auftrag);
  if (gelesen.length === 0) return { kiAusfall: 'Die gefundenen Stellen sind länger, als das Modell lesen kann.' };
  const pruefer = new Satzpruefer(auftrag, gelesen);
  try {
    const antwort = await stream(modell, actor, auftrag, pruefer);
    return toErgebnis(auftrag, antwort, pruefer);
  } catch (cause) {
    // Who asked has left: nobody's server is to blame, and there is nobody to answer.
    if (auftrag.signal?.aborted) throw cause;
    kernel.log.warn({ err: cause }, 'the model gave no answer; the sources answer word for word');
    const why = cause instanceof Fault ? `${cause.title}.` : 'Der KI-Server hat nicht geantwortet.';
    if (pruefer.saetze.length === 0) return { kiAusfall: why };
    const kiAusfall = `${why} Die Antwort brach mitten darin ab; ihre Sätze zählen nicht.`;
    auftrag.melder.verworfen?.(kiAusfall);
    return { kiAusfall };
  }
}

/** Best first, as many as the model reads at once; a text that is too long for it keeps no other out. */
function chooseQuellen({ kontextTokens }: Sprachmodell, { frage, gefunden, quellen }: Auftrag): readonly Quelle[] {
  if (kontextTokens === undefined) return quellen;
  const most = kontextTokens - MOST_TOKENS;
  const chosen: Quelle[] = [];
  for (const quelle of quellen) {
    const messages = toNachrichten(frage, gefunden.stichtag, [...chosen, quelle].map(toText));
    if (messages.reduce((sum, { content }) => sum + roughTokens(content) + TOKENS_PER_MESSAGE, 0) <= most)
      chosen.push(quelle);
  }
  return chosen;
}

const TOKENS_PER_MESSAGE = 10;

const toText = ({ passage }: Quelle) => ({ zitat: citeOf(passage), text: passage.text });

function stream(
  modell: Sprachmodell,
  actor: Principal,
  auftrag: Auftrag,
  pruefer: Satzpruefer,
): Promise<Modellantwort> {
  const { frage, gefunden, melder, signal } = auftrag;
  const { gelesen } = pruefer;
  return modell.frage({
    person: actor.id,
    messages: toNachrichten(frage, gefunden.stichtag, gelesen.map(toText)),
    maxTokens: MOST_TOKENS,
    confidential: gefunden.personenbezogen || gelesen.some(({ passage }) => passage.art !== 'recht'),
    ...(signal ? { signal } : {}),
    onText: (text) => pruefer.take(text),
    onWait: (place) =>
      melder.warten?.(place > 1 ? `Ihre Frage wartet, vor Ihnen: ${place - 1}` : 'Ihre Frage ist an der Reihe'),
  });
}

/** Sentences go through the gate one by one, as they come. */
class Satzpruefer {
  readonly saetze: Antwortsatz[] = [];
  readonly leser = new Satzleser();
  /** What the model was given, as it numbers them. */
  readonly gelesen: readonly Quelle[];
  #got = 0;
  readonly #auftrag: Auftrag;

  constructor(auftrag: Auftrag, gelesen: readonly Quelle[]) {
    this.#auftrag = auftrag;
    this.gelesen = gelesen;
  }

  take(piece: string): void {
    this.#got += piece.length;
    for (const satz of this.leser.take(piece)) this.#judge(satz);
  }

  /** Of a server that did not stream. */
  finish(text: string): void {
    if (this.#got === 0) this.take(text);
  }

  #judge({ text, zitat, passage: number }: Modellsatz): void {
    const { quellen, gefunden, melder } = this.#auftrag;
    const quelle = this.gelesen[number - 1];
    const urteil = judgeSatz(
      { text, zitat, fundstelle: quelle ? stelleOf(quelle.passage) : null },
      { stichtag: gefunden.stichtag, passagen: quelle ? [quelle.passage] : [] },
    );
    const satz: Antwortsatz = {
      text: withoutOutside(text),
      zitat: withoutOutside(zitat),
      stelle: quelle ? quellen.indexOf(quelle) : null,
      rolle: null,
      besteht: urteil.besteht,
      gruende: urteil.gruende,
    };
    this.saetze.push(satz);
    melder.satz?.(satz);
  }
}

/** Where nothing of it stands the sources answer; what it said stays struck, and its name is kept with the reason. */
function toErgebnis({ leer }: Auftrag, antwort: Modellantwort, pruefer: Satzpruefer): Ergebnis | Ausfall {
  pruefer.finish(antwort.text);
  const { saetze, leser } = pruefer;
  const said = {
    modell: antwort.record,
    rohSha256: createHash('sha256').update(antwort.text).digest('hex'),
  };
  const name = antwort.record.model;
  const kennzeichnung = `Erstellt mit KI-Unterstützung, Modell ${name}`;
  if (saetze.some(({ besteht }) => besteht))
    return {
      ...leer,
      ...said,
      zustand: 'belegt',
      grund: null,
      art: 'modell',
      kennzeichnung,
      saetze,
      ...cutOff(leer, antwort),
    };
  if (saetze.length > 0)
    return {
      ...said,
      kiAusfall: `Keiner der Sätze des Modells ${name} hielt der Prüfung stand; sie sind gestrichen.`,
      kennzeichnung: `${OHNE_KI}; gestrichene Sätze: Modell ${name}`,
      gestrichen: saetze,
    };
  if (leser.keinBeleg && !antwort.refused)
    return {
      ...leer,
      ...said,
      zustand: 'kein_beleg',
      grund: 'Das Modell fand in den Stellen keine Antwort. Die Stellen selbst stehen unten.',
      art: 'modell',
      kennzeichnung,
    };
  return {
    ...said,
    kiAusfall: antwort.refused
      ? `Das Modell ${name} hat die Antwort verweigert.`
      : `Die Ausgabe des Modells ${name} war nicht lesbar.`,
  };
}

function cutOff({ hinweise }: Ergebnis, { complete }: Modellantwort): Partial<Ergebnis> {
  if (complete) return {};
  return { hinweise: [...hinweise, 'Die Antwort des Modells ist abgebrochen; sie kann unvollständig sein.'] };
}
