/** The draft as lines of text: a tree of numbers is written faster than it is clicked. */
import { DayField } from '#ui/DateField.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, dayOf } from '#ui/format.ts';
import { Note } from '#ui/States.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAktenplan, listAktenplanFassungen, saveAktenplanEntwurf } from '../aktenplan.api.ts';
import { planToText, textToPlan } from '../aktenplan.rules.ts';
import { type PlanEintrag, type PlanFassung, planSchema } from '../aktenplan.schema.ts';

interface AktenplanEntwurfProps {
  readonly entwurf: PlanFassung | undefined;
  /** What a new draft begins with. */
  readonly start: readonly PlanEintrag[];
  onDone(): void;
}

export function AktenplanEntwurf({ entwurf, start, onDone }: AktenplanEntwurfProps) {
  const form = useForm({
    contract: saveAktenplanEntwurf,
    draft: {
      text: planToText(entwurf?.eintraege ?? start),
      gueltigAb: entwurf?.gueltigAb ?? dayOf(),
    },
    input: ({ text, gueltigAb }) => ({
      ...(entwurf ? { entwurf: { id: entwurf.id, version: entwurf.version } } : {}),
      gueltigAb,
      eintraege: wholeOf(text),
    }),
    changes: [getAktenplan, listAktenplanFassungen],
    done: () => {
      toast('Entwurf gespeichert');
      onDone();
    },
  });
  const { eintraege, unklar } = textToPlan(form.draft.text);
  const wrong = planSchema.safeParse(eintraege).error?.issues.map(({ message }) => message) ?? [];
  return (
    <div className="plan-entwurf">
      <Form form={form} action="Entwurf speichern" onCancel={onDone}>
        <DayField label="Gilt ab" {...form.field('gueltigAb')} />
        <TextArea
          label="Einträge"
          hint="Eine Zeile je Eintrag: Kennzeichen, Leerzeichen, Bezeichnung. 3.2 gehört unter 3."
          rows={20}
          {...form.field('text')}
        />
        <div role="status">
          {unklar.length === 0 && wrong.length === 0 ? (
            <p className="u-muted">{count(eintraege.length, 'Eintrag', 'Einträge')}</p>
          ) : (
            <Note kind="warning" title="Das passt noch nicht zusammen">
              {unklar.length > 0 && <p>Ohne Kennzeichen oder Bezeichnung: Zeile {unklar.join(', ')}.</p>}
              {wrong.slice(0, 5).map((message) => (
                <p key={message}>{message}</p>
              ))}
            </Note>
          )}
        </div>
      </Form>
    </div>
  );
}

/** With the lines that are no entry, so that they are refused and not lost. */
function wholeOf(text: string): PlanEintrag[] {
  const { eintraege, unklar } = textToPlan(text);
  const lines = text.split('\n');
  return [...eintraege, ...unklar.map((nr) => ({ kennzeichen: lines[nr - 1]?.trim() ?? '', bezeichnung: '' }))];
}
