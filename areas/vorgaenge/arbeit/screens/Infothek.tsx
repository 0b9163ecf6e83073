/** Ten seconds at the desk: who is it, what do I say, what is missing, what comes next. */
import { useRef, useState } from 'react';
import { nameOfPerson, staatenOf, useLater } from '#areas/akten/screens/index.ts';
import type { OutputOf } from '#platform/http/contract.ts';
import { useLoad } from '#ui/data.ts';
import { count, formatDay, formatPartialDay, formatWeekday } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable, Facts, ListFoot, moveFocus } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { getInfokarte, searchInfothek } from '../infokarte.api.ts';
import { StandMarke } from './marken.tsx';
import './arbeit.css';

type Treffer = OutputOf<typeof searchInfothek>['treffer'][number];

export default function Infothek() {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const q = useLater(typed.trim(), 200);
  const found = useLoad(searchInfothek, { q }, { enabled: q.length >= 2, keepLast: true });
  const treffer = q.length >= 2 ? (found.data?.treffer ?? []) : [];
  const only = treffer.length === 1 ? treffer[0] : undefined;
  // One alone is who was meant; among several a person chooses.
  const person = treffer.find(({ id }) => id === chosen) ?? only;
  useShortcut('f', 'Ins Suchfeld', () => field.current?.select(), { group: 'Infothek' });
  return (
    <Page
      title="Infothek"
      sub="Name, Geburtsdatum oder eine Nummer. Den Satz in Anführungszeichen können Sie so sagen."
      flush
      foot={
        <ListFoot
          hints={[
            ['↓', 'zu den Personen'],
            ['Enter', 'Auskunft zeigen'],
            ['f', 'neue Suche'],
          ]}
        >
          {found.data?.mehr && 'Es gibt mehr; ein Geburtsdatum grenzt ein.'}
        </ListFoot>
      }
    >
      <SplitPane shape="list" detailOpen={chosen !== undefined && person !== undefined}>
        <Pane label="Suche">
          <div className="pane-inset">
            <div className="vw-suchfeld akte-suchfeld vf-infosuche">
              <Icon name="suche" />
              <input
                ref={field}
                className="input"
                type="search"
                aria-label="Person suchen"
                aria-describedby="vf-info-wie"
                autoComplete="off"
                // biome-ignore lint/a11y/noAutofocus: the page has this one purpose, and somebody waits
                autoFocus
                value={typed}
                onChange={({ currentTarget }) => {
                  setTyped(currentTarget.value);
                  setChosen(undefined);
                }}
                onKeyDown={(event) => {
                  if (event.key === 'ArrowDown') {
                    event.preventDefault();
                    moveFocus(list.current, 1);
                  }
                  if (event.key === 'Enter' && treffer[0]) setChosen(treffer[0].id);
                }}
              />
            </div>
            <p id="vf-info-wie" className="field-hint">
              Etwa „Aziz 3.5.1990“, ein Aktenzeichen, die Nummer eines Antrags oder einer Karte.
            </p>
            <ProblemNote problem={q.length >= 2 ? (found.error ?? undefined) : undefined} />
            <p role="status" className={treffer.length > 0 ? 'u-sr' : 'field-hint'}>
              {treffer.length > 0 && `${count(treffer.length, 'Person', 'Personen')} gefunden`}
              {treffer.length === 0 && q.length >= 2 && found.isSuccess && 'In Ihrem Bereich niemand gefunden.'}
            </p>
          </div>
          {treffer.length > 0 && (
            <div ref={list}>
              <DataTable<Treffer>
                caption="Gefundene Personen, wer am ehesten gemeint ist zuerst"
                rows={treffer}
                rowKey={({ id }) => id}
                selected={person?.id}
                onChoose={({ id }) => setChosen(id)}
                columns={[
                  { head: 'Person', cell: (one) => <Wer of={one} /> },
                  { head: 'Läuft', cell: (one) => <Laeuft of={one} /> },
                ]}
              />
            </div>
          )}
        </Pane>
        <Pane label="Auskunft" detail onBack={() => setChosen(undefined)}>
          <div className="pane-inset">
            {person ? (
              <Karte key={person.id} person={person} />
            ) : (
              <EmptyState icon="person" title="Wen suchen Sie?">
                Hier steht dann, was Sie sagen können, was fehlt und wann es weitergeht.
              </EmptyState>
            )}
          </div>
        </Pane>
      </SplitPane>
    </Page>
  );
}

function Wer({ of }: { of: Treffer }) {
  const facts = [
    of.geburtsdatum ? `geb. ${formatPartialDay(of.geburtsdatum)}` : 'Geburtsdatum nicht bekannt',
    staatenOf(of.staatsangehoerigkeiten),
    of.aktenzeichen.join(', ') || 'noch ohne Akte',
  ];
  return (
    <>
      {nameOfPerson(of)}
      <span className="cell-sub">{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}

function Laeuft({ of: { offene } }: { of: Treffer }) {
  const [first, ...others] = offene;
  if (!first) return <span className="u-muted">nichts</span>;
  return (
    <>
      <StandMarke stand={first.stand} />
      <span className="cell-sub">
        {first.artName}
        {others.length > 0 && ` und ${others.length} weitere`}
      </span>
    </>
  );
}

function Karte({ person }: { person: Treffer }) {
  const karte = useLoad(getInfokarte, { personId: person.id });
  return (
    <section className="u-stack" aria-label={`Auskunft zu ${nameOfPerson(person)}`}>
      <header>
        <h2>{nameOfPerson(person)}</h2>
        <p className="u-muted">
          {person.geburtsdatum ? `geb. ${formatPartialDay(person.geburtsdatum)}` : 'Geburtsdatum nicht bekannt'} ·{' '}
          {person.aktenzeichen.join(', ') || 'noch ohne Akte'}
        </p>
      </header>
      <Loaded of={karte} words="Die Auskunft wird geladen">
        {({ vorgaenge, karte: satz }) => (
          <>
            {satz !== undefined && <p className="vf-satz">„{satz}“</p>}
            {vorgaenge.length === 0 && (
              <EmptyState icon="vorgang" title="Kein Vorgang">
                Für diese Person läuft in Ihrem Bereich nichts.
              </EmptyState>
            )}
            {vorgaenge.map((one) => (
              <article key={one.id} className="card u-stack">
                <div className="u-row">
                  <h3>{one.artName}</h3>
                  <StandMarke stand={one.stand} />
                </div>
                <p className="vf-satz">„{one.satz}“</p>
                <Facts
                  of={[
                    ['Es fehlt', one.fehlt.length > 0 && <Fehlt of={one.fehlt} />],
                    ['Nächster Tag', one.naechsteFrist && formatWeekday(one.naechsteFrist)],
                    ['Eingegangen', formatDay(one.eingegangenAm)],
                    ['Bei', one.bei],
                  ].map(([name, value]) => [name, value === false ? undefined : value] as [string, typeof value])}
                />
                <ButtonLink to="/vorgaenge/$verfahrenId" params={{ verfahrenId: one.id }} kind="quiet" icon="vorgang">
                  Vorgang öffnen
                </ButtonLink>
              </article>
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Fehlt({ of }: { of: readonly string[] }) {
  return (
    <ul className="plain-list">
      {of.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
