/** Ten seconds at the desk: who is it, what do I say, what is missing, what comes next. */
import { type ComponentProps, useState } from 'react';
import { nameOfPerson, PersonWahl } from '#areas/akten/screens/index.ts';
import { useLoad } from '#ui/data.ts';
import { formatDay, formatWeekday } from '#ui/format.ts';
import { Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { getInfokarte } from '../infokarte.api.ts';
import { StandMarke } from './marken.tsx';
import './arbeit.css';

type Person = ComponentProps<typeof PersonWahl>['chosen'];

export default function Infothek() {
  const [person, setPerson] = useState<Person>();
  return (
    <Page title="Infothek" sub="Suchen Sie die Person. Den Satz in Anführungszeichen können Sie so sagen.">
      <div className="form">
        <PersonWahl chosen={person} without={[]} onChoose={setPerson} />
      </div>
      {person && <Karte key={person.id} person={person} />}
    </Page>
  );
}

function Karte({ person }: { person: NonNullable<Person> }) {
  const karte = useLoad(getInfokarte, { personId: person.id });
  return (
    <section className="u-stack" aria-label={`Auskunft zu ${nameOfPerson(person)}`}>
      <h2>{nameOfPerson(person)}</h2>
      <Loaded of={karte} words="Die Auskunft wird geladen">
        {({ vorgaenge }) =>
          vorgaenge.length === 0 ? (
            <EmptyState icon="vorgang" title="Kein Vorgang">
              Für diese Person läuft in Ihrem Bereich nichts.
            </EmptyState>
          ) : (
            <div className="cards">
              {vorgaenge.map((one) => (
                <article key={one.id} className="card u-stack">
                  <h3>{one.artName}</h3>
                  <StandMarke stand={one.stand} />
                  <p className="vf-satz">„{one.satz}“</p>
                  <Facts
                    of={[
                      ['Es fehlt', one.fehlt.join(', ')],
                      ['Nächster Tag', one.naechsteFrist && formatWeekday(one.naechsteFrist)],
                      ['Eingegangen', formatDay(one.eingegangenAm)],
                    ]}
                  />
                </article>
              ))}
            </div>
          )
        }
      </Loaded>
    </section>
  );
}
