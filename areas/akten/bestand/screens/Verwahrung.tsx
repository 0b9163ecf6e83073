/** Passports and originals that the office holds of the people of an Akte. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatMoment } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { listVerwahrung, printVerwahrung, returnFromVerwahrung, takeIntoVerwahrung } from '../bestand.api.ts';
import type { Verwahrung as Verwahrtes } from '../bestand.schema.ts';
import { VERWAHRUNG_WORTE } from './worte.ts';
import './bestand.css';

export function Verwahrung({ akteId }: { akteId: string }) {
  const may = useMayIn(akteId);
  const held = useLoad(listVerwahrung, { akteId });
  const [taking, setTaking] = useState(false);
  const [returning, setReturning] = useState<Verwahrtes>();
  return (
    <section className="card" aria-labelledby="akte-verwahrung">
      <h2 id="akte-verwahrung">Verwahrte Originale</h2>
      <Loaded of={held} words="Verwahrtes wird geladen" lines={1}>
        {({ eintraege }) =>
          eintraege.length === 0 ? (
            <p className="u-muted">Das Amt verwahrt nichts.</p>
          ) : (
            <ul className="plain-list">
              {eintraege.map((one) => (
                <li key={one.id}>
                  <Stueck of={one} onReturn={may('akten.verwahrung') ? () => setReturning(one) : undefined} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {may('akten.verwahrung') && (
        <p className="karte-fuss">
          <Button icon="schloss" onClick={() => setTaking(true)}>
            Original in Verwahrung nehmen
          </Button>
        </p>
      )}
      {taking && <Nehmen akteId={akteId} onClose={() => setTaking(false)} />}
      {returning && <Zurueckgeben of={returning} onClose={() => setReturning(undefined)} />}
    </section>
  );
}

function Stueck({ of, onReturn }: { of: Verwahrtes; onReturn: (() => void) | undefined }) {
  return (
    <div className="bestand-stueck">
      <div>
        <Status tone={of.rueckgabeAm ? 'quiet' : 'info'}>
          {VERWAHRUNG_WORTE[of.art]}: {of.bezeichnung}
          {of.nummer && ` (${of.nummer})`}
        </Status>
        <span className="cell-sub">
          {of.rueckgabeAm
            ? `zurückgegeben an ${of.rueckgabeAn}, ${formatMoment(of.rueckgabeAm)}`
            : `${of.ort} · von ${of.abgegebenVon}, ${formatMoment(of.genommenAm)} · ${of.grund}`}
        </span>
      </div>
      <div className="knopf-reihe">
        <a
          className={buttonClass('quiet')}
          href={urlOf(printVerwahrung, { id: of.id })}
          target="_blank"
          rel="noreferrer"
          aria-label={`Quittung zu ${of.bezeichnung} drucken`}
        >
          <Icon name="drucken" />
          <span>Quittung</span>
        </a>
        {onReturn && !of.rueckgabeAm && <Button onClick={onReturn}>Zurückgeben</Button>}
      </div>
    </div>
  );
}

function Nehmen({ akteId, onClose }: { akteId: string; onClose(): void }) {
  const form = useForm({
    contract: takeIntoVerwahrung,
    draft: { art: 'pass' as Verwahrtes['art'] | '', bezeichnung: '', nummer: '', ort: '', grund: '', abgegebenVon: '' },
    input: ({ art, nummer, ...rest }) => ({
      akteId,
      art: art === '' ? ('sonstiges' as const) : art,
      ...(nummer.trim() === '' ? {} : { nummer }),
      ...rest,
    }),
    changes: [listVerwahrung],
    done: () => {
      toast('In Verwahrung genommen. Drucken Sie jetzt die Quittung.');
      onClose();
    },
  });
  return (
    <Dialog title="Original in Verwahrung nehmen" onClose={onClose}>
      <Form form={form} action="In Verwahrung nehmen" onCancel={onClose}>
        <SelectField
          label="Was"
          options={Object.entries(VERWAHRUNG_WORTE).map(([value, label]) => ({
            value: value as Verwahrtes['art'],
            label,
          }))}
          {...form.field('art')}
        />
        <TextField label="Bezeichnung" hint="Etwa: Reisepass Syrien." maxLength={200} {...form.field('bezeichnung')} />
        <TextField label="Nummer" optional size="short" maxLength={60} {...form.field('nummer')} />
        <TextField label="Ort" hint="Etwa: Tresor 2, Fach 14." maxLength={200} {...form.field('ort')} />
        <TextField
          label="Grund und Norm"
          hint="Etwa: § 50 Abs. 5 AufenthG oder Prüfung der Echtheit."
          maxLength={200}
          {...form.field('grund')}
        />
        <TextField label="Abgegeben von" maxLength={200} {...form.field('abgegebenVon')} />
      </Form>
    </Dialog>
  );
}

function Zurueckgeben({ of, onClose }: { of: Verwahrtes; onClose(): void }) {
  const form = useForm({
    contract: returnFromVerwahrung,
    draft: { an: of.abgegebenVon },
    input: ({ an }) => ({ id: of.id, version: of.version, an }),
    changes: [listVerwahrung],
    done: () => {
      toast('Zurückgegeben. Drucken Sie jetzt die Quittung zum Unterschreiben.');
      onClose();
    },
  });
  return (
    <Dialog title={`${of.bezeichnung} zurückgeben`} onClose={onClose}>
      <Form form={form} action="Rückgabe festhalten" onCancel={onClose}>
        <TextField label="An wen" maxLength={200} autoFocus {...form.field('an')} />
      </Form>
    </Dialog>
  );
}
