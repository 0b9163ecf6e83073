/** Write down what lets a period begin or end. */

import { RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { type FormState, useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte, listAkten } from '../../akte.api.ts';
import { getAufbewahrung, recordEreignis } from '../aufbewahrung.api.ts';
import { AMTSREGELN, EREIGNIS_WORTE, REGELN, UEBERNAHMEGRUENDE } from '../aufbewahrung.data.ts';
import { EREIGNISARTEN, type Ereignisart, type Uebernahmegrund } from '../aufbewahrung.schema.ts';
import { DOKUMENT_ARTEN, EREIGNIS_GRUPPEN } from './worte.ts';

export interface EreignisEntwurf {
  readonly art: Ereignisart | '';
  readonly tag: string;
  readonly grund: Uebernahmegrund | '';
  readonly empfaenger: string;
  readonly regel: string;
  readonly bemerkung: string;
}

export const LEERES_EREIGNIS: EreignisEntwurf = {
  art: '',
  tag: '',
  grund: '',
  empfaenger: '',
  regel: '',
  bemerkung: '',
};

/** Only what belongs to this kind of event is sent. */
export function ereignisInput({ art, tag, grund, empfaenger, regel, bemerkung }: EreignisEntwurf) {
  const isTakeOver = art === 'uebernahme-b';
  return {
    art: art as Ereignisart,
    tag,
    ...(isTakeOver && grund !== '' ? { grund } : {}),
    ...(isTakeOver && empfaenger !== '' ? { empfaenger } : {}),
    ...(art === 'geloescht' && regel !== '' ? { regel } : {}),
    ...(bemerkung === '' ? {} : { bemerkung }),
  };
}

interface EreignisEintragenProps {
  readonly akteId: string;
  readonly zustand: 'A' | 'B';
  /** The event is about this document. */
  readonly dokumentId?: string;
  onClose(): void;
}

export function EreignisEintragen({ akteId, zustand, dokumentId, onClose }: EreignisEintragenProps) {
  const form = useForm({
    contract: recordEreignis,
    draft: LEERES_EREIGNIS,
    input: (draft) => ({ id: akteId, ...ereignisInput(draft), ...(dokumentId ? { dokumentId } : {}) }),
    changes: [getAufbewahrung, getAkte, listAkten],
    done: () => {
      toast('Ereignis eingetragen');
      onClose();
    },
  });
  return (
    <Dialog title={dokumentId ? 'Ereignis zu diesem Dokument eintragen' : 'Ereignis eintragen'} onClose={onClose}>
      <Form form={form} action="Ereignis eintragen" onCancel={onClose}>
        <EreignisFelder form={form} arten={dokumentId ? DOKUMENT_ARTEN : artenOf(zustand)} />
      </Form>
    </Dialog>
  );
}

interface EreignisFelderProps {
  readonly form: FormState<EreignisEntwurf>;
  readonly arten: readonly Ereignisart[];
}

export function EreignisFelder({ form, arten }: EreignisFelderProps) {
  const { art } = form.draft;
  return (
    <>
      <SelectField
        label="Was ist geschehen?"
        empty="Bitte wählen"
        options={arten.map((value) => ({ value, label: EREIGNIS_WORTE[value] }))}
        {...form.field('art')}
      />
      <DayField label="Tag" hint="Der Tag, an dem es geschehen ist." {...form.field('tag')} />
      {art === 'uebernahme-b' && (
        <>
          <RadioGroup
            label="Grund der Übernahme"
            options={(Object.keys(UEBERNAHMEGRUENDE) as Uebernahmegrund[]).map((value) => ({
              value,
              label: UEBERNAHMEGRUENDE[value].text,
              hint: UEBERNAHMEGRUENDE[value].norm,
            }))}
            {...form.field('grund')}
          />
          <TextField
            label="Akte abgegeben an"
            optional
            hint="Die Behörde, an die die Akte ging (§ 67 Abs. 2 AufenthV)."
            {...form.field('empfaenger')}
          />
        </>
      )}
      {art === 'geloescht' && (
        <SelectField
          label="Welche Daten sind gelöscht?"
          empty="Bitte wählen"
          options={[...REGELN, ...AMTSREGELN].map(({ schluessel, titel }) => ({ value: schluessel, label: titel }))}
          {...form.field('regel')}
        />
      )}
      <TextArea label="Bemerkung" optional rows={2} maxLength={500} {...form.field('bemerkung')} />
    </>
  );
}

/** What is asked for most comes first. */
export function artenOf(zustand: 'A' | 'B'): readonly Ereignisart[] {
  const first = EREIGNIS_GRUPPEN.flatMap(({ arten }) => arten);
  const rest = EREIGNISARTEN.filter((art) => !first.includes(art));
  return [...first, ...rest].filter((art) => art !== (zustand === 'A' ? 'rueckkehr-a' : 'uebernahme-b'));
}
