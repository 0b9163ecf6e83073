/** From a question to sentences with their proof: search, then a model whose sentences pass the gate, else the sources. */
import { createHash } from 'node:crypto';
import type { Fundstelle, Suchergebnis } from '#areas/erlasse/index.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { findSperre, requireFreigabe } from '../aufsicht/freigabe.ts';
import type { Antwort, Antwortsatz, Antwortstelle, Frageeingabe } from './antwort.schema.ts';
import { auszug } from './auszug.rules.ts';
import { type Modellsatz, Satzleser, toNachrichten } from './modelltext.rules.ts';
import { type Modellantwort, type Sprachmodell, sprachmodell, sucheDesAmts } from './ports.ts';
import { withoutOutside } from './schrift.rules.ts';
import { citeOf, judgeSatz } from './zitat.rules.ts';
import type { Passage, Stelle } from './zitat.schema.ts';

export interface Melder {
  warten?(text: string): void;
  satz?(satz: Antwortsatz): void;
}

/** Everything of an answer but its place in the log. */
export interface Ergebnis extends Omit<Antwort, 'id' | 'createdAt' | 'ueberholt'> {
  readonly frage: string | null;
  readonly modell: Modellantwort['record'] | null;
  readonly rohSha256: string | null;
}

const HITS = 10;
const MOST_PASSAGEN = 14;
const MOST_TOKENS = 1500;
const OHNE_KI = 'Wörtlich aus den Quellen, ohne KI';

export async function beantworte(
  kernel: Kernel,
  actor: Principal,
  eingabe: Frageeingabe,
  melder: Melder = {},
  signal?: AbortSignal,
): Promise<Ergebnis> {
  await requireFreigabe(kernel.pool.db, 'suche');
  const { frage, stichtag, rechtsgebiet, art } = eingabe;
  const gefunden = await sucheDesAmts()(kernel, actor, { frage, stichtag, rechtsgebiet, art, anzahl: HITS });
  const quellen = gefunden.treffer.flatMap(toQuellen).slice(0, MOST_PASSAGEN);
  const leer: Ergebnis = {
    zustand: gefunden.zustand,
    grund: gefunden.grund,
    stichtag: gefunden.stichtag,
    art: 'woertlich',
    kennzeichnung: OHNE_KI,
    kiAusfall: null,
    saetze: [],
    stellen: quellen.map(({ stelle }) => stelle),
    hinweise: gefunden.hinweise,
    frage: gefunden.personenbezogen ? null : frage.slice(0, 2000),
    modell: null,
    rohSha256: null,
  };
  if (gefunden.zustand !== 'belegt' || quellen.length === 0) return leer;
  const answered = eingabe.mitModell
    ? await askModell(kernel, actor, { frage, gefunden, quellen, leer, melder, signal })
    : undefined;
  if (answered && 'saetze' in answered) return answered;
  return woertlich(leer, frage, quellen, answered?.kiAusfall ?? null, melder);
}

interface Quelle {
  readonly passage: Passage;
  readonly stelle: Antwortstelle;
  readonly marken: readonly { readonly von: number; readonly bis: number }[];
}

function toQuellen(hit: Fundstelle): Quelle[] {
  const { normId, werkId, art, kurz, titel, bezeichnung, ueberschrift, gueltigAb, gueltigBis, unsicher } = hit;
  // A text that is not proven for the day is shown by the search, with its warning, and answers nothing.
  if (unsicher !== null) return [];
  return hit.absaetze.map(({ nr, ordnung, text, marken }) => {
    const passage: Passage = {
      normId,
      art,
      kurz,
      titel,
      bezeichnung,
      ueberschrift,
      nr,
      ordnung,
      text,
      datum: null,
      gueltigAb,
      gueltigBis,
    };
    return {
      passage,
      stelle: { werkId, normId, absatz: ordnung, nr, zitat: citeOf(passage), ueberschrift, text },
      marken,
    };
  });
}

function woertlich(
  leer: Ergebnis,
  frage: string,
  quellen: readonly Quelle[],
  kiAusfall: string | null,
  melder: Melder,
): Ergebnis {
  const saetze = auszug(
    frage,
    quellen.map(({ passage, marken }) => ({ text: passage.text, marken, ueberschrift: passage.ueberschrift })),
  );
  for (const satz of saetze) melder.satz?.(satz);
  return {
    ...leer,
    kiAusfall,
    saetze,
    ...(saetze.length === 0
      ? { zustand: 'kein_beleg' as const, grund: 'Kein Satz der gefundenen Stellen trägt die Frage.' }
      : {}),
  };
}

interface Auftrag {
  readonly frage: string;
  readonly gefunden: Suchergebnis;
  readonly quellen: readonly Quelle[];
  readonly leer: Ergebnis;
  readonly melder: Melder;
  readonly signal: AbortSignal | undefined;
}

/** Undefined: there is no model. A reason: there is one, and it gave no answer. */
async function askModell(
  kernel: Kernel,
  actor: Principal,
  auftrag: Auftrag,
): Promise<Ergebnis | { kiAusfall: string } | undefined> {
  const modell = sprachmodell(kernel);
  if (!modell) return undefined;
  const sperre = await findSperre(kernel.pool.db, 'antwort');
  if (sperre) return { kiAusfall: `Ohne KI beantwortet: ${sperre}` };
  const pruefer = new Satzpruefer(auftrag);
  try {
    const antwort = await stream(modell, actor, auftrag, pruefer);
    return toErgebnis(auftrag.leer, antwort, pruefer);
  } catch (cause) {
    kernel.log.warn({ err: cause }, 'the model gave no answer; the sources answer word for word');
    return { kiAusfall: `Der KI-Server hat nicht geantwortet${cause instanceof Fault ? ` (${cause.title})` : ''}.` };
  }
}

function stream(
  modell: Sprachmodell,
  actor: Principal,
  auftrag: Auftrag,
  pruefer: Satzpruefer,
): Promise<Modellantwort> {
  const { frage, gefunden, quellen, melder, signal } = auftrag;
  return modell.frage({
    person: actor.id,
    messages: toNachrichten(
      frage,
      gefunden.stichtag,
      quellen.map(({ passage }) => ({ zitat: citeOf(passage), text: passage.text })),
    ),
    maxTokens: MOST_TOKENS,
    confidential: gefunden.personenbezogen || quellen.some(({ passage }) => passage.art !== 'recht'),
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
  #got = 0;
  readonly #auftrag: Auftrag;

  constructor(auftrag: Auftrag) {
    this.#auftrag = auftrag;
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
    const quelle = quellen[number - 1];
    const urteil = judgeSatz(
      { text, zitat, fundstelle: quelle ? stelleOf(quelle.passage) : null },
      { stichtag: gefunden.stichtag, passagen: quelle ? [quelle.passage] : [] },
    );
    const satz: Antwortsatz = {
      text: withoutOutside(text),
      zitat: withoutOutside(zitat),
      stelle: quelle ? number - 1 : null,
      rolle: null,
      besteht: urteil.besteht,
      gruende: urteil.gruende,
    };
    this.saetze.push(satz);
    melder.satz?.(satz);
  }
}

function stelleOf({ art, kurz, bezeichnung, nr }: Passage): Stelle {
  if (art !== 'recht') return { erlass: kurz, abschnitt: bezeichnung };
  return { law: kurz, section: bezeichnung, ...(nr === '' ? {} : { paragraph: nr }) };
}

function toErgebnis(leer: Ergebnis, antwort: Modellantwort, pruefer: Satzpruefer): Ergebnis | { kiAusfall: string } {
  pruefer.finish(antwort.text);
  const { saetze, leser } = pruefer;
  if (saetze.length === 0 && (leser.unlesbar > 0 || antwort.refused))
    return {
      kiAusfall: antwort.refused
        ? 'Das Modell hat die Antwort verweigert.'
        : 'Die Ausgabe des Modells war nicht lesbar.',
    };
  const proven = saetze.some(({ besteht }) => besteht);
  return {
    ...leer,
    zustand: proven ? 'belegt' : 'kein_beleg',
    grund: proven
      ? null
      : saetze.length === 0
        ? 'Das Modell fand in den Stellen keine Antwort.'
        : 'Keiner der Sätze des Modells hielt der Prüfung stand.',
    art: 'modell',
    kennzeichnung: `Erstellt mit KI-Unterstützung, Modell ${antwort.record.model}`,
    saetze,
    hinweise: antwort.complete
      ? leer.hinweise
      : [...leer.hinweise, 'Die Antwort des Modells ist abgebrochen; sie kann unvollständig sein.'],
    modell: antwort.record,
    rohSha256: createHash('sha256').update(antwort.text).digest('hex'),
  };
}
