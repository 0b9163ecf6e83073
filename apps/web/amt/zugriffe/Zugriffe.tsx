/**
 * Who has seen a person: the audit log knows ids, `akten` knows what belongs to a person, the entry joins them. Asked by
 * the number of the Akte or by an id; no name of a person is shown, since data protection sees no content.
 */
import { listAktenzugriffe } from '#areas/akten/gegenstand.api.ts';
import type { Aktenzugriffe, Gegenstand } from '#areas/akten/gegenstand.schema.ts';
import { akteurZusatz, useAkteurNamen } from '#areas/protokoll/screens/Akteur.tsx';
import { Ergebnis } from '#areas/protokoll/screens/eintraege/Ergebnis.tsx';
import { wasWorte } from '#areas/protokoll/screens/worte.ts';
import '#areas/protokoll/screens/protokoll.css';
import { useLoad } from '#ui/data.ts';
import { count, formatMomentExact, formatNumber } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { nameOfGegenstand } from '../names.ts';
import { type ZugriffeSearch, zugriffeSearch } from './adresse.ts';
import { ZugriffeForm } from './ZugriffeForm.tsx';

const PATH = '/protokoll/zugriffe';

export default function Zugriffe() {
  const search = zugriffeSearch.parse(useScreenSearch(zugriffeSearch));
  const go = useGo();
  const { art, id, ...zeitraum } = search;
  return (
    <Page
      title="Zugriffe auf eine Person"
      sub="Wer hat die Daten einer Person gesehen oder geändert, mit ihren Akten und Dokumenten, wie oft und zuletzt wann. Die Frage selbst wird protokolliert."
    >
      <div className="u-stack">
        <ZugriffeForm
          key={JSON.stringify(search)}
          search={search}
          onAsk={(next) => go({ to: PATH, search: filled(next) })}
        />
        {art === undefined || id === undefined ? (
          <EmptyState icon="person" title="Noch keine Person oder Akte gewählt">
            Geben Sie das Aktenzeichen ein, das auf jedem Schreiben an die Person steht. Haben Sie keines, nennt Ihnen
            die Sachbearbeitung die Kennung; sie steht auf der Seite der Person.
          </EmptyState>
        ) : (
          <Antwort art={art} id={id} {...zeitraum} />
        )}
      </div>
    </Page>
  );
}

interface AntwortProps extends Omit<ZugriffeSearch, 'art' | 'id'> {
  readonly art: Gegenstand['art'];
  readonly id: string;
}

function Antwort({ art, id, von, bis }: AntwortProps) {
  const answer = useLoad(listAktenzugriffe, { art, id, ...filled({ von, bis }) }, { keepLast: true });
  return (
    <Loaded of={answer} words="Das Protokoll wird durchsucht">
      {(data) => (
        <>
          <Umfang of={data} />
          <Tabelle of={data} />
        </>
      )}
    </Loaded>
  );
}

const WORDS: Readonly<Record<Gegenstand['art'], string>> = { person: 'Person', akte: 'Akte', dokument: 'Dokument' };

/** What is counted, so that the answer can be relied on. */
function Umfang({ of: { gegenstand, umfasst, personen } }: { of: Aktenzugriffe }) {
  const akten = count(umfasst.akten.length, 'Akte', 'Akten');
  return (
    <div>
      <h2>
        {WORDS[gegenstand.art]} {nameOfGegenstand(gegenstand)}
      </h2>
      {gegenstand.art === 'person' && (
        <p>
          Mitgezählt: Zugriffe auf die Person, auf ihre {akten} mit {count(umfasst.dokumente, 'Dokument', 'Dokumenten')}{' '}
          und auf deren Weg durch den Eingang.
        </p>
      )}
      {gegenstand.art === 'akte' && (
        <p>Mitgezählt: Zugriffe auf die Akte und auf {count(umfasst.dokumente, 'Dokument', 'Dokumente')} in ihr.</p>
      )}
      {personen.map((person) => (
        <p key={person.id}>
          <Link to={PATH} search={{ art: 'person', id: person.id }}>
            Zugriffe auf die Person {nameOfGegenstand(person)}
          </Link>
        </p>
      ))}
    </div>
  );
}

function Tabelle({ of: { zugriffe } }: { of: Aktenzugriffe }) {
  const nameOf = useAkteurNamen(zugriffe.map(({ akteur }) => akteur));
  if (zugriffe.length === 0) {
    return (
      <EmptyState icon="erledigt" title="Niemand hat darauf zugegriffen">
        In diesem Zeitraum steht dazu nichts im Protokoll.
      </EmptyState>
    );
  }
  const people = new Set(zugriffe.map(({ akteur }) => akteur.id)).size;
  return (
    <>
      <p role="status">{count(people, 'Konto hat', 'Konten haben')} darauf zugegriffen, zuletzt Handelnde zuerst.</p>
      <DataTable
        caption="Zugriffe nach Konto und Vorgang"
        rows={zugriffe}
        rowKey={({ akteur, was, ergebnis }) => `${akteur.art} ${akteur.id} ${was} ${ergebnis}`}
        keys={false}
        columns={[
          {
            head: 'Wer',
            cell: ({ akteur }) => (
              <>
                <Link to="/protokoll/eintraege" search={{ akteurId: akteur.id }}>
                  {nameOf(akteur)}
                </Link>
                <span className="cell-sub">{akteurZusatz(akteur)}</span>
              </>
            ),
          },
          { head: 'Was', cell: ({ was }) => wasWorte(was) },
          { head: 'Ergebnis', cell: ({ ergebnis }) => <Ergebnis of={ergebnis} /> },
          { head: 'Wie oft', cell: ({ anzahl }) => formatNumber(anzahl), number: true },
          { head: 'Erstmals', cell: ({ erstmals }) => formatMomentExact(erstmals), nowrap: true },
          { head: 'Zuletzt', cell: ({ zuletzt }) => formatMomentExact(zuletzt), nowrap: true },
        ]}
      />
    </>
  );
}

function filled<T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as never;
}
