/** Saved searches on „Heute“ and where the search begins: how much is new in each, one press to work it off. */
import { useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Link } from '#ui/Link.tsx';
import { Badge } from '#ui/Status.tsx';
import { listArbeitslisten } from '../../suche/arbeitsliste.api.ts';
import type { Arbeitsliste } from '../../suche/arbeitsliste.schema.ts';
import { addressOf, type Ziel } from '../teile/go.ts';

/** Nothing where there are none: the search says how to make one. */
export function Arbeitslisten() {
  const { data } = useLoad(listArbeitslisten, {});
  if (!data || data.listen.length === 0) return null;
  return (
    <section aria-labelledby="arbeitslisten">
      <h2 id="arbeitslisten">Arbeitslisten</h2>
      <ul className="heute-liste">
        {data.listen.map((liste) => (
          <li key={liste.id}>
            <Link {...zielOfListe(liste)} className="heute-zeile">
              <Icon name="suche" />
              <span>
                <strong>{liste.name}</strong>{' '}
                {liste.neu > 0 && (
                  <Badge tone="info">{`${liste.neuMehr ? 'mindestens ' : ''}${count(liste.neu, 'neu', 'neu')}`}</Badge>
                )}
                <span className="cell-sub">{subOf(liste)}</span>
              </span>
              <Icon name="pfeilRechts" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function zielOfListe({ id, frage }: Arbeitsliste): Ziel {
  if (!frage) return { to: '/suche', search: { liste: id } };
  const { q, ...narrow } = frage;
  return { to: '/suche', search: { ...addressOf(narrow), liste: id }, state: { q: `${q} ` } };
}

function subOf({ frage, team, eigene, erledigt }: Arbeitsliste): string {
  if (!frage) return 'Die Suchwörter wurden entfernt, weil sie eine Person nannten, deren Akte vernichtet ist.';
  const wem = team ? `${team.name}${eigene ? '' : ', von einer Kollegin oder einem Kollegen'}` : 'nur für Sie';
  return [`„${frage.q}“`, wem, erledigt > 0 ? `${erledigt} erledigt` : ''].filter(Boolean).join(' · ');
}
