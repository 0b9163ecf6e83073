/** Does the AI server answer, who waits for it, and what went wrong last? */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatMomentShort, formatNumber } from '#ui/format.ts';
import { DataTable, Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { checkKiServer, getKiServer } from '../kiserver.api.ts';
import type { KiArt, KiDienst, KiPruefung, KiServer as Stand } from '../kiserver.schema.ts';
import './betrieb.css';

const LOOK_MS = 5_000;

const NAMEN: Readonly<Record<KiArt, string>> = {
  chat: 'Antworten',
  embedding: 'Suche nach dem Sinn',
  rerank: 'Nachsortieren der Treffer',
};

export default function KiServer() {
  const server = useLoad(getKiServer, {}, { every: LOOK_MS });
  return (
    <Page title="KI-Server" sub={server.data && verdict(server.data)}>
      <Loaded of={server} words="Der Stand wird geladen">
        {(data) => (data.dienste.length === 0 ? <Ohne of={data} /> : <Dienste of={data} />)}
      </Loaded>
    </Page>
  );
}

function verdict({ dienste }: Stand): string | undefined {
  if (dienste.length === 0) return undefined;
  const troubled = dienste.filter(({ zustand }) => zustand === 'antwortet_nicht' || zustand === 'falsch_eingerichtet');
  if (troubled.length > 0)
    return `Bitte ansehen: ${troubled.map(({ art }) => NAMEN[art]).join(', ')}. Alle arbeiten solange mit Fundstellen weiter.`;
  const waiting = dienste.reduce((sum, { wartet }) => sum + wartet, 0);
  if (waiting > 0) return `Er arbeitet; ${count(waiting, 'Frage wartet', 'Fragen warten')}.`;
  return dienste.some(({ zustand }) => zustand === 'unbekannt')
    ? 'Seit dem Start hat ihn noch niemand alles gefragt.'
    : 'Alles läuft.';
}

function Ohne({ of: { abgeschaltet } }: { of: Stand }) {
  return abgeschaltet ? (
    <EmptyState icon="entfaellt" title="Der KI-Server ist abgeschaltet">
      Mit <code>BLEIBE_KI_AUS=false</code> und einem Neustart ist er wieder da. Bis dahin arbeiten alle mit den
      Fundstellen der Suche.
    </EmptyState>
  ) : (
    <EmptyState icon="entfaellt" title="Es ist kein KI-Server eingerichtet">
      Bleibe arbeitet vollständig ohne ihn. Wer einen betreibt, trägt Adresse und Modell in den Einstellungen{' '}
      <code>BLEIBE_KI_…</code> ein; <code>docs/ki-server.md</code> beschreibt, welcher Rechner genügt.
    </EmptyState>
  );
}

function Dienste({ of: data }: { of: Stand }) {
  const [result, setResult] = useState<KiPruefung>();
  const check = useAct(checkKiServer, { changes: [getKiServer], done: setResult });
  const troubles = data.dienste
    .flatMap(({ art, fehler }) => fehler.map((one) => ({ ...one, art })))
    .toSorted((a, b) => b.am.localeCompare(a.am));
  return (
    <div className="u-stack">
      {data.fremdGrund !== null && (
        <p>
          <Status tone="warning">darf außerhalb des eigenen Netzes stehen</Status> {data.fremdGrund}. Vertrauliches und
          VS-NfD geht trotzdem nicht dorthin.
        </p>
      )}
      <div className="u-row">
        <Button kind="primary" icon="wiederholen" busy={check.busy} onClick={() => void check.run({})}>
          Verbindung prüfen
        </Button>
        <span className="u-muted">Stellt jedem Server eine kurze Probefrage ohne Inhalt.</span>
      </div>
      <ProblemNote problem={check.problem} />
      <Ergebnisse of={result} />
      <div className="cards">
        {data.dienste.map((dienst) => (
          <Dienst key={dienst.art} of={dienst} />
        ))}
      </div>
      <h2>Letzte Fehler</h2>
      {troubles.length === 0 ? (
        <p className="u-muted">Seit dem Start ist keiner aufgetreten.</p>
      ) : (
        <DataTable
          caption="Fehler, neueste zuerst"
          rows={troubles}
          rowKey={(row) => `${row.art} ${row.am}`}
          keys={false}
          columns={[
            { head: 'Zeit', cell: (row) => formatMomentShort(row.am), nowrap: true },
            { head: 'Wofür', cell: (row) => NAMEN[row.art], nowrap: true },
            { head: 'Was geschah', cell: (row) => row.titel },
          ]}
        />
      )}
      <p className="u-muted">Warteschlange und Fehler gelten für den Webserver, der diese Seite beantwortet.</p>
    </div>
  );
}

function Ergebnisse({ of }: { of: KiPruefung | undefined }) {
  return (
    <div role="status">
      {of && (
        <ul className="ops-results">
          {of.ergebnisse.map(({ art, gut, satz }) => (
            <li key={art}>
              <Status tone={gut ? 'success' : 'danger'}>{NAMEN[art]}</Status>
              <span>{satz}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Dienst({ of: dienst }: { of: KiDienst }) {
  return (
    <section className="card u-stack-tight">
      <h2>{NAMEN[dienst.art]}</h2>
      <Zustand of={dienst} />
      <Facts
        of={[
          ['Modell', dienst.modell],
          ['Adresse', dienst.adresse],
          ['Zugang', dienst.mitSchluessel ? 'mit Schlüssel' : 'ohne Schlüssel'],
          ['Kontext', `${formatNumber(dienst.kontext)} Token`],
          ['In Arbeit', `${dienst.laeuft} von höchstens ${dienst.hoechstens}`],
          ['Wartend', formatNumber(dienst.wartet)],
          ['Beantwortet', `${formatNumber(dienst.beantwortet)} seit dem Start`],
        ]}
      />
    </section>
  );
}

function Zustand({ of: { zustand } }: { of: KiDienst }) {
  switch (zustand) {
    case 'verbunden':
      return <Status tone="success">verbunden</Status>;
    case 'ausgelastet':
      return <Status tone="warning">ausgelastet</Status>;
    case 'antwortet_nicht':
      return <Status tone="danger">antwortet nicht</Status>;
    case 'falsch_eingerichtet':
      return <Status tone="danger">falsch eingerichtet</Status>;
    case 'unbekannt':
      return <Status tone="quiet">noch nicht gefragt</Status>;
  }
}
