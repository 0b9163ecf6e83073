/** The texts of kiosk, display and phone page. All languages at once: without connection a language can still be chosen. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { TERMINSPRACHEN, type Terminsprache } from '../../termine.schema.ts';
import { dirOf, ladeTexte, langOf, translatorOf, type Uebersetzer } from '../../texte/texte.ts';

export type Tagtexte = Readonly<Record<Terminsprache, Uebersetzer>>;

async function loadAll(): Promise<Tagtexte> {
  const all = await Promise.all(
    TERMINSPRACHEN.map(async (sprache) => [sprache, translatorOf(await ladeTexte('tag', sprache))] as const),
  );
  return Object.fromEntries(all) as unknown as Tagtexte;
}

const Context = createContext<Tagtexte | undefined>(undefined);

export function WithTagtexte({ children }: { children: ReactNode }) {
  const [texte, setTexte] = useState<Tagtexte>();
  useEffect(() => {
    void loadAll().then(setTexte);
  }, []);
  return texte && <Context.Provider value={texte}>{children}</Context.Provider>;
}

/** Only inside of `WithTagtexte`. */
export function useTagtexte(): Tagtexte {
  const texte = useContext(Context);
  if (!texte) throw new Error('WithTagtexte is missing');
  return texte;
}

/** Sets `lang` and `dir` of the page. */
export function usePageLanguage(sprache: Terminsprache): void {
  useEffect(() => {
    document.documentElement.lang = langOf(sprache);
    document.documentElement.dir = dirOf(sprache);
  }, [sprache]);
}

/** A translation that no native reader has looked at says so, quietly. */
export function Ungeprueft({ t }: { t: Uebersetzer }) {
  if (t.sprache === 'de' || t.geprueft !== null) return null;
  return <p className="tag-ungeprueft">{t('ungeprueft')}</p>;
}

/** `A274` as people read it: `A 274`. */
export function readableNummer(nummer: string): string {
  return nummer.replace(/^([A-Z])(\d)/, '$1\u202f$2');
}
