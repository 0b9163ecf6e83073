/** Titles that continue by law: rule, count with sample, release by a second person. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, formatDayShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import * as api from '../fortgeltung.api.ts';
import type { Fortgeltungslauf } from '../fortgeltung.schema.ts';

const CHANGES = [api.listFortgeltungsregeln, api.listFortgeltungslaeufe];

export function Fortgeltung() {
  const regeln = useLoad(api.listFortgeltungsregeln, {});
  const laeufe = useLoad(api.listFortgeltungslaeufe, {});
  const [drafting, setDrafting] = useState(false);
  return (
    <div className="u-stack">
      <Loaded of={laeufe} words="Sammelaktionen werden geladen">
        {(data) => (
          <>
            {data.laeufe.map((lauf) => (
              <Lauf key={lauf.id} lauf={lauf} />
            ))}
          </>
        )}
      </Loaded>
      <Loaded of={regeln} words="Regeln werden geladen">
        {(data) =>
          data.regeln.length === 0 && !drafting ? (
            <EmptyState icon="hinweis" title="Noch keine Regel">
              Eine Regel sagt, welche Titel ein Gesetz verlängert: Art, Tag, an dem sie galten, neues Ende und Norm.
            </EmptyState>
          ) : (
            <Regeln regeln={data.regeln} />
          )
        }
      </Loaded>
      {drafting ? (
        <Entwurf onClose={() => setDrafting(false)} />
      ) : (
        <Button icon="plus" onClick={() => setDrafting(true)}>
          Regel entwerfen
        </Button>
      )}
    </div>
  );
}

type Regel = { id: string; version: number; status: string; vonMir: boolean; inhalt: Fortgeltungslauf['regel'] };

function Regeln({ regeln }: { regeln: readonly Regel[] }) {
  const release = useAct(api.releaseFortgeltungsregel, { changes: CHANGES, done: () => toast('Die Regel gilt') });
  const prepare = useAct(api.prepareFortgeltungslauf, {
    changes: CHANGES,
    done: ({ anzahl }) => toast(`${count(anzahl, 'Titel', 'Titel')} gezählt, noch nichts geändert`),
  });
  return (
    <section aria-label="Regeln" className="u-stack">
      <ProblemNote problem={release.problem ?? prepare.problem} />
      <DataTable
        caption="Regeln der Fortgeltung"
        rows={regeln}
        rowKey={({ id }) => id}
        keys={false}
        columns={[
          { head: 'Regel', cell: ({ inhalt }) => inhalt.name },
          { head: 'Titel', cell: ({ inhalt }) => inhalt.arten.join(', ') },
          { head: 'Galt am', nowrap: true, cell: ({ inhalt }) => formatDayShort(inhalt.gueltigAm) },
          { head: 'Neues Ende', nowrap: true, cell: ({ inhalt }) => formatDayShort(inhalt.fortBis) },
          { head: 'Norm', cell: ({ inhalt }) => inhalt.norm },
          {
            head: 'Nächster Schritt',
            actions: true,
            cell: ({ id, version, status, vonMir }) =>
              status === 'FREIGEGEBEN' ? (
                <Button busy={prepare.busy} onClick={() => void prepare.run({ fassungId: id })}>
                  Titel zählen
                </Button>
              ) : (
                <Button
                  blocked={vonMir ? 'Freigeben muss eine zweite Person.' : undefined}
                  busy={release.busy}
                  onClick={() => void release.run({ id, version })}
                >
                  Regel freigeben
                </Button>
              ),
          },
        ]}
      />
    </section>
  );
}

const LAUF_WORTE = {
  entwurf: { tone: 'warning', text: 'wartet auf die Freigabe einer zweiten Person' },
  freigegeben: { tone: 'info', text: 'wird fortgeschrieben' },
  fertig: { tone: 'success', text: 'fertig' },
  verworfen: { tone: 'quiet', text: 'verworfen' },
} as const;

function Lauf({ lauf }: { lauf: Fortgeltungslauf }) {
  const [asking, setAsking] = useState(false);
  const discard = useAct(api.discardFortgeltungslauf, { changes: CHANGES });
  const { tone, text } = LAUF_WORTE[lauf.stand];
  return (
    <article className="card u-stack" aria-label={lauf.regel.name}>
      <h2>{lauf.regel.name}</h2>
      <p>
        {count(lauf.anzahl, 'Titel', 'Titel')} · {lauf.fortgeschrieben} fortgeschrieben · {lauf.ausgelassen} ausgelassen
        · vorbereitet von {lauf.vorbereitetVon}
        {lauf.freigegebenVon && `, freigegeben von ${lauf.freigegebenVon}`}
      </p>
      <Status tone={tone}>{text}</Status>
      <ProblemNote problem={discard.problem} />
      {lauf.stand === 'entwurf' && (
        <>
          <DataTable
            caption="Stichprobe"
            rows={lauf.stichprobe}
            rowKey={({ titelId }) => titelId}
            keys={false}
            columns={[
              { head: 'Akte', cell: ({ aktenzeichen }) => aktenzeichen },
              { head: 'Person', cell: ({ name }) => name },
              { head: 'Bisher bis', cell: ({ bisher }) => formatDayShort(bisher) },
              { head: 'Neu bis', cell: ({ neu }) => formatDayShort(neu) },
            ]}
          />
          <div className="form-actions">
            <Button
              kind="primary"
              blocked={lauf.vonMir ? 'Freigeben muss eine zweite Person.' : undefined}
              onClick={() => setAsking(true)}
            >
              Fortschreiben freigeben
            </Button>
            <Button busy={discard.busy} onClick={() => void discard.run({ id: lauf.id, version: lauf.version })}>
              Verwerfen
            </Button>
          </div>
        </>
      )}
      {asking && (
        <ConfirmAct
          title={`${count(lauf.anzahl, 'Titel', 'Titel')} fortschreiben?`}
          action="Fortschreiben freigeben"
          contract={api.releaseFortgeltungslauf}
          input={{ id: lauf.id, version: lauf.version }}
          changes={CHANGES}
          says="Die Titel werden fortgeschrieben"
          onClose={() => setAsking(false)}
        >
          Jeder Titel bekommt das neue Ende {formatDayShort(lauf.regel.fortBis)} und einen Eintrag mit der Norm.
        </ConfirmAct>
      )}
    </article>
  );
}

function Entwurf({ onClose }: { onClose(): void }) {
  const form = useForm({
    contract: api.draftFortgeltungsregel,
    draft: { schluessel: '', name: '', arten: '', gueltigAm: '', fortBis: '', norm: '', gueltigAb: '' },
    input: ({ schluessel, gueltigAb, arten, ...inhalt }) => ({
      schluessel,
      gueltigAb,
      inhalt: { ...inhalt, arten: arten.split(/[,\s]+/).filter(Boolean) },
    }),
    changes: CHANGES,
    done: () => {
      toast('Die Regel ist entworfen');
      onClose();
    },
  });
  return (
    <Form form={form} action="Regel entwerfen" onCancel={onClose} label="Regel entwerfen">
      <TextField label="Name" {...form.field('name')} />
      <TextField
        label="Kurzname"
        hint="Kleine Buchstaben und Bindestriche, etwa schutz-2027"
        {...form.field('schluessel')}
      />
      <TextField label="Arten von Titeln" hint="Schlüssel, mit Komma getrennt, etwa AE_24" {...form.field('arten')} />
      <DayField label="Der Titel galt am" {...form.field('gueltigAm')} />
      <DayField label="Neues Ende" {...form.field('fortBis')} />
      <TextField label="Norm" {...form.field('norm')} />
      <DayField label="Regel gilt ab" {...form.field('gueltigAb')} />
    </Form>
  );
}
