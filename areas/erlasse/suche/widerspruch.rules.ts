/** Two sources of one kind that are in force and about the same norm: where they contradict, the younger prevails. Pure. */
import { type Fundstelle, findFundstellen } from '../fundstelle/fundstelle.rules.ts';
import { zitat } from '../fundstelle/zitat.rules.ts';

export interface Quellenkopf {
  readonly werkId: string;
  readonly kurz: string;
  readonly art: string;
  /** Day of the Erlass, or its first day in force. */
  readonly tag: string;
  readonly bezug: readonly string[];
  /** What it says that it does to others: then nothing is left open between them. */
  readonly bezieht: readonly string[];
}

/** What to say of the older one, by work. */
export function findNachrangige(koepfe: readonly Quellenkopf[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const norms = new Map(koepfe.map((kopf) => [kopf, kopf.bezug.flatMap((text) => findFundstellen(text))]));
  for (const older of koepfe)
    for (const younger of koepfe) {
      if (younger.art !== older.art || younger.tag <= older.tag || isRelated(older, younger)) continue;
      const same = norms.get(older)?.find((one) => norms.get(younger)?.some((two) => overlap(one, two)));
      if (!same) continue;
      const sentence = `Geht nach: ${younger.kurz} ist jünger und behandelt auch ${zitat(same)}. Wo sich beide widersprechen, gilt der jüngere Text.`;
      found.set(older.werkId, [...(found.get(older.werkId) ?? []), sentence]);
    }
  return found;
}

function isRelated(one: Quellenkopf, two: Quellenkopf): boolean {
  return one.bezieht.includes(two.kurz) || two.bezieht.includes(one.kurz);
}

function overlap(one: Fundstelle, two: Fundstelle): boolean {
  if (one.gesetz === undefined || one.gesetz !== two.gesetz || one.paragraf !== two.paragraf) return false;
  return one.absatz === undefined || two.absatz === undefined || one.absatz === two.absatz;
}
