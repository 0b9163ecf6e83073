/** Is the machinery well? Each line says it in a word, and what to do when not. */
import type { ReactNode } from 'react';
import { useLoad } from '#ui/data.ts';
import { count, formatAgo, formatBytes, formatMomentShort } from '#ui/format.ts';
import { DataTable, Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { getSystemstand } from '../system.api.ts';
import type { Systemstand } from '../system.schema.ts';
import './betrieb.css';

export default function System() {
  const system = useLoad(getSystemstand, {}, { every: 10_000 });
  return (
    <Page
      title="Systemzustand"
      aside={system.data && `Bleibe ${system.data.fassung}${system.data.demo ? ' · Demo' : ''}`}
      sub={system.data && verdict(system.data)}
    >
      <Loaded of={system} words="Der Stand wird geladen">
        {(data) => (
          <div className="u-stack">
            <div className="cards">
              <Datenbank of={data} />
              <Speicher of={data} />
              <Texterkennung of={data} />
              <Siegel of={data} />
              <Post of={data} />
            </div>
            <h2>Prozesse</h2>
            <Prozesse of={data} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function verdict(data: Systemstand): string {
  const troubles = [
    data.speicher.knapp && 'der Speicher wird knapp',
    !data.siegel.laeuft && 'das Protokoll wird nicht versiegelt',
    !data.prozesse.some((one) => one.rolle === 'worker' && one.lebt) && 'im Hintergrund arbeitet niemand',
  ].filter((one) => one !== false);
  return troubles.length === 0 ? 'Alles läuft.' : `Bitte ansehen: ${troubles.join(', ')}.`;
}

function Card({ title, status, children }: { title: string; status: ReactNode; children: ReactNode }) {
  return (
    <section className="card u-stack-tight">
      <div className="u-spread">
        <h2>{title}</h2>
        {status}
      </div>
      {children}
    </section>
  );
}

function Datenbank({ of }: { of: Systemstand }) {
  const { datenbank } = of;
  const { offen, frei, wartend, hoechstens } = datenbank.verbindungen;
  return (
    <Card
      title="Datenbank"
      status={wartend > 0 ? <Status tone="warning">ausgelastet</Status> : <Status tone="success">bereit</Status>}
    >
      <Facts
        of={[
          [
            'Server',
            `PostgreSQL ${datenbank.fassung}, ${datenbank.art === 'eigene' ? 'eingebaut' : 'eigener Server des Amtes'}`,
          ],
          ['Größe', formatBytes(datenbank.groesseBytes)],
          ['Verbindungen', `${offen - frei} von ${hoechstens} benutzt${wartend > 0 ? `, ${wartend} warten` : ''}`],
          ['Stand', datenbank.stand],
        ]}
      />
    </Card>
  );
}

function Speicher({ of }: { of: Systemstand }) {
  const { speicher } = of;
  return (
    <Card
      title="Speicher"
      status={speicher.knapp ? <Status tone="danger">knapp</Status> : <Status tone="success">genug Platz</Status>}
    >
      <Facts
        of={[
          ['Dokumente', speicher.art === 'ordner' ? 'im Datenordner' : 'im S3-Speicher'],
          ['Frei', `${formatBytes(speicher.freiBytes)} von ${formatBytes(speicher.gesamtBytes)}`],
        ]}
      />
      {speicher.knapp && <p>Bitte schaffen Sie Platz; ist er voll, nimmt Bleibe keine Dokumente mehr an.</p>}
    </Card>
  );
}

function Texterkennung({ of }: { of: Systemstand }) {
  const { texterkennung } = of;
  return (
    <Card
      title="Texterkennung"
      status={
        texterkennung.art === 'nativ' ? (
          <Status tone="success">bereit</Status>
        ) : (
          <Status tone="warning">langsamer Ersatz</Status>
        )
      }
    >
      <Facts
        of={[
          ['Programm', texterkennung.art === 'nativ' ? 'Tesseract dieses Rechners' : 'Tesseract als WebAssembly'],
          ['Fassung', texterkennung.fassung],
        ]}
      />
      {texterkennung.hinweis !== undefined && <p>{texterkennung.hinweis}</p>}
    </Card>
  );
}

function Siegel({ of }: { of: Systemstand }) {
  const { siegel } = of;
  return (
    <Card
      title="Siegel des Protokolls"
      status={siegel.laeuft ? <Status tone="success">läuft</Status> : <Status tone="danger">steht</Status>}
    >
      <Facts
        of={[
          ['Noch offen', count(siegel.ungesiegelt, 'Eintrag', 'Einträge')],
          ['Rückstand', count(siegel.rueckstandSekunden, 'Sekunde', 'Sekunden')],
        ]}
      />
    </Card>
  );
}

function Post({ of }: { of: Systemstand }) {
  return (
    <Card
      title="Mailserver"
      status={
        of.mailserver ? <Status tone="success">eingerichtet</Status> : <Status tone="quiet">nicht eingerichtet</Status>
      }
    >
      <p className="u-muted">
        {of.mailserver ? 'Nachrichten gehen über SMTP hinaus.' : 'Nachrichten bleiben in der Ausgangspost liegen.'}
      </p>
    </Card>
  );
}

function Prozesse({ of }: { of: Systemstand }) {
  return (
    <DataTable
      caption="Prozesse, jüngste zuerst"
      rows={of.prozesse}
      rowKey={(row) => row.id}
      keys={false}
      columns={[
        { head: 'Aufgabe', cell: (row) => <strong>{row.rolle === 'api' ? 'Webserver' : 'Hintergrund'}</strong> },
        { head: 'Rechner', cell: (row) => row.rechner },
        { head: 'Nummer', cell: (row) => String(row.pid), number: true },
        { head: 'Fassung', cell: (row) => row.fassung },
        { head: 'Gestartet', cell: (row) => formatMomentShort(row.gestartetAm), nowrap: true },
        {
          head: 'Stand',
          cell: (row) =>
            row.lebt ? (
              <Status tone="success">läuft</Status>
            ) : (
              <Status tone="quiet">schweigt seit {formatAgo(row.zuletztAm).replace('vor ', '')}</Status>
            ),
        },
      ]}
    />
  );
}
