/** One entry: what holds, the draft with what it changes, whom it touches, all versions. */
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
import { discardRegelEntwurf, getRegel, listRegelwerk, releaseRegel } from '../regelwerk.api.ts';
import type { RegelFassung } from '../regelwerk.schema.ts';
import { Inhalt } from './Inhalt.tsx';
import { Probe } from './Probe.tsx';
import { RegelForm } from './RegelForm.tsx';
import { Unterschiede } from './Unterschiede.tsx';
import './regelwerk.css';

export type Regel = OutputOf<typeof getRegel>;

const UEBER = {
  unterlagen: 'Unterlagen zum Antrag',
  gebuehr: 'Gebühr',
  verfahrensart: 'Verfahren',
  stellen: 'Andere Behörden',
} as const;

export default function RegelSeite() {
  const { abschnitt, name } = useScreenParams<'abschnitt' | 'name'>();
  const query = useLoad(getRegel, { schluessel: `${abschnitt}.${name}` });
  const [editing, setEditing] = useState(false);
  return (
    <Loaded of={query} words="Der Eintrag wird geladen">
      {(regel) => {
        const entwurf = regel.fassungen.find(({ status }) => status === 'ENTWURF');
        return (
          <Page
            title={regel.name}
            aside={UEBER[regel.abschnitt]}
            crumbs={[
              {
                to: '/verwaltung/regelwerk',
                search: { teil: regel.abschnitt === 'unterlagen' ? undefined : regel.abschnitt },
                label: 'Regelwerk',
              },
            ]}
            actions={
              !editing && (
                <Button
                  kind={entwurf?.darfFreigeben ? 'secondary' : 'primary'}
                  icon="bearbeiten"
                  onClick={() => setEditing(true)}
                >
                  {entwurf ? 'Entwurf bearbeiten' : 'Neue Fassung entwerfen'}
                </Button>
              )
            }
          >
            <div className="u-stack">
              {editing ? (
                <RegelForm
                  key={entwurf?.id ?? 'neu'}
                  regel={regel}
                  entwurf={entwurf}
                  onDone={() => setEditing(false)}
                />
              ) : (
                <>
                  {entwurf && <Entwurf entwurf={entwurf} betroffen={regel.betroffen} />}
                  <Geltend regel={regel} />
                  <Betroffen of={regel.betroffen} />
                  <Fassungen of={regel.fassungen} />
                </>
              )}
            </div>
          </Page>
        );
      }}
    </Loaded>
  );
}

function Geltend({ regel: { geltend } }: { regel: Regel }) {
  if (!geltend)
    return (
      <Note kind="warning" title="Für heute gilt keine Fassung">
        Entwerfen Sie eine und lassen Sie sie freigeben.
      </Note>
    );
  const { inhalt, gueltigAb, gueltigBis, mitgeliefert } = geltend;
  return (
    <section aria-labelledby="rw-gilt" className="u-stack">
      <h2 id="rw-gilt">Gilt heute</h2>
      <Inhalt of={inhalt} />
      <p className="u-muted">
        {mitgeliefert
          ? 'Mitgeliefert: gilt, bis Ihr Amt eine eigene Fassung freigibt.'
          : `Seit ${formatDay(gueltigAb)}${gueltigBis ? ` bis ${formatDay(gueltigBis)}` : ''}.`}{' '}
        {inhalt.quelle}, geprüft bis {formatDay(inhalt.geprueftBis)}.
      </p>
    </section>
  );
}

function Entwurf({ entwurf, betroffen }: { entwurf: RegelFassung; betroffen: Regel['betroffen'] }) {
  const changes = [getRegel, listRegelwerk];
  const release = useAct(releaseRegel, { changes, done: () => toast('Fassung freigegeben') });
  const discard = useAct(discardRegelEntwurf, { changes, done: () => toast('Entwurf verworfen') });
  const [trying, setTrying] = useState(false);
  const seen = { id: entwurf.id, version: entwurf.version };
  return (
    <section className="card rw-entwurf" aria-labelledby="rw-entwurf">
      <h2 id="rw-entwurf">Entwurf{entwurf.gueltigAb ? ` ab ${formatDay(entwurf.gueltigAb)}` : ''}</h2>
      <p>
        Von {entwurf.von}.{' '}
        {entwurf.darfFreigeben
          ? 'Vergleichen Sie die Änderungen mit der Quelle und geben Sie die Fassung frei.'
          : 'Freigeben muss jemand, der nicht mitgeschrieben hat.'}
      </p>
      <Unterschiede of={entwurf.unterschiede} caption="Was sich ändert" />
      <p className="u-muted">
        {betroffen.anzahl === 0
          ? 'Kein offener Vorgang ist davon betroffen.'
          : `${count(betroffen.anzahl, 'offener Vorgang ist', 'offene Vorgänge sind')} davon betroffen.`}
      </p>
      <ProblemNote problem={release.problem ?? discard.problem} />
      <div className="form-actions">
        {entwurf.darfFreigeben && (
          <Button kind="primary" icon="haken" busy={release.busy} onClick={() => void release.run(seen)}>
            Fassung freigeben
          </Button>
        )}
        {betroffen.anzahl > 0 && (
          <Button icon="auge" onClick={() => setTrying(true)}>
            An einem Vorgang ausprobieren
          </Button>
        )}
        <Button icon="loeschen" busy={discard.busy} onClick={() => void discard.run(seen)}>
          Entwurf verwerfen
        </Button>
      </div>
      {trying && <Probe fassungId={entwurf.id} vorgaenge={betroffen.erste} onClose={() => setTrying(false)} />}
    </section>
  );
}

function Betroffen({ of }: { of: Regel['betroffen'] }) {
  return (
    <section aria-labelledby="rw-betroffen" className="u-stack">
      <h2 id="rw-betroffen">
        {of.anzahl === 0
          ? 'Kein offener Vorgang ist betroffen'
          : `Eine Änderung betrifft ${count(of.anzahl, 'offenen Vorgang', 'offene Vorgänge')}`}
      </h2>
      {of.entwuerfe > 0 && (
        <p>
          Dazu {count(of.entwuerfe, 'begonnener Antrag', 'begonnene Anträge')} im Portal: Dort gilt die Liste des Tages,
          an dem jemand weitermacht.
        </p>
      )}
      {of.anzahl > 0 && (
        <DataTable
          caption="Betroffene Vorgänge, die ältesten zuerst"
          rows={of.erste}
          rowKey={({ id }) => id}
          link={({ id }) => ({ to: '/vorgaenge/$verfahrenId', params: { verfahrenId: id } })}
          columns={[
            { head: 'Person', cell: ({ person }) => `${person.familienname}, ${person.vornamen}` },
            { head: 'Vorgang', cell: ({ artName }) => artName },
            { head: 'Eingegangen', nowrap: true, cell: ({ eingegangenAm }) => formatDay(eingegangenAm.slice(0, 10)) },
          ]}
        />
      )}
      {of.anzahl > of.erste.length && <p className="u-muted">Gezeigt sind die {of.erste.length} ältesten.</p>}
    </section>
  );
}

const STATUS = { ENTWURF: 'Entwurf', FREIGEGEBEN: 'freigegeben', VERWORFEN: 'verworfen' } as const;

function Fassungen({ of }: { of: readonly RegelFassung[] }) {
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="rw-fassungen" className="u-stack">
      <h2 id="rw-fassungen">Fassungen Ihres Amts</h2>
      <ul className="plain-list">
        {of.map((one) => (
          <li key={one.id}>
            <details className="rw-fassung">
              <summary>
                Nummer {one.nummer}, {STATUS[one.status]}
                {one.gueltigAb && `, ab ${formatDay(one.gueltigAb)}`}
                {one.gueltigBis && ` bis ${formatDay(one.gueltigBis)}`}
                <span className="cell-sub">
                  Entworfen von {one.von}
                  {one.freigegebenVon && `, freigegeben von ${one.freigegebenVon}`}
                </span>
              </summary>
              <Unterschiede of={one.unterschiede} caption={`Unterschiede der Fassung ${one.nummer}`} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
