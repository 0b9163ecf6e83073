/** The assistant on one Vorgang: steps that a person takes with it, and what came of each. */
import { useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { useLive } from '#ui/live.ts';
import { Breadcrumb, usePageTitle } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { codeOf, EmptyState, Loaded } from '#ui/States.tsx';
import { useGo, useScreenParams, useScreenSearch } from '#ui/screens.ts';
import { useShortcut } from '#ui/shortcuts.tsx';
import { getAssistenz } from '../vorgang.api.ts';
import type { Assistenz } from '../vorgang.schema.ts';
import { assistenzVon, useAblauf } from './ablauf.ts';
import { Ergebnis } from './Ergebnis.tsx';
import { Offen } from './Offen.tsx';
import { assistenzSearch } from './routes.ts';
import { Schrittliste } from './Schrittliste.tsx';
import { Stichtag } from './Stichtag.tsx';
import { OHNE_MODELL } from './worte.tsx';
import { zeilenOf } from './zeilen.ts';
import './assistenz.css';

export default function AssistentSeite() {
  const { verfahrenId } = useScreenParams<'verfahrenId'>();
  const { stichtag } = useScreenSearch(assistenzSearch);
  const assistenz = useLoad(getAssistenz, assistenzVon(verfahrenId, stichtag), { keepLast: true });
  useLive(`verfahren:${verfahrenId}`, [getAssistenz]);
  if (assistenz.data) return <Ganz of={assistenz.data} />;
  return (
    <div className="page-body pane-inset">
      {codeOf(assistenz.error ?? undefined) === 'assistent.FUNKTION_AUS' ? (
        <Ausgeschaltet verfahrenId={verfahrenId} problem={assistenz.error as Error} />
      ) : (
        <Loaded of={assistenz} words="Der Assistent sieht den Vorgang durch">
          {() => null}
        </Loaded>
      )}
    </div>
  );
}

function Ausgeschaltet({ verfahrenId, problem }: { verfahrenId: string; problem: Error }) {
  return (
    <EmptyState
      icon="schloss"
      title="Der Assistent ist ausgeschaltet"
      actions={
        <ButtonLink to="/vorgaenge/$verfahrenId" params={{ verfahrenId }}>
          Zum Vorgang
        </ButtonLink>
      }
    >
      <p>{problem.message}. Der Vorgang lässt sich ohne ihn bearbeiten.</p>
    </EmptyState>
  );
}

function Ganz({ of }: { of: Assistenz }) {
  const { schritt, stichtag } = useScreenSearch(assistenzSearch);
  const go = useGo();
  const [mitModell, setMitModell] = useState(true);
  const [narrow, setNarrow] = useState(schritt !== undefined);
  const goTo = (search: { schritt: string | undefined; stichtag: string | undefined }) =>
    go({
      to: '/assistent/vorgaenge/$verfahrenId',
      params: { verfahrenId: of.verfahrenId },
      search: {
        ...(search.schritt === undefined ? {} : { schritt: search.schritt }),
        ...(search.stichtag === undefined ? {} : { stichtag: search.stichtag }),
      },
      replace: true,
    });
  const show = (next: string | undefined) => {
    setNarrow(true);
    goTo({ schritt: next, stichtag });
  };
  const ablauf = useAblauf(assistenzVon(of.verfahrenId, stichtag), mitModell, show);
  const zeilen = zeilenOf(of, {
    laeuft: ablauf.laeuft?.schluessel,
    gescheitert: ablauf.fehler?.schluessel,
    ausgelassen: ablauf.ausgelassen,
  });
  const zeile = zeilen.find(({ schluessel }) => schluessel === schritt);
  useShortcut(
    'Escape',
    'Zurück zum Vorgang',
    () => go({ to: '/vorgaenge/$verfahrenId', params: { verfahrenId: of.verfahrenId } }),
    { group: 'Assistent' },
  );
  return (
    <div className="as-seite">
      <Kopf of={of} onStichtag={(tag) => goTo({ schritt, stichtag: tag })} />
      <div className="as-flaeche">
        <SplitPane shape="index" detailOpen={narrow}>
          <Pane label="Schritte">
            <Schrittliste
              of={of}
              zeilen={zeilen}
              chosen={zeile?.schluessel}
              ablauf={ablauf}
              mitModell={mitModell}
              onModell={setMitModell}
              onChoose={show}
            />
          </Pane>
          <Pane label="Ergebnis" detail sunken onBack={() => setNarrow(false)}>
            {zeile ? <Ergebnis key={zeile.schluessel} of={of} zeile={zeile} ablauf={ablauf} /> : <Offen of={of} />}
          </Pane>
        </SplitPane>
      </div>
    </div>
  );
}

function Kopf({ of, onStichtag }: { of: Assistenz; onStichtag: (tag: string | undefined) => void }) {
  const heading = usePageTitle(`Assistent: ${of.person}, ${of.vorgang}`);
  const vorgang = { to: '/vorgaenge/$verfahrenId', params: { verfahrenId: of.verfahrenId } };
  return (
    <header className="as-kopf">
      <div>
        <Breadcrumb
          crumbs={[
            { to: '/vorgaenge', label: 'Vorgänge' },
            { ...vorgang, label: of.person },
          ]}
        />
        <h1 ref={heading} tabIndex={-1}>
          Assistent <span className="u-muted">für</span> {of.person}
        </h1>
        <p className="u-muted">
          {of.vorgang} · {of.aktenzeichen} · {of.modell === null ? OHNE_MODELL : `Modell ${of.modell}`}
        </p>
        <Stichtag of={of} onChoose={onStichtag} />
      </div>
      <ButtonLink {...vorgang} icon="zurueck">
        Zum Vorgang
      </ButtonLink>
    </header>
  );
}
