/** The work list: what is due first stands first; j and k move, the preview follows. */
import { useEffect, useState } from 'react';
import { nameOfPerson, useLater } from '#areas/akten/screens/index.ts';
import { Button } from '#ui/Button.tsx';
import { useLoad, usePages } from '#ui/data.ts';
import { count, formatNumber } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable, ListFoot, type RowGroup } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { EmptyState } from '#ui/States.tsx';
import { Badge } from '#ui/Status.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { listeSearch } from '../../screens/routes.ts';
import { countVerfahren, listVerfahren } from '../arbeitsliste.api.ts';
import type { Ansicht, Arbeitszahlen, Arbeitszeile, Dringlichkeit } from '../arbeitsliste.schema.ts';
import { DRINGLICHKEIT_WORTE, WARTET_WORTE } from '../worte.data.ts';
import { Ansichten, Schnellfilter } from './Ansichten.tsx';
import { Listenfilter } from './Listenfilter.tsx';
import { rememberListe } from './listenort.ts';
import { AlterMarke, FristMarke, StandMarke } from './marken.tsx';
import { Vorschau } from './Vorschau.tsx';
import { Zuweisen } from './Zuweisen.tsx';
import './arbeit.css';

const FOLGE: readonly Dringlichkeit[] = ['ueberfaellig', 'heute', 'woche', 'spaeter', 'ohne'];

export default function VorgaengeListe() {
  const { wahl, ...search } = useScreenSearch(listeSearch);
  const go = useGo();
  const may = useMay();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [assigning, setAssigning] = useState(false);
  const { ordnung = 'frist', untaetigkeit, unverteilt, ...rest } = search;
  // Whoever has none of their own begins with those of the team.
  const eigene = useLoad(countVerfahren, {}).data?.ansichten;
  const filter = {
    ...rest,
    ansicht: search.ansicht ?? (eigene?.meine === 0 && eigene.bereich > 0 ? 'bereich' : 'meine'),
    ...(untaetigkeit ? { untaetigkeit: 'true' } : {}),
    ...(unverteilt ? { unverteilt: 'true' } : {}),
  } as const;
  const query = usePages(listVerfahren, { ...filter, ordnung });
  const zahlen = useLoad(countVerfahren, filter, { keepLast: true }).data;
  const rows = query.pages.flatMap(({ eintraege }) => eintraege);
  const set = (next: Partial<typeof search>) => go({ to: '/vorgaenge', search: { ...search, ...next }, replace: true });
  const show = (id: string | undefined) => go({ to: '/vorgaenge', search: { ...search, wahl: id }, replace: true });
  const shown = useLater(wahl, 120);
  const assignable = may('vorgaenge.verteilen');
  const chosen = rows.filter(({ id }) => (ticked.size > 0 ? ticked.has(id) : id === wahl));
  useEffect(() => rememberListe({ search, ids: rows.map(({ id }) => id) }));
  const toggle = (id: string) => setTicked((old) => (old.has(id) ? without(old, id) : new Set([...old, id])));
  useShortcut('x', 'Diese Zeile auswählen oder nicht', () => wahl && toggle(wahl), {
    enabled: assignable && wahl !== undefined,
    group: 'Liste',
  });
  useShortcut('a', 'Zuweisen', () => setAssigning(true), {
    enabled: assignable && chosen.length > 0 && !assigning,
    group: 'Liste',
  });
  return (
    <Page
      title="Vorgänge"
      sub={zahlen && satzOf(zahlen, filter.ansicht)}
      flush
      actions={
        may('vorgaenge.aufnehmen') && (
          <ButtonLink to="/vorgaenge/neu" kind="primary" icon="plus">
            Antrag aufnehmen
          </ButtonLink>
        )
      }
      tabs={<TabLinks label="Wessen Vorgänge" tabs={tabsOf(zahlen, search, filter.ansicht)} />}
      foot={
        <ListFoot
          hints={[
            ['j k', 'bewegen'],
            ['Enter', 'öffnen'],
            ...(assignable
              ? ([
                  ['x', 'auswählen'],
                  ['a', 'zuweisen'],
                ] as const)
              : []),
          ]}
        >
          {ordnung === 'frist' ? 'Nächste Frist zuerst' : 'Älteste zuerst'}
        </ListFoot>
      }
    >
      <SplitPane shape="list" detailOpen={wahl !== undefined && rows.some(({ id }) => id === wahl)}>
        <Pane label="Liste der Vorgänge">
          <div className="vf-listenkopf">
            <Schnellfilter search={search} zahlen={zahlen} onSet={set} />
            <Ansichten search={search} />
          </div>
          <Listenfilter search={search} zahlen={zahlen} onSet={set} />
          {ticked.size > 0 && (
            <div className="vf-wahl">
              <strong>{count(ticked.size, 'Vorgang', 'Vorgänge')} gewählt</strong>
              <Button onClick={() => setAssigning(true)}>Zuweisen</Button>
              {ticked.size < rows.length && (
                <Button kind="quiet" onClick={() => setTicked(new Set(rows.map(({ id }) => id)))}>
                  Alle {formatNumber(rows.length)} gezeigten auswählen
                </Button>
              )}
              <Button kind="quiet" onClick={() => setTicked(new Set())}>
                Auswahl aufheben
              </Button>
            </div>
          )}
          <PagedList
            of={query}
            count={rows.length}
            loading="Vorgänge werden geladen"
            more="Weitere Vorgänge laden"
            empty={<Leer ansicht={filter.ansicht} isFiltered={Object.keys(search).length > (search.ansicht ? 1 : 0)} />}
          >
            <DataTable<Arbeitszeile>
              caption="Offene Vorgänge"
              {...(ordnung === 'frist' ? { groups: groupsOf(rows, zahlen) } : { rows })}
              rowKey={({ id }) => id}
              link={({ id }) => ({ to: '/vorgaenge/$verfahrenId', params: { verfahrenId: id } })}
              selected={wahl}
              onFocusRow={({ id }) => id !== wahl && show(id)}
              {...(assignable
                ? {
                    lead: {
                      head: 'Auswählen',
                      cell: (row) => <Haken row={row} checked={ticked.has(row.id)} onToggle={toggle} />,
                    },
                  }
                : {})}
              columns={[
                // In one's own list the name would be the same in every row.
                { head: 'Person und Antrag', cell: (row) => <Wer row={row} bei={filter.ansicht !== 'meine'} /> },
                { head: 'Nächster Schritt', cell: (row) => <Schritt row={row} /> },
                {
                  head: 'Alter',
                  cell: (row) => <AlterMarke seit={row.eingegangenAm} of={row.untaetigkeit} />,
                },
                { head: 'Frist', cell: ({ naechsteFrist }) => <FristMarke tag={naechsteFrist} />, nowrap: true },
              ]}
            />
          </PagedList>
        </Pane>
        {rows.length > 0 && (
          <Pane label="Vorschau" detail onBack={() => show(undefined)}>
            {shown && rows.some(({ id }) => id === shown) ? (
              <Vorschau key={shown} id={shown} />
            ) : (
              <div className="pane-inset">
                <EmptyState icon="vorgang" title="Wählen Sie einen Vorgang">
                  Mit j und k gehen Sie durch die Liste. Hier steht dann, was fehlt und was als Nächstes zu tun ist.
                </EmptyState>
              </div>
            )}
          </Pane>
        )}
      </SplitPane>
      {assigning && chosen.length > 0 && (
        <Zuweisen
          vorgaenge={chosen}
          onClose={(done) => {
            setAssigning(false);
            if (done) setTicked(new Set());
          }}
        />
      )}
    </Page>
  );
}

function satzOf({ gruppen, ansichten, untaetigkeit }: Arbeitszahlen, ansicht: Ansicht): string {
  const dringend = gruppen.ueberfaellig + gruppen.heute;
  const first =
    ansichten[ansicht] === 0
      ? 'Hier ist nichts offen.'
      : dringend === 0
        ? 'Heute ist nichts fällig.'
        : `${count(dringend, 'Vorgang braucht', 'Vorgänge brauchen')} Sie heute${gruppen.ueberfaellig > 0 ? `, ${formatNumber(gruppen.ueberfaellig)} davon überfällig` : ''}.`;
  return untaetigkeit === 0
    ? first
    : `${first} Bei ${formatNumber(untaetigkeit)} rückt die Untätigkeitsklage näher (§ 75 VwGO).`;
}

const ANSICHTEN: readonly (readonly [Ansicht, string])[] = [
  ['meine', 'Meine'],
  ['bereich', 'Mein Bereich'],
  ['alle', 'Alle, die ich sehe'],
];

function tabsOf(zahlen: Arbeitszahlen | undefined, search: Record<string, unknown>, ansicht: Ansicht) {
  return ANSICHTEN.map(([key, label]) => ({
    label,
    ...(zahlen ? { count: zahlen.ansichten[key] } : {}),
    active: key === ansicht,
    to: '/vorgaenge',
    // Named, also the first: a link without it would be part of every address, and so current beside the chosen one.
    search: { ...search, ansicht: key },
  }));
}

function groupsOf(rows: readonly Arbeitszeile[], zahlen: Arbeitszahlen | undefined): RowGroup<Arbeitszeile>[] {
  return FOLGE.flatMap((key) => {
    const own = rows.filter(({ dringlichkeit }) => dringlichkeit === key);
    if (own.length === 0) return [];
    const total = zahlen?.gruppen[key];
    return [{ title: DRINGLICHKEIT_WORTE[key], rows: own, ...(total === undefined ? {} : { total }) }];
  });
}

function Wer({ row, bei }: { row: Arbeitszeile; bei: boolean }) {
  return (
    <>
      {nameOfPerson(row.person)}
      <span className="cell-sub">{row.artName}</span>
      {bei && <span className="cell-sub">{row.bearbeiter ? `bei ${row.bearbeiter.name}` : 'noch bei niemandem'}</span>}
    </>
  );
}

/** In these the state itself says whom we wait for. */
const SAGT_ES: ReadonlySet<string> = new Set(['nachforderung', 'beteiligung', 'anhoerung']);

function Schritt({ row }: { row: Arbeitszeile }) {
  const sub = [row.schritt, row.wartetAuf && !SAGT_ES.has(row.stand) && WARTET_WORTE[row.wartetAuf]].filter(Boolean);
  return (
    <>
      <StandMarke stand={row.stand} />
      {row.neueNachrichten > 0 && (
        <>
          {' '}
          <Badge tone="info">{count(row.neueNachrichten, 'neue Nachricht', 'neue Nachrichten')}</Badge>
        </>
      )}
      {sub.length > 0 && <span className="cell-sub">{sub.join(' · ')}</span>}
    </>
  );
}

interface HakenProps {
  readonly row: Arbeitszeile;
  readonly checked: boolean;
  readonly onToggle: (id: string) => void;
}

function Haken({ row, checked, onToggle }: HakenProps) {
  return (
    <input
      type="checkbox"
      className="vf-haken"
      aria-label={`${nameOfPerson(row.person)}, ${row.artName} auswählen`}
      checked={checked}
      onChange={() => onToggle(row.id)}
    />
  );
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((one) => one !== id));

function Leer({ ansicht, isFiltered }: { ansicht: Ansicht; isFiltered: boolean }) {
  if (isFiltered)
    return (
      <EmptyState icon="filter" title="Kein Vorgang passt zu diesen Filtern">
        Nehmen Sie einen Filter weg, dann sehen Sie mehr.
      </EmptyState>
    );
  return (
    <EmptyState
      icon="vorgang"
      title={ansicht === 'meine' ? 'Ihnen ist kein Vorgang zugewiesen' : 'Kein offener Vorgang'}
    >
      {ansicht === 'meine'
        ? 'Was Ihnen zugewiesen wird oder was Sie übernehmen, steht hier. Unter „Mein Bereich“ sehen Sie alle Vorgänge Ihrer Buchstaben.'
        : 'Ein Vorgang entsteht, wenn ein Antrag kommt oder jemand ihn am Schalter aufnimmt.'}
    </EmptyState>
  );
}
