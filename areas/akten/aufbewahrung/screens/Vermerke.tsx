/** Marks of an Akte: set and lifted with a reason. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatMoment } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { Status } from '#ui/Status.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { getAufbewahrung, liftSperrvermerk, setSperrvermerk } from '../aufbewahrung.api.ts';
import { SPERREN } from '../aufbewahrung.data.ts';
import { type Aufbewahrung, SPERRARTEN, type Sperrart, type Sperrvermerk } from '../aufbewahrung.schema.ts';
import { sperreWorte } from './worte.ts';

export function Vermerke({ aufbewahrung }: { aufbewahrung: Aufbewahrung }) {
  const { akteId, vermerke } = aufbewahrung;
  const may = useMayIn(akteId);
  const [setting, setSetting] = useState(false);
  const [lifting, setLifting] = useState<Sperrvermerk>();
  const standing = vermerke.filter(({ aufgehoben }) => !aufgehoben);
  const lifted = vermerke.filter(({ aufgehoben }) => aufgehoben);
  return (
    <div>
      {vermerke.length > 0 && <h3>Vermerke</h3>}
      {standing.length > 0 && (
        <ul className="plain-list">
          {standing.map((one) => (
            <li key={one.id} className="aufb-ereignis">
              <div>
                <Status tone={SPERREN[one.art].haeltLoeschung ? 'warning' : 'info'} icon="schloss">
                  {sperreWorte(one.art, one.geschaeftszeichen)}
                </Status>
                <span className="cell-sub">
                  {one.grund} · seit {formatMoment(one.gesetztAm)} · {SPERREN[one.art].norm}
                </span>
              </div>
              {may('akten.bearbeiten') && (
                <Button kind="text" aria-label={`${sperreWorte(one.art)} aufheben`} onClick={() => setLifting(one)}>
                  Aufheben
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {lifted.length > 0 && (
        <details className="aufb-mehr">
          <summary>
            Aufgehobene Vermerke <span className="count">{lifted.length}</span>
          </summary>
          <ul className="plain-list u-small">
            {lifted.map((one) => (
              <li key={one.id}>
                {sperreWorte(one.art, one.geschaeftszeichen)}
                <span className="cell-sub">
                  aufgehoben {one.aufgehoben && formatMoment(one.aufgehoben.am)}: {one.aufgehoben?.grund}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {may('akten.bearbeiten') && (
        <p className="aufb-knopf">
          <Button icon="schloss" onClick={() => setSetting(true)}>
            Vermerk setzen
          </Button>
        </p>
      )}
      {setting && <VermerkSetzen akteId={akteId} onClose={() => setSetting(false)} />}
      {lifting && <VermerkAufheben akteId={akteId} vermerk={lifting} onClose={() => setLifting(undefined)} />}
    </div>
  );
}

function VermerkSetzen({ akteId, onClose }: { akteId: string; onClose(): void }) {
  const form = useForm({
    contract: setSperrvermerk,
    draft: { art: '' as Sperrart | '', grund: '', geschaeftszeichen: '' },
    input: ({ art, grund, geschaeftszeichen }) => ({
      id: akteId,
      art: art as Sperrart,
      grund,
      ...(art === 'aufbewahrungssperre' && geschaeftszeichen !== '' ? { geschaeftszeichen } : {}),
    }),
    changes: [getAufbewahrung],
    done: () => {
      toast('Vermerk gesetzt');
      onClose();
    },
  });
  const { art } = form.draft;
  return (
    <Dialog title="Vermerk setzen" onClose={onClose}>
      <Form form={form} action="Vermerk setzen" onCancel={onClose}>
        <SelectField
          label="Vermerk"
          empty="Bitte wählen"
          options={SPERRARTEN.map((value) => ({ value, label: `${SPERREN[value].text} (${SPERREN[value].norm})` }))}
          {...form.field('art')}
        />
        {art !== '' && (
          <p className="u-muted">
            {SPERREN[art].haeltLoeschung
              ? 'Solange er steht, wird nichts aus dieser Akte gelöscht.'
              : 'Er hält keine Löschung auf; er sagt allen, die die Akte sehen, worauf zu achten ist.'}
          </p>
        )}
        {art === 'aufbewahrungssperre' && (
          <TextField label="Aktenzeichen des Verfahrens" size="short" {...form.field('geschaeftszeichen')} />
        )}
        <TextArea label="Grund" rows={2} maxLength={500} {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}

function VermerkAufheben({ akteId, vermerk, onClose }: { akteId: string; vermerk: Sperrvermerk; onClose(): void }) {
  const form = useForm({
    contract: liftSperrvermerk,
    draft: { grund: '' },
    input: ({ grund }) => ({ id: akteId, vermerkId: vermerk.id, grund }),
    changes: [getAufbewahrung],
    done: () => {
      toast('Vermerk aufgehoben');
      onClose();
    },
  });
  return (
    <Dialog title="Vermerk aufheben" onClose={onClose}>
      <p>
        „{sperreWorte(vermerk.art, vermerk.geschaeftszeichen)}“ steht dann nicht mehr an der Akte. Läuft keine andere
        Sperre, kann sie wieder gelöscht werden, sobald ihre Frist abgelaufen ist.
      </p>
      <Form form={form} action="Vermerk aufheben" onCancel={onClose}>
        <TextArea label="Warum fällt er weg?" rows={2} maxLength={500} {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}
