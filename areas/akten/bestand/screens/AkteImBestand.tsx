/** One paper Akte: urgent or not, where its paper is, and its next step. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDay, formatMoment } from '#ui/format.ts';
import { Facts } from '#ui/List.tsx';
import { useNames } from '#ui/names.tsx';
import { Loaded, ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import {
  getFortschrittBestand,
  listBestand,
  listPapierschritte,
  movePapier,
  releasePapier,
  setEilig,
} from '../bestand.api.ts';
import type { BestandAkte, Papier } from '../bestand.schema.ts';
import { PAPIER_WORTE, PAPIERWEGE } from '../papier.rules.ts';
import { papierStand } from './worte.ts';

const CHANGES = [listBestand, getFortschrittBestand, listPapierschritte];

const VERB: Partial<Readonly<Record<Papier, string>>> = {
  regal: 'Zurück ins Regal',
  vorbereitet: 'Zum Scannen vorbereitet',
  gescannt: 'Wieder herausgenommen',
  tresor: 'In den Tresor gelegt',
  zurueckgegeben: 'Zurückgegeben',
  freigabe: 'Freigabe zur Vernichtung beantragen',
  vernichtet: 'Vernichtung festhalten',
};

export function AkteImBestand({ akte, onClose }: { akte: BestandAkte; onClose(): void }) {
  const [step, setStep] = useState<Papier | 'eilig'>();
  const done = (words: string) => {
    toast(words);
    setStep(undefined);
  };
  return (
    <Dialog title={`${akte.aktenzeichen} ${akte.name}`} onClose={onClose}>
      <Facts
        of={[
          ['Papier', `${papierStand(akte.papier, akte.papierOrt).text}, seit ${formatMoment(akte.papierSeit)}`],
          ['Eilig', akte.eiligBis ? [formatDay(akte.eiligBis), akte.eiligGrund].filter(Boolean).join(': ') : 'nein'],
          ['Regal', akte.regal],
        ]}
      />
      {step === 'eilig' ? (
        <Eilig akte={akte} onDone={done} onCancel={() => setStep(undefined)} />
      ) : step ? (
        <Schritt akte={akte} nach={step} onDone={done} onCancel={() => setStep(undefined)} />
      ) : (
        <Schritte akte={akte} onStep={setStep} onDone={done} />
      )}
      <Wege akteId={akte.akteId} />
    </Dialog>
  );
}

interface SchritteProps {
  readonly akte: BestandAkte;
  onStep(step: Papier | 'eilig'): void;
  onDone(words: string): void;
}

function Schritte({ akte, onStep, onDone }: SchritteProps) {
  const may = useMay();
  const release = useAct(releasePapier, { changes: CHANGES, done: () => onDone('Zur Vernichtung freigegeben') });
  const lift = useAct(setEilig, { changes: CHANGES, done: () => onDone('Nicht mehr eilig') });
  const ways = (PAPIERWEGE[akte.papier] as readonly Papier[]).filter((nach) => nach !== 'freigegeben');
  const releasable = akte.papier === 'freigabe' && may('akten.bestand.verwalten');
  return (
    <div className="knopf-stapel">
      <ProblemNote problem={release.problem ?? lift.problem} />
      {releasable && (
        <Button
          kind="danger"
          busy={release.busy}
          onClick={() => void release.run({ id: akte.akteId, version: akte.version })}
        >
          Zur Vernichtung freigeben
        </Button>
      )}
      {ways.map((nach) => (
        <Button key={nach} onClick={() => onStep(nach)}>
          {VERB[nach] ?? PAPIER_WORTE[nach]}
        </Button>
      ))}
      {akte.eiligBis ? (
        <Button busy={lift.busy} onClick={() => void lift.run({ akten: [akte.akteId], bis: null })}>
          Nicht mehr eilig
        </Button>
      ) : (
        <Button icon="uhr" onClick={() => onStep('eilig')}>
          Als eilig kennzeichnen
        </Button>
      )}
    </div>
  );
}

interface StepProps {
  readonly akte: BestandAkte;
  onDone(words: string): void;
  onCancel(): void;
}

function Schritt({ akte, nach, onDone, onCancel }: StepProps & { readonly nach: Papier }) {
  const form = useForm({
    contract: movePapier,
    draft: { ort: '', notiz: '' },
    input: ({ ort, notiz }) => ({
      id: akte.akteId,
      version: akte.version,
      nach,
      ...(ort.trim() === '' ? {} : { ort }),
      ...(notiz.trim() === '' ? {} : { notiz }),
    }),
    changes: CHANGES,
    done: () => onDone(`${akte.aktenzeichen}: ${PAPIER_WORTE[nach]}`),
  });
  return (
    <Form form={form} action={VERB[nach] ?? 'Festhalten'} onCancel={onCancel}>
      <TextField label={nach === 'zurueckgegeben' ? 'An wen' : 'Ort'} optional maxLength={100} {...form.field('ort')} />
      <TextField label="Notiz" optional maxLength={300} {...form.field('notiz')} />
    </Form>
  );
}

function Eilig({ akte, onDone, onCancel }: StepProps) {
  const form = useForm({
    contract: setEilig,
    draft: { bis: '', grund: '' },
    input: ({ bis, grund }) => ({ akten: [akte.akteId], bis, ...(grund.trim() === '' ? {} : { grund }) }),
    changes: CHANGES,
    done: () => onDone(`${akte.aktenzeichen} steht jetzt oben in der Liste`),
  });
  return (
    <Form form={form} action="Als eilig kennzeichnen" onCancel={onCancel}>
      <DayField label="Gebraucht bis" {...form.field('bis')} />
      <TextField
        label="Grund"
        optional
        hint="Etwa: Vorsprache am 3. Dezember."
        maxLength={200}
        {...form.field('grund')}
      />
    </Form>
  );
}

function Wege({ akteId }: { akteId: string }) {
  const steps = useLoad(listPapierschritte, { id: akteId });
  const names = useNames(steps.data?.schritte.map(({ von }) => von) ?? []);
  return (
    <Loaded of={steps} words="Die Wege des Papiers werden geladen" lines={2}>
      {({ schritte }) =>
        schritte.length === 0 ? null : (
          <section aria-label="Wege des Papiers">
            <h3>Wege des Papiers</h3>
            <ol className="plain-list">
              {schritte.map(({ nach, ort, notiz, am, von }) => (
                <li key={am}>
                  {PAPIER_WORTE[nach]}
                  {ort && `, ${ort}`}
                  <span className="cell-sub">
                    {formatMoment(am)}, {names.get(von) ?? von}
                    {notiz && ` · ${notiz}`}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        )
      }
    </Loaded>
  );
}
