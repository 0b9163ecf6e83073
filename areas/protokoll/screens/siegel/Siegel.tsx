/** Is the log whole? One calm answer, the proof behind it, and the button that asks again. */
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatMoment, formatNumber } from '#ui/format.ts';
import { DataTable, Facts } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { getSiegelstand, startPruefung } from '../../protokoll.api.ts';
import type { Pruefbericht, Siegelstand } from '../../protokoll.schema.ts';
import '../protokoll.css';

/** The sealer needs under a second; a minute means that none is running. */
const LATE_SECONDS = 60;

export default function Siegel() {
  const stand = useLoad(getSiegelstand, {}, { every: 10_000 });
  useLive('protokoll', [getSiegelstand]);
  const start = useAct(startPruefung, { changes: [getSiegelstand] });
  const running = stand.data?.pruefungLaeuft === true;
  return (
    <Page
      title="Siegel und Prüfung"
      sub="Jeder Eintrag des Protokolls wird binnen einer Sekunde in eine unterschriebene Kette gelegt. Die Prüfung findet, was danach verändert, entfernt oder eingefügt wurde."
      actions={
        <Button kind="primary" icon="schloss" busy={start.busy || running} onClick={() => void start.run({})}>
          {running ? 'Wird geprüft' : 'Kette prüfen'}
        </Button>
      }
    >
      <ProblemNote problem={start.problem} />
      <Loaded of={stand} words="Der Stand der Kette wird geladen">
        {(data) => (
          <div className="u-stack">
            <Urteil of={data} />
            {data.pruefungGescheitert && !data.pruefungLaeuft && (
              <Note kind="warning" title="Die letzte Prüfung ist abgebrochen">
                Sie sagt nichts über das Protokoll. Bitte prüfen Sie noch einmal; bleibt es dabei, sprechen Sie die
                Administration an.
              </Note>
            )}
            {data.pruefungLaeuft && <Fortschritt of={data} />}
            <div className="cards">
              <Kette of={data} />
              <LetztePruefung of={data.letztePruefung} />
            </div>
            {data.letztePruefung && <Befunde of={data.letztePruefung} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Urteil({ of }: { of: Siegelstand }) {
  const { letztePruefung, ungesiegelt, rueckstandSekunden } = of;
  if (letztePruefung && !letztePruefung.unversehrt) {
    return (
      <Note kind="danger" title={`Die letzte Prüfung hat ${count(letztePruefung.befundeGesamt, 'Befund', 'Befunde')}`}>
        Bitte ändern Sie an der Anlage nichts, geben Sie das Protokoll aus und sprechen Sie Leitung und
        IT-Sicherheitsbeauftragte an. Die Befunde stehen unten.
      </Note>
    );
  }
  if (ungesiegelt > 0 && rueckstandSekunden > LATE_SECONDS) {
    return (
      <Note kind="warning" title="Neue Einträge warten auf ihr Siegel">
        {count(ungesiegelt, 'Eintrag wartet', 'Einträge warten')}, der älteste seit {formatNumber(rueckstandSekunden)}{' '}
        Sekunden. Bitte sagen Sie der Administration, dass im Hintergrund niemand arbeitet.
      </Note>
    );
  }
  if (!letztePruefung) {
    return (
      <Note kind="info" title="Die Kette wurde noch nicht geprüft">
        Das geschieht jede Nacht von selbst, und jederzeit mit „Kette prüfen“.
      </Note>
    );
  }
  return (
    <Note kind="success" title="Das Protokoll ist unversehrt">
      Geprüft am {formatMoment(letztePruefung.begonnenAm)}: {count(letztePruefung.eintraege, 'Eintrag', 'Einträge')} in{' '}
      {count(letztePruefung.segmente, 'Segment', 'Segmenten')}.
    </Note>
  );
}

function Fortschritt({ of }: { of: Siegelstand }) {
  const { segmente = 0, vonSegmenten = 0 } = of.fortschritt ?? {};
  return (
    <div className="card">
      <Progress label="Die Kette wird geprüft" done={segmente} total={vonSegmenten} unit={['Segment', 'Segmenten']}>
        <p className="u-muted">Sie können die Seite verlassen; die Prüfung läuft weiter.</p>
      </Progress>
    </div>
  );
}

function Kette({ of }: { of: Siegelstand }) {
  const { kopf, eintraege, ungesiegelt, rueckstandSekunden, verfallenBis } = of;
  const late = ungesiegelt > 0 && rueckstandSekunden > LATE_SECONDS;
  return (
    <section className="card u-stack-tight">
      <div className="u-spread">
        <h2>Kette</h2>
        {late ? <Status tone="warning">wartet</Status> : <Status tone="success">läuft</Status>}
      </div>
      <Facts
        of={[
          ['Einträge', formatNumber(eintraege)],
          ['Segmente', kopf && formatNumber(kopf.nummer)],
          ['Zuletzt gesiegelt', kopf && formatMoment(kopf.zeit)],
          ['Noch ohne Siegel', formatNumber(ungesiegelt)],
          [
            'Verfallen',
            verfallenBis &&
              `${count(verfallenBis.eintraege, 'Eintrag', 'Einträge')} bis Segment ${formatNumber(verfallenBis.nummer)}, am ${formatMoment(verfallenBis.zeit)}`,
          ],
          ['Kopf der Kette', kopf && <code className="prot-hash">{kopf.hash}</code>],
        ]}
      />
      <p className="u-muted u-small">
        Notieren Sie Nummer und Kopf ab und zu außerhalb von Bleibe: Dann fällt auch auf, wenn jemand Kette und Anlage
        zugleich in der Hand hatte.
      </p>
    </section>
  );
}

function LetztePruefung({ of }: { of: Pruefbericht | undefined }) {
  return (
    <section className="card u-stack-tight">
      <div className="u-spread">
        <h2>Letzte Prüfung</h2>
        {of === undefined && <Status tone="quiet">noch keine</Status>}
        {of?.unversehrt === true && <Status tone="success">unversehrt</Status>}
        {of?.unversehrt === false && <Status tone="danger">Befunde</Status>}
      </div>
      {of === undefined ? (
        <p className="u-muted">Nach der ersten Prüfung steht hier, was angesehen wurde.</p>
      ) : (
        <Facts
          of={[
            ['Begonnen', formatMoment(of.begonnenAm)],
            ['Dauer', `${formatNumber(Math.max(1, Math.round(of.dauerMs / 1000)))} s`],
            ['Einträge', formatNumber(of.eintraege)],
            [
              'Segmente',
              of.vonSegment === undefined
                ? formatNumber(of.segmente)
                : `${formatNumber(of.vonSegment)} bis ${formatNumber(of.bisSegment ?? of.vonSegment)}`,
            ],
            ['Dabei ohne Siegel', formatNumber(of.ungesiegelt.anzahl)],
          ]}
        />
      )}
    </section>
  );
}

const ARTEN = {
  veraendert: 'Eintrag verändert',
  entfernt: 'Eintrag entfernt',
  eingefuegt: 'Eintrag eingefügt',
  kette: 'Kette verändert',
  unterschrift: 'Unterschrift fehlt',
  anker: 'Widerspruch zum Anker',
} as const;

function Befunde({ of }: { of: Pruefbericht }) {
  if (of.befunde.length === 0) return null;
  const more = of.befundeGesamt - of.befunde.length;
  return (
    <section className="u-stack-tight">
      <h2>Befunde</h2>
      <DataTable
        caption="Befunde der letzten Prüfung"
        rows={of.befunde.map((befund, at) => ({ ...befund, at }))}
        rowKey={({ at }) => String(at)}
        keys={false}
        columns={[
          { head: 'Befund', cell: ({ text }) => text },
          { head: 'Art', cell: ({ art }) => <Status tone="danger">{ARTEN[art]}</Status> },
        ]}
      />
      {more > 0 && <p className="u-muted">Und {count(more, 'weiterer Befund', 'weitere Befunde')}.</p>}
    </section>
  );
}
