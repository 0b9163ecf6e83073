/** Termine whose persons the office does not know, or that came without a number. */
import { useLoad } from '#ui/data.ts';
import { formatMomentShort } from '#ui/format.ts';
import { Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { listTerminpruefungen } from '../../aufsicht.api.ts';
import { Angabenblatt } from './Angabenblatt.tsx';
import { Arbeitsliste } from './Arbeitsliste.tsx';

const GRUND: Readonly<Record<string, string>> = { unbekannt: 'Nummer unbekannt', 'ohne-nummer': 'ohne Nummer' };

export function Angabenliste({ wahl }: { readonly wahl: string | undefined }) {
  const liste = useLoad(listTerminpruefungen, {}, { every: 60_000 });
  return (
    <Loaded of={liste} words="Die Termine werden geladen">
      {({ termine }) => (
        <Arbeitsliste
          caption="Termine mit Personen, die zu prüfen sind"
          teil={undefined}
          rows={termine}
          idOf={({ terminId }) => terminId}
          wahl={wahl}
          hint={['p', 'Angaben passen']}
          leer={{
            title: 'Alle Personen sind bekannt',
            text: 'Hier erscheinen Termine, deren Nummer das Amt nicht kennt oder die ohne Nummer gebucht sind. Der Termin gilt auch ohne Prüfung.',
          }}
          blick={{
            title: 'Angaben prüfen',
            text: 'Wählen Sie einen Termin. Dann sehen Sie, was angegeben ist und wer im Register gemeint sein kann.',
          }}
          columns={[
            {
              head: 'Person',
              cell: ({ personen, kennung }) => (
                <>
                  {personen[0] ? `${personen[0].familienname}, ${personen[0].vornamen}` : kennung}
                  {personen.length > 1 && <span className="cell-sub">und {personen.length - 1} weitere</span>}
                </>
              ),
            },
            { head: 'Termin', cell: ({ beginn }) => formatMomentShort(beginn), nowrap: true },
            { head: 'Anliegen', cell: ({ anliegen }) => anliegen.join(', ') },
            {
              head: 'Warum',
              cell: ({ gruende }) => (
                <Status tone="warning">{[...new Set(gruende)].map((grund) => GRUND[grund] ?? grund).join(', ')}</Status>
              ),
            },
          ]}
          blatt={(id, weiter) => <Angabenblatt key={id} terminId={id} onDone={weiter} />}
        />
      )}
    </Loaded>
  );
}
