/** Requests by need at the desk: check what was claimed, see the order with its reasons, the runs, the rule. */
import { useLoad } from '#ui/data.ts';
import { formatDayShort, formatMomentShort } from '#ui/format.ts';
import { type Column, DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { TabLinks } from '#ui/Tabs.tsx';
import { zuteilungSearch } from '../../screens/routes.ts';
import type { Anfragezeileauskunft } from '../bedarf.schema.ts';
import { listTerminanfragen } from '../zuteilung.api.ts';
import { AnfrageDetail } from './AnfrageDetail.tsx';
import { Laeufe, Probe } from './Laeufe.tsx';
import { useAnliegenNames } from './namen.ts';
import { RegelAmt } from './RegelAmt.tsx';
import { ENDE_WORTE, grundSatz } from './worte.ts';

const TEILE = [
  ['pruefen', 'Zu prüfen'],
  ['reihe', 'Reihe'],
  ['angeboten', 'Angebote'],
  ['beendet', 'Abgeschlossen'],
  ['probe', 'Probe'],
  ['laeufe', 'Läufe'],
  ['regel', 'Regel'],
] as const;

export default function ZuteilungSeite() {
  const { teil: gewaehlt, wahl } = useScreenSearch(zuteilungSearch);
  const teil = gewaehlt ?? 'pruefen';
  const liste = teil === 'probe' || teil === 'laeufe' || teil === 'regel' ? undefined : teil;
  return (
    <Page
      title="Zuteilung"
      sub="Wer einen Termin am nötigsten braucht, bekommt ihn zuerst. Der Tag der Anfrage zählt, nicht die Sekunde."
      flush={liste !== undefined}
      tabs={
        <TabLinks
          label="Ansicht"
          tabs={TEILE.map(([key, label]) => ({
            to: '/zuteilung',
            search: key === 'pruefen' ? {} : { teil: key },
            label,
            active: teil === key,
          }))}
        />
      }
    >
      {liste && <Liste was={liste} wahl={wahl} />}
      {teil === 'probe' && <Probe />}
      {teil === 'laeufe' && <Laeufe wahl={wahl} />}
      {teil === 'regel' && <RegelAmt />}
    </Page>
  );
}

type Was = 'pruefen' | 'reihe' | 'angeboten' | 'beendet';
const LEER: Readonly<Record<Was, readonly [string, string]>> = {
  pruefen: [
    'Nichts zu prüfen',
    'Hier erscheinen Anfragen mit einem Härtegrund, mit einem Nachweis oder mit Angaben, die das Amt nicht kennt.',
  ],
  reihe: ['Niemand wartet', 'Hier stehen bestätigte Anfragen in der Reihenfolge der Regel, jede mit ihrem Grund.'],
  angeboten: ['Kein offenes Angebot', 'Nach einem Lauf stehen hier die Angebote, bis sie angenommen oder vorbei sind.'],
  beendet: ['Noch nichts abgeschlossen', 'Hier steht, was angenommen, zurückgenommen oder beendet ist.'],
};

/** What the sentence of a line tells in this list. */
const HEAD: Readonly<Record<Was, string>> = {
  pruefen: 'Warum hier',
  reihe: 'Warum hier',
  angeboten: 'Angeboten',
  beendet: 'Wie es endete',
};

function Liste({ was, wahl }: { readonly was: Was; readonly wahl: string | undefined }) {
  const go = useGo();
  const list = useLoad(listTerminanfragen, { was }, { every: 30_000 });
  const show = (next: string | undefined) =>
    go({ to: '/zuteilung', search: { ...(was === 'pruefen' ? {} : { teil: was }), wahl: next }, replace: true });
  return (
    <SplitPane shape="list" detailOpen={wahl !== undefined}>
      <Pane label="Terminanfragen">
        <Loaded of={list} words="Die Anfragen werden geladen">
          {({ zeilen, mehr }) => (
            <>
              {mehr && <Note>Es sind mehr, als hier stehen.</Note>}
              {zeilen.length === 0 ? (
                <div className="pane-inset">
                  <EmptyState icon="erledigt" title={LEER[was][0]}>
                    {LEER[was][1]}
                  </EmptyState>
                </div>
              ) : (
                <Tabelle was={was} zeilen={zeilen} wahl={wahl} onChoose={show} />
              )}
            </>
          )}
        </Loaded>
      </Pane>
      <Pane label="Anfrage" detail onBack={() => show(undefined)}>
        {wahl ? (
          <AnfrageDetail key={wahl} id={wahl} />
        ) : (
          <div className="pane-inset">
            <EmptyState icon="kalender" title="Wählen Sie eine Anfrage">
              Hier stehen dann Personen, Wünsche und Nachweise.
            </EmptyState>
          </div>
        )}
      </Pane>
    </SplitPane>
  );
}

interface TabelleProps {
  readonly was: Was;
  readonly zeilen: readonly Anfragezeileauskunft[];
  readonly wahl: string | undefined;
  onChoose(id: string): void;
}

type Spalte = Column<Anfragezeileauskunft>;

const RANG: Spalte = { head: 'Rang', cell: ({ rang }) => rang ?? '–', nowrap: true };

function Tabelle({ was, zeilen, wahl, onChoose }: TabelleProps) {
  const nameOf = useAnliegenNames();
  const spalten: readonly [Spalte, ...Spalte[]] = [
    {
      head: 'Anfrage',
      cell: ({ kennung, anliegen, personen }) => (
        <>
          {nameOf(anliegen)}
          <span className="cell-sub">{personen > 1 ? `${kennung}, ${personen} Personen` : kennung}</span>
        </>
      ),
    },
    {
      head: HEAD[was],
      cell: (row) => (
        <>
          {warum(row)}
          {row.grund?.schluessel !== 'ohne_titelende' && (
            <span className="cell-sub">angefragt am {formatDayShort(row.tag)}</span>
          )}
        </>
      ),
    },
    { head: was === 'angeboten' ? 'Antwort' : 'Stand', cell: (row) => <Aufgabe row={row} was={was} /> },
  ];
  return (
    <DataTable
      caption="Terminanfragen"
      rows={zeilen}
      rowKey={({ id }) => id}
      selected={wahl}
      onChoose={({ id }) => onChoose(id)}
      columns={was === 'reihe' || was === 'pruefen' ? [RANG, ...spalten] : spalten}
    />
  );
}

function Aufgabe({ row, was }: { readonly row: Anfragezeileauskunft; readonly was: Was }) {
  if (row.stand === 'angenommen') return <Status tone="success">Termin gebucht</Status>;
  if (row.stand === 'zurueckgezogen') return <Status tone="quiet">zurückgenommen</Status>;
  if (row.stand === 'beendet') return <Status tone="quiet">beendet</Status>;
  if (row.stand === 'angeboten' && row.antwortBis)
    return <Status tone="warning">bis {formatMomentShort(row.antwortBis)}</Status>;
  if (row.nummerStand === 'offen') return <Status tone="warning">Person prüfen</Status>;
  if (row.haerteStand === 'offen') return <Status tone="warning">Härtegrund prüfen</Status>;
  // What else is to be looked at is a proof of the title.
  if (was === 'pruefen') return <Status tone="warning">Titel prüfen</Status>;
  return <Status tone="quiet">{row.stand === 'offen' ? 'wartet' : 'noch nicht bestätigt'}</Status>;
}

function warum({ grund, stand, endeGrund, angebotBeginn }: Anfragezeileauskunft): string {
  if (stand === 'angeboten' && angebotBeginn) return formatMomentShort(angebotBeginn);
  return grund ? grundSatz(grund) : (ENDE_WORTE[endeGrund || stand] ?? 'nimmt noch nicht teil');
}
