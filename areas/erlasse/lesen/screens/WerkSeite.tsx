/** The reading view: outline, text, margin. Which norm, which day and which Absatz, the address says. */
import { useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { ErrorState, Loaded, Note } from '#ui/States.tsx';
import { useGo, useScreenParams, useScreenSearch } from '#ui/screens.ts';
import { useShortcut } from '#ui/shortcuts.tsx';
import { AboKnopf } from '../../abo/screens/AboKnopf.tsx';
import { getWerk } from '../lesen.api.ts';
import type { Werkansicht } from '../lesen.schema.ts';
import { Gliederung } from './Gliederung.tsx';
import { Kopf } from './Kopf.tsx';
import { GanzesWerk, Norm } from './Norm.tsx';
import { leseSearch } from './routes.ts';
import { Stichtag } from './Stichtag.tsx';
import './lesen.css';

/** So short an Erlass is read as a whole. */
const MOST_AT_ONCE = 12;

export default function WerkSeite() {
  const { werkId } = useScreenParams<'werkId'>();
  const { tag } = useScreenSearch(leseSearch);
  const query = useLoad(getWerk, { werkId, ...(tag && { tag }) }, { keepLast: true });
  if (query.isError && query.data === undefined)
    return (
      <Page title="Nachschlagen" crumbs={[{ to: '/erlasse/werke', label: 'Nachschlagen' }]}>
        <ErrorState problem={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  return (
    <Loaded of={query} words="Das Werk wird geladen">
      {(ansicht) => <Werk key={ansicht.werk.id} ansicht={ansicht} />}
    </Loaded>
  );
}

function Werk({ ansicht }: { ansicht: Werkansicht }) {
  const { norm, tag, absatz } = useScreenSearch(leseSearch);
  const go = useGo();
  /** On narrow screens the outline and the text stand one at a time. */
  const [reading, setReading] = useState(true);
  const { werk, fassung, normen } = ansicht;
  const whole = werk.art !== 'recht' && normen.length <= MOST_AT_ONCE;
  const kennung = norm ?? normen[0]?.kennung;
  const open = (next: { norm?: string | undefined; tag?: string | undefined; absatz?: string | undefined }) => {
    setReading(true);
    const search = { norm, tag, ...next };
    go({
      to: '/erlasse/werke/$werkId',
      params: { werkId: werk.id },
      search: Object.fromEntries(Object.entries(search).filter(([, value]) => value)),
    });
  };
  const place = normen.findIndex((one) => one.kennung === kennung);
  const step = (by: number) => {
    const next = normen[place + by];
    if (next) open({ norm: next.kennung, absatz: undefined });
  };
  useShortcut('j', 'Nächste Norm', () => step(1), { enabled: !whole, group: 'Lesen' });
  useShortcut('k', 'Vorige Norm', () => step(-1), { enabled: !whole, group: 'Lesen' });
  const vergleich = { ...(kennung && !whole && { norm: kennung }), ...(tag && { neu: tag }) };
  return (
    <Page
      title={werk.kurz}
      tabTitle={`${kennung && !whole ? `${kennung} ` : ''}${werk.kurz}`}
      aside={werk.titel}
      crumbs={[{ to: '/erlasse/werke', label: 'Nachschlagen' }]}
      actions={
        <div className="erl-kopf-knoepfe">
          <Stichtag ansicht={ansicht} onChange={(day) => open({ tag: day })} />
          {ansicht.fassungen.length > 1 && (
            <ButtonLink to="/erlasse/werke/$werkId/vergleich" params={{ werkId: werk.id }} search={vergleich}>
              Vergleichen
            </ButtonLink>
          )}
          <AboKnopf werkId={werk.id} kurz={werk.kurz} kennung={whole ? undefined : kennung} />
        </div>
      }
      flush
    >
      <SplitPane shape="index" detailOpen={reading}>
        <Pane label="Gliederung" sunken>
          <Gliederung ansicht={ansicht} current={kennung} onOpen={(next) => open({ norm: next, absatz: undefined })} />
        </Pane>
        <Pane label="Text" detail onBack={() => setReading(false)}>
          <div className="erl-blatt">
            <Lage ansicht={ansicht} />
            <Kopf ansicht={ansicht} tag={tag} />
            {kennung === undefined ? (
              <Note>In dieser Fassung steht kein Text.</Note>
            ) : whole ? (
              <GanzesWerk ansicht={ansicht} tag={tag} ziel={norm} absatz={absatz} />
            ) : (
              <Norm
                key={kennung}
                {...{ ansicht, kennung, tag, absatz }}
                onStep={step}
                onOpen={(next) => open({ norm: next, absatz: undefined })}
              />
            )}
            <p className="erl-fuss u-muted">
              {fassung.stand && <>{fassung.stand} · </>}
              Text vom {formatDay(fassung.gueltigAb)}
            </p>
          </div>
        </Pane>
      </SplitPane>
    </Page>
  );
}

/** What must be known before the text is relied on. */
function Lage({ ansicht: { fassung, werk, tag } }: { ansicht: Werkansicht }) {
  return (
    <>
      {fassung.lage === 'vor der ältesten' && (
        <Note kind="warning" title={`Für den ${formatDay(tag)} liegt kein Text vor`}>
          {werk.art === 'recht'
            ? `Sie lesen den ältesten vorhandenen Text. Er ist erst ab dem ${formatDay(fassung.gueltigAb)} belegt und kann am Stichtag anders gelautet haben.`
            : `Der älteste Text gilt erst ab dem ${formatDay(fassung.gueltigAb)}.`}
        </Note>
      )}
      {fassung.hinweise.length > 0 && (
        <Note kind="warning" title="Dieser Text ist vielleicht nicht vollständig">
          <ul className="erl-hinweise">
            {fassung.hinweise.map((hinweis) => (
              <li key={hinweis}>{hinweis}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
