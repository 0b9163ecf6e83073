/** The letter of a notice: German first, then the person's language on a page of its own. Pure. */
import type { AblaufWas } from '../titel/ablauf.rules.ts';
import { HINWEISTEXTE, type Hinweissprache } from '../titel/ablauf.texte.data.ts';

export interface Hinweis {
  readonly was: AblaufWas;
  /** In German, as it stands on the paper. */
  readonly name: string;
  /** ISO day. */
  readonly endet: string;
}

export interface Hinweistext {
  readonly betreff: string;
  readonly saetze: readonly string[];
}

export function hinweistextOf({ was, name, endet }: Hinweis, sprache: Hinweissprache): Hinweistext {
  const text = HINWEISTEXTE[sprache];
  const tag = endet.split('-').reverse().join('.');
  const [betreff, tun] =
    was === 'titel'
      ? [text.titel, text.titelTun]
      : was === 'pass' || was === 'passersatz'
        ? [text.pass, text.passTun]
        : [text.papier, text.papierTun];
  const satz = text.satz.replace('{was}', name).replace('{tag}', tag);
  return { betreff, saetze: [satz, tun, ...(was === 'titel' ? [text.fragen] : [])] };
}
