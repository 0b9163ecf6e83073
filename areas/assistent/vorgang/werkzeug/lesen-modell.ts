/**
 * What the rules did not find, a model may look for. Each of its readings is admitted only if its words stand on the page
 * and its value follows from them; the rest is listed with the reason. Pages never leave the office's own network.
 */
import { createHash } from 'node:crypto';
import { isWertErlaubt, wertWorte } from '#areas/vorgaenge/index.ts';
import { llmOf } from '#engines/llm/index.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Feldwissen, Lage } from '../lage.schema.ts';
import { pruefeLesung } from '../lesen/lesen.rules.ts';
import type { NeuerVorschlag, Schrittergebnis } from '../schritt.ts';
import { type Seitenlesung, toVorschlag } from './lesen.ts';
import { leseauftrag } from './lesen-modell.rules.ts';
import { leseantwortSchema } from './lesen-modell.schema.ts';

const MOST_TOKENS = 2_000;

export async function leseMitModell(
  kernel: Kernel,
  actor: Principal,
  lage: Lage,
  { seiten, felder, ergebnis }: Seitenlesung,
): Promise<Schrittergebnis> {
  const llm = llmOf(kernel);
  const found = new Set(ergebnis.vorschlaege.map(({ feld }) => feld));
  const gefragt = felder.flatMap((feld) => (found.has(feld) ? [] : (lage.felder.get(feld) ?? [])));
  const dokumentId = ergebnis.gelesen?.dokumentId;
  if (!llm.has('chat') || gefragt.length === 0 || dokumentId === undefined) return ergebnis;
  if (seiten.every(({ worte }) => worte.length === 0)) return ergebnis;
  try {
    const { value, answer } = await llm.json({
      person: actor.id,
      messages: leseauftrag(gefragt, seiten),
      maxTokens: MOST_TOKENS,
      confidential: true,
      schema: leseantwortSchema,
      name: 'lesungen',
    });
    const durch = `KI-Modell ${answer.record.model}`;
    const { vorschlaege, gestrichen } = admit(value.lesungen, {
      seiten,
      gefragt,
      dokumentId,
      durch,
      stichtag: lage.stichtag,
    });
    return {
      ...ergebnis,
      vorschlaege: [...ergebnis.vorschlaege, ...vorschlaege],
      gestrichen: [...ergebnis.gestrichen, ...gestrichen],
      modell: { ...answer.record },
      rohSha256: createHash('sha256').update(answer.text).digest('hex'),
    };
  } catch (cause) {
    kernel.log.warn({ err: cause }, 'the model read nothing; the rules read alone');
    const why = cause instanceof Fault ? ` (${cause.title})` : '';
    return { ...ergebnis, kiAusfall: `Der KI-Server hat nicht geholfen${why}; gelesen wurde nach Regeln.` };
  }
}

type Rohe = { readonly feld: string; readonly wert: unknown; readonly wortlaut: string; readonly seite: number };

interface Seitenlage extends Pick<Seitenlesung, 'seiten'> {
  readonly gefragt: readonly Feldwissen[];
  readonly dokumentId: string;
  readonly durch: string;
  readonly stichtag: string;
}

function admit(rohe: readonly Rohe[], { seiten, gefragt, dokumentId, durch, stichtag }: Seitenlage) {
  const vorschlaege: NeuerVorschlag[] = [];
  const gestrichen: { text: string; grund: string }[] = [];
  const keys = gefragt.map(({ feld }) => feld);
  for (const one of rohe) {
    const label = gefragt.find(({ feld }) => feld === one.feld)?.label ?? one.feld;
    const strike = (grund: string) =>
      gestrichen.push({ text: `${label}: ${wertWorte(one.wert, one.feld)} („${one.wortlaut.slice(0, 200)}“)`, grund });
    const geprueft = pruefeLesung(one, seiten, keys, stichtag);
    if ('grund' in geprueft) strike(geprueft.grund);
    else if (!isWertErlaubt(geprueft.feld, geprueft.wert)) strike('Diesen Wert kennt das Prüfschema nicht.');
    else vorschlaege.push(toVorschlag(geprueft, dokumentId, durch));
  }
  return { vorschlaege, gestrichen };
}
