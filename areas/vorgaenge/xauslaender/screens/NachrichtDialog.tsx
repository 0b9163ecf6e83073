/** One electronic application: what it says, who may be meant, and what becomes of it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatMoment, formatPartialDay } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { listVerfahrensarten } from '../../regelwerk/regelwerk.api.ts';
import {
  assignAntragsnachricht,
  countAntragsnachrichten,
  dismissAntragsnachricht,
  getAntragsnachricht,
  listAntragsnachrichten,
} from '../eingang.api.ts';
import type { Antragsnachricht } from '../eingang.schema.ts';
import { nameOf } from './worte.tsx';

type Detail = Antragsnachricht & { kandidaten: readonly Kandidat[] };
interface Kandidat {
  readonly id: string;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum?: string | undefined;
  readonly gruende: readonly string[];
  readonly akten: readonly { readonly id: string; readonly aktenzeichen: string }[];
}

export function NachrichtDialog({ id, onClose }: { id: string; onClose(): void }) {
  const one = useLoad(getAntragsnachricht, { id });
  return (
    <Dialog title="Elektronischer Antrag" wide onClose={onClose}>
      <Loaded of={one} words="Die Nachricht wird geladen">
        {(detail) => (
          <>
            <Inhalt of={detail} />
            <Entscheiden of={detail} onDone={onClose} />
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

const WEGE = { xauslaender: 'Vermittlung', 'fit-connect': 'FIT-Connect', ordner: 'Ordner', hand: 'von Hand' };
const PRUEFUNGEN = {
  gueltig: 'passt zu den Schemata des Standards',
  ungueltig: 'passt nicht zu den Schemata des Standards',
  ungeprueft: 'Aufbau geprüft; Schemata des Standards sind nicht eingerichtet',
};

function Inhalt({ of }: { of: Detail }) {
  return (
    <>
      {of.stand === 'unlesbar' && (
        <Note kind="danger" title="Diese Nachricht ist nicht lesbar">
          {of.grund} Sie wird aufbewahrt. Bitten Sie die absendende Stelle um eine neue Nachricht.
        </Note>
      )}
      {of.stand === 'offen' && of.grund && <Note title="Warum sie hier steht">{of.grund}</Note>}
      <Facts
        of={[
          ['Person', of.person && nameOf(of)],
          ['Geboren', of.person?.geburtsdatum && formatPartialDay(of.person.geburtsdatum)],
          ['Anschrift', of.person?.anschrift],
          ['Vertreten durch', of.vertreter],
          ['Anliegen', of.antragsgrund ?? of.artName],
          ['Anmerkung', of.anmerkung],
          ['Anlagen', of.anlagen.map(({ bezeichnung, name }) => bezeichnung ?? name).join(', ')],
          ['Eingegangen', `${formatMoment(of.eingegangenAm)} über ${WEGE[of.weg]}`],
          ['Absender', of.absender],
          ['Prüfung', of.stand === 'unlesbar' ? undefined : PRUEFUNGEN[of.pruefung]],
          [
            'Rückkanal',
            of.stand === 'unlesbar' ? undefined : of.rueckkanal ? 'ja' : 'nein: schreiben Sie auf anderem Weg',
          ],
        ]}
      />
    </>
  );
}

function Entscheiden({ of, onDone }: { of: Detail; onDone(): void }) {
  const [dismissing, setDismissing] = useState(false);
  if (of.stand === 'zugeordnet' && of.verfahrenId)
    return (
      <ButtonLink kind="primary" to="/vorgaenge/$verfahrenId" params={{ verfahrenId: of.verfahrenId }}>
        Vorgang öffnen
      </ButtonLink>
    );
  if (of.stand !== 'offen') return null;
  if (dismissing) return <Unzustaendig of={of} onDone={onDone} onCancel={() => setDismissing(false)} />;
  return (
    <>
      {of.art === '130101' && <Zuordnen of={of} onDone={onDone} />}
      <p>
        <Button kind="text" onClick={() => setDismissing(true)}>
          Wir sind nicht zuständig
        </Button>
      </p>
    </>
  );
}

function Zuordnen({ of, onDone }: { of: Detail; onDone(): void }) {
  const ziele = of.kandidaten.flatMap((one) =>
    one.akten.map((akte) => ({
      value: `${akte.id}/${one.id}`,
      label: `${one.familienname}, ${one.vornamen}`,
      one,
      akte,
    })),
  );
  const arten = useLoad(listVerfahrensarten, {}).data?.verfahrensarten ?? [];
  const form = useForm({
    contract: assignAntragsnachricht,
    draft: { ziel: '', verfahrensart: of.verfahrensart ?? '' },
    input: ({ ziel, verfahrensart }) => {
      const [akteId = '', personId = ''] = ziel.split('/');
      return { id: of.id, version: of.version, akteId, personId, verfahrensart, pruefart: null };
    },
    changes: [countAntragsnachrichten, listAntragsnachrichten, getAntragsnachricht],
    done: () => {
      toast('Der Vorgang ist eröffnet, die Anlagen kommen in die Akte');
      onDone();
    },
  });
  if (ziele.length === 0)
    return (
      <Note title="Niemand im Bestand passt">
        Legen Sie die Person mit ihrer Akte an und öffnen Sie diese Nachricht dann noch einmal.
      </Note>
    );
  return (
    <Form form={form} action="Vorgang eröffnen" onCancel={onDone} label="Zuordnen">
      <RadioGroup
        label="Wer ist gemeint?"
        options={ziele.map(({ value, label, one, akte }) => ({
          value,
          label: `${label}, ${akte.aktenzeichen}`,
          hint: [one.geburtsdatum && `geboren ${formatPartialDay(one.geburtsdatum)}`, ...one.gruende]
            .filter(Boolean)
            .join('; '),
        }))}
        {...form.field('ziel')}
        error={form.errorOf('akteId') && 'Bitte wählen Sie die Person.'}
      />
      <SelectField
        label="Um was geht es?"
        empty="Bitte wählen"
        options={arten
          .filter(({ antrag }) => antrag)
          .map(({ schluessel, name }) => ({
            value: schluessel,
            label: name,
          }))}
        {...form.field('verfahrensart')}
      />
    </Form>
  );
}

interface UnzustaendigProps {
  readonly of: Detail;
  onDone(): void;
  onCancel(): void;
}

function Unzustaendig({ of, onDone, onCancel }: UnzustaendigProps) {
  const form = useForm({
    contract: dismissAntragsnachricht,
    draft: { hinweis: '', zustaendigeAbh: '' },
    input: ({ hinweis, zustaendigeAbh }) => ({
      id: of.id,
      version: of.version,
      hinweis,
      ...(zustaendigeAbh.trim() ? { zustaendigeAbh } : {}),
    }),
    changes: [countAntragsnachrichten, listAntragsnachrichten, getAntragsnachricht],
    done: () => {
      toast(of.rueckkanal ? 'Das Eingabeverfahren wird unterrichtet' : 'Die Nachricht ist abgeschlossen');
      onDone();
    },
  });
  return (
    <Form form={form} action="Nicht zuständig melden" onCancel={onCancel} label="Nicht zuständig">
      <TextArea
        label="Hinweis an die Person"
        hint="Sagen Sie, warum Sie nicht zuständig sind und an wen sie sich wenden kann."
        {...form.field('hinweis')}
      />
      <TextField label="Zuständige Behörde" optional {...form.field('zustaendigeAbh')} />
    </Form>
  );
}
