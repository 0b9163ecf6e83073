/** Draft a Scanner, a Scanprofil or the Prüfregel: new, as the next version, or on the draft that is open. */

import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { changeVorgabe, draftVorgabe, listVorgaben } from '../vorgabe.api.ts';
import type { PruefregelInhalt, Vorgabe, VorgabeArt } from '../vorgabe.schema.ts';
import { RegelFelder, ScannerFelder, ScanprofilFelder } from './VorgabeFelder.tsx';
import { draftOf, inhaltOf } from './vorgabe-entwurf.ts';

interface VorgabeDialogProps {
  readonly art: VorgabeArt;
  /** What it begins with; a draft is changed, everything else is followed by a new version. */
  readonly von: Vorgabe | undefined;
  readonly scanner: readonly Vorgabe[];
  readonly grundregel: PruefregelInhalt;
  onClose(): void;
}

const TITEL: Readonly<Record<VorgabeArt, string>> = {
  scanner: 'Scanner',
  scanprofil: 'Scanprofil',
  pruefregel: 'Regel der Sichtprüfung',
};

function titelOf(art: VorgabeArt, von: Vorgabe | undefined): string {
  if (von?.status === 'ENTWURF') return `${TITEL[art]}: Entwurf ändern`;
  if (art === 'pruefregel') return `${TITEL[art]} entwerfen`;
  return von ? `${TITEL[art]}: neue Fassung` : `${TITEL[art]} anlegen`;
}

export function VorgabeDialog({ art, von, scanner, grundregel, onClose }: VorgabeDialogProps) {
  const entwurf = von?.status === 'ENTWURF' ? von : undefined;
  const form = useForm({
    contract: (entwurf ? changeVorgabe : draftVorgabe) as typeof draftVorgabe,
    draft: draftOf(art, von, grundregel),
    input: (draft) => {
      const { gueltigAb, gueltigBis, schluessel } = draft;
      const common = { gueltigAb, gueltigBis: gueltigBis || undefined, vorgabe: { art, inhalt: inhaltOf(art, draft) } };
      const which = entwurf ? { id: entwurf.id, version: entwurf.version } : { schluessel };
      return { ...common, ...which } as never;
    },
    changes: [listVorgaben],
    done: () => {
      toast('Der Entwurf ist gespeichert. Freigeben muss jemand anderes.');
      onClose();
    },
  });
  return (
    <Dialog title={titelOf(art, von)} onClose={onClose} wide>
      <Form form={form} action="Entwurf speichern" onCancel={onClose} wide>
        {!von && art !== 'pruefregel' && (
          <TextField
            label="Kürzel"
            hint="Bleibt über alle Fassungen gleich, etwa: scanner-post"
            maxLength={40}
            {...form.field('schluessel')}
          />
        )}
        {art === 'scanner' && <ScannerFelder form={form} />}
        {art === 'scanprofil' && <ScanprofilFelder form={form} scanner={scanner} />}
        {art === 'pruefregel' && <RegelFelder form={form} />}
        <DayField label="Gilt ab" {...form.field('gueltigAb')} />
        <DayField label="Gilt bis" optional {...form.field('gueltigBis')} />
      </Form>
    </Dialog>
  );
}
