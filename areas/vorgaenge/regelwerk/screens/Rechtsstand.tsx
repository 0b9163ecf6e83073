/** For the team lead: what is checked until when, what came since, what stays open. A picture first, then the words. */
import { NormText } from '#areas/erlasse/screens/index.ts';
import type { Loading } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import type { Rechtsstufe } from '../rechtsstand.schema.ts';
import { Rechtsbild } from './Rechtsbild.tsx';
import { STUFE, type Stand } from './rechtsworte.ts';

const ORDNUNG: readonly Rechtsstufe[] = ['endet', 'offen', 'bald', 'ueberholt', 'gut'];

export function Rechtsstand({ query }: { query: Loading<Stand> }) {
  return (
    <Loaded of={query} words="Der Stand des Rechts wird geladen">
      {(stand) => {
        const dringend = stand.zeilen.filter(({ stufe }) => stufe === 'endet' || stufe === 'bald');
        return (
          <div className="u-stack">
            {dringend.map(({ schluessel, name, satz }) => (
              <Note key={schluessel} kind="warning" title={name}>
                {satz}
              </Note>
            ))}
            <Rechtsbild of={stand} />
            <section aria-labelledby="rs-akte" className="u-stack">
              <h2 id="rs-akte">Gesetze, die noch nicht eingearbeitet sind</h2>
              <ul className="plain-list">
                {stand.aenderungen.map(({ fundstelle, titel, tage }) => (
                  <li key={fundstelle}>
                    <strong>{fundstelle}</strong>: {titel}
                    <span className="cell-sub">
                      {tage
                        .map(({ tag, inKraft }) => `${inKraft ? 'in Kraft seit' : 'in Kraft ab'} ${formatDay(tag)}`)
                        .join(', ')}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
            <section aria-labelledby="rs-liste" className="u-stack">
              <h2 id="rs-liste">Im Einzelnen</h2>
              <DataTable
                caption="Stand des hinterlegten Rechts"
                keys={false}
                rows={stand.zeilen.toSorted((a, b) => ORDNUNG.indexOf(a.stufe) - ORDNUNG.indexOf(b.stufe))}
                rowKey={({ schluessel }) => schluessel}
                columns={[
                  {
                    head: 'Recht',
                    cell: ({ bereich, name, norm, quelle }) => (
                      <>
                        {bereich}: {name}
                        <span className="cell-sub">
                          <NormText text={norm} />. {quelle}
                        </span>
                      </>
                    ),
                  },
                  { head: 'Geprüft bis', nowrap: true, cell: ({ geprueftBis }) => formatDay(geprueftBis) },
                  {
                    head: 'Stand',
                    cell: ({ stufe, satz }) => {
                      const [tone, icon, words] = STUFE[stufe];
                      return (
                        <>
                          <Status tone={tone} icon={icon}>
                            {words}
                          </Status>
                          <span className="cell-sub">{satz}</span>
                        </>
                      );
                    },
                  },
                ]}
              />
            </section>
          </div>
        );
      }}
    </Loaded>
  );
}
