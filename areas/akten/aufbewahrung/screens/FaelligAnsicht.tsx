/** Periods of all Akten in one's range: what is due now, and what comes. */
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { useAct, useLoad, usePages } from '#ui/data.ts';
import { count, formatDayShort } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { DataTable } from '#ui/List.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { exportFaellige, getAufbewahrungUeberblick, listFaellige } from '../aufbewahrung.api.ts';
import { listLoeschlaeufe, startLoeschlauf } from '../loeschlauf.api.ts';
import type { Faellig, Ueberblick } from '../loeschlauf.schema.ts';
import { MonateBild } from './MonateBild.tsx';
import { GEGENSTAND_WORTE, STAND_WORTE } from './worte.ts';

type Stand = keyof typeof STAND_WORTE;

export function FaelligAnsicht({ stand }: { stand: Stand }) {
  const ueberblick = useLoad(getAufbewahrungUeberblick, {});
  return (
    <Loaded of={ueberblick} words="Die Fristen werden berechnet">
      {(data) => (
        <div className="u-stack">
          <OffeneEntscheidungen offen={data.offeneEntscheidungen} />
          <MonateBild monate={data.monate} spaeter={data.spaeter} />
          <Liste stand={stand} data={data} />
        </div>
      )}
    </Loaded>
  );
}

function OffeneEntscheidungen({ offen }: { offen: readonly string[] }) {
  if (offen.length === 0) return null;
  return (
    <Note kind="warning" title="Das Amt muss noch entscheiden">
      <p>Bis dahin nennt Bleibe für ganze Akten kein Datum und löscht nichts. Offen ist noch:</p>
      <ul className="plain-list">
        {offen.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Note>
  );
}

function Liste({ stand, data }: { stand: Stand; data: Ueberblick }) {
  const may = useMay();
  const go = useGo();
  const { pages, hasNextPage, fetchNextPage, isFetching, isPending } = usePages(listFaellige, { stand, anzahl: 50 });
  const rows = pages.flatMap(({ eintraege }) => eintraege);
  const start = useAct(startLoeschlauf, {
    changes: [listLoeschlaeufe, listFaellige],
    done: ({ id }) => go({ to: '/aufbewahrung/laeufe/$laufId', params: { laufId: id } }),
  });
  const zahlen: Readonly<Record<Stand, number | undefined>> = {
    faellig: data.faellig,
    laeuft: undefined,
    gesperrt: data.gesperrt,
    unbestimmt: data.unbestimmt,
  };
  const free = rows.some(({ imLauf, gegenstand }) => !imLauf && gegenstand !== 'datengruppe');
  return (
    <section aria-label="Fristen" className="u-stack">
      <TabLinks
        label="Stand der Fristen"
        tabs={(Object.keys(STAND_WORTE) as Stand[]).map((key) => ({
          to: '/aufbewahrung',
          search: { ansicht: 'fristen', stand: key },
          label: STAND_WORTE[key],
          active: key === stand,
          ...(zahlen[key] === undefined ? {} : { count: zahlen[key] }),
        }))}
      />
      <ProblemNote problem={start.problem} />
      {rows.length > 0 && (
        <div className="u-row">
          {stand === 'faellig' && may('akten.loeschen-vorschlagen') && (
            <Button
              kind="primary"
              icon="plus"
              busy={start.busy}
              blocked={free ? undefined : 'Alles Fällige steht schon in einem Löschlauf.'}
              onClick={() => void start.run({})}
            >
              Löschlauf beginnen
            </Button>
          )}
          <a className={buttonClass('secondary')} href={urlOf(exportFaellige, { stand })} download>
            <Icon name="herunterladen" />
            <span>Liste als CSV</span>
          </a>
        </div>
      )}
      {rows.length > 0 ? <Tabelle rows={rows} stand={stand} /> : !isPending && <Leer stand={stand} />}
      {hasNextPage && (
        <p>
          <Button busy={isFetching} onClick={() => void fetchNextPage()}>
            Weitere laden
          </Button>
        </p>
      )}
    </section>
  );
}

function Tabelle({ rows, stand }: { rows: readonly Faellig[]; stand: Stand }) {
  const may = useMay();
  const link = (row: Faellig) => ({ to: '/akten/$akteId', params: { akteId: row.akteId } });
  return (
    <DataTable
      caption={`Fristen: ${STAND_WORTE[stand]}`}
      rows={rows}
      rowKey={(row) => `${row.akteId} ${row.regel} ${row.dokumentId ?? ''}`}
      {...(may('akten.lesen') ? { link } : {})}
      columns={[
        {
          head: 'Akte',
          cell: (row) => (
            <>
              {row.person ?? <span className="aufb-zeichen">{row.aktenzeichen}</span>}
              <span className="cell-sub aufb-zeichen">{row.person ? row.aktenzeichen : ''}</span>
            </>
          ),
        },
        {
          head: 'Was',
          cell: (row) => (
            <>
              {row.titel}
              <span className="cell-sub">
                {GEGENSTAND_WORTE[row.gegenstand]}
                {row.gegenstand === 'akte' && `, ${count(row.seiten, 'Seite', 'Seiten')}`}
              </span>
            </>
          ),
        },
        {
          head: stand === 'unbestimmt' ? 'Es fehlt' : 'Zu löschen ab',
          nowrap: stand !== 'unbestimmt',
          cell: (row) =>
            stand === 'unbestimmt' ? row.fehlt.join('; ') : row.faelligAb ? formatDayShort(row.faelligAb) : '–',
        },
        {
          head: 'Warum',
          cell: (row) => (
            <>
              {stand === 'gesperrt' ? row.gesperrtDurch.join('; ') : row.erklaerung}
              <span className="cell-sub">
                {row.norm}
                {row.imLauf && ' · steht in einem Löschlauf'}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

const LEER: Readonly<Record<Stand, readonly [string, string]>> = {
  faellig: ['Heute ist nichts zu löschen', 'Ist eine Frist abgelaufen, steht die Akte hier mit ihrem Grund.'],
  laeuft: ['Keine Frist läuft', 'Sie beginnt, wenn eine Akte in die Ausländerdatei B übernommen wird.'],
  gesperrt: ['Nichts ist gesperrt', 'Akten mit Klage, Einschränkung oder Angebot an das Archiv stehen hier.'],
  unbestimmt: ['Bei keiner Akte fehlt etwas', 'Akten der Datei B ohne Tag oder Grund der Übernahme stehen hier.'],
};

function Leer({ stand }: { stand: Stand }) {
  const [title, text] = LEER[stand];
  return (
    <EmptyState icon="erledigt" title={title}>
      {text}
    </EmptyState>
  );
}
