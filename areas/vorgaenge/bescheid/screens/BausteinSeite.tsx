/** One text block: what holds, the draft and its release, all versions. */

import { useState } from 'react';
import { NormText } from '#areas/erlasse/screens/index.ts';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { DataTable, Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useGo, useScreenParams } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { findVerfahrensart } from '../../verfahrensart.data.ts';
import { discardBausteinEntwurf, getBaustein, listBausteine, releaseBaustein } from '../baustein.api.ts';
import { fromAddress, toAddress } from '../baustein.rules.ts';
import type { Baustein, BausteinFassung } from '../baustein.schema.ts';
import { nameOfSprache } from '../brief.rules.ts';
import { BausteinForm } from './BausteinForm.tsx';
import { BausteinText } from './BausteinText.tsx';
import { ABSCHNITTE, ART } from './worte.ts';
import './schreiben.css';

type Gelesen = OutputOf<typeof getBaustein>;
const CRUMBS = [{ to: '/verwaltung/textbausteine', label: 'Textbausteine' }];
const NEU = 'neu';

export default function BausteinSeite() {
  const { schluessel } = useScreenParams<'schluessel'>();
  return schluessel === NEU ? <Neu /> : <Vorhanden key={schluessel} schluessel={fromAddress(schluessel)} />;
}

function Neu() {
  const go = useGo();
  return (
    <Page title="Textbaustein anlegen" crumbs={CRUMBS} sub="Er gilt, wenn eine zweite Person ihn freigegeben hat.">
      <BausteinForm
        onDone={(schluessel) =>
          go({ to: '/verwaltung/textbausteine/$schluessel', params: { schluessel: toAddress(schluessel) } })
        }
        onCancel={() => go({ to: '/verwaltung/textbausteine' })}
      />
    </Page>
  );
}

function Vorhanden({ schluessel }: { schluessel: string }) {
  const query = useLoad(getBaustein, { schluessel });
  const [editing, setEditing] = useState(false);
  return (
    <Loaded of={query} words="Der Textbaustein wird geladen">
      {(one) => {
        const entwurf = one.fassungen.find(({ status }) => status === 'ENTWURF');
        const shown = one.geltend ?? entwurf?.inhalt ?? one.fassungen[0]?.inhalt;
        return (
          <Page
            title={shown?.titel ?? schluessel}
            crumbs={CRUMBS}
            sub={herkunft(one)}
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
            {editing ? (
              <BausteinForm
                schluessel={schluessel}
                {...(shown ? { start: shown } : {})}
                entwurf={entwurf}
                onDone={() => setEditing(false)}
                onCancel={() => setEditing(false)}
              />
            ) : (
              <div className="u-stack">
                {entwurf && <Entwurf entwurf={entwurf} />}
                {one.geltend && <Geltend baustein={one.geltend} />}
                <Fassungen fassungen={one.fassungen} />
              </div>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

function herkunft({ ausgeliefert, geltend, fassungen }: Gelesen): string {
  if (!geltend) return 'Gilt noch nicht.';
  const eigene = fassungen.some(({ status }) => status === 'FREIGEGEBEN');
  if (eigene) return 'In der Fassung Ihres Amts.';
  return ausgeliefert ? 'Mitgeliefert: gilt, bis Ihr Amt eine eigene Fassung freigibt.' : '';
}

function Geltend({ baustein }: { baustein: Baustein }) {
  const { norm, briefe, abschnitt, verfahren, sprache, text } = baustein;
  return (
    <section className="card u-stack" aria-labelledby="gilt-heute">
      <h2 id="gilt-heute">Gilt heute</h2>
      <BausteinText text={text} sprache={sprache} />
      <Facts
        of={[
          ['Vorschrift', norm ? <NormText key="norm" text={norm} /> : 'keine'],
          ['Schreiben', briefe.length === 0 ? 'alle' : briefe.map((one) => ART[one]).join(', ')],
          ['Abschnitt', ABSCHNITTE.find(({ value }) => value === abschnitt)?.label ?? 'jeder'],
          [
            'Verfahren',
            verfahren.length === 0 ? 'alle' : verfahren.map((one) => findVerfahrensart(one)?.name ?? one).join(', '),
          ],
          ['Sprache', sprache === 'de' ? 'Deutsch' : nameOfSprache(sprache)],
        ]}
      />
    </section>
  );
}

function Entwurf({ entwurf }: { entwurf: BausteinFassung }) {
  const changes = [getBaustein, listBausteine];
  const release = useAct(releaseBaustein, { changes, done: () => toast('Textbaustein freigegeben') });
  const discard = useAct(discardBausteinEntwurf, { changes, done: () => toast('Entwurf verworfen') });
  const seen = { id: entwurf.id, version: entwurf.version };
  return (
    <Note
      kind="info"
      title={`Entwurf${entwurf.gueltigAb ? `, gilt ab ${formatDay(entwurf.gueltigAb)}` : ''}`}
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
      <BausteinText text={entwurf.inhalt.text} sprache={entwurf.inhalt.sprache} />
      <p>
        Von {entwurf.von}.{' '}
        {entwurf.darfFreigeben
          ? 'Lesen Sie den Text, bevor Sie ihn freigeben.'
          : 'Freigeben muss jemand, der nicht mitgeschrieben hat.'}
      </p>
    </Note>
  );
}

const STATUS = { ENTWURF: 'Entwurf', FREIGEGEBEN: 'freigegeben', VERWORFEN: 'verworfen' } as const;

function Fassungen({ fassungen }: { fassungen: readonly BausteinFassung[] }) {
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
          { head: 'Text', cell: ({ inhalt }) => inhalt.text.slice(0, 160) },
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
