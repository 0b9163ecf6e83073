/** What a version says, for reading. */
import { DataTable, Facts } from '#ui/List.tsx';
import { EmptyState, Note } from '#ui/States.tsx';
import { antwortName, euro, frageName, seiteName, unterlageName } from '../regelwerk.rules.ts';
import type { RegelInhalt, UnterlagenInhalt } from '../regelwerk.schema.ts';

export function Inhalt({ of }: { of: RegelInhalt }) {
  switch (of.abschnitt) {
    case 'unterlagen':
      return <Liste of={of} />;
    case 'gebuehr':
      return (
        <Facts
          of={[
            ['Leistung', of.text],
            ['Norm', of.norm],
            ['Betrag', <strong key="betrag">{euro(of.betragCent)}</strong>],
            ['Unter 24 Jahren', of.unter24Cent === undefined ? undefined : euro(of.unter24Cent)],
          ]}
        />
      );
    case 'verfahrensart':
      return (
        <Facts
          of={[
            ['Name', of.name],
            ['Norm', of.norm],
            ['Übliche Dauer', `${of.erwarteteTage} Tage, wenn nichts fehlt`],
            ['Vier Augen', of.vierAugen ? 'bei jedem Bescheid' : 'bei allem, was belastet'],
          ]}
        />
      );
    case 'stellen':
      return of.stellen.length === 0 ? (
        <EmptyState icon="suche" title="Noch keine Behörde eingetragen">
          Das Portal sagt dann, dass es die zuständige Behörde nicht kennt, und wo man fragen kann.
        </EmptyState>
      ) : (
        <DataTable
          caption="Andere Ausländerbehörden"
          keys={false}
          rows={of.stellen}
          rowKey={({ plz, name }) => `${plz} ${name}`}
          columns={[
            { head: 'Postleitzahlen', cell: ({ plz }) => plz },
            {
              head: 'Behörde',
              cell: ({ name, anschrift }) => (
                <>
                  {name}
                  <span className="cell-sub">{anschrift}</span>
                </>
              ),
            },
            { head: 'Telefon', nowrap: true, cell: ({ telefon }) => telefon },
            { head: 'Webseite', cell: ({ web }) => web },
          ]}
        />
      );
  }
}

function Liste({ of }: { of: UnterlagenInhalt }) {
  return (
    <>
      {!of.online && (
        <Note kind="info" title="Dieser Antrag wird im Portal nicht angeboten">
          Die Liste gilt am Schalter.
        </Note>
      )}
      <DataTable
        caption="Unterlagen"
        keys={false}
        rows={of.zeilen}
        rowKey={({ schluessel }) => schluessel}
        columns={[
          {
            head: 'Unterlage',
            cell: (zeile) => (
              <>
                {unterlageName(zeile)}
                {zeile.anzahl !== undefined && zeile.anzahl > 1 && `, ${zeile.anzahl} Stück`}
                {zeile.freiwillig && ' (freiwillig)'}
                <span className="cell-sub">{zeile.norm}</span>
              </>
            ),
          },
          { head: 'Seite im Antrag', cell: ({ seite }) => seiteName(seite) },
          {
            head: 'Nötig',
            cell: ({ wenn = [] }) =>
              wenn.length === 0
                ? 'immer'
                : wenn.map(({ frage, ist }) => (
                    <span key={frage} className="rw-wenn">
                      {frageName(frage)} {ist.map((one) => antwortName(frage, one)).join(' oder ')}
                    </span>
                  )),
          },
        ]}
      />
    </>
  );
}
