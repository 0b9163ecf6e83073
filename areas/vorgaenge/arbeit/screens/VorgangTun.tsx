/** What can be done with a Vorgang as a whole. */
import { useState } from 'react';
import type { z } from 'zod';
import { Checkbox, RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { type FormState, useForm } from '#ui/form.ts';
import { formatAmount } from '#ui/format.ts';
import { Menu } from '#ui/Menu.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useMay, useSession } from '#ui/session.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { noteLebenslage } from '../../lage/lage.api.ts';
import { lageInputSchema } from '../../lage/lage.schema.ts';
import { finishVerfahren, getRuecknahmegebuehr, setStand, setVollstaendig } from '../vorgang.api.ts';
import { endeSchema, handStandSchema, type Verfahren } from '../vorgang.schema.ts';
import { ERGEBNIS_WORTE, STAND_WORTE } from '../worte.data.ts';
import { handOverVerfahren, listBearbeiter } from '../zuweisung.api.ts';
import { STALE } from './stale.ts';

type Offen = 'stand' | 'vollstaendig' | 'uebergeben' | 'lage' | 'erledigen';
const CHANGES = [...STALE, listBearbeiter];

export function VorgangTun({ of }: { of: Verfahren }) {
  const may = useMay();
  const me = useSession();
  const [open, setOpen] = useState<Offen>();
  const take = useAct(handOverVerfahren, {
    changes: CHANGES,
    done: () => toast('Sie bearbeiten diesen Vorgang jetzt'),
  });
  if (!may('vorgaenge.bearbeiten') || of.stand === 'erledigt') return null;
  const close = () => setOpen(undefined);
  return (
    <>
      <ProblemNote problem={take.problem} />
      <Menu
        className="btn"
        button="Was tun?"
        entries={[
          { label: 'Stand setzen', icon: 'auftrag', run: () => setOpen('stand') },
          { label: 'Unterlagen vollständig', icon: 'haken', run: () => setOpen('vollstaendig') },
          ...(of.bearbeiter?.id === me.id
            ? []
            : [
                {
                  label: 'Selbst übernehmen',
                  icon: 'person' as const,
                  run: () => void take.run({ id: of.id, version: of.version, an: me.id }),
                },
              ]),
          { label: 'Übergeben', icon: 'weiter', run: () => setOpen('uebergeben') },
          'line',
          { label: 'Leben der Person hat sich geändert', icon: 'person', run: () => setOpen('lage') },
          { label: 'Ohne Bescheid erledigen', icon: 'erledigt', run: () => setOpen('erledigen') },
        ]}
      />
      {open === 'stand' && <StandDialog of={of} onClose={close} />}
      {open === 'vollstaendig' && <VollstaendigDialog of={of} onClose={close} />}
      {open === 'uebergeben' && <UebergabeDialog of={of} onClose={close} />}
      {open === 'lage' && <LageDialog of={of} onClose={close} />}
      {open === 'erledigen' && <ErledigenDialog of={of} onClose={close} />}
    </>
  );
}

interface DialogProps {
  readonly of: Verfahren;
  readonly onClose: () => void;
}

const seen = ({ id, version }: Verfahren) => ({ id, version });

function StandDialog({ of, onClose }: DialogProps) {
  const form = useForm({
    contract: setStand,
    draft: { stand: '' as (typeof handStandSchema.options)[number] | '' },
    input: ({ stand }) => ({ ...seen(of), stand: stand as (typeof handStandSchema.options)[number] }),
    changes: CHANGES,
    done: ({ stand }) => {
      toast(`Stand: ${STAND_WORTE[stand]}`);
      onClose();
    },
  });
  return (
    <Dialog title="Stand setzen" onClose={onClose}>
      <Form form={form} action="Stand setzen" onCancel={onClose} asksBeforeLeaving={false}>
        <SelectField
          {...form.field('stand')}
          error={form.errorOf('stand') && 'Bitte wählen Sie einen Stand.'}
          label={`Bisher: ${STAND_WORTE[of.stand]}`}
          empty="Bitte wählen"
          options={handStandSchema.options.map((value) => ({ value, label: STAND_WORTE[value] }))}
        />
      </Form>
    </Dialog>
  );
}

function VollstaendigDialog({ of, onClose }: DialogProps) {
  const form = useForm({
    contract: setVollstaendig,
    draft: { tag: '' },
    input: ({ tag }) => ({ ...seen(of), tag }),
    changes: CHANGES,
    done: () => {
      toast('Unterlagen vollständig');
      onClose();
    },
  });
  return (
    <Dialog title="Unterlagen vollständig" onClose={onClose}>
      <Form form={form} action="Festhalten" onCancel={onClose} asksBeforeLeaving={false}>
        <DayField
          {...form.field('tag')}
          label="Vollständig seit"
          hint="Von diesem Tag an zählen die drei Monate des § 75 VwGO in Ihrer Liste."
        />
      </Form>
    </Dialog>
  );
}

function UebergabeDialog({ of, onClose }: DialogProps) {
  const leute = useLoad(listBearbeiter, {});
  const form = useForm({
    contract: handOverVerfahren,
    draft: { an: '', notiz: '' },
    input: ({ an, notiz }) => ({ ...seen(of), an: (an === '' ? undefined : an) as string, notiz }),
    changes: CHANGES,
    done: ({ bearbeiter }) => {
      toast(`Übergeben an ${bearbeiter?.name ?? ''}`);
      onClose();
    },
  });
  return (
    <Dialog title="Vorgang übergeben" onClose={onClose}>
      <Form form={form} action="Übergeben" onCancel={onClose}>
        <SelectField
          {...form.field('an')}
          error={form.errorOf('an') && 'Bitte wählen Sie, wer ihn bekommt.'}
          label="An"
          empty="Bitte wählen"
          options={(leute.data?.bearbeiter ?? []).map(({ id, name, offen }) => ({
            value: id,
            label: `${name}, ${offen} offen`,
          }))}
        />
        <TextArea {...form.field('notiz')} label="Was sie oder er wissen sollte" optional />
      </Form>
    </Dialog>
  );
}

type Was = z.output<typeof lageInputSchema>['was'];
const WAS_WORTE: Readonly<Record<Was, string>> = {
  tod: 'ist gestorben',
  einbuergerung: 'ist Deutsche oder Deutscher geworden',
  fortzug: 'ist in einen anderen Bezirk gezogen',
};

/** Says what follows afterwards, above every open Vorgang of the Akte. */
function LageDialog({ of, onClose }: DialogProps) {
  const form = useForm({
    contract: noteLebenslage,
    draft: { was: '' as Was | '', tag: '', hinweis: '' },
    input: ({ was, tag, hinweis }) => ({ id: of.id, was: was as Was, tag, hinweis }),
    changes: CHANGES,
    done: () => {
      toast('Festgehalten; oben steht, was jetzt zu tun ist');
      onClose();
    },
  });
  return (
    <Dialog title="Was hat sich geändert?" onClose={onClose}>
      <Form form={form} action="Festhalten" onCancel={onClose}>
        <SelectField
          {...form.field('was')}
          label="Die Person …"
          empty="Bitte wählen"
          options={lageInputSchema.shape.was.options.map((value) => ({ value, label: WAS_WORTE[value] }))}
        />
        <DayField {...form.field('tag')} label="Seit wann?" />
        <TextField
          {...form.field('hinweis')}
          label="Hinweis"
          optional
          hint="Woher Sie es wissen, und bei einem Umzug die jetzt zuständige Behörde."
        />
      </Form>
    </Dialog>
  );
}

type Ende = (typeof endeSchema.options)[number];

/** `grund`: what is known already; how it ends is chosen by a person. */
export function ErledigenDialog({ of, grund = '', onClose }: DialogProps & { readonly grund?: string }) {
  const form = useForm({
    contract: finishVerfahren,
    draft: { ergebnis: '' as Ende | '', gebuehr: '' as Gebuehrwahl | '', grund, zda: false },
    input: ({ ergebnis, gebuehr, grund, zda }) => ({
      ...seen(of),
      ...{ ergebnis: ergebnis as Ende, grund, zda },
      ...(ergebnis === 'zurueckgenommen' && gebuehr ? { gebuehr } : {}),
    }),
    changes: CHANGES,
    done: () => {
      toast('Vorgang erledigt');
      onClose();
    },
  });
  return (
    <Dialog title="Ohne Bescheid erledigen" onClose={onClose}>
      <Form form={form} action="Vorgang erledigen" danger onCancel={onClose}>
        <SelectField
          {...form.field('ergebnis')}
          error={form.errorOf('ergebnis') && 'Bitte wählen Sie, wie der Vorgang endet.'}
          label="Wie endet er?"
          empty="Bitte wählen"
          options={endeSchema.options.map((value) => ({ value, label: ERGEBNIS_WORTE[value] }))}
        />
        {form.draft.ergebnis === 'zurueckgenommen' && <Ruecknahmegebuehr form={form} id={of.id} />}
        <TextArea {...form.field('grund')} label="Grund" />
        <Checkbox
          {...form.field('zda')}
          label="Mappe in der Akte z. d. A. verfügen"
          hint="Dann lässt sich nichts mehr hineinlegen, bis jemand sie wieder öffnet."
        />
      </Form>
    </Dialog>
  );
}

type Gebuehrwahl = 'festsetzen' | 'vor-beginn';
interface Ruecknahme {
  readonly ergebnis: Ende | '';
  readonly gebuehr: Gebuehrwahl | '';
  readonly grund: string;
  readonly zda: boolean;
}

/** § 49 AufenthV: the work on an application costs, also where it is withdrawn. */
function Ruecknahmegebuehr({ form, id }: { form: FormState<Ruecknahme>; id: string }) {
  const { data } = useLoad(getRuecknahmegebuehr, { id });
  const gebuehr = data?.gebuehr;
  if (!gebuehr) return null;
  const rest = gebuehr.summeCent - gebuehr.schonGefordertCent;
  if (rest === 0 && gebuehr.grund === undefined && gebuehr.schonGefordertCent === 0) return null;
  return (
    <RadioGroup
      {...form.field('gebuehr')}
      label="Bearbeitungsgebühr"
      options={[
        {
          value: 'festsetzen',
          label: rest > 0 ? `${formatAmount(rest)} mit der Erledigung festsetzen` : 'Was gefordert ist, bleibt',
          hint: gebuehr.grund ?? 'Die sachliche Bearbeitung hatte begonnen (§ 49 Abs. 1, 2 AufenthV).',
        },
        {
          value: 'vor-beginn',
          label: 'Keine',
          hint: 'Zurückgenommen, bevor die sachliche Bearbeitung begann (§ 49 Abs. 3 Nr. 2 AufenthV). Eine Forderung, die schon da ist, stornieren Sie unter Gebühr.',
        },
      ]}
    />
  );
}
