/** Sentences of a draft, each with what carries it. Pure. */
import type { Lage, Rechtsgrundlagen, Tatsache, Voraussetzung } from '../lage.schema.ts';
import type { Entwurfssatz, Seitenstelle } from '../vorgang.schema.ts';
import { waehleZitate, type Zitatstelle } from './zitatwahl.rules.ts';

export type Abschnitt = Entwurfssatz['abschnitt'];

export interface Entwurfslage {
  readonly lage: Lage;
  readonly recht: Rechtsgrundlagen;
  readonly fristen: readonly string[];
  readonly gebuehr: readonly string[];
  /** What a norm says, worded by a model and passed by the gate, by requirement; struck ones too. */
  readonly formuliert: ReadonlyMap<string, readonly Entwurfssatz[]>;
  /** Types of document as people call them. */
  readonly dokumentnamen: ReadonlyMap<string, string>;
  /** Whether the norm leaves a choice. */
  readonly ermessen: boolean;
}

export function satz(abschnitt: Abschnitt, text: string, rest: Partial<Entwurfssatz> = {}): Entwurfssatz {
  return {
    abschnitt,
    text: plain(text),
    absatz: false,
    art: 'satz',
    seitenstelle: null,
    rechtsstelle: null,
    besteht: true,
    gruende: [],
    ...rest,
  };
}

/** A value that was read from a page is text in a letter, never a placeholder of one. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('{{', '{ {').trim();

export const offen = (abschnitt: Abschnitt, text: string): Entwurfssatz =>
  satz(abschnitt, text, { art: 'offen', absatz: true });

export function zitatsatz(abschnitt: Abschnitt, { stelle, zitat }: Zitatstelle): Entwurfssatz {
  return satz(abschnitt, `${stelle.zitat} bestimmt: „${zitat}“`, { art: 'recht', rechtsstelle: stelle });
}

export function zitateZu(
  abschnitt: Abschnitt,
  { schluessel, name, tatsachen, fehlt, normen }: Voraussetzung,
  { recht, lage }: Entwurfslage,
  most: number,
): Entwurfssatz[] {
  const labels = [...tatsachen, ...fehlt].map((feld) => lage.felder.get(feld)?.label ?? '');
  const found = waehleZitate([name, ...labels].join(' '), recht.get(schluessel) ?? [], most);
  if (found.length > 0) return found.map((one) => zitatsatz(abschnitt, one));
  const worum = normen.length > 0 ? normen.join(', ') : 'die Norm';
  return [offen(abschnitt, `Offen: ${worum} ist nicht eingelesen; bitte zitieren Sie selbst.`)];
}

export function tatsachensatz(abschnitt: Abschnitt, one: Tatsache): Entwurfssatz {
  const stelle = toSeitenstelle(one);
  const woher = one.beleg
    ? `${one.beleg.titel}${one.beleg.seite === null ? '' : `, Seite ${one.beleg.seite}`}`
    : one.herkunftWorte;
  return satz(abschnitt, `${one.label}: ${one.worte} (${woher}).`, {
    art: stelle ? 'akte' : 'satz',
    seitenstelle: stelle,
  });
}

function toSeitenstelle({ beleg, worte, label }: Tatsache): Seitenstelle | null {
  if (beleg === null || beleg.seite === null) return null;
  const { dokumentId, titel, seite, kasten } = beleg;
  return { dokumentId, titel, seite, wortlaut: `${label}: ${worte}`, kasten: kasten ?? { x: 0, y: 0, w: 1, h: 1 } };
}

export function tatsachenZu(
  abschnitt: Abschnitt,
  { tatsachen }: Voraussetzung,
  { lage }: Entwurfslage,
): Entwurfssatz[] {
  return lage.tatsachen.filter(({ feld }) => tatsachen.includes(feld)).map((one) => tatsachensatz(abschnitt, one));
}
