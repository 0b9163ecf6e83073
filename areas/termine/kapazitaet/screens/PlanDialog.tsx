/** One change of the plan: fields, then what it would collide with, then saving. Without a conflict it is saved at once. */
import { type ReactNode, useState } from 'react';
import type { Contract } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useRefresh } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { type FormState, useForm } from '#ui/form.ts';
import { Note, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import * as api from '../plaetze.api.ts';
import type { Folgen, Planaenderung } from '../plaetze.schema.ts';
import { Konfliktliste } from './Konfliktliste.tsx';

const CHANGES: readonly Contract[] = [
  api.getPoolwoche,
  api.listStandorte,
  api.listPlanaenderungen,
  api.listTerminkonflikte,
];

export type Eingabe = readonly Readonly<Record<string, unknown>>[];

interface PlanDialogProps<D extends object> {
  readonly title: string;
  readonly draft: D;
  readonly aenderungen: (draft: D) => Eingabe;
  /** `fehler('bis')` is what stands against the field of the first change. */
  readonly felder: (form: FormState<D>, fehler: (feld: string) => { error: string | undefined }) => ReactNode;
  /** Takes it away instead. */
  readonly entfernen?: { readonly label: string; readonly aenderungen: Eingabe } | undefined;
  readonly onClose: (ids?: readonly string[]) => void;
}

export function PlanDialog<D extends object>(props: PlanDialogProps<D>) {
  const { title, draft, aenderungen, felder, entfernen, onClose } = props;
  const [offen, setOffen] = useState<{ folgen: Folgen; eingabe: Eingabe }>();
  const refresh = useRefresh();
  const save = useAct(api.savePlanaenderung, {
    changes: CHANGES,
    done: ({ satz, ids }) => {
      toast(`Gespeichert. ${satz}`);
      onClose(ids);
    },
  });
  const look = useAct(api.previewPlanaenderung);
  const go = (folgen: Folgen, eingabe: Eingabe) => {
    if (folgen.neu.anzahl > 0) setOffen({ folgen, eingabe });
    else void save.run({ aenderungen: eingabe as Planaenderung[], gesehen: 0 });
  };
  const form = useForm({
    contract: api.previewPlanaenderung,
    draft,
    input: (from: D) => ({ aenderungen: aenderungen(from) as Planaenderung[] }),
    saves: () => false,
    done: (folgen, from) => go(folgen, aenderungen(from)),
  });
  const remove = async () => {
    if (!entfernen) return;
    const folgen = await look.run({ aenderungen: entfernen.aenderungen as Planaenderung[] });
    if (folgen) go(folgen, entfernen.aenderungen);
  };
  return (
    <Dialog title={title} wide onClose={() => onClose()}>
      {offen ? (
        <div className="form form-wide">
          <Folgenblick folgen={offen.folgen} />
          <ProblemNote problem={save.problem} />
          <div className="form-actions">
            <Button
              kind="primary"
              busy={save.busy}
              onClick={() =>
                void save.run({
                  aenderungen: offen.eingabe as Planaenderung[],
                  gesehen: offen.folgen.neu.anzahl,
                })
              }
            >
              Trotzdem speichern
            </Button>
            <Button onClick={() => setOffen(undefined)}>Zurück zur Eingabe</Button>
          </div>
        </div>
      ) : (
        <>
          <ProblemNote problem={save.problem ?? look.problem} />
          <Form
            form={form}
            action="Speichern"
            wide
            asksBeforeLeaving={false}
            onCancel={() => onClose()}
            onProblem={() => void refresh([api.getPoolwoche, api.listStandorte])}
            more={
              entfernen && (
                <Button icon="loeschen" busy={look.busy} onClick={() => void remove()}>
                  {entfernen.label}
                </Button>
              )
            }
          >
            {felder(form, (feld) => ({ error: form.errorOf(`aenderungen.0.werte.${feld}`) }))}
          </Form>
        </>
      )}
    </Dialog>
  );
}

function Folgenblick({ folgen: { neu, satz } }: { folgen: Folgen }) {
  return (
    <>
      <Note kind="warning" title={satz} alert>
        <p>
          Kein Termin ändert sich durch das Speichern. Diese Termine bleiben als Aufgabe unter „Zu klären“ stehen, bis
          jemand sie verschiebt oder absagt.
        </p>
      </Note>
      <Konfliktliste konflikte={neu.erste} />
      {neu.anzahl > neu.erste.length && <p className="u-muted">Gezeigt sind die nächsten {neu.erste.length}.</p>}
    </>
  );
}
