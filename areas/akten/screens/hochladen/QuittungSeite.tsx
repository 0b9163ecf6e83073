/** The receipt: every file that was offered, and its fate. Live while pages are recognised; printable. */
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { count, formatBytes, formatMoment, formatNumber } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { DataTable, Facts } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { abgleichWorte } from '../../altbestand/abgleich.rules.ts';
import { getLieferung } from '../../eingang.api.ts';
import type { Abgleich, Eingang, Quittung } from '../../eingang.schema.ts';
import { herkunftWorte } from '../dokument/worte.ts';
import { Dublette } from '../eingang/Dublette.tsx';
import { standOf, verbleibWorte } from '../eingang/worte.ts';
import '../akten.css';

export default function QuittungSeite() {
  const { lieferungId } = useScreenParams<'lieferungId'>();
  const quittung = useLoad(getLieferung, { id: lieferungId });
  useLive(`lieferung:${lieferungId}`, [getLieferung]);
  return (
    <Page
      title="Quittung"
      crumbs={[{ label: 'Hochladen', to: '/hochladen' }]}
      aside={quittung.data && formatMoment(quittung.data.begonnenAm)}
      sub={quittung.data && satzOf(quittung.data)}
      actions={
        <Button kind="primary" icon="drucken" onClick={() => window.print()}>
          Quittung drucken
        </Button>
      }
    >
      <Loaded of={quittung} words="Die Quittung wird geladen">
        {(data) => <Inhalt quittung={data} />}
      </Loaded>
    </Page>
  );
}

function satzOf({ angeboten, verbleib, dateien }: Quittung): string {
  const open = dateien.filter(({ status }) => status === 'gespeichert' || status === 'erkennung').length;
  const rest = open === 0 ? '' : ` ${count(open, 'wird', 'werden')} noch geprüft und gelesen.`;
  return `${verbleibWorte(angeboten, verbleib)}.${rest}`;
}

function Inhalt({ quittung }: { quittung: Quittung }) {
  const { seiten, seitenFertig, dateien } = quittung;
  return (
    <div className="u-stack">
      <Facts
        of={[
          ['Herkunft', herkunftWorte(quittung.herkunft)],
          ['Begonnen', formatMoment(quittung.begonnenAm)],
          ['Abgeschlossen', quittung.abgeschlossenAm ? formatMoment(quittung.abgeschlossenAm) : 'noch offen'],
          ['Nummer', <code key="nr">{quittung.id}</code>],
        ]}
      />
      {quittung.abgleich && <AbgleichHinweis abgleich={quittung.abgleich} />}
      {seitenFertig < seiten && (
        <Progress label="Texterkennung" done={seitenFertig} total={seiten} unit={['Seite', 'Seiten']}>
          <p className="u-muted">Sie können weiterarbeiten. Diese Seite bleibt von selbst aktuell.</p>
        </Progress>
      )}
      <DataTable
        caption="Dateien der Lieferung"
        rows={dateien}
        rowKey={({ id }) => id}
        columns={[
          {
            head: 'Datei',
            cell: ({ nr, dateiname }) => (
              <>
                {nr === undefined ? '' : `${nr}. `}
                {dateiname}
              </>
            ),
          },
          { head: 'Größe', nowrap: true, cell: ({ groesse }) => (groesse === undefined ? '–' : formatBytes(groesse)) },
          { head: 'Seiten', number: true, cell: ({ seiten: of }) => (of === 0 ? '–' : formatNumber(of)) },
          { head: 'Verbleib', cell: (datei) => <Verbleib datei={datei} /> },
        ]}
      />
      <Dubletten dateien={dateien} />
    </div>
  );
}

/** Of a delivery with a list: each difference stands first, in words. */
function AbgleichHinweis({ abgleich }: { abgleich: Abgleich }) {
  const alarms = abgleichWorte(abgleich);
  if (alarms.length === 0)
    return (
      <Note kind="success" title="Liste und Lieferung stimmen überein">
        {count(abgleich.gelistet, 'Datei war', 'Dateien waren')} gelistet, und alle sind da.
      </Note>
    );
  return (
    <Note kind="danger" title="Liste und Lieferung stimmen nicht überein">
      <ul className="plain-list">
        {alarms.map((alarm) => (
          <li key={alarm}>{alarm}</li>
        ))}
      </ul>
    </Note>
  );
}

function Verbleib({ datei }: { datei: Eingang }) {
  const may = useMay();
  const opens = datei.akte && datei.dokumentId && may('akten.lesen');
  const { tone, text } = standOf(datei);
  return (
    <>
      <Status tone={tone}>
        {opens && datei.akte && datei.dokumentId ? (
          <Link
            to="/akten/$akteId/dokumente/$dokumentId"
            params={{ akteId: datei.akte.id, dokumentId: datei.dokumentId }}
          >
            {text}
          </Link>
        ) : may('akten.eingang') && (datei.status === 'zuzuordnen' || datei.verbleib === 'unlesbar') ? (
          <Link to="/eingang" search={{ id: datei.id }}>
            {text}
          </Link>
        ) : (
          text
        )}
      </Status>
      {datei.fehler && (
        <span className="cell-sub">
          {datei.fehler.titel}. {datei.fehler.rat}
        </span>
      )}
    </>
  );
}

/** Who brought the files may decide here; the Eingang is not open to everyone. */
function Dubletten({ dateien }: { dateien: readonly Eingang[] }) {
  const doubles = dateien.filter(({ status }) => status === 'dublette');
  if (doubles.length === 0) return null;
  return (
    <section className="u-stack no-print" aria-labelledby="dubletten">
      <h2 id="dubletten">Schon bekannte Dateien</h2>
      {doubles.map((datei) => (
        <div key={datei.id} className="card u-stack-tight">
          <h3>{datei.dateiname}</h3>
          <Dublette eingang={datei} onDone={() => undefined} />
        </div>
      ))}
    </section>
  );
}
