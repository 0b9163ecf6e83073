/** Where a citation leads: at once to its place where there is one, else the choice or what is missing. */
import { useEffect } from 'react';
import { useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { Link, type Target } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { resolveStellen } from '../lesen.api.ts';
import type { Stelle } from '../lesen.schema.ts';
import { stelleSearch } from './routes.ts';
import './lesen.css';

export function targetOf(
  { werkId, kennung, absatz }: Pick<Stelle, 'werkId' | 'kennung' | 'absatz'>,
  tag?: string,
): Target {
  return {
    to: '/erlasse/werke/$werkId',
    params: { werkId },
    search: { norm: kennung, ...(tag && { tag }), ...(absatz && { absatz }) },
  };
}

export default function StelleSeite() {
  const { zitat = '', tag } = useScreenSearch(stelleSearch);
  const go = useGo();
  const query = useLoad(resolveStellen, { zitat: zitat || '-', ...(tag && { tag }) }, { enabled: zitat !== '' });
  const only = query.data?.stellen.length === 1 ? query.data.stellen[0] : undefined;
  useEffect(() => {
    if (only) go({ ...targetOf(only, tag), replace: true });
  }, [only, go, tag]);
  return (
    <Page title={zitat || 'Fundstelle'} crumbs={[{ to: '/erlasse/werke', label: 'Nachschlagen' }]}>
      <Loaded of={query} words="Die Stelle wird gesucht">
        {({ stellen, unbekannt }) => (
          <>
            {unbekannt.length > 0 && (
              <Note kind="warning" title={`${unbekannt.join(', ')} steht nicht im Bestand`}>
                {tag ? `Am ${formatDay(tag)} gab es diese Norm nicht, oder` : 'Die Norm gibt es nicht, oder'} ihr Gesetz
                ist nicht eingelesen.
              </Note>
            )}
            {stellen.length === 0 && unbekannt.length === 0 && (
              <EmptyState icon="suche" title="In diesem Text steht keine Fundstelle">
                So findet Bleibe eine Norm: „§ 25b Abs. 4 AufenthG“, „25b IV“ oder das Aktenzeichen eines Erlasses.
              </EmptyState>
            )}
            <ul className="erl-stellen">
              {stellen.map((stelle) => (
                <li key={`${stelle.werkId} ${stelle.kennung} ${stelle.absatz}`}>
                  <Link {...targetOf(stelle, tag)}>{stelle.zitat}</Link> <span>{stelle.ueberschrift}</span>
                  <p className="erl-anriss">{stelle.text}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Page>
  );
}
