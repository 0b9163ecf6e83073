/** One entry: what holds, the draft and its release, what came with Bleibe, all versions; or a new one. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { dayOf, formatDay } from '#ui/format.ts';
import { DataTable, Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useGo, useScreenSearch, useScreenState } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import {
  discardGlossarEntwurf,
  getGlossareintrag,
  listGlossar,
  listGlossarEntwuerfe,
  releaseGlossareintrag,
  saveGlossarEntwurf,
} from '../glossar.api.ts';
import type { GlossarInhalt } from '../glossar.schema.ts';
import { formatStelle, formatZiel } from '../stelle.rules.ts';
import type { GlossarFassung } from '../zeile.schema.ts';
import { EintragForm } from './EintragForm.tsx';
import { eintragSearch } from './routes.ts';
import './glossar.css';

type Gelesen = OutputOf<typeof getGlossareintrag>;
const CRUMBS = [{ to: '/erlasse/glossar', label: 'Glossar' }];
const CHANGES = [getGlossareintrag, listGlossar, listGlossarEntwuerfe];

export default function EintragSeite() {
  const { schluessel } = useScreenSearch(eintragSearch);
  return schluessel === undefined ? <Neu /> : <Vorhanden key={schluessel} schluessel={schluessel} />;
}

function Neu() {
  const go = useGo();
  const { worte, fehlsuche } = useScreenState() as { worte?: string; fehlsuche?: { id: string; version: number } };
  return (
    <Page title="Glossareintrag anlegen" crumbs={CRUMBS} sub="Er gilt, wenn eine zweite Person ihn freigegeben hat.">
      <EintragForm
        {...(worte ? { worte } : {})}
        {...(fehlsuche ? { fehlsuche } : {})}
        onDone={(schluessel) => go({ to: '/erlasse/glossar/eintrag', search: { schluessel }, replace: true })}
        onCancel={() => go({ to: '/erlasse/glossar' })}
      />
    </Page>
  );
}

function Vorhanden({ schluessel }: { schluessel: string }) {
  const edits = useMay()('erlasse.pflegen');
  const query = useLoad(getGlossareintrag, { schluessel });
  const [editing, setEditing] = useState(false);
  return (
    <Loaded of={query} words="Der Eintrag wird geladen">
      {(one) => {
        const entwurf = one.fassungen.find(({ status }) => status === 'ENTWURF');
        const shown = entwurf?.inhalt ?? one.geltend ?? one.fassungen[0]?.inhalt;
        return (
          <Page
            title={shown?.ausdruecke[0] ?? 'Glossareintrag'}
            crumbs={CRUMBS}
            sub={herkunft(one)}
            actions={
              edits &&
              !editing && (
                <>
                  {!entwurf && one.geltend && <Umschalten schluessel={schluessel} inhalt={one.geltend} />}
                  <Button
                    kind={entwurf?.darfFreigeben ? 'secondary' : 'primary'}
                    icon="bearbeiten"
                    onClick={() => setEditing(true)}
                  >
                    {entwurf ? 'Entwurf bearbeiten' : 'Ändern'}
                  </Button>
                </>
              )
            }
          >
            {editing ? (
              <EintragForm
                schluessel={schluessel}
                start={shown}
                entwurf={entwurf}
                onDone={() => setEditing(false)}
                onCancel={() => setEditing(false)}
              />
            ) : (
              <div className="u-stack">
                {entwurf && <Entwurf entwurf={entwurf} edits={edits} />}
                {one.geltend && <Inhalt id="gilt" titel="Gilt heute" inhalt={one.geltend} />}
                {one.mitgeliefert && one.fassungen.some(({ status }) => status === 'FREIGEGEBEN') && (
                  <Inhalt id="mitgeliefert" titel="Mitgeliefert war" inhalt={one.mitgeliefert} />
                )}
                <Fassungen fassungen={one.fassungen} />
              </div>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

function herkunft({ mitgeliefert, geltend, fassungen }: Gelesen): string {
  if (!geltend) return 'Gilt noch nicht.';
  const own = fassungen.some(({ status }) => status === 'FREIGEGEBEN');
  if (geltend.aus) return 'Von Ihrem Amt abgeschaltet: Die Suche verwendet den Eintrag nicht.';
  if (own) return mitgeliefert ? 'Mitgeliefert und von Ihrem Amt geändert.' : 'Eintrag Ihres Amts.';
  return 'Mitgeliefert: gilt, bis Ihr Amt eine eigene Fassung freigibt.';
}

/** A draft like any other: a second person releases it. */
function Umschalten({ schluessel, inhalt }: { schluessel: string; inhalt: GlossarInhalt }) {
  const save = useAct(saveGlossarEntwurf, {
    changes: CHANGES,
    done: () => toast(inhalt.aus ? 'Entwurf zum Einschalten gespeichert' : 'Entwurf zum Abschalten gespeichert'),
  });
  return (
    <>
      <ProblemNote problem={save.problem} />
      <Button
        icon={inhalt.aus ? 'erledigt' : 'entfaellt'}
        busy={save.busy}
        onClick={() => void save.run({ schluessel, gueltigAb: dayOf(), inhalt: { ...inhalt, aus: !inhalt.aus } })}
      >
        {inhalt.aus ? 'Wieder einschalten' : 'Abschalten'}
      </Button>
    </>
  );
}

function Inhalt({ id, titel, inhalt }: { id: string; titel: string; inhalt: GlossarInhalt }) {
  return (
    <section className="card u-stack" aria-labelledby={id}>
      <h2 id={id}>{titel}</h2>
      <Worte inhalt={inhalt} />
    </section>
  );
}

function Worte({ inhalt: { ausdruecke, woerter, stellen, aus } }: { inhalt: GlossarInhalt }) {
  return (
    <Facts
      of={[
        ['So sagt man', <Marken key="sagt" of={ausdruecke} />],
        ['So steht es im Gesetz', woerter.length === 0 ? 'keine Wörter' : <Marken key="steht" of={woerter} />],
        ['Führt zu', stellen.length === 0 ? 'keine Stelle' : stellen.map(formatStelle).join(', ')],
        ...(aus ? ([['Verwendung', 'abgeschaltet']] as const) : []),
      ]}
    />
  );
}

function Marken({ of }: { of: readonly string[] }) {
  return (
    <ul className="erlasse-marken">
      {of.map((wort) => (
        <li key={wort}>{wort}</li>
      ))}
    </ul>
  );
}

function Entwurf({ entwurf, edits }: { entwurf: GlossarFassung; edits: boolean }) {
  const release = useAct(releaseGlossareintrag, { changes: CHANGES, done: () => toast('Eintrag freigegeben') });
  const discard = useAct(discardGlossarEntwurf, { changes: CHANGES, done: () => toast('Entwurf verworfen') });
  const seen = { id: entwurf.id, version: entwurf.version };
  return (
    <Note
      kind="info"
      title={`Entwurf${entwurf.gueltigAb ? `, gilt ab ${formatDay(entwurf.gueltigAb)}` : ''}`}
      actions={
        edits && (
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
        )
      }
    >
      <ProblemNote problem={release.problem ?? discard.problem} />
      {entwurf.inhalt.aus && <p>Der Eintrag soll abgeschaltet werden.</p>}
      <Worte inhalt={entwurf.inhalt} />
      <p>
        Von {entwurf.von}.{' '}
        {entwurf.darfFreigeben
          ? 'Prüfen Sie: Wer diese Wörter sucht, soll an genau diese Stelle kommen.'
          : 'Freigeben muss jemand, der nicht mitgeschrieben hat.'}
      </p>
    </Note>
  );
}

const STATUS = { ENTWURF: 'Entwurf', FREIGEGEBEN: 'freigegeben', VERWORFEN: 'verworfen' } as const;

function Fassungen({ fassungen }: { fassungen: readonly GlossarFassung[] }) {
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
          { head: 'So sagt man', cell: ({ inhalt }) => inhalt.ausdruecke.join(', ') },
          { head: 'Führt zu', cell: ({ inhalt }) => (inhalt.aus ? 'abgeschaltet' : formatZiel(inhalt)) },
          {
            head: 'Gilt',
            cell: ({ gueltigAb, gueltigBis }) =>
              `${gueltigAb ? `ab ${formatDay(gueltigAb)}` : ''}${gueltigBis ? ` bis ${formatDay(gueltigBis)}` : ''}`,
          },
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
