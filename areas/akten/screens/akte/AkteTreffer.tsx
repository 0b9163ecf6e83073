/** Pages of this Akte on which the words stand. */

import { formatDay } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Ausschnitt } from '../suche/fundworte.tsx';
import { SuchHinweis } from '../suche/SuchHinweis.tsx';
import { useSuche } from '../suche/useSuche.ts';

interface AkteTrefferProps {
  readonly akteId: string;
  readonly typed: string;
  readonly dokumentId: string | undefined;
}

export function AkteTreffer({ akteId, typed, dokumentId }: AkteTrefferProps) {
  const suche = useSuche(typed, { akteId }, 50);
  const seiten = suche.ergebnis?.seiten ?? [];
  if (seiten.length === 0 || suche.error)
    return (
      <div className="pane-inset">
        <SuchHinweis typed={typed.trim()} suche={suche} />
      </div>
    );
  return (
    <section aria-label="Treffer in dieser Akte" aria-busy={suche.isPending}>
      <h2 className="such-gruppe" role="status">
        {suche.ergebnis?.mehrSeiten ? 'mehr als ' : ''}
        {seiten.length === 1 ? 'eine Seite' : `${seiten.length} Seiten`}
      </h2>
      <ul className="such-liste">
        {seiten.map((treffer) => (
          <li
            key={`${treffer.dokumentId}-${treffer.seite}`}
            className="such-fund"
            data-selected={treffer.dokumentId === dokumentId ? '' : undefined}
          >
            <Link
              to="/akten/$akteId/dokumente/$dokumentId"
              params={{ akteId, dokumentId: treffer.dokumentId }}
              search={{ seite: treffer.seite }}
              state={{ q: suche.gesucht }}
              className="row-link such-link"
            >
              <span className="fund">
                <strong>{treffer.titel}</strong>
                <span className="cell-sub">
                  S. {treffer.seite}
                  {treffer.datum && ` · ${formatDay(treffer.datum)}`}
                </span>
                <Ausschnitt stuecke={treffer.ausschnitt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
