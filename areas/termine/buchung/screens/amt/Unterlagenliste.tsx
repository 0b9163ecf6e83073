/** Termine to which papers were sent that nobody has looked at. */
import { useLoad } from '#ui/data.ts';
import { count, formatAgo, formatMomentShort } from '#ui/format.ts';
import { Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { listUnterlagenpruefungen } from '../../unterlage.api.ts';
import { Arbeitsliste } from './Arbeitsliste.tsx';
import { Unterlagenblatt } from './Unterlagenblatt.tsx';

export function Unterlagenliste({ wahl }: { readonly wahl: string | undefined }) {
  const liste = useLoad(listUnterlagenpruefungen, {}, { every: 60_000 });
  return (
    <Loaded of={liste} words="Die Unterlagen werden geladen">
      {({ termine }) => (
        <Arbeitsliste
          caption="Termine mit neuen Unterlagen"
          teil="unterlagen"
          rows={termine}
          idOf={({ terminId }) => terminId}
          wahl={wahl}
          breit
          hint={['v', 'vollständig']}
          leer={{
            title: 'Alle Unterlagen sind angesehen',
            text: 'Hier erscheint, was Menschen vor dem Termin senden. Sehen Sie es an, damit niemand umsonst kommt.',
          }}
          blick={{
            title: 'Unterlagen ansehen',
            text: 'Wählen Sie einen Termin. Dann sehen Sie jede Seite und was zum Anliegen mitzubringen ist.',
          }}
          columns={[
            {
              head: 'Termin',
              cell: ({ beginn, kennung }) => (
                <>
                  <span className="u-nowrap">{formatMomentShort(beginn)}</span>
                  <span className="cell-sub">Nummer {kennung}</span>
                </>
              ),
            },
            { head: 'Anliegen', cell: ({ anliegen }) => anliegen.join(', ') },
            {
              head: 'Gesendet',
              cell: ({ dateien, neuestesAm }) => (
                <>
                  {count(dateien, 'Datei', 'Dateien')}
                  <span className="cell-sub">zuletzt {formatAgo(neuestesAm)}</span>
                </>
              ),
            },
            {
              head: 'Stand',
              cell: ({ stand }) =>
                stand === 'offen' ? (
                  <Status tone="warning">neu</Status>
                ) : (
                  <Status tone="info">{stand === 'fehlt' ? 'nachgereicht' : 'noch mehr gesendet'}</Status>
                ),
            },
          ]}
          blatt={(id, weiter) => <Unterlagenblatt key={id} terminId={id} onDone={weiter} />}
        />
      )}
    </Loaded>
  );
}
