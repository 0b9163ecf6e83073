/**
 * The tool „suche“: the norms of a requirement as they hold on the Stichtag, and what interprets them. The question is made
 * of the name of the requirement and the kind of Vorgang alone: nothing of the person reaches the search.
 */
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sucheDesAmts } from '../../antwort/ports.ts';
import type { Lage, Voraussetzung } from '../lage.schema.ts';
import { readRechtsgrundlagen, toRechtsstellen } from '../rechtsstellen.ts';
import { gescheitert, LEER, type Schrittergebnis } from '../schritt.ts';
import type { Rechtsstelle } from '../vorgang.schema.ts';

const HITS = 6;
const MOST = 12;

export async function suchen(
  kernel: Kernel,
  actor: Principal,
  lage: Lage,
  voraussetzung: Voraussetzung,
): Promise<Schrittergebnis> {
  const { name, normen, schluessel } = voraussetzung;
  const frage = `${name}: ${lage.vorgang}`;
  const eingabe = [`Frage: ${frage}`, ...(normen.length > 0 ? [`Normen: ${normen.join(', ')}`] : [])].join('. ');
  const eigene =
    (await readRechtsgrundlagen(kernel.pool.db, actor, lage.stichtag, [voraussetzung])).get(schluessel) ?? [];
  const gefunden = await sucheDesAmts()(kernel, actor, {
    frage,
    stichtag: lage.stichtag,
    rechtsgebiet: 'alle',
    anzahl: HITS,
  });
  if (gefunden.zustand === 'ausgefallen' && eigene.length === 0)
    return gescheitert(eingabe, gefunden.grund ?? 'Die Suche antwortet gerade nicht.');
  const weitere = gefunden.zustand === 'belegt' ? gefunden.treffer.flatMap(toRechtsstellen) : [];
  const stellen = once([...eigene, ...weitere]).slice(0, MOST);
  return {
    ...LEER,
    eingabe,
    stellen,
    ergebnis: ergebnisVon({ normen, eigene, stellen }),
    warnungen: [
      ...gefunden.hinweise,
      ...warnungenJeText(gefunden.treffer),
      ...gefunden.nichtInKraft.map(({ kurz, titel }) => `${titel} (${kurz}) ist am Stichtag nicht in Kraft.`),
    ],
  };
}

/** What several places have in common is said once. */
function warnungenJeText(treffer: readonly { readonly zitat: string; readonly warnungen: readonly string[] }[]) {
  const places = new Map<string, string[]>();
  for (const { zitat, warnungen } of treffer)
    for (const one of warnungen) places.set(one, [...(places.get(one) ?? []), zitat]);
  return [...places].map(([text, zitate]) => `${zitate.join(', ')}: ${text}`);
}

/** Why the search found nothing else is not told: its reasons speak to who typed a question, and this one nobody typed. */
function ergebnisVon({
  normen,
  eigene,
  stellen,
}: Pick<Voraussetzung, 'normen'> & {
  readonly eigene: readonly Rechtsstelle[];
  readonly stellen: readonly Rechtsstelle[];
}): string[] {
  const weitere = stellen.length - eigene.length;
  return [
    eigene.length > 0
      ? `Wörtlich, wie am Stichtag in Kraft: ${eigene.map(({ zitat }) => zitat).join(', ')}.`
      : `${normen.length > 0 ? `${normen.join(', ')}: ` : ''}Der Wortlaut ist für diesen Tag nicht eingelesen.`,
    weitere > 0
      ? `Dazu ${weitere === 1 ? 'eine weitere Stelle' : `${weitere} weitere Stellen`} aus Recht und Erlassen.`
      : 'Sonst kein Beleg in Recht und Erlassen.',
  ];
}

const once = (stellen: readonly Rechtsstelle[]): Rechtsstelle[] => [
  ...new Map(stellen.map((one) => [`${one.normId} ${one.absatz}`, one])).values(),
];
