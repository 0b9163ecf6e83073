/** The queue of cards by state; one card is worked on beside it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, usePages } from '#ui/data.ts';
import { formatAgo } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { EmptyState, ProblemNote } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { TabLinks } from '#ui/Tabs.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { kartenSearch } from '../../titel/screens/routes.ts';
import { listKarten, receiveKarten } from '../karte.api.ts';
import { KARTEN_WORTE } from '../karte.data.ts';
import type { Eingangszeile, Kartenstand } from '../karte.schema.ts';
import { KarteDialog } from './KarteDialog.tsx';
import './karte.css';

const TABS: readonly Kartenstand[] = [
  'vorbereitet',
  'bestellt',
  'produziert',
  'eingegangen',
  'bereit',
  'zurueck',
  'ausgegeben',
  'verschickt',
  'verloren',
  'abgebrochen',
];
const TAB_WORTE: Readonly<Record<Kartenstand, string>> = {
  vorbereitet: 'Vorbereiten',
  bestellt: 'Bestellt',
  produziert: 'Unterwegs',
  eingegangen: 'Eingegangen',
  bereit: 'Bereit',
  zurueck: 'Zurück',
  ausgegeben: 'Ausgegeben',
  verschickt: 'Verschickt',
  verloren: 'Verloren',
  abgebrochen: 'Abgebrochen',
};

export default function KartenSeite() {
  const go = useGo();
  const { stand = 'vorbereitet', karte, suche } = useScreenSearch(kartenSearch);
  const [receiving, setReceiving] = useState(false);
  const query = usePages(listKarten, { stand, ...(suche ? { suche } : {}) });
  const rows = query.pages.flatMap(({ eintraege }) => eintraege);
  const zahlen = query.pages[0]?.zahlen ?? {};
  const choose = (id: string | undefined) =>
    go({ to: '/karten', search: { stand, suche, ...(id ? { karte: id } : {}) }, replace: true });
  return (
    <Page
      title="Karten"
      sub="Bestellen, annehmen, lagern, ausgeben. Wer am längsten wartet, steht oben."
      actions={
        <Button kind="primary" icon="scan" onClick={() => setReceiving(true)}>
          Karten annehmen
        </Button>
      }
      tabs={
        <TabLinks
          label="Stand der Karten"
          tabs={TABS.map((key) => ({
            to: '/karten',
            search: { stand: key },
            label: TAB_WORTE[key],
            active: key === stand,
            ...(zahlen[key] === undefined ? {} : { count: zahlen[key] }),
          }))}
        />
      }
    >
      <Suche
        key={suche}
        value={suche ?? ''}
        onSearch={(text) => go({ to: '/karten', search: { stand, suche: text || undefined }, replace: true })}
      />
      <PagedList
        of={query}
        count={rows.length}
        loading="Karten werden geladen"
        more="Weitere Karten laden"
        empty={
          suche ? (
            <EmptyState icon="suche" title="Keine Karte gefunden">
              Gesucht wird nach der Seriennummer, der Bestellnummer oder dem Platz, in allen Ständen.
            </EmptyState>
          ) : (
            <EmptyState icon="konto" title="Hier liegt gerade keine Karte">
              Karten entstehen beim Titel einer Person mit „Karte vorbereiten“.
            </EmptyState>
          )
        }
      >
        <DataTable
          caption={`Karten: ${KARTEN_WORTE[stand]}`}
          rows={rows}
          rowKey={({ id }) => id}
          onChoose={({ id }) => choose(id)}
          selected={karte}
          columns={[
            { head: 'Person', cell: ({ person }) => [person.familienname, person.vornamen].filter(Boolean).join(', ') },
            { head: 'Titel', cell: ({ titelName }) => titelName },
            { head: 'Stand', cell: ({ stand: now }) => KARTEN_WORTE[now] },
            { head: 'Akte', nowrap: true, cell: ({ aktenzeichen }) => aktenzeichen },
            { head: 'Seit', nowrap: true, cell: ({ seit }) => formatAgo(seit) },
            {
              head: 'Platz oder Bestellung',
              cell: ({ lagerplatz, bestellnummer }) => lagerplatz ?? bestellnummer ?? '',
            },
            { head: 'Seriennummer', cell: ({ serie }) => serie ?? '' },
          ]}
        />
      </PagedList>
      {karte && <KarteDialog id={karte} onClose={() => choose(undefined)} />}
      {receiving && <Annehmen onClose={() => setReceiving(false)} />}
    </Page>
  );
}

/** A scanner is a keyboard that presses Enter: the card in hand opens its line. */
function Suche({ value, onSearch }: { value: string; onSearch(text: string): void }) {
  const [text, setText] = useState(value);
  return (
    <search>
      <form
        className="karte-suche"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <TextField
          name="suche"
          type="search"
          label="Karte suchen"
          hint="Seriennummer scannen, Bestellnummer oder Platz"
          value={text}
          onChange={setText}
        />
        <Button type="submit" icon="suche">
          Suchen
        </Button>
        {value !== '' && (
          <Button kind="quiet" onClick={() => onSearch('')}>
            Suche beenden
          </Button>
        )}
      </form>
    </search>
  );
}

const ERGEBNIS_WORTE: Readonly<Record<Eingangszeile['ergebnis'], string>> = {
  angenommen: 'angenommen',
  'schon-da': 'schon erfasst',
  unbekannt: 'beiseitelegen',
  unlesbar: 'nicht lesbar',
};

function Annehmen({ onClose }: { onClose(): void }) {
  const [text, setText] = useState('');
  const [lagerplatz, setLagerplatz] = useState('');
  const [done, setDone] = useState<readonly Eingangszeile[]>([]);
  const act = useAct(receiveKarten, {
    changes: [listKarten],
    done: ({ zeilen }) => {
      setDone((before) => [...zeilen, ...before]);
      setText('');
    },
  });
  const zeilen = text.split(/\r?\n/).filter((one) => one.trim() !== '');
  return (
    <Dialog title="Karten annehmen" wide onClose={onClose}>
      <div className="u-stack">
        <TextArea
          name="zeilen"
          label="Seriennummern"
          hint="Scannen Sie Karte für Karte oder fügen Sie die Lieferliste ein: Bestellnummer; Seriennummer."
          rows={4}
          autoFocus
          value={text}
          onChange={setText}
        />
        <TextField
          name="lagerplatz"
          label="Platz"
          hint="Wenn alle an denselben Platz kommen."
          optional
          value={lagerplatz}
          onChange={setLagerplatz}
        />
        <ProblemNote problem={act.problem} />
        <div className="form-actions">
          <Button
            kind="primary"
            busy={act.busy}
            blocked={zeilen.length === 0 ? 'Scannen Sie zuerst eine Karte.' : undefined}
            onClick={() => void act.run({ zeilen, ...(lagerplatz ? { lagerplatz } : {}) })}
          >
            Annehmen
          </Button>
          <Button onClick={onClose}>Fertig</Button>
        </div>
        {done.length > 0 && (
          <DataTable
            caption="Angenommene Karten"
            rows={done}
            rowKey={({ zeile, ergebnis }) => `${zeile}${ergebnis}`}
            keys={false}
            columns={[
              { head: 'Zeile', cell: ({ zeile }) => zeile },
              { head: 'Ergebnis', cell: ({ ergebnis }) => ERGEBNIS_WORTE[ergebnis] },
              { head: 'Was ist zu tun', cell: ({ satz }) => satz },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}
