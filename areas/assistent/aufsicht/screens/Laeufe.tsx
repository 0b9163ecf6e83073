/** The log of answers and of steps on Vorgänge (Art. 12, 19, 26 (6)), to be looked through and taken along. */
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatDay, formatMoment } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { listLaeufe } from '../aufsicht.api.ts';
import type { Lauf } from '../aufsicht.schema.ts';

export default function Laeufe() {
  const laeufe = useLoad(listLaeufe, { limit: 1000 });
  return (
    <Page
      title="Protokoll der Antworten"
      sub="Die letzten 1.000 Antworten und Schritte. Fragen, die eine Person nennen, werden nicht aufbewahrt."
      crumbs={[{ to: '/assistent/aufsicht', label: 'KI-Funktionen' }]}
      actions={
        laeufe.data && (
          <Button icon="herunterladen" onClick={() => download(laeufe.data?.laeufe ?? [])}>
            Als Datei sichern
          </Button>
        )
      }
    >
      <Loaded of={laeufe} words="Das Protokoll wird geladen">
        {({ laeufe: rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="protokoll" title="Noch keine Antwort">
              Jede Frage unter „Recht und Erlasse“ und jeder Schritt an einem Vorgang steht danach hier.
            </EmptyState>
          ) : (
            <DataTable
              caption="Antworten"
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                { head: 'Zeit', cell: (row) => formatMoment(row.createdAt) },
                { head: 'Frage', cell: (row) => SCHRITT[row.art] ?? row.frage ?? '(nicht gespeichert)' },
                { head: 'Stichtag', cell: (row) => formatDay(row.stichtag) },
                { head: 'Ergebnis', cell: (row) => ZUSTAND[row.zustand] ?? row.zustand },
                { head: 'Modell', cell: (row) => row.modell ?? 'ohne KI' },
                { head: 'Gestrichen', cell: (row) => (row.saetze === 0 ? '–' : `${row.gestrichen} von ${row.saetze}`) },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

const ZUSTAND: Readonly<Record<string, string>> = {
  belegt: 'belegt',
  kein_beleg: 'kein Beleg',
  ausgefallen: 'Suche ausgefallen',
  fertig: 'fertig',
  gescheitert: 'gescheitert',
};

const SCHRITT: Readonly<Record<string, string>> = {
  'schritt-pruefschema': 'Am Vorgang: Prüfschema',
  'schritt-suche': 'Am Vorgang: Recht gesucht',
  'schritt-akte': 'Am Vorgang: Seiten gelesen',
  'schritt-frist': 'Am Vorgang: Fristen',
  'schritt-gebuehr': 'Am Vorgang: Gebühr',
  'schritt-entwurf': 'Am Vorgang: Entwurf',
};

function download(rows: readonly Lauf[]): void {
  const blob = new Blob(
    rows.map((row) => `${JSON.stringify(row)}\n`),
    { type: 'application/x-ndjson' },
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'ki-protokoll.jsonl';
  link.click();
  URL.revokeObjectURL(link.href);
}
