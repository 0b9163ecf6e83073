/** The text blocks of the office: what holds, for what it is meant, and what waits for its release. */
import { useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { TextField } from '#ui/TextField.tsx';
import { listBausteine } from '../baustein.api.ts';
import { toAddress } from '../baustein.rules.ts';
import type { BausteinZeile } from '../baustein.schema.ts';
import { ART } from './worte.ts';

export default function BausteineSeite() {
  const query = useLoad(listBausteine, {});
  const [suche, setSuche] = useState('');
  return (
    <Page
      title="Textbausteine"
      sub="Sätze, mit denen Schreiben beginnen. Eine Änderung entwirft jemand, eine zweite Person gibt sie frei."
      actions={
        <ButtonLink kind="primary" icon="plus" to="/verwaltung/textbausteine/neu">
          Textbaustein anlegen
        </ButtonLink>
      }
    >
      <div className="u-stack">
        <TextField
          label="Suchen"
          type="search"
          hint="Name, Vorschrift oder ein Wort aus dem Text"
          name="suche"
          value={suche}
          error={undefined}
          onChange={setSuche}
        />
        <Loaded of={query} words="Die Textbausteine werden geladen">
          {({ bausteine }) => <Liste bausteine={bausteine.filter((one) => holds(one, suche))} />}
        </Loaded>
      </div>
    </Page>
  );
}

function holds({ titel, norm, text }: BausteinZeile, suche: string): boolean {
  const all = `${titel} ${norm} ${text}`.toLocaleLowerCase('de');
  return suche
    .toLocaleLowerCase('de')
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function Liste({ bausteine }: { bausteine: readonly BausteinZeile[] }) {
  if (bausteine.length === 0)
    return (
      <EmptyState icon="suche" title="Kein Textbaustein gefunden">
        Suchen Sie mit einem anderen Wort oder legen Sie einen an.
      </EmptyState>
    );
  return (
    <DataTable
      caption="Textbausteine"
      rows={bausteine}
      rowKey={({ schluessel }) => schluessel}
      link={({ schluessel }) => ({
        to: '/verwaltung/textbausteine/$schluessel',
        params: { schluessel: toAddress(schluessel) },
      })}
      columns={[
        {
          head: 'Textbaustein',
          cell: ({ titel, text }) => (
            <>
              {titel}
              <span className="cell-sub">{text.slice(0, 90)}</span>
            </>
          ),
        },
        {
          head: 'Für',
          cell: ({ briefe }) => (briefe.length === 0 ? 'alle' : briefe.map((one) => ART[one]).join(', ')),
        },
        { head: 'Vorschrift', cell: ({ norm }) => norm },
        {
          head: 'Stand',
          cell: ({ ausgeliefert, gilt, nummer, entwurf }) => (
            <>
              {gilt && (ausgeliefert ? 'mitgeliefert' : `Fassung ${nummer ?? ''}`)}
              {entwurf && <Status tone="info">Entwurf wartet</Status>}
            </>
          ),
        },
      ]}
    />
  );
}
