/** Texts on a page: one language loaded, a missing text in German and marked as German. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { MessageParams } from '#platform/i18n/translate.ts';
import type { Terminsprache } from '../../termine.schema.ts';
import { dirOf, ladeTexte, langOf, type Textraum, translatorOf, type Uebersetzer } from '../texte.ts';

const TexteContext = createContext<Uebersetzer | undefined>(undefined);

/** Undefined until the files are there; a change of language keeps the old texts until then. */
export function useTexte(
  sprache: Terminsprache,
  ...raeume: readonly [Textraum, ...Textraum[]]
): Uebersetzer | undefined {
  const [texte, setTexte] = useState<Uebersetzer>();
  const wanted = raeume.join(' ');
  useEffect(() => {
    let current = true;
    const [first, ...more] = wanted.split(' ') as [Textraum, ...Textraum[]];
    Promise.all([ladeTexte(first, sprache), ...more.map((raum) => ladeTexte(raum, sprache))]).then(
      ([one, ...others]) => current && setTexte(() => translatorOf(one, ...others)),
      // The files come from our own server; without it the page says that it is offline and asks again.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [sprache, wanted]);
  return texte;
}

export function TexteProvider({ texte, children }: { readonly texte: Uebersetzer; readonly children: ReactNode }) {
  return <TexteContext value={texte}>{children}</TexteContext>;
}

/** `const t = useT(); t('weiter')`: for attributes and where a string is needed. `t.sprache` for dates. */
export function useT(): Uebersetzer {
  const texte = useContext(TexteContext);
  if (texte === undefined) throw new Error('useT outside of TexteProvider');
  return texte;
}

/** `<T k="weiter" />`: a text on the page; where the language lacks it, German that says so to screen readers. */
export function T({ k, ...params }: { readonly k: string } & MessageParams) {
  const { text, lang, dir, ersatz } = useT().stueck(k, params);
  if (!ersatz) return text;
  return (
    <span lang={lang} dir={dir} className="tx-ersatz">
      {text}
    </span>
  );
}

/** `lang` and `dir` of the whole page. */
export function useSeitensprache(sprache: Terminsprache): void {
  useEffect(() => {
    document.documentElement.lang = langOf(sprache);
    document.documentElement.dir = dirOf(sprache);
  }, [sprache]);
}
