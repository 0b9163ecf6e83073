/** One Erlass: its state, its relations to confirm, its head to correct, its text with the days of each section. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDay } from '#ui/format.ts';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Badge, Status } from '#ui/Status.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { decideBeziehung, getErlass, listErlasse, updateErlass } from '../erlass.api.ts';
import type { BeziehungView, Erlass } from '../erlass.schema.ts';
import { zielWords } from './AufnehmenSeite.tsx';
import { KopfFelder, kopfDraft, toKopf } from './KopfFelder.tsx';
import { BEZIEHUNG, Ende, pairWords, Zustand } from './worte.tsx';
import './erlass.css';

export default function ErlassSeite() {
  const { id } = useScreenParams<'id'>();
  const erlass = useLoad(getErlass, { id });
  return (
    <Loaded of={erlass} words="Der Erlass wird geladen">
      {(data) => <Ansicht key={`${data.id} ${data.version}`} erlass={data} />}
    </Loaded>
  );
}

function Ansicht({ erlass }: { erlass: Erlass }) {
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const edits = may('erlasse.pflegen');
  const house = erlass.sammlung.art === 'hausregel';
  return (
    <Page
      title={erlass.titel}
      crumbs={[{ label: 'Erlasse und Hausregeln', to: '/erlasse/bestand' }]}
      aside={<Zustand of={erlass} />}
      actions={
        edits &&
        (house ? (
          <ButtonLink to="/erlasse/hausregeln/$id" params={{ id: erlass.id }} kind="primary" icon="bearbeiten">
            Hausregel ändern
          </ButtonLink>
        ) : (
          !editing && (
            <Button
              kind={erlass.zuPruefen.length > 0 ? 'primary' : 'secondary'}
              icon="bearbeiten"
              onClick={() => setEditing(true)}
            >
              {erlass.zuPruefen.length > 0 ? 'Kopf prüfen' : 'Kopf ändern'}
            </Button>
          )
        ))
      }
    >
      {edits && erlass.zuPruefen.length > 0 && (
        <Note kind="warning" title="Das muss jemand prüfen">
          <ul>
            {erlass.zuPruefen.map(({ satz }) => (
              <li key={satz}>{satz}</li>
            ))}
          </ul>
        </Note>
      )}
      {erlass.befunde.length > 0 && (
        <Note kind="info" title="Passt nicht zusammen oder fehlt">
          <ul>
            {erlass.befunde.map(({ satz }) => (
              <li key={satz}>{satz}</li>
            ))}
          </ul>
        </Note>
      )}
      {editing ? <KopfForm erlass={erlass} onDone={() => setEditing(false)} /> : <KopfAngaben erlass={erlass} />}
      <Beziehungen of={erlass.beziehungen} edits={edits} />
      <Text erlass={erlass} />
    </Page>
  );
}

function KopfAngaben({ erlass }: { erlass: Erlass }) {
  const day = (iso: string | undefined) => iso && formatDay(iso);
  return (
    <Facts
      of={[
        ['Aktenzeichen', erlass.kurz],
        ['Herausgeber', erlass.herausgeber],
        ['Datum', day(erlass.datum)],
        ['Gültig ab', day(erlass.gueltigAb)],
        ['Gültig bis', day(erlass.gueltigBis)],
        ['Bezug', erlass.bezug.join('; ')],
        ['Sammlung', erlass.sammlung.name],
        ['Einstufung', erlass.einstufung],
        ['Quelle', erlass.quelle],
      ]}
    />
  );
}

function KopfForm({ erlass, onDone }: { erlass: Erlass; onDone(): void }) {
  const form = useForm({
    contract: updateErlass,
    draft: kopfDraft(erlass),
    input: (draft) => ({ id: erlass.id, version: erlass.version, kopf: toKopf(draft) }),
    changes: [getErlass, listErlasse],
    done: () => {
      toast('Der Kopf ist geprüft und gespeichert');
      onDone();
    },
  });
  return (
    <Form form={form} action="Als geprüft speichern" onCancel={onDone}>
      <KopfFelder form={form} />
    </Form>
  );
}

function Beziehungen({ of, edits }: { of: readonly BeziehungView[]; edits: boolean }) {
  const act = useAct(decideBeziehung, { changes: [getErlass, listErlasse] });
  const shown = of.filter(({ art, stand }) => art !== 'legt_aus' && (edits || stand !== 'abgelehnt'));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="beziehungen">
      <h2 id="beziehungen">Beziehungen</h2>
      <ProblemNote problem={act.problem} />
      <ul className="erlass-beziehungen">
        {shown.map(({ id, art, ziel, zielErlass, abschnitte, fundtext, stand, version }) => (
          <li key={id} className="card">
            <p>
              <strong>{BEZIEHUNG[art]} </strong>
              {zielErlass ? (
                <Link to="/erlasse/bestand/$id" params={{ id: zielErlass.id }}>
                  {zielWords(ziel)}: {zielErlass.titel}
                </Link>
              ) : (
                zielWords(ziel)
              )}
              {abschnitte.length > 0 && <>. {pairWords(abschnitte)}.</>}
            </p>
            {fundtext && <blockquote className="u-muted">„{fundtext}“</blockquote>}
            {stand === 'vorschlag' && edits ? (
              <div className="u-row">
                <Button busy={act.busy} icon="haken" onClick={() => void act.run({ id, version, stand: 'bestaetigt' })}>
                  Bestätigen
                </Button>
                <Button kind="text" busy={act.busy} onClick={() => void act.run({ id, version, stand: 'abgelehnt' })}>
                  Ablehnen
                </Button>
              </div>
            ) : (
              <Stand of={stand} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stand({ of }: { of: BeziehungView['stand'] }) {
  if (of === 'bestaetigt') return <Status tone="success">bestätigt</Status>;
  return of === 'abgelehnt' ? <Status tone="quiet">abgelehnt</Status> : <Status tone="plain">nicht bestätigt</Status>;
}

function Text({ erlass }: { erlass: Erlass }) {
  return (
    <section aria-labelledby="text" className="u-measure">
      <h2 id="text">Text</h2>
      {erlass.abschnitte.map(({ normId, bezeichnung, ueberschrift, absaetze, gueltig }) => (
        <article key={normId} className={gueltig.length === 0 ? 'erlass-abschnitt u-muted' : 'erlass-abschnitt'}>
          <h3>
            {bezeichnung} {ueberschrift}
          </h3>
          {gueltig.length === 0 && <Badge tone="quiet">gilt an keinem Tag</Badge>}
          {gueltig
            .filter(({ bis }) => bis !== undefined && bis !== erlass.gueltig?.bis)
            .map(({ von, bis, ende }) => (
              <p key={von} className="u-small">
                Gilt vom {formatDay(von)} bis {formatDay(bis ?? '')}
                {ende && (
                  <>
                    {', dann '}
                    <Ende of={ende} />
                  </>
                )}
                .
              </p>
            ))}
          {absaetze.map(({ nr, text }) => (
            <p key={text} className="erlass-absatz">
              {nr && `(${nr}) `}
              {text}
            </p>
          ))}
        </article>
      ))}
    </section>
  );
}
