/** One Vorgang, one page: what is examined, what proves it, what the official finds, what is due, what happened. */

import { useState } from 'react';
import { nameOfPerson, staatenOf } from '#areas/akten/screens/index.ts';
import { NormText } from '#areas/erlasse/screens/index.ts';
import { DayField } from '#ui/DateField.tsx';
import { useLoad } from '#ui/data.ts';
import { dayOf, formatDayShort, formatMoment, formatPartialDay } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { useLive } from '#ui/live.ts';
import { Breadcrumb, usePageTitle } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { Loaded } from '#ui/States.tsx';
import { useGo, useScreenParams, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { VorgangWays } from '#ui/vorgang-ways.tsx';
import { AnfragenImVorgang } from '../../anfrage/screens/AnfragenImVorgang.tsx';
import { Widersprueche } from '../../angabe/screens/Widersprueche.tsx';
import { Gespraech } from '../../antrag/screens/amt/Gespraech.tsx';
import { Ausreise } from '../../ausreise/screens/Ausreise.tsx';
import { Abschluss } from '../../bescheid/screens/Abschluss.tsx';
import { SchreibenListe } from '../../bescheid/screens/SchreibenListe.tsx';
import { Fachkraft } from '../../fachkraft/screens/Fachkraft.tsx';
import { FolgenImVorgang } from '../../folge/screens/FolgenImVorgang.tsx';
import { GebuehrImVorgang } from '../../gebuehr/screens/GebuehrImVorgang.tsx';
import { LAGEN } from '../../lage/lage.rules.ts';
import { Aufenthaltshinweis } from '../../lage/screens/Aufenthaltshinweis.tsx';
import { Lagehinweis } from '../../lage/screens/Lagehinweis.tsx';
import { vorgangSearch } from '../../screens/routes.ts';
import { TitelPanel } from '../../titel/screens/TitelPanel.tsx';
import { Antworten } from '../../xauslaender/screens/Antworten.tsx';
import { getVerfahren } from '../vorgang.api.ts';
import type { Verfahren } from '../vorgang.schema.ts';
import { KANAL_WORTE } from '../worte.data.ts';
import { Beleg } from './Beleg.tsx';
import { Beteiligte, Familie } from './Beteiligte.tsx';
import { Entscheid } from './Entscheid.tsx';
import { listeMit } from './listenort.ts';
import { StandMarke, UntaetigkeitMarke } from './marken.tsx';
import { Prueftabelle } from './Prueftabelle.tsx';
import { Rechtshinweise } from './Rechtshinweise.tsx';
import { Verlauf } from './Verlauf.tsx';
import { VorgangTasten } from './VorgangTasten.tsx';
import { ErledigenDialog, VorgangTun } from './VorgangTun.tsx';
import './arbeit.css';

export default function VorgangSeite() {
  const { verfahrenId } = useScreenParams<'verfahrenId'>();
  const { stichtag } = useScreenSearch(vorgangSearch);
  const verfahren = useLoad(getVerfahren, { id: verfahrenId, ...(stichtag ? { stichtag } : {}) }, { keepLast: true });
  useLive(`verfahren:${verfahrenId}`, [getVerfahren]);
  if (verfahren.data === undefined || verfahren.data.id !== verfahrenId)
    return (
      <div className="page-body pane-inset">
        <Loaded of={verfahren} words="Der Vorgang wird geladen">
          {() => null}
        </Loaded>
      </div>
    );
  return <Ganz of={verfahren.data} />;
}

function Ganz({ of }: { of: Verfahren }) {
  const search = useScreenSearch(vorgangSearch);
  const may = useMay();
  const [finishing, setFinishing] = useState(false);
  const ansicht = search.ansicht ?? 'pruefung';
  const open = of.fristen.filter(({ erledigtAm }) => erledigtAm === undefined).length;
  const go = useGo();
  const tab = (key: typeof ansicht, label: string, count?: number) => ({
    label,
    ...(count ? { count } : {}),
    active: key === ansicht,
    to: '/vorgaenge/$verfahrenId',
    params: { verfahrenId: of.id },
    search: { ...search, ansicht: key === 'pruefung' ? undefined : key },
  });
  const tabs = [
    tab('pruefung', 'Prüfung', of.pruefung?.zeilen.length),
    tab('nachrichten', 'Nachrichten', of.neueNachrichten),
    tab('schreiben', 'Schreiben und Anfragen'),
    ...(may('vorgaenge.gebuehr.lesen') ? [tab('gebuehr', 'Gebühr')] : []),
    tab('titel', 'Titel und Karte'),
    tab('verlauf', 'Fristen und Verlauf', open),
    tab('beteiligte', 'Beteiligte und Familie', of.beteiligte.length + of.familie.length),
  ];
  const onTab = (step: 1 | -1) => {
    const next = tabs[(tabs.findIndex(({ active }) => active) + step + tabs.length) % tabs.length];
    if (next) go({ to: next.to, params: next.params, search: next.search, replace: true });
  };
  return (
    <div className="vf-seite">
      <VorgangTasten of={of} writes={may('vorgaenge.schreiben') && of.stand !== 'erledigt'} onTab={onTab} />
      <Kopf of={of} />
      {of.lage && (
        <div className="pane-inset">
          <Lagehinweis
            lage={of.lage}
            akteId={of.akteId}
            onFinish={may('vorgaenge.bearbeiten') ? () => setFinishing(true) : undefined}
          />
        </div>
      )}
      {of.aufenthalt && !of.lage && (
        <div className="pane-inset">
          <Aufenthaltshinweis of={of.aufenthalt} />
        </div>
      )}
      {finishing && of.lage && (
        <ErledigenDialog of={of} grund={LAGEN[of.lage].grund} onClose={() => setFinishing(false)} />
      )}
      <div className="vf-leiste">
        <TabLinks label="Teile des Vorgangs" tabs={tabs} />
        <div className="vf-leiste-tun no-print">
          <ButtonLink to="/akten/$akteId" params={{ akteId: of.akteId }} kind="quiet" icon="akte" shortcut="a">
            Akte
          </ButtonLink>
          <VorgangWays verfahrenId={of.id} />
          <VorgangTun of={of} />
        </div>
      </div>
      <div className="vf-flaeche">
        {ansicht === 'pruefung' && <Pruefung of={of} />}
        {ansicht === 'nachrichten' && (
          <div className="pane-inset u-stack">
            <Gespraech verfahrenId={of.id} edits={of.stand !== 'erledigt'} neu={of.neueNachrichten} />
            <Antworten
              verfahrenId={of.id}
              stand={of.stand}
              edits={of.stand !== 'erledigt' && may('vorgaenge.bearbeiten')}
            />
          </div>
        )}
        {ansicht === 'schreiben' && <Hinaus of={of} />}
        {ansicht === 'gebuehr' && (
          <div className="pane-inset u-stack">
            <GebuehrImVorgang of={zahlendeOf(of)} edits={of.stand !== 'erledigt'} />
          </div>
        )}
        {ansicht === 'titel' && (
          <div className="pane-inset u-stack">
            <FolgenImVorgang verfahrenId={of.id} />
            <TitelPanel akteId={of.akteId} personId={of.person.id} verfahrenId={of.id} />
          </div>
        )}
        {ansicht === 'verlauf' && <Verlauf of={of} />}
        {ansicht === 'beteiligte' && (
          <div className="pane-inset u-stack">
            <Beteiligte of={of} />
            <Familie of={of} />
          </div>
        )}
      </div>
    </div>
  );
}

function zahlendeOf(of: Verfahren) {
  return {
    verfahrenId: of.id,
    name: nameOfPerson(of.person),
    geburtsdatum: of.person.geburtsdatum,
    staaten: of.person.staatsangehoerigkeiten,
    antragAm: dayOf(of.eingegangenAm),
  };
}

/** What leaves the Vorgang: letters, and questions to other bodies. */
function Hinaus({ of }: { of: Verfahren }) {
  const may = useMay();
  const edits = of.stand !== 'erledigt';
  return (
    <div className="pane-inset u-stack">
      {edits && may('vorgaenge.bearbeiten') && (
        <Abschluss verfahrenId={of.id} version={of.version} changes={[getVerfahren]} />
      )}
      <Ausreise
        verfahrenId={of.id}
        edits={edits}
        fragtNachKlage={of.fristen.some(
          ({ art, erledigtAm }) => art === 'ausreise-vollziehbar' && erledigtAm === undefined,
        )}
      />
      {of.verfahrensart === 'P34' && <Fachkraft verfahrenId={of.id} edits={edits && may('vorgaenge.bearbeiten')} />}
      <FolgenImVorgang verfahrenId={of.id} />
      <SchreibenListe verfahrenId={of.id} edits={edits} />
      {may('vorgaenge.anfragen') && <AnfragenImVorgang verfahrenId={of.id} edits={edits} />}
    </div>
  );
}

/** Two lines: who and what, and beside it what is due. The room below belongs to the work. */
function Kopf({ of }: { of: Verfahren }) {
  const name = nameOfPerson(of.person);
  const heading = usePageTitle(`${name}, ${of.artName}`);
  const naechste = of.fristen.find(({ erledigtAm }) => erledigtAm === undefined);
  const person = [
    of.person.geburtsdatum && `geb. ${formatPartialDay(of.person.geburtsdatum)}`,
    staatenOf(of.person.staatsangehoerigkeiten),
  ].filter(Boolean);
  return (
    <header className="vf-kopf">
      <div>
        <Breadcrumb crumbs={[{ ...listeMit(of.id), label: 'Vorgänge' }]} />
        <div className="u-row">
          <h1 ref={heading} tabIndex={-1}>
            {name}
          </h1>
          <StandMarke stand={of.stand} />
          <UntaetigkeitMarke of={of.untaetigkeit} />
        </div>
        <p className="u-muted">
          {of.artName} (<NormText text={of.norm} tag={of.pruefung?.stichtag} />) · {of.aktenzeichen}
          {person.length > 0 && ` · ${person.join(' · ')}`}
        </p>
      </div>
      <dl className="vf-kopf-daten">
        <div>
          <dt>Eingegangen</dt>
          <dd title={`${formatMoment(of.eingegangenAm)} ${KANAL_WORTE[of.kanal]}`}>
            {formatDayShort(of.eingegangenAm)}
          </dd>
          <dd className="cell-sub">{KANAL_WORTE[of.kanal]}</dd>
        </div>
        <div>
          <dt>Nächste Frist</dt>
          <dd>{naechste ? formatDayShort(naechste.faellig) : 'keine'}</dd>
          {naechste && <dd className="cell-sub">{naechste.text}</dd>}
        </div>
        <div>
          <dt>Bei</dt>
          <dd>{of.bearbeiter?.name ?? 'niemandem'}</dd>
          {of.untaetigkeit.stand === 'ruhig' && (
            <dd className="cell-sub">Klage möglich ab {formatDayShort(of.untaetigkeit.ab)}</dd>
          )}
        </div>
      </dl>
    </header>
  );
}

function Pruefung({ of }: { of: Verfahren }) {
  const search = useScreenSearch(vorgangSearch);
  const go = useGo();
  const may = useMay();
  const [narrow, setNarrow] = useState(false);
  const zeilen = of.pruefung?.zeilen ?? [];
  const zeile = zeilen.find(({ schluessel }) => schluessel === search.zeile) ?? zeilen[0];
  const edits = may('vorgaenge.bearbeiten') && of.stand !== 'erledigt' && search.stichtag === undefined;
  const geprueft = new Set(of.feststellungen.map(({ schluessel }) => schluessel));
  const here = zeile ? zeilen.indexOf(zeile) : -1;
  const offene = [...zeilen.slice(here + 1), ...zeilen.slice(0, here)].find(
    ({ schluessel }) => !geprueft.has(schluessel),
  );
  const show = (next: Partial<typeof search>) =>
    go({
      to: '/vorgaenge/$verfahrenId',
      params: { verfahrenId: of.id },
      search: { ...search, ...next },
      replace: true,
    });
  useShortcut('o', 'Nächste ungeprüfte Voraussetzung', () => offene && show({ zeile: offene.schluessel }), {
    group: 'Prüfung',
    enabled: offene !== undefined,
  });
  return (
    <SplitPane shape="index" detailOpen={narrow}>
      <Pane label="Prüfschema">
        <div className="vf-pruefkopf">
          <h2>Prüfschema</h2>
          {of.pruefung && (
            <DayField
              name="stichtag"
              label="Stichtag"
              value={search.stichtag ?? of.pruefung.stichtag}
              onChange={(tag) => show({ stichtag: tag === '' ? undefined : tag })}
            />
          )}
        </div>
        <Widersprueche verfahrenId={of.id} of={of.widersprueche} edits={edits} />
        <Rechtshinweise of={of.pruefung?.hinweise ?? []} />
        <Prueftabelle
          of={of}
          chosen={zeile?.schluessel}
          onChoose={(schluessel, opens) => {
            if (schluessel !== search.zeile) show({ zeile: schluessel });
            if (opens) setNarrow(true);
          }}
        />
        <Entscheid of={of} />
      </Pane>
      <Pane label="Beleg und eigene Prüfung" detail sunken onBack={() => setNarrow(false)}>
        <Beleg key={zeile?.schluessel ?? 'ohne'} of={of} zeile={zeile} edits={edits} />
      </Pane>
    </SplitPane>
  );
}
