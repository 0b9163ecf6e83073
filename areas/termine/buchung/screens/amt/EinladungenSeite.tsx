/** Invitations to a Termin: what is open, taken, ended, withdrawn; the link of an open one to copy, print or send. */
import { useLoad } from '#ui/data.ts';
import { formatDay, formatMomentShort } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable, ListFoot } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { useShortcut } from '#ui/shortcuts.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { listAnliegenkatalog } from '../../../anliegen/anliegen.api.ts';
import { einladungenSearch } from '../../../screens/routes.ts';
import { type Einladung, listTermineinladungen } from '../../einladung.api.ts';
import { EINLADUNGSSTAND, Einladungsblatt, tagVor } from './Einladungsblatt.tsx';
import './pruefung.css';

const TABS = [
  ['offen', 'Offen'],
  ['angenommen', 'Angenommen'],
  ['abgelaufen', 'Abgelaufen'],
  ['zurueckgezogen', 'Zurückgezogen'],
] as const;
type Was = (typeof TABS)[number][0];

const LEER: Readonly<Record<Was, readonly [string, string]>> = {
  offen: ['Keine offene Einladung', 'Hier stehen Einladungen, zu denen noch niemand eine Zeit gewählt hat.'],
  angenommen: ['Noch keine angenommen', 'Hier steht, wer zu einer Einladung eine Zeit gewählt hat.'],
  abgelaufen: [
    'Keine ist abgelaufen',
    'Hier steht, wer bis zum letzten Tag keine Zeit gewählt hat. Laden Sie bei Bedarf neu ein.',
  ],
  zurueckgezogen: [
    'Keine ist zurückgezogen',
    'Hier stehen Einladungen, deren Link nicht mehr gilt, weil jemand sie zurückgezogen hat.',
  ],
};

export default function EinladungenSeite() {
  const search = useScreenSearch(einladungenSearch);
  const go = useGo();
  const { person, verfahren } = search;
  const neu = { ...(person ? { person } : {}), ...(verfahren ? { verfahren } : {}) };
  useShortcut('n', 'Zum Termin einladen', () => go({ to: '/kalender/einladungen/neu', search: neu }), {
    group: 'Einladungen',
  });
  const was = search.stand ?? 'offen';
  return (
    <Page
      title="Einladungen"
      sub="Ein Link für einmal: Wer ihn hat, wählt eine Zeit, ohne Code und ohne Konto."
      crumbs={[
        { to: '/kalender', label: 'Termine' },
        ...(verfahren
          ? [{ to: '/kalender/vorgang/$verfahrenId', params: { verfahrenId: verfahren }, label: 'Termine zum Vorgang' }]
          : []),
        ...(person ? [{ to: '/personen/$id', params: { id: person }, label: 'Person' }] : []),
      ]}
      flush
      actions={
        <ButtonLink kind="primary" icon="plus" shortcut="n" to="/kalender/einladungen/neu" search={neu}>
          Zum Termin einladen
        </ButtonLink>
      }
      tabs={
        <TabLinks
          label="Ansicht"
          tabs={TABS.map(([key, label]) => ({
            to: '/kalender/einladungen',
            search: { ...neu, ...(key === 'offen' ? {} : { stand: key }) },
            label,
            active: was === key,
          }))}
        />
      }
    >
      <Liste key={was} was={was} />
    </Page>
  );
}

function Liste({ was }: { readonly was: Was }) {
  const { person, verfahren, wahl, ...search } = useScreenSearch(einladungenSearch);
  const go = useGo();
  const liste = useLoad(
    listTermineinladungen,
    { stand: was, ...(person ? { personId: person } : {}), ...(verfahren ? { verfahrenId: verfahren } : {}) },
    { every: 120_000 },
  );
  const katalog = useLoad(listAnliegenkatalog, {});
  const anliegenOf = ({ anliegen }: Einladung) =>
    anliegen
      .map(
        ({ schluessel }) => katalog.data?.anliegen.find((eines) => eines.schluessel === schluessel)?.name ?? schluessel,
      )
      .join(', ');
  const zeige = (id: string | undefined) =>
    go({ to: '/kalender/einladungen', search: { ...search, person, verfahren, wahl: id }, replace: true });
  return (
    <Loaded of={liste} words="Die Einladungen werden geladen">
      {({ einladungen, mehr }) =>
        einladungen.length === 0 ? (
          <div className="pane-inset">
            <EmptyState icon="post" title={LEER[was][0]}>
              {LEER[was][1]}
            </EmptyState>
          </div>
        ) : (
          <SplitPane shape="list" detailOpen={wahl !== undefined}>
            <Pane label="Einladungen">
              {mehr && (
                <Note>Es gibt ältere, die hier nicht stehen. Suchen Sie sie bei der Person oder am Vorgang.</Note>
              )}
              <DataTable
                caption={`Einladungen: ${EINLADUNGSSTAND[was].wort}`}
                rows={einladungen}
                rowKey={({ id }) => id}
                selected={wahl}
                onChoose={({ id }) => zeige(id)}
                columns={[
                  {
                    head: 'Person',
                    cell: (row) => (
                      <>
                        {row.name ?? 'ohne Namen'}
                        <span className="cell-sub">{anliegenOf(row)}</span>
                      </>
                    ),
                  },
                  { head: 'Eingeladen', nowrap: true, cell: ({ angelegtAm }) => formatMomentShort(angelegtAm) },
                  { head: 'Wählen bis', nowrap: true, cell: ({ endetAt }) => formatDay(tagVor(endetAt)) },
                  { head: 'Anlass', cell: ({ anlass }) => (anlass === 'karte' ? 'Karte liegt bereit' : 'vom Amt') },
                ]}
              />
              <ListFoot
                hints={[
                  ['j k', 'bewegen'],
                  ['Enter', 'öffnen'],
                  ['n', 'einladen'],
                ]}
              />
            </Pane>
            <Pane label="Einladung" detail onBack={() => zeige(undefined)}>
              <Wahl einladungen={einladungen} wahl={wahl} anliegenOf={anliegenOf} onClose={() => zeige(undefined)} />
            </Pane>
          </SplitPane>
        )
      }
    </Loaded>
  );
}

interface WahlProps {
  readonly einladungen: readonly Einladung[];
  readonly wahl: string | undefined;
  readonly anliegenOf: (of: Einladung) => string;
  readonly onClose: () => void;
}

function Wahl({ einladungen, wahl, anliegenOf, onClose }: WahlProps) {
  const eine = einladungen.find(({ id }) => id === wahl);
  if (eine) return <Einladungsblatt key={eine.id} of={eine} anliegen={anliegenOf(eine)} onDone={onClose} />;
  return (
    <div className="pane-inset">
      <EmptyState icon="post" title={wahl ? 'Diese Einladung steht nicht mehr hier' : 'Wählen Sie eine Einladung'}>
        {wahl
          ? 'Sie ist inzwischen angenommen, abgelaufen oder zurückgezogen. Sehen Sie unter den anderen Reitern nach.'
          : 'Hier stehen dann der Link, der Brief dazu und was sich noch ändern lässt.'}
      </EmptyState>
    </div>
  );
}
