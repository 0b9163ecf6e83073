/** Two fields, and beside them what becomes of them. */
import { DayField } from '#ui/DateField.tsx';
import { Form } from '#ui/Form.tsx';
import { type FormState, useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import {
  getGlossareintrag,
  listFehlsuchen,
  listGlossar,
  listGlossarEntwuerfe,
  saveGlossarEntwurf,
} from '../glossar.api.ts';
import type { GlossarInhalt } from '../glossar.schema.ts';
import { parts } from '../mitgeliefert.rules.ts';
import { formatStelle, readZiel } from '../stelle.rules.ts';
import type { GlossarFassung } from '../zeile.schema.ts';
import { Vorschau } from './Vorschau.tsx';

interface Entwurf {
  readonly 'inhalt.ausdruecke': string;
  readonly 'inhalt.woerter': string;
  readonly gueltigAb: string;
}

interface EintragFormProps {
  readonly schluessel?: string;
  readonly start?: GlossarInhalt | undefined;
  readonly entwurf?: GlossarFassung | undefined;
  /** Of a search that found nothing. */
  readonly worte?: string;
  readonly fehlsuche?: { readonly id: string; readonly version: number };
  onDone(schluessel: string): void;
  onCancel(): void;
}

export function EintragForm({ schluessel, start, entwurf, worte, fehlsuche, onDone, onCancel }: EintragFormProps) {
  const form: FormState<Entwurf> = useForm({
    contract: saveGlossarEntwurf,
    draft: {
      'inhalt.ausdruecke': start?.ausdruecke.join('\n') ?? worte ?? '',
      'inhalt.woerter': start ? [...start.woerter, ...start.stellen.map(formatStelle)].join('\n') : '',
      gueltigAb: entwurf?.gueltigAb ?? dayOf(),
    },
    input: (draft) => ({
      ...(schluessel === undefined ? {} : { schluessel }),
      ...(entwurf ? { entwurf: { id: entwurf.id, version: entwurf.version } } : {}),
      ...(fehlsuche ? { fehlsuche } : {}),
      gueltigAb: draft.gueltigAb,
      inhalt: { ausdruecke: parts(draft['inhalt.ausdruecke']), ...readZiel(draft['inhalt.woerter']), aus: false },
    }),
    changes: [getGlossareintrag, listGlossar, listGlossarEntwuerfe, listFehlsuchen],
    done: (saved) => {
      toast('Entwurf gespeichert');
      onDone(saved.schluessel);
    },
  });
  return (
    <div className="erlasse-zwei">
      <Form form={form} action="Entwurf speichern" onCancel={onCancel} wide>
        <TextArea
          label="So sagt man"
          hint="Wie Menschen es sagen oder tippen, auch Abkürzungen. Jeder Ausdruck in eine neue Zeile."
          rows={6}
          {...form.field('inhalt.ausdruecke')}
          error={errorIn(form, 'inhalt.ausdruecke')}
        />
        <TextArea
          label="So steht es im Gesetz"
          hint="Wörter des Gesetzes oder eine Stelle wie „§ 81 Abs. 4 AufenthG“. Jede Angabe in eine neue Zeile."
          rows={4}
          {...form.field('inhalt.woerter')}
          error={errorIn(form, 'inhalt.woerter') ?? errorIn(form, 'inhalt.stellen')}
        />
        <DayField label="Gilt ab" {...form.field('gueltigAb')} />
      </Form>
      <Vorschau ausdruecke={parts(form.draft['inhalt.ausdruecke'])} ziel={form.draft['inhalt.woerter']} />
    </div>
  );
}

/** What the contract says of one of several stands at the field of them all. */
function errorIn(form: FormState<Entwurf>, path: string): string | undefined {
  const found = Object.keys(form.errors).find((key) => key === path || key.startsWith(`${path}.`));
  return found === undefined ? undefined : form.errors[found];
}
