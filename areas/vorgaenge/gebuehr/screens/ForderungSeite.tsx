/** One claim at the desk: what for, how much is open, take the payment, print the receipt. */
import { urlOf } from '#platform/http/client.ts';
import { buttonClass } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatAmount, formatDay } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { DataTable, Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { TextField } from '#ui/TextField.tsx';
import type { Kassenforderung, Zahlung } from '../forderung.schema.ts';
import { getKassenforderung, listKassenforderungen, printQuittung, takeZahlung } from '../kasse.api.ts';
import { formatKassenzeichen } from '../kassenzeichen.rules.ts';
import { centOf, euroText, Stand, WEG } from './worte.tsx';
import './kasse.css';

export default function ForderungSeite() {
  const { id } = useScreenParams<'id'>();
  const query = useLoad(getKassenforderung, { id });
  return (
    <Loaded of={query} words="Die Forderung wird geladen">
      {(forderung) => (
        <Page
          title={formatKassenzeichen(forderung.kassenzeichen)}
          aside={<Stand of={forderung.stand} faelligAm={forderung.faelligAm} />}
          crumbs={[{ label: 'Kasse', to: '/kasse' }]}
        >
          <div className="kasse-spalten">
            <Kassieren key={forderung.version} of={forderung} />
            <Wofuer of={forderung} />
          </div>
          <Zahlungen of={forderung} />
        </Page>
      )}
    </Loaded>
  );
}

function Kassieren({ of }: { of: Kassenforderung }) {
  return (
    <section className="card" aria-labelledby="kasse-zahlung">
      <h2 id="kasse-zahlung">{of.zahler}</h2>
      <p className="kasse-betrag">{formatAmount(Math.max(0, of.offenCent))}</p>
      <p className="kasse-dazu u-muted">
        {of.offenCent > 0 ? `noch offen, fällig am ${formatDay(of.faelligAm)}` : 'nichts mehr offen'}
      </p>
      {of.stornoOffen && (
        <Note kind="warning" title="Storno wartet auf Freigabe">
          Die Forderung gilt, bis eine zweite Person entschieden hat. Fragen Sie in der Sachbearbeitung nach, bevor Sie
          Geld annehmen.
        </Note>
      )}
      {of.offenCent > 0 ? <Annehmen of={of} /> : <Erledigt of={of} />}
    </section>
  );
}

function Annehmen({ of }: { of: Kassenforderung }) {
  const form = useForm({
    contract: takeZahlung,
    draft: { betragCent: euroText(of.offenCent) },
    input: ({ betragCent }) => ({ id: of.id, version: of.version, betragCent: centOf(betragCent) ?? 0 }),
    changes: [getKassenforderung, listKassenforderungen],
  });
  return (
    <Form form={form} action="Zahlung annehmen" actionIcon="geld">
      <TextField
        label="Betrag in Euro"
        hint="Der ganze offene Betrag oder ein Teil davon."
        size="short"
        autoFocus
        autoComplete="off"
        {...form.field('betragCent')}
      />
    </Form>
  );
}

function Erledigt({ of }: { of: Kassenforderung }) {
  const last = of.zahlungen.at(-1);
  return (
    <>
      {of.offenCent < 0 && (
        <Note kind="warning" title={`${formatAmount(-of.offenCent)} zu viel bezahlt`}>
          Nehmen Sie nichts mehr an. Die Sachbearbeitung schlägt die Erstattung am Vorgang vor.
        </Note>
      )}
      {last ? <Quittung of={of} zahlung={last} primary /> : <p>Hier ist nichts zu bezahlen.</p>}
    </>
  );
}

function Quittung({ of, zahlung, primary = false }: { of: Kassenforderung; zahlung: Zahlung; primary?: boolean }) {
  return (
    <a
      className={buttonClass(primary ? 'primary' : 'quiet')}
      href={urlOf(printQuittung, { id: of.id, zahlungId: zahlung.id })}
      target="_blank"
      rel="noreferrer"
      aria-label={`Quittung über ${formatAmount(zahlung.betragCent)} drucken`}
    >
      <Icon name="drucken" />
      <span>{primary ? 'Quittung drucken' : 'Quittung'}</span>
    </a>
  );
}

function Wofuer({ of }: { of: Kassenforderung }) {
  return (
    <section className="card" aria-labelledby="kasse-wofuer">
      <h2 id="kasse-wofuer">Wofür</h2>
      <Facts
        of={[
          ...of.zeilen.map(({ text, betragCent }) => [text, formatAmount(betragCent)] as const),
          ['Zusammen', <strong key="summe">{formatAmount(of.summeCent)}</strong>],
          ['Schon mit dem Antrag bezahlt', of.angerechnetCent > 0 ? formatAmount(-of.angerechnetCent) : undefined],
          ['Erlassen', of.erlassenCent > 0 ? formatAmount(-of.erlassenCent) : undefined],
          ['Bezahlt', of.bezahltCent > 0 ? formatAmount(-of.bezahltCent) : undefined],
          ['Erstattet', of.erstattetCent > 0 ? formatAmount(of.erstattetCent) : undefined],
        ]}
      />
    </section>
  );
}

function Zahlungen({ of }: { of: Kassenforderung }) {
  if (of.zahlungen.length === 0) return null;
  return (
    <DataTable
      caption="Zahlungen"
      rows={of.zahlungen}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Tag', nowrap: true, cell: ({ eingangAm }) => formatDay(eingangAm) },
        { head: 'Weg', cell: ({ weg }) => WEG[weg] },
        { head: 'Beleg', nowrap: true, cell: ({ belegnummer }) => belegnummer ?? '' },
        { head: 'Betrag', number: true, nowrap: true, cell: ({ betragCent }) => formatAmount(betragCent) },
        { head: 'Quittung', nowrap: true, cell: (zahlung) => <Quittung of={of} zahlung={zahlung} /> },
      ]}
    />
  );
}
