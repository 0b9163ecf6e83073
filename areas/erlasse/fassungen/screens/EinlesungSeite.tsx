/** The receipt of one run: what became of each file, what failed before the others. */
import { useLoad } from '#ui/data.ts';
import { formatDay, formatMoment, formatNumber } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { getEinlesung } from '../../quellen/hochladen.api.ts';
import { ERGEBNIS, WEG, zahlenWorte } from './worte.ts';
import './fassungen.css';

export default function EinlesungSeite() {
  const { einlesungId } = useScreenParams<'einlesungId'>();
  const einlesung = useLoad(getEinlesung, { id: einlesungId });
  useLive('einlesung:alle', [getEinlesung]);
  return (
    <Loaded of={einlesung} words="Die Quittung wird geladen">
      {(one) => (
        <Page
          title="Quittung"
          crumbs={[{ label: 'Neue Fassungen', to: '/erlasse/fassungen', search: { teil: 'einlesen' } }]}
          sub={`${WEG[one.art]}, ${formatMoment(one.begonnenAm)}: ${zahlenWorte(one)}`}
        >
          <div className="fassungen u-stack">
            {one.stand === 'laeuft' && (
              <Progress label="Eingelesen" done={one.fertig} total={one.gesamt} unit={['Datei', 'Dateien']} />
            )}
            {one.stand === 'abgebrochen' && (
              <Note
                kind="danger"
                title={`Nach ${formatNumber(one.fertig)} von ${formatNumber(one.gesamt)} abgebrochen`}
              >
                {one.grund}
              </Note>
            )}
            <DataTable
              caption="Dateien dieser Einlesung, Fehler zuerst"
              rows={one.dateien}
              rowKey={({ name, fassungId }) => `${name}${fassungId}`}
              columns={[
                {
                  head: 'Datei',
                  cell: ({ name, kurz, hinweis, betrifft }) => (
                    <>
                      {kurz ?? name}
                      {kurz && <span className="cell-sub">{name}</span>}
                      {betrifft && (
                        <span className="cell-sub">
                          Betrifft im Amt:{' '}
                          {betrifft.map(({ art, anzahl }) => `${art} (${formatNumber(anzahl)})`).join(', ')}
                        </span>
                      )}
                      {hinweis && <span className="cell-sub">{hinweis}</span>}
                    </>
                  ),
                },
                { head: 'Gilt ab', nowrap: true, cell: ({ tag }) => (tag ? formatDay(tag) : '–') },
                {
                  head: 'Ergebnis',
                  cell: ({ ergebnis }) => <Status tone={ERGEBNIS[ergebnis].tone}>{ERGEBNIS[ergebnis].text}</Status>,
                },
                {
                  head: 'Änderungen',
                  actions: true,
                  cell: ({ fassungId, geaendert = 0, kurz }) =>
                    fassungId && geaendert > 0 ? (
                      <Link
                        to="/erlasse/fassungen/$fassungId"
                        params={{ fassungId }}
                        aria-label={`${formatNumber(geaendert)} ansehen: geänderte Normen, ${kurz}`}
                      >
                        {formatNumber(geaendert)} ansehen
                      </Link>
                    ) : (
                      '–'
                    ),
                },
              ]}
            />
          </div>
        </Page>
      )}
    </Loaded>
  );
}
