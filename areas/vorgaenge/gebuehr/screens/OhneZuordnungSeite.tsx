/** Transfers that name no claim, or more than one: a person says where the money belongs. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatAmount, formatDay } from '#ui/format.ts';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import type { Bankzahlung } from '../forderung.schema.ts';
import { listUnzugeordneteZahlungen } from '../kasse.api.ts';
import { formatKassenzeichen } from '../kassenzeichen.rules.ts';
import { Zuordnen } from './Zuordnen.tsx';
import './kasse.css';

export default function OhneZuordnungSeite() {
  const query = useLoad(listUnzugeordneteZahlungen, {});
  const [choosing, setChoosing] = useState<Bankzahlung>();
  return (
    <Page
      title="Zahlungen ohne Zuordnung"
      sub="Diese Überweisungen nennen kein Kassenzeichen oder mehrere. Gleicher Betrag allein beweist nichts."
      crumbs={[{ label: 'Kasse', to: '/kasse' }]}
    >
      <Loaded of={query} words="Zahlungen werden geladen">
        {({ zahlungen }) =>
          zahlungen.length === 0 ? (
            <EmptyState icon="erledigt" title="Jede Zahlung ist zugeordnet">
              Was ein Kontoauszug nicht eindeutig zuordnet, erscheint hier.
            </EmptyState>
          ) : (
            <ul className="plain-list">
              {zahlungen.map((zahlung) => (
                <li key={zahlung.id}>
                  <Zeile of={zahlung} onChoose={() => setChoosing(zahlung)} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {choosing && <Zuordnen zahlung={choosing} onClose={() => setChoosing(undefined)} />}
    </Page>
  );
}

function Zeile({ of, onChoose }: { of: Bankzahlung; onChoose(): void }) {
  const { vorschlaege } = of;
  return (
    <div className="kasse-zeile">
      <div>
        <strong>{formatAmount(of.betragCent)}</strong> von {of.auftraggeber || 'unbekannt'}, {formatDay(of.eingangAm)}
        <span className="cell-sub">„{of.zweck || 'ohne Verwendungszweck'}“</span>
        <span className="cell-sub">
          {vorschlaege.length === 0
            ? 'Keine offene Forderung über diesen Betrag'
            : `Vielleicht: ${vorschlaege.map((one) => `${one.zahler} (${formatKassenzeichen(one.kassenzeichen)})`).join(', ')}`}
        </span>
      </div>
      <Button onClick={onChoose} aria-label={`${formatAmount(of.betragCent)} von ${of.auftraggeber} zuordnen`}>
        Zuordnen
      </Button>
    </div>
  );
}
