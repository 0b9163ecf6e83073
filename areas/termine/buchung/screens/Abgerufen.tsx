/** What a page waits for: quiet while it comes, a sentence and a button where it does not. */
import { type ReactNode, useEffect, useState } from 'react';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { type Abruf, fehlertextOf } from './dienst.ts';
import { Fehlerkasten, Knopf, Laden } from './Teile.tsx';

interface AbgerufenProps<A> {
  readonly von: Abruf<A>;
  readonly children: (daten: A) => ReactNode;
}

const PATIENCE_MS = 400;

export function Abgerufen<A>({ von, children }: AbgerufenProps<A>) {
  const t = useT();
  const [lang, setLang] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLang(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (von.daten !== undefined) return children(von.daten);
  if (von.fehler === undefined) return lang ? <Laden /> : null;
  return (
    <>
      <Fehlerkasten>
        <p>{fehlertextOf(t, von.fehler)}</p>
      </Fehlerkasten>
      <Knopf kind="haupt" icon="wiederholen" onClick={von.erneut}>
        <T k="erneut" />
      </Knopf>
    </>
  );
}
