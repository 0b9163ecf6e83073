/** The bank's statement in, the bookings out to the finance system. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import type { OutputOf } from '#platform/http/contract.ts';
import { buttonClass } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { FileButton } from '#ui/FileButton.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, dayOf, formatAmount, formatDay, formatMoment } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Link } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Buchungslauf } from '../forderung.schema.ts';
import {
  countUnzugeordneteZahlungen,
  createBuchungslauf,
  downloadBuchungslauf,
  importKontoauszug,
  listBuchungslaeufe,
  listKassenforderungen,
  listUnzugeordneteZahlungen,
} from '../kasse.api.ts';
import './kasse.css';

export default function BuchungenSeite() {
  const query = useLoad(listBuchungslaeufe, {});
  return (
    <Page
      title="Buchungen"
      sub="Kontoauszug einlesen, dann an die Finanzbuchhaltung ausgeben."
      crumbs={[{ label: 'Kasse', to: '/kasse' }]}
    >
      <div className="kasse-spalten">
        <Auszug />
        <Loaded of={query} words="Buchungsläufe werden geladen" lines={3}>
          {({ laeufe }) => <Ausgeben von={laeufe[0]?.bis} />}
        </Loaded>
      </div>
      <Loaded of={query} words="Buchungsläufe werden geladen" lines={3}>
        {({ laeufe }) => <Laeufe of={laeufe} />}
      </Loaded>
    </Page>
  );
}

function Auszug() {
  const [result, setResult] = useState<OutputOf<typeof importKontoauszug>>();
  const act = useAct(importKontoauszug, {
    changes: [listUnzugeordneteZahlungen, countUnzugeordneteZahlungen, listKassenforderungen],
    done: setResult,
  });
  return (
    <section className="card" aria-labelledby="kasse-auszug">
      <h2 id="kasse-auszug">Kontoauszug</h2>
      <p>Eine Zeile, die es schon gibt, wird nicht noch einmal gebucht.</p>
      <FileButton
        label="CSV-Datei wählen"
        accept=".csv,text/csv"
        busy={act.busy}
        onFile={(file) => void file.text().then((text) => act.run({ text }))}
      />
      <ProblemNote problem={act.problem} />
      {result && <Ergebnis of={result} />}
    </section>
  );
}

function Ergebnis({ of }: { of: OutputOf<typeof importKontoauszug> }) {
  const { neu, schonBekannt, zugeordnet, ohneZuordnung, fehlerhaft } = of;
  return (
    <Note
      kind={ohneZuordnung + fehlerhaft.length > 0 ? 'warning' : 'success'}
      title={`${count(neu, 'neue Zahlung', 'neue Zahlungen')}, ${zugeordnet} zugeordnet`}
    >
      {schonBekannt > 0 && <p>{schonBekannt} waren schon bekannt.</p>}
      {ohneZuordnung > 0 && (
        <p>
          <Link to="/zahlungen">{count(ohneZuordnung, 'Zahlung', 'Zahlungen')} von Hand zuordnen</Link>
        </p>
      )}
      {fehlerhaft.slice(0, 10).map(({ zeile, grund }) => (
        <p key={zeile}>
          Zeile {zeile} wurde nicht gelesen: {grund}
        </p>
      ))}
    </Note>
  );
}

function Ausgeben({ von }: { von: string | undefined }) {
  const today = dayOf();
  const form = useForm({
    contract: createBuchungslauf,
    draft: { von: von ?? `${today.slice(0, 7)}-01`, bis: today },
    changes: [listBuchungslaeufe],
    done: ({ nummer, buchungen }) =>
      toast(`Lauf ${nummer} mit ${count(buchungen, 'Buchung', 'Buchungen')} steht bereit.`),
  });
  return (
    <section className="card" aria-labelledby="kasse-ausgeben">
      <h2 id="kasse-ausgeben">Neuer Lauf</h2>
      <p>Er nimmt alles bis zum letzten Tag, was noch in keinem Lauf steht. Ein Lauf lässt sich nicht ändern.</p>
      <Form form={form} action="Buchungen ausgeben">
        <DayField label="Von" {...form.field('von')} />
        <DayField label="Bis" {...form.field('bis')} />
      </Form>
    </section>
  );
}

function Laeufe({ of }: { of: readonly Buchungslauf[] }) {
  if (of.length === 0)
    return (
      <EmptyState icon="ordner" title="Noch kein Lauf">
        Die ausgegebenen Dateien stehen danach hier und lassen sich jederzeit wieder laden.
      </EmptyState>
    );
  return (
    <DataTable
      caption="Buchungsläufe"
      rows={of}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Lauf', nowrap: true, cell: ({ nummer }) => nummer },
        { head: 'Zeitraum', nowrap: true, cell: ({ von, bis }) => `${formatDay(von)} bis ${formatDay(bis)}` },
        { head: 'Ausgegeben', nowrap: true, cell: ({ createdAt }) => formatMoment(createdAt) },
        { head: 'Buchungen', number: true, cell: ({ buchungen }) => String(buchungen) },
        { head: 'Zahlungen', number: true, nowrap: true, cell: (row) => formatAmount(row.summeZahlungenCent) },
        {
          head: 'Datei',
          actions: true,
          nowrap: true,
          cell: ({ id, nummer }) => (
            <a
              className={buttonClass('quiet')}
              href={urlOf(downloadBuchungslauf, { id })}
              aria-label={`CSV von ${nummer} laden`}
            >
              <Icon name="herunterladen" />
              <span>CSV</span>
            </a>
          ),
        },
      ]}
    />
  );
}
