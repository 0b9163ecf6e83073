/** What a message brings, before anything of it is taken over. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { count, formatBytes, formatDay, formatMoment, formatNumber } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { DataTable, Facts } from '#ui/List.tsx';
import { Note } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useGo } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { formatTeilDatumKurz } from '../../screens/person/teildatum.ts';
import { nameOfPerson } from '../../screens/person/worte.ts';
import { discardXdomeaPaket, listXdomeaPakete } from '../uebernahme.api.ts';
import type { Paket } from '../uebernahme.schema.ts';
import { PaketZiel } from './PaketZiel.tsx';
import { artWorte, countSound, DATEI_STAND, fassungWorte, inhaltWorte, paketAbgleich } from './worte.ts';

type Nachricht = NonNullable<Paket['nachricht']>;
type Zahlen = NonNullable<Paket['zahlen']>;

export function PaketVorschau({ paket }: { paket: Paket }) {
  const { nachricht, zahlen } = paket;
  if (!nachricht || !zahlen) return null;
  return (
    <>
      {paket.fehler && (
        <Note kind="danger" title={paket.fehler.titel}>
          {paket.fehler.rat}
        </Note>
      )}
      <section className="card u-stack" aria-labelledby="nachricht">
        <h2 id="nachricht">{nachricht.absender || 'Absender nicht genannt'}</h2>
        <Facts
          of={[
            ['Nachricht', artWorte(nachricht)],
            ['An', nachricht.empfaenger || 'nicht genannt'],
            ['Inhalt', inhaltWorte(nachricht)],
            ['Dateien', dateienWorte(zahlen)],
            ['Personen', personenWorte(nachricht)],
            ['Betreff', nachricht.akten.length === 1 ? nachricht.akten[0]?.betreff : undefined],
            ['Fassung', fassungWorte(nachricht)],
            ['Datei', `${paket.dateiname}, ${formatBytes(paket.groesse)}, bleibt bis ${formatDay(paket.endetAm)}`],
          ]}
        />
      </section>
      <Auffaellig nachricht={nachricht} zahlen={zahlen} />
      <Frueher paket={paket} />
      {zahlen.dateien > 0 && <Dateien paket={paket} zahlen={zahlen} />}
      {countSound(zahlen) > 0 ? (
        <PaketZiel paket={paket} nachricht={nachricht} />
      ) : (
        <Note kind="info" title="Diese Nachricht bringt keine Datei mit, die übernommen werden kann">
          {nachricht.code === '0501'
            ? 'Es ist nur ein Verzeichnis. Die Dateien kommen mit einer eigenen Nachricht.'
            : 'Bitten Sie die absendende Stelle um die Nachricht mit den Dateien.'}
        </Note>
      )}
      <Verwerfen id={paket.id} />
    </>
  );
}

function dateienWorte({ dateien, seiten, staende: { fehlt } }: Zahlen): string {
  if (dateien === 0) return 'keine';
  const pages = count(seiten, 'Seite', 'Seiten');
  if (fehlt > 0) return `${formatNumber(dateien - fehlt)} von ${formatNumber(dateien)} Dateien da, mit ${pages}`;
  return `${count(dateien, 'Datei', 'Dateien')} mit ${pages}`;
}

function personenWorte({ personen }: Nachricht): string | undefined {
  const told = personen.map((person) => {
    const birth = person.geburtsdatum ? ` (geb. ${formatTeilDatumKurz(person.geburtsdatum)})` : '';
    return `${nameOfPerson(person)}${birth}`;
  });
  return told.join(' · ') || undefined;
}

function Auffaellig({ nachricht, zahlen }: { nachricht: Nachricht; zahlen: Zahlen }) {
  const { pruefung } = nachricht;
  const sentences = paketAbgleich(zahlen, nachricht);
  const { fehlt, abweichend, beschaedigt } = zahlen.staende;
  const isLoss = fehlt + abweichend + beschaedigt > 0;
  return (
    <>
      {sentences.length === 0 && zahlen.dateien > 0 && (
        <Note kind="success" title="Liste und Lieferung stimmen überein">
          Alles, was die Nachricht nennt, ist da und lesbar.
        </Note>
      )}
      {sentences.length > 0 && (
        <Note
          kind={isLoss ? 'danger' : 'warning'}
          title={isLoss ? 'Nicht alles ist so angekommen, wie die Nachricht es nennt' : 'Das fällt auf'}
        >
          <ul className="plain-list">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {isLoss && (
            <p>
              Bitten Sie die absendende Stelle um diese Dateien. Den Rest können Sie schon übernehmen; eine neue
              Nachricht zum selben Vorgang ergänzt ihn.
            </p>
          )}
        </Note>
      )}
      {pruefung.ergebnis === 'ungueltig' && (
        <Note kind="warning" title="Die Nachricht hält sich nicht ganz an den Standard">
          <p>Übernehmen geht trotzdem. Sagen Sie es der absendenden Stelle:</p>
          <ul className="plain-list">
            {pruefung.fehler.slice(0, 3).map((fehler) => (
              <li key={fehler}>{fehler}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

function Frueher({ paket: { frueher } }: { paket: Paket }) {
  if (!frueher) return null;
  return (
    <Note
      kind="warning"
      title={`Diese Nachricht wurde schon übernommen: ${formatMoment(frueher.am)}`}
      actions={
        <Link to="/lieferungen/$lieferungId" params={{ lieferungId: frueher.lieferungId }}>
          Quittung von damals ansehen
        </Link>
      }
    >
      Was da ist, kommt nicht noch einmal. Übernehmen Sie sie wieder, kommt nur dazu, was damals fehlte, und zwar
      dorthin, wohin auch die anderen Dateien kamen.
    </Note>
  );
}

function Dateien({ paket: { dateien }, zahlen }: { paket: Paket; zahlen: Zahlen }) {
  const may = useMay();
  const hidden = zahlen.dateien - dateien.length;
  return (
    <section aria-labelledby="dateien">
      <h2 id="dateien">Dateien</h2>
      <DataTable
        caption="Dateien der Nachricht"
        rows={dateien}
        rowKey={({ name }) => name}
        keys={false}
        columns={[
          {
            head: 'Dokument',
            cell: ({ titel, name, pfad }) => (
              <>
                {titel ?? name}
                <span className="cell-sub">{[...pfad, ...(titel ? [name] : [])].join(' › ')}</span>
              </>
            ),
          },
          { head: 'Datum', nowrap: true, cell: ({ datum }) => (datum ? formatDay(datum) : '–') },
          { head: 'Seiten', number: true, cell: ({ seiten }) => (seiten === undefined ? '–' : formatNumber(seiten)) },
          {
            head: 'Größe',
            nowrap: true,
            cell: ({ groesse }) => (groesse === undefined ? '–' : formatBytes(groesse)),
          },
          {
            head: 'Stand',
            cell: ({ stand, grund, gelistet, bekannt }) => (
              <>
                <Status tone={bekannt && stand === 'bereit' ? 'warning' : DATEI_STAND[stand].tone}>
                  {DATEI_STAND[stand].text}
                </Status>
                {grund && <span className="cell-sub">{grund}</span>}
                {!gelistet && <span className="cell-sub">steht nicht in der Nachricht</span>}
                {bekannt && (
                  <span className="cell-sub">
                    schon bekannt
                    {bekannt.akte && may('akten.lesen') && (
                      <>
                        {', liegt in '}
                        <Link to="/akten/$akteId" params={{ akteId: bekannt.akte.id }}>
                          {bekannt.akte.aktenzeichen}
                        </Link>
                      </>
                    )}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
      {hidden > 0 && (
        <p className="u-muted">
          Und {count(hidden, 'weitere Datei', 'weitere Dateien')} ohne Auffälligkeit. Nach der Übernahme nennt die
          Quittung jede.
        </p>
      )}
    </section>
  );
}

function Verwerfen({ id }: { id: string }) {
  const [asks, setAsks] = useState(false);
  const go = useGo();
  return (
    <div>
      <Button kind="quiet" onClick={() => setAsks(true)}>
        Nachricht verwerfen
      </Button>
      {asks && (
        <ConfirmAct
          title="Nachricht verwerfen?"
          action="Verwerfen"
          danger
          contract={discardXdomeaPaket}
          input={{ id }}
          changes={[listXdomeaPakete]}
          says="Die Nachricht ist verworfen"
          onDone={() => go({ to: '/eingang/xdomea', replace: true })}
          onClose={() => setAsks(false)}
        >
          Sie wird aus Bleibe entfernt, ohne dass etwas von ihr übernommen wird. Die ZIP-Datei bei Ihnen bleibt.
        </ConfirmAct>
      )}
    </div>
  );
}
