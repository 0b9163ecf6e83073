/** Who has seen a person: Art. 15 DSGVO asks it, and so does whoever suspects curiosity. */
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useLoad } from '#ui/data.ts';
import { count, formatMomentShort, formatNumber } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { TextField } from '#ui/TextField.tsx';
import { listZugriffe } from '../../protokoll.api.ts';
import { gegenstandTextSchema } from '../../protokoll.schema.ts';
import { akteurZusatz, useAkteurNamen } from '../Akteur.tsx';
import { clean, type ZugriffeSearch, zugriffeSearch } from '../adressen.ts';
import { Ergebnis } from '../eintraege/Ergebnis.tsx';
import { artWort, wasWorte } from '../worte.ts';
import '../protokoll.css';

type Antwort = OutputOf<typeof listZugriffe>;

export default function Zugriffe() {
  const search = zugriffeSearch.parse(useScreenSearch(zugriffeSearch));
  const go = useGo();
  const show = (next: ZugriffeSearch) => go({ to: '/protokoll/zugriffe', search: clean(next) });
  return (
    <Page
      title="Zugriffe auf eine Person"
      sub="Wer hat die Daten einer Person gesehen oder geändert, wie oft und zuletzt wann. Die Frage selbst wird protokolliert."
    >
      <div className="u-stack">
        <Frage key={JSON.stringify(search)} search={search} onAsk={show} />
        {search.person === undefined ? (
          <EmptyState icon="person" title="Noch keine Person gewählt">
            Die Kennung steht in jedem Eintrag des Protokolls und auf der Seite der Person; dort nennt sie Ihnen die
            Sachbearbeitung.
          </EmptyState>
        ) : (
          <Antwortteil search={search} person={search.person} onMit={(mit) => show({ ...search, mit })} />
        )}
      </div>
    </Page>
  );
}

function Frage({ search, onAsk }: { search: ZugriffeSearch; onAsk: (next: ZugriffeSearch) => void }) {
  const [person, setPerson] = useState(search.person?.replace(/^person:/, '') ?? '');
  const [von, setVon] = useState(search.von ?? '');
  const [bis, setBis] = useState(search.bis ?? '');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = person.trim().includes(':') ? person.trim() : `person:${person.trim()}`;
    if (!gegenstandTextSchema.safeParse(text).success) {
      setError('Bitte geben Sie die Kennung der Person an.');
      return;
    }
    onAsk({ person: text, von: von || undefined, bis: bis || undefined, mit: undefined });
  };
  return (
    <form className="prot-frage prot-frage-weit" onSubmit={submit} noValidate>
      <TextField
        label="Kennung der Person"
        name="person"
        value={person}
        onChange={setPerson}
        error={error}
        spellCheck={false}
        autoComplete="off"
      />
      <DayField label="Von" optional name="von" value={von} onChange={setVon} />
      <DayField label="Bis" optional name="bis" value={bis} onChange={setBis} />
      <Button kind="primary" type="submit" icon="suche">
        Zugriffe zeigen
      </Button>
    </form>
  );
}

interface AntwortProps {
  readonly search: ZugriffeSearch;
  readonly person: string;
  readonly onMit: (mit: string[]) => void;
}

function Antwortteil({ search, person, onMit }: AntwortProps) {
  const { mit = [], von, bis } = search;
  const input = { gegenstand: [person, ...mit], ...clean({ von, bis }) };
  const answer = useLoad(listZugriffe, input, { keepLast: true });
  return (
    <Loaded of={answer} words="Das Protokoll wird durchsucht">
      {(data) => (
        <>
          <Verbunden of={data} mit={mit} onMit={onMit} />
          <Tabelle of={data} />
        </>
      )}
    </Loaded>
  );
}

/** The person's Akten and documents, as far as the log names them together; included with one press. */
function Verbunden({ of, mit, onMit }: { of: Antwort; mit: readonly string[]; onMit: (mit: string[]) => void }) {
  const usable = of.verbunden.filter(({ gegenstand }) => /^(akte|dokument|eingang):/.test(gegenstand));
  if (usable.length === 0 && mit.length === 0) return null;
  const byArt = Map.groupBy(usable, ({ gegenstand }) => gegenstand.split(':')[0] ?? '');
  return (
    <div className="prot-verbunden">
      {mit.length > 0 && (
        <span>
          Mitgezählt: {count(mit.length, 'verbundener Gegenstand', 'verbundene Gegenstände')}.{' '}
          <Button kind="text" onClick={() => onMit([])}>
            Nur die Person
          </Button>
        </span>
      )}
      {[...byArt].map(([art, found]) => (
        <Button key={art} icon="plus" onClick={() => onMit([...mit, ...found.map(({ gegenstand }) => gegenstand)])}>
          {`${formatNumber(found.length)} × ${artWort(art)} dazunehmen`}
        </Button>
      ))}
    </div>
  );
}

function Tabelle({ of }: { of: Antwort }) {
  const nameOf = useAkteurNamen(of.zugriffe.map(({ akteur }) => akteur));
  if (of.zugriffe.length === 0) {
    return (
      <EmptyState icon="erledigt" title="Niemand hat darauf zugegriffen">
        Für diese Kennung steht in diesem Zeitraum nichts im Protokoll. Prüfen Sie die Kennung, wenn Sie das wundert.
      </EmptyState>
    );
  }
  const people = new Set(of.zugriffe.map(({ akteur }) => akteur.id)).size;
  return (
    <>
      <p role="status">{count(people, 'Konto hat', 'Konten haben')} darauf zugegriffen, zuletzt Handelnde zuerst.</p>
      <DataTable
        caption="Zugriffe nach Konto und Vorgang"
        rows={of.zugriffe}
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
          { head: 'Erstmals', cell: ({ erstmals }) => formatMomentShort(erstmals), nowrap: true },
          { head: 'Zuletzt', cell: ({ zuletzt }) => formatMomentShort(zuletzt), nowrap: true },
        ]}
      />
    </>
  );
}
