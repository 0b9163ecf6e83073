/** Claims past their day: remind, print, and after the reminder's period hand over to enforcement. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatAmount, formatDay, formatMoment } from '#ui/format.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { Status, type Tone } from '#ui/Status.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Beitreibungslauf, Mahnzeile } from '../forderung.schema.ts';
import { formatKassenzeichen } from '../kassenzeichen.rules.ts';
import {
  downloadBeitreibungslauf,
  handOverForderungen,
  listBeitreibungslaeufe,
  listUeberfaellige,
  printMahnung,
  remindForderungen,
} from '../mahnung.api.ts';
import './kasse.css';

const STUFE: Readonly<Record<Mahnzeile['stufe'], readonly [Tone, IconName, string]>> = {
  faellig: ['warning', 'offen', 'noch nicht gemahnt'],
  gemahnt: ['info', 'wartet', 'gemahnt'],
  abgelaufen: ['danger', 'warnung', 'Frist vorbei'],
  uebergeben: ['quiet', 'erledigt', 'in der Vollstreckung'],
};

export default function MahnungenSeite() {
  const query = useLoad(listUeberfaellige, {});
  const laeufe = useLoad(listBeitreibungslaeufe, {});
  return (
    <Page
      title="Mahnungen"
      sub="Was nach dem Fälligkeitstag noch offen ist. Erst mahnen, dann zwei Wochen warten, dann übergeben."
      crumbs={[{ label: 'Kasse', to: '/kasse' }]}
    >
      <div className="u-stack">
        <Loaded of={query} words="Überfällige Forderungen werden geladen">
          {({ forderungen }) => (forderungen.length === 0 ? <Leer /> : <Liste of={forderungen} />)}
        </Loaded>
        <Loaded of={laeufe} words="Übergaben werden geladen" lines={2}>
          {({ laeufe: of }) => <Uebergaben of={of} />}
        </Loaded>
      </div>
    </Page>
  );
}

function Leer() {
  return (
    <EmptyState icon="erledigt" title="Nichts ist überfällig">
      Bleibt eine Forderung nach ihrem Fälligkeitstag offen, steht sie hier.
    </EmptyState>
  );
}

function Liste({ of }: { of: readonly Mahnzeile[] }) {
  const [wahl, setWahl] = useState<ReadonlySet<string>>(new Set());
  const changes = [listUeberfaellige, listBeitreibungslaeufe];
  const clear = () => setWahl(new Set());
  const remind = useAct(remindForderungen, {
    changes,
    done: ({ gemahnt, fristBis }) => {
      toast(`${count(gemahnt, 'Mahnung', 'Mahnungen')} mit Frist bis ${formatDay(fristBis)}`);
      clear();
    },
  });
  const handOver = useAct(handOverForderungen, {
    changes,
    done: ({ nummer, anzahl }) => {
      toast(`${count(anzahl, 'Forderung', 'Forderungen')} übergeben, ${nummer}`);
      clear();
    },
  });
  const gewaehlt = of.filter(({ id }) => wahl.has(id));
  const ids = gewaehlt.map(({ id }) => id);
  const mahnbar = gewaehlt.length > 0 && gewaehlt.every(({ stufe }) => stufe === 'faellig' || stufe === 'abgelaufen');
  const reif = gewaehlt.length > 0 && gewaehlt.every(({ stufe }) => stufe === 'abgelaufen');
  return (
    <section className="u-stack" aria-label="Überfällige Forderungen">
      <ProblemNote problem={remind.problem ?? handOver.problem} />
      <div className="u-row">
        <Button
          kind="primary"
          icon="post"
          busy={remind.busy}
          blocked={mahnbar ? undefined : 'Wählen Sie Forderungen, deren Frist nicht läuft.'}
          onClick={() => void remind.run({ ids })}
        >
          Mahnen
        </Button>
        <Button
          icon="weiter"
          busy={handOver.busy}
          blocked={reif ? undefined : 'Wählen Sie Forderungen, deren Mahnfrist vorbei ist.'}
          onClick={() => void handOver.run({ ids })}
        >
          An die Vollstreckung übergeben
        </Button>
      </div>
      <DataTable
        caption="Überfällige Forderungen, die ältesten zuerst"
        rows={of}
        rowKey={({ id }) => id}
        lead={{
          head: 'Wählen',
          cell: ({ id, zahler, stufe }) => (
            <input
              type="checkbox"
              aria-label={`${zahler} wählen`}
              disabled={stufe === 'uebergeben' || stufe === 'gemahnt'}
              checked={wahl.has(id)}
              onChange={({ target }) => {
                const next = new Set(wahl);
                if (target.checked) next.add(id);
                else next.delete(id);
                setWahl(next);
              }}
            />
          ),
        }}
        link={({ id }) => ({ to: '/kasse/$id', params: { id } })}
        columns={[
          { head: 'Wer zahlt', cell: ({ zahler }) => zahler },
          { head: 'Kassenzeichen', nowrap: true, cell: (row) => formatKassenzeichen(row.kassenzeichen) },
          { head: 'Fällig', nowrap: true, cell: ({ faelligAm }) => formatDay(faelligAm) },
          { head: 'Stand', cell: (row) => <Stufe of={row} /> },
          { head: 'Offen', number: true, nowrap: true, cell: ({ offenCent }) => formatAmount(offenCent) },
          {
            head: 'Schreiben',
            actions: true,
            cell: ({ id, zahler, mahnungen }) =>
              mahnungen > 0 && (
                <a
                  className={buttonClass('quiet')}
                  href={urlOf(printMahnung, { id })}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`Mahnung an ${zahler} drucken`}
                >
                  <Icon name="drucken" />
                  <span>Mahnung</span>
                </a>
              ),
          },
        ]}
      />
    </section>
  );
}

function Stufe({ of: { stufe, mahnungen, fristBis } }: { of: Mahnzeile }) {
  const [tone, icon, words] = STUFE[stufe];
  return (
    <>
      <Status tone={tone} icon={icon}>
        {words}
      </Status>
      {fristBis && (
        <span className="cell-sub">
          {mahnungen}. Mahnung, Frist bis {formatDay(fristBis)}
        </span>
      )}
    </>
  );
}

function Uebergaben({ of }: { of: readonly Beitreibungslauf[] }) {
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="ma-lauf" className="u-stack">
      <h2 id="ma-lauf">Übergaben an die Vollstreckung</h2>
      <DataTable
        caption="Übergaben, die neueste zuerst"
        keys={false}
        rows={of}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Übergabe', nowrap: true, cell: ({ nummer }) => nummer },
          { head: 'Am', nowrap: true, cell: ({ createdAt }) => formatMoment(createdAt) },
          { head: 'Forderungen', number: true, cell: ({ anzahl }) => String(anzahl) },
          { head: 'Summe', number: true, nowrap: true, cell: ({ summeCent }) => formatAmount(summeCent) },
          {
            head: 'Datei',
            actions: true,
            nowrap: true,
            cell: ({ id, nummer }) => (
              <a
                className={buttonClass('quiet')}
                href={urlOf(downloadBeitreibungslauf, { id })}
                aria-label={`CSV von ${nummer} laden`}
              >
                <Icon name="herunterladen" />
                <span>CSV</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
