/**
 * The model words what the law says, and nothing else: it is given norms and names of requirements, no fact and no name.
 * Each sentence passes the gate with its quotation, or is shown struck with the reason.
 */
import { createHash } from 'node:crypto';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { Satzleser, toNachrichten } from '../../antwort/modelltext.rules.ts';
import { loadPassagen, stelleOf } from '../../antwort/passagen.ts';
import { withoutOutside } from '../../antwort/schrift.rules.ts';
import { modellDesAmts } from '../../antwort/sprachmodell.ts';
import { judgeSatz } from '../../antwort/zitat.rules.ts';
import type { Passage } from '../../antwort/zitat.schema.ts';
import type { Voraussetzung } from '../lage.schema.ts';
import { toStelle } from '../norm.rules.ts';
import type { Schrittergebnis } from '../schritt.ts';
import type { Entwurfsart, Entwurfssatz, Rechtsstelle } from '../vorgang.schema.ts';
import type { Unterlagen } from './entwerfen.ts';
import { satz } from './satz.rules.ts';

export interface Formulierung extends Pick<Schrittergebnis, 'modell' | 'kiAusfall' | 'rohSha256' | 'gestrichen'> {
  readonly saetze: ReadonlyMap<string, readonly Entwurfssatz[]>;
}

export const OHNE: Formulierung = { saetze: new Map(), modell: null, kiAusfall: null, rohSha256: null, gestrichen: [] };

const MOST_PASSAGEN = 14;
const MOST_TOKENS = 1500;

export async function formulieren(
  kernel: Kernel,
  actor: Principal,
  art: Entwurfsart,
  { lage, recht }: Unterlagen,
): Promise<Formulierung> {
  const modell = modellDesAmts(kernel);
  if (!modell || (art !== 'gruende' && art !== 'anhoerung')) return OHNE;
  const wanted = lage.voraussetzungen.filter(({ ergebnis }) =>
    art === 'gruende' ? ergebnis === 'erfuellt' || ergebnis === 'nicht_erfuellt' : ergebnis === 'nicht_erfuellt',
  );
  const passagen = (await passagenZu(kernel, actor, lage.stichtag, wanted)).slice(0, MOST_PASSAGEN);
  if (passagen.length === 0) return OHNE;
  const frage = `Was verlangt das Recht zu diesen Voraussetzungen: ${wanted.map(({ name }) => name).join('; ')}?`;
  try {
    const { text, record, refused } = await modell.frage({
      person: actor.id,
      messages: toNachrichten(
        frage,
        lage.stichtag,
        passagen.map((one) => ({ zitat: `${one.bezeichnung} ${one.kurz}`, text: one.text })),
      ),
      maxTokens: MOST_TOKENS,
      confidential: true,
      onText: () => {},
      onWait: () => {},
    });
    if (refused) return { ...OHNE, kiAusfall: 'Das Modell hat die Antwort verweigert; entworfen nach Regeln.' };
    return gelesen(text, record, { passagen, wanted, recht, stichtag: lage.stichtag });
  } catch (cause) {
    kernel.log.warn({ err: cause }, 'the model worded nothing; the draft follows the rules');
    const why = cause instanceof Fault ? ` (${cause.title})` : '';
    return { ...OHNE, kiAusfall: `Der KI-Server hat nicht geantwortet${why}; entworfen nach Regeln.` };
  }
}

function passagenZu(
  { pool }: Kernel,
  actor: Principal,
  stichtag: string,
  wanted: readonly Voraussetzung[],
): Promise<Passage[]> {
  const stellen = wanted.flatMap(({ normen }) => normen.flatMap((norm) => toStelle(norm) ?? []));
  return loadPassagen(pool.db, actor, stichtag, stellen);
}

interface Zusammenhang {
  readonly passagen: readonly Passage[];
  readonly wanted: readonly Voraussetzung[];
  readonly recht: Unterlagen['recht'];
  readonly stichtag: string;
}

function gelesen(text: string, record: Formulierung['modell'], of: Zusammenhang): Formulierung {
  const saetze = new Map<string, Entwurfssatz[]>();
  const gestrichen: { text: string; grund: string }[] = [];
  const leser = new Satzleser();
  for (const one of leser.take(text)) {
    const passage = of.passagen[one.passage - 1];
    const urteil = judgeSatz(
      { text: one.text, zitat: one.zitat, fundstelle: passage ? stelleOf(passage) : null },
      { stichtag: of.stichtag, passagen: passage ? [passage] : [] },
    );
    const shown = withoutOutside(one.text);
    if (!urteil.besteht) gestrichen.push({ text: shown, grund: urteil.gruende.map((grund) => grund.text).join(' ') });
    const ort = passage ? findOrt(passage, of) : undefined;
    const key = ort?.schluessel ?? of.wanted[0]?.schluessel ?? '';
    const { besteht, gruende } = urteil;
    const neu = satz('gruende', shown, { art: 'recht', rechtsstelle: ort?.stelle ?? null, besteht, gruende });
    saetze.set(key, [...(saetze.get(key) ?? []), neu]);
  }
  if (leser.unlesbar > 0) gestrichen.push({ text: `${leser.unlesbar} Zeilen`, grund: 'Die Ausgabe war nicht lesbar.' });
  return {
    saetze,
    gestrichen,
    modell: record,
    kiAusfall: null,
    rohSha256: createHash('sha256').update(text).digest('hex'),
  };
}

function findOrt(
  { normId, ordnung }: Passage,
  { wanted, recht }: Zusammenhang,
): { readonly schluessel: string; readonly stelle: Rechtsstelle } | undefined {
  for (const { schluessel } of wanted) {
    const stelle = (recht.get(schluessel) ?? []).find((one) => one.normId === normId && one.absatz === ordnung);
    if (stelle) return { schluessel, stelle };
  }
  return undefined;
}
