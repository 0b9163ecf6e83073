/** Content of Ctrl-K: one field over persons, Aktenzeichen and everything that was ever scanned. */
import { useEffect, useMemo, useState } from 'react';
import { PaletteGroup, PaletteItem } from '#ui/Palette.tsx';
import { type PaletteContentProps, useGo } from '#ui/screens.ts';
import { announce } from '#ui/Toast.tsx';
import { alleFunde, type Fund, gruppenOf, zielOf } from './ergebnis.ts';
import { fundWorte } from './fundworte.tsx';
import { useOtherWays } from './other-ways.ts';
import { SuchHinweis } from './SuchHinweis.tsx';
import { useSuche } from './useSuche.ts';
import '../akten.css';

const SHOWN = 6;

export default function SuchPalette({ query, early, onDone }: PaletteContentProps) {
  const go = useGo();
  const suche = useSuche(query, {}, SHOWN);
  const gruppen = useMemo(() => (suche.ergebnis ? gruppenOf(suche.ergebnis) : []), [suche.ergebnis]);
  const otherWays = useOtherWays(query);
  const funde = useMemo(() => alleFunde(gruppen), [gruppen]);
  const open = (fund: Fund) => {
    onDone();
    go(zielOf(fund, suche.gesucht));
  };
  const wish = useFirstWhenFresh(suche.isPending, early, funde, open);
  useEffect(() => {
    if (!suche.isPending && query !== '') announce(funde.length === 0 ? 'Nichts gefunden' : `${funde.length} Treffer`);
  }, [suche.isPending, query, funde]);

  return (
    <>
      {gruppen.map((gruppe) => (
        <PaletteGroup key={gruppe.art} title={gruppe.name}>
          {gruppe.funde.map((fund) => (
            <PaletteItem key={fund.key} {...fundWorte(fund)} onChoose={() => (suche.isPending ? wish() : open(fund))} />
          ))}
        </PaletteGroup>
      ))}
      {funde.length > 0 && (
        <PaletteGroup title="Mehr">
          <PaletteItem
            icon="suche"
            title="Alle Treffer mit Vorschau zeigen"
            onChoose={() => {
              onDone();
              go({ to: '/suche', state: { q: query } });
            }}
          />
        </PaletteGroup>
      )}
      {funde.length === 0 && query.length >= 2 && !suche.isPending && otherWays.length > 0 && (
        <PaletteGroup title="Andere Wege">
          {otherWays.map(({ label, icon, target }) => (
            <PaletteItem
              key={label}
              icon={icon}
              title={label}
              onChoose={() => {
                onDone();
                go(target);
              }}
            />
          ))}
        </PaletteGroup>
      )}
      {(funde.length === 0 || suche.error) && <SuchHinweis typed={query} suche={suche} />}
    </>
  );
}

/**
 * Who types on and presses Enter before the answer is here means the words typed, not what is still shown: the first
 * find is opened as soon as it is known.
 */
function useFirstWhenFresh(
  isPending: boolean,
  early: number,
  funde: readonly Fund[],
  open: (fund: Fund) => void,
): () => void {
  const [wished, setWished] = useState(false);
  useEffect(() => setWished(early > 0), [early]);
  useEffect(() => {
    if (!wished || isPending) return;
    setWished(false);
    if (funde[0]) open(funde[0]);
  });
  return () => setWished(true);
}
