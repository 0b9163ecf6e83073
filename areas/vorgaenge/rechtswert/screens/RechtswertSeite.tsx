/** One Rechtswert: what holds, the draft and its release, and which open Vorgänge read it. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatDay } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { discardRechtswertEntwurf, getRechtswert, listRechtswerte, releaseRechtswert } from '../rechtswert.api.ts';
import type { RechtswertFassung } from '../rechtswert.schema.ts';
import { RechtswertForm } from './RechtswertForm.tsx';
import { wertWorte } from './worte.ts';

type Rechtswert = OutputOf<typeof getRechtswert>;

export default function RechtswertSeite() {
  const { schluessel } = useScreenParams<'schluessel'>();
  const query = useLoad(getRechtswert, { schluessel });
  const [editing, setEditing] = useState(false);
  return (
    <Loaded of={query} words="Der Rechtswert wird geladen">
      {(wert) => {
        const entwurf = wert.fassungen.find(({ status }) => status === 'ENTWURF');
        return (
          <Page
            title={wert.name}
            crumbs={[{ to: '/verwaltung/regelwerk', search: { teil: 'werte' }, label: 'Regelwerk' }]}
            sub={`${wert.text} ${wert.norm}`}
            actions={
              !editing && (
                <Button
                  kind={entwurf?.darfFreigeben ? 'secondary' : 'primary'}
                  icon="bearbeiten"
                  onClick={() => setEditing(true)}
                >
                  {entwurf ? 'Entwurf bearbeiten' : 'Neuen Wert entwerfen'}
                </Button>
              )
            }
          >
            <div className="u-stack">
              {editing && <RechtswertForm wert={wert} entwurf={entwurf} onDone={() => setEditing(false)} />}
              {entwurf && !editing && <Entwurf wert={wert} entwurf={entwurf} />}
              <Geltend wert={wert} />
              <Betroffen wert={wert} />
              <Fassungen wert={wert} />
            </div>
          </Page>
        );
      }}
    </Loaded>
  );
}

function Geltend({ wert: { geltend, einheit } }: { wert: Rechtswert }) {
  if (!geltend)
    return (
      <Note kind="warning" title="Für heute ist kein Wert hinterlegt">
        Voraussetzungen, die ihn brauchen, bleiben offen.
      </Note>
    );
  const bis = geltend.gueltigBis ? ` bis ${formatDay(geltend.gueltigBis)}` : '';
  return (
    <section aria-labelledby="gilt-heute">
      <h2 id="gilt-heute">Gilt heute: {wertWorte(geltend.wert, einheit)}</h2>
      <p className="u-muted">
        Seit {formatDay(geltend.gueltigAb)}
        {bis}, {geltend.quelle}
        {geltend.mitgeliefert && '. Mitgeliefert: gilt, bis Ihr Amt einen eigenen Wert freigibt.'}
      </p>
    </section>
  );
}

function Entwurf({ wert, entwurf }: { wert: Rechtswert; entwurf: RechtswertFassung }) {
  const changes = [getRechtswert, listRechtswerte];
  const release = useAct(releaseRechtswert, { changes, done: () => toast('Wert freigegeben') });
  const discard = useAct(discardRechtswertEntwurf, { changes, done: () => toast('Entwurf verworfen') });
  const seen = { id: entwurf.id, version: entwurf.version };
  return (
    <Note
      kind="info"
      title={`Entwurf: ${wertWorte(entwurf.wert, wert.einheit)}${entwurf.gueltigAb ? ` ab ${formatDay(entwurf.gueltigAb)}` : ''}`}
      actions={
        <>
          {entwurf.darfFreigeben && (
            <Button kind="primary" icon="haken" busy={release.busy} onClick={() => void release.run(seen)}>
              Freigeben
            </Button>
          )}
          <Button icon="loeschen" busy={discard.busy} onClick={() => void discard.run(seen)}>
            Entwurf verwerfen
          </Button>
        </>
      }
    >
      <ProblemNote problem={release.problem ?? discard.problem} />
      <p>
        Von {entwurf.von}, {entwurf.quelle}.{' '}
        {entwurf.darfFreigeben
          ? 'Vergleichen Sie den Wert mit der Quelle und geben Sie ihn frei.'
          : 'Freigeben muss ihn jemand, der nicht mitgeschrieben hat.'}
      </p>
    </Note>
  );
}

function Betroffen({ wert: { betroffen } }: { wert: Rechtswert }) {
  return (
    <section aria-labelledby="betroffen">
      <h2 id="betroffen">
        {betroffen.anzahl === 0
          ? 'Kein offener Vorgang rechnet damit'
          : `${count(betroffen.anzahl, 'offener Vorgang rechnet', 'offene Vorgänge rechnen')} damit`}
      </h2>
      {betroffen.anzahl > 0 && (
        <DataTable
          caption="Betroffene Vorgänge, die ältesten zuerst"
          rows={betroffen.erste}
          rowKey={({ id }) => id}
          link={({ id }) => ({ to: '/vorgaenge/$verfahrenId', params: { verfahrenId: id } })}
          columns={[
            { head: 'Person', cell: ({ person }) => `${person.familienname}, ${person.vornamen}` },
            { head: 'Vorgang', cell: ({ artName }) => artName },
            { head: 'Eingegangen', cell: ({ eingegangenAm }) => formatDay(eingegangenAm.slice(0, 10)), nowrap: true },
          ]}
        />
      )}
    </section>
  );
}

const STATUS = { ENTWURF: 'Entwurf', FREIGEGEBEN: 'freigegeben', VERWORFEN: 'verworfen' } as const;

function Fassungen({ wert: { fassungen, einheit } }: { wert: Rechtswert }) {
  if (fassungen.length === 0) return null;
  return (
    <section aria-labelledby="fassungen">
      <h2 id="fassungen">Fassungen Ihres Amts</h2>
      <DataTable
        caption="Fassungen, die neueste zuerst"
        rows={fassungen}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Nr.', number: true, cell: ({ nummer }) => nummer },
          { head: 'Wert', number: true, cell: (one) => wertWorte(one.wert, einheit) },
          { head: 'Gilt', cell: ({ gueltigAb, gueltigBis }) => spanne(gueltigAb, gueltigBis) },
          { head: 'Quelle', cell: ({ quelle }) => quelle },
          {
            head: 'Stand',
            cell: ({ status, von, freigegebenVon }) =>
              `${STATUS[status]}, von ${von}${freigegebenVon ? `, freigegeben von ${freigegebenVon}` : ''}`,
          },
        ]}
      />
    </section>
  );
}

function spanne(ab: string | null, bis: string | null): string {
  return `${ab ? `ab ${formatDay(ab)}` : ''}${bis ? ` bis ${formatDay(bis)}` : ''}`.trim();
}
