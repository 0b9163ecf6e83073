/** The paper registry: how far it is, and which Akten go into the next stack. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad, usePages } from '#ui/data.ts';
import { count, formatDay, formatNumber } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable, ListFoot } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useLater } from '../../screens/teile/useLater.ts';
import { getFortschrittBestand, listBestand } from '../bestand.api.ts';
import type { BestandAkte, Papier } from '../bestand.schema.ts';
import { PAPIER_WORTE } from '../papier.rules.ts';
import { AkteImBestand } from './AkteImBestand.tsx';
import { Stand } from './Stand.tsx';
import { StapelBilden } from './StapelBilden.tsx';
import { papierStand } from './worte.ts';
import '../../screens/akten.css';
import './bestand.css';

export default function BestandSeite() {
  const may = useMay();
  const progress = useLoad(getFortschrittBestand, {});
  const [chosen, setChosen] = useState<ReadonlyMap<string, BestandAkte>>(new Map());
  const [making, setMaking] = useState(false);
  const empty = progress.data?.akten.gesamt === 0;
  const toggle = (akte: BestandAkte) => {
    const next = new Map(chosen);
    if (!next.delete(akte.akteId)) next.set(akte.akteId, akte);
    setChosen(next);
  };
  return (
    <Page
      title="Bestand"
      sub="Die Papierakten auf ihrem Weg ins Haus. Eilige stehen oben."
      flush
      actions={
        <>
          {may('akten.bestand.verwalten') && (
            <ButtonLink to="/bestand/einlesen" icon="hochladen" kind={empty ? 'primary' : 'secondary'}>
              Liste einlesen
            </ButtonLink>
          )}
          <ButtonLink to="/bestand/stapel" icon="scan">
            Stapel ansehen
          </ButtonLink>
          {!empty && (
            <Button
              kind="primary"
              icon="plus"
              blocked={chosen.size === 0 ? 'Bitte wählen Sie zuerst Akten aus der Liste.' : undefined}
              onClick={() => setMaking(true)}
            >
              {chosen.size === 0 ? 'Stapel bilden' : `Stapel aus ${count(chosen.size, 'Akte', 'Akten')} bilden`}
            </Button>
          )}
        </>
      }
      foot={
        <ListFoot
          hints={[
            ['j k', 'bewegen'],
            ['Enter', 'Akte ansehen'],
          ]}
        >
          {chosen.size > 0 && `${count(chosen.size, 'Akte', 'Akten')} gewählt`}
        </ListFoot>
      }
    >
      <Loaded of={progress} words="Der Stand wird geladen">
        {(data) =>
          data.akten.gesamt === 0 ? (
            <div className="pane-inset">
              <EmptyState icon="scan" title="Noch keine Papierakten verzeichnet">
                Lesen Sie die Liste Ihrer Akten ein: eine Tabelle mit Aktenzeichen und Namen, dazu wenn möglich Regal
                und Dicke. Danach sehen Sie hier, wie weit Sie sind und wann Sie fertig werden.
              </EmptyState>
            </div>
          ) : (
            <>
              <Stand of={data} />
              <Liste chosen={chosen} onToggle={toggle} />
            </>
          )
        }
      </Loaded>
      {making && (
        <StapelBilden
          akten={[...chosen.values()]}
          onClose={() => setMaking(false)}
          onDone={() => {
            setMaking(false);
            setChosen(new Map());
          }}
        />
      )}
    </Page>
  );
}

function Liste({ chosen, onToggle }: { chosen: ReadonlyMap<string, BestandAkte>; onToggle(akte: BestandAkte): void }) {
  const [papier, setPapier] = useState<Papier | ''>('');
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<string>();
  const q = useLater(typed.trim(), 200);
  const query = usePages(listBestand, {
    anzahl: 100,
    ...(papier === '' ? {} : { papier }),
    ...(q === '' ? {} : { q }),
  });
  const rows = query.pages.flatMap(({ eintraege }) => eintraege);
  const shown = rows.find(({ akteId }) => akteId === opened);
  return (
    <>
      <div className="listen-kopf">
        <div className="listen-wahl">
          <TextField name="q" label="Aktenzeichen oder Name" value={typed} onChange={setTyped} inputMode="search" />
          <SelectField
            name="papier"
            label="Papier"
            empty="überall"
            options={Object.entries(PAPIER_WORTE).map(([value, label]) => ({ value: value as Papier, label }))}
            value={papier}
            onChange={setPapier}
          />
        </div>
      </div>
      <PagedList
        of={query}
        count={rows.length}
        loading="Akten werden geladen"
        more="Weitere Akten laden"
        empty={<EmptyState icon="akten" title="Keine Papierakte passt dazu" />}
      >
        <DataTable
          caption="Papierakten"
          rows={rows}
          rowKey={({ akteId }) => akteId}
          onChoose={({ akteId }) => setOpened(akteId)}
          lead={{
            head: 'Für den Stapel wählen',
            cell: (akte) => (
              <label className="bestand-wahl">
                <input
                  type="checkbox"
                  checked={chosen.has(akte.akteId)}
                  onChange={() => onToggle(akte)}
                  aria-label={`${akte.aktenzeichen} in den Stapel`}
                />
              </label>
            ),
          }}
          columns={[
            {
              head: 'Akte',
              cell: ({ aktenzeichen, name }) => (
                <>
                  {name}
                  <span className="cell-sub">{aktenzeichen}</span>
                </>
              ),
            },
            {
              head: 'Eilig',
              nowrap: true,
              cell: ({ eiligBis }) => (eiligBis ? <Status tone="warning">{formatDay(eiligBis)}</Status> : '–'),
            },
            { head: 'Regal', nowrap: true, cell: ({ regal }) => regal ?? '–' },
            { head: 'Dicke', number: true, cell: ({ dickeMm }) => (dickeMm ? `${formatNumber(dickeMm)} mm` : '–') },
            {
              head: 'Papier',
              cell: (akte) => {
                const { tone, text } = papierStand(akte.papier, akte.papierOrt);
                return <Status tone={tone}>{text}</Status>;
              },
            },
            { head: 'Seiten', number: true, cell: ({ seiten }) => (seiten === 0 ? '–' : formatNumber(seiten)) },
          ]}
        />
      </PagedList>
      {shown && <AkteImBestand akte={shown} onClose={() => setOpened(undefined)} />}
    </>
  );
}
