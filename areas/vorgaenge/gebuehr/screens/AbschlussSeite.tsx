/** The end of a day at the desk: receipts, what was counted, and the closings of others to confirm. */
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, formatAmount, formatDay } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { closeKasse, confirmKassenabschluss, getKassenabschluss } from '../abschluss.api.ts';
import type { Kassenabschluss } from '../forderung.schema.ts';
import { centOf } from './worte.tsx';
import './kasse.css';

type Heute = OutputOf<typeof getKassenabschluss>;

export default function AbschlussSeite() {
  const query = useLoad(getKassenabschluss, {});
  return (
    <Page
      title="Kassenabschluss"
      sub="Zählen Sie am Ende des Tages Ihre Kasse. Eine zweite Person zählt nach und bestätigt."
      crumbs={[{ label: 'Kasse', to: '/kasse' }]}
    >
      <Loaded of={query} words="Die Kasse wird geladen">
        {(heute) => (
          <>
            <div className="kasse-spalten">
              <section className="card" aria-labelledby="ka-heute">
                <h2 id="ka-heute">Meine Kasse, {formatDay(heute.tag)}</h2>
                <p className="kasse-betrag">{formatAmount(heute.sollCent)}</p>
                <p className="kasse-dazu u-muted">{count(heute.belege.length, 'Beleg', 'Belege')}</p>
                {heute.geschlossen ? (
                  <Note kind="success" title="Für heute abgeschlossen">
                    Nehmen Sie heute kein Geld mehr an.
                  </Note>
                ) : (
                  <Abschliessen key={heute.sollCent} heute={heute} />
                )}
              </section>
              <Belege of={heute.belege} />
            </div>
            <Abschluesse of={heute.abschluesse} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Abschliessen({ heute }: { heute: Heute }) {
  const form = useForm({
    contract: closeKasse,
    draft: { gezaehltCent: '', grund: '' },
    input: ({ gezaehltCent, grund }) => ({
      gezaehltCent: centOf(gezaehltCent) ?? Number.NaN,
      sollCent: heute.sollCent,
      grund,
    }),
    changes: [getKassenabschluss],
    done: () => toast('Kasse abgeschlossen'),
  });
  const gezaehlt = centOf(form.draft.gezaehltCent);
  const differenz = gezaehlt === undefined ? 0 : gezaehlt - heute.sollCent;
  return (
    <Form form={form} action="Kasse abschließen">
      <TextField
        label="Gezählt, in Euro"
        hint="Ohne den Wechselgeldbestand"
        size="short"
        autoComplete="off"
        {...form.field('gezaehltCent')}
      />
      {differenz !== 0 && (
        <>
          <Note
            kind="warning"
            title={
              differenz > 0 ? `${formatAmount(differenz)} zu viel in der Kasse` : `${formatAmount(-differenz)} fehlen`
            }
          >
            Zählen Sie noch einmal. Bleibt es dabei, erklären Sie den Unterschied.
          </Note>
          <TextArea label="Woran liegt es?" {...form.field('grund')} />
        </>
      )}
    </Form>
  );
}

function Belege({ of }: { of: Heute['belege'] }) {
  if (of.length === 0)
    return (
      <EmptyState icon="geld" title="Heute noch nichts angenommen">
        Jede Zahlung an Ihrer Kasse steht danach hier.
      </EmptyState>
    );
  return (
    <DataTable
      caption="Belege von heute"
      keys={false}
      rows={of}
      rowKey={({ belegnummer }) => belegnummer}
      columns={[
        { head: 'Beleg', nowrap: true, cell: ({ belegnummer }) => belegnummer },
        { head: 'Von', cell: ({ zahler }) => zahler },
        { head: 'Betrag', number: true, nowrap: true, cell: ({ betragCent }) => formatAmount(betragCent) },
      ]}
    />
  );
}

function Abschluesse({ of }: { of: readonly Kassenabschluss[] }) {
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="ka-liste" className="u-stack">
      <h2 id="ka-liste">Abschlüsse</h2>
      <DataTable
        caption="Abschlüsse, offene zuerst"
        keys={false}
        rows={of}
        rowKey={({ id }) => id}
        columns={[
          {
            head: 'Tag',
            cell: ({ tag, name, grund }) => (
              <>
                {formatDay(tag)}, {name}
                {grund && <span className="cell-sub">{grund}</span>}
              </>
            ),
          },
          { head: 'Belege', number: true, cell: ({ belege }) => String(belege) },
          { head: 'Soll', number: true, nowrap: true, cell: ({ sollCent }) => formatAmount(sollCent) },
          { head: 'Gezählt', number: true, nowrap: true, cell: ({ gezaehltCent }) => formatAmount(gezaehltCent) },
          { head: 'Stand', actions: true, cell: (one) => <Bestaetigung of={one} /> },
        ]}
      />
    </section>
  );
}

function Bestaetigung({ of }: { of: Kassenabschluss }) {
  const act = useAct(confirmKassenabschluss, { changes: [getKassenabschluss], done: () => toast('Bestätigt') });
  if (of.bestaetigtVon)
    return (
      <Status tone="success" icon="erledigt">
        bestätigt von {of.bestaetigtVon}
      </Status>
    );
  if (of.eigener)
    return (
      <Status tone="info" icon="wartet">
        wartet auf eine zweite Person
      </Status>
    );
  return (
    <>
      <ProblemNote problem={act.problem} />
      <Button
        icon="haken"
        busy={act.busy}
        aria-label={`Zählung bestätigen: ${of.name}, ${formatDay(of.tag)}`}
        onClick={() => void act.run({ id: of.id })}
      >
        Zählung bestätigen
      </Button>
    </>
  );
}
