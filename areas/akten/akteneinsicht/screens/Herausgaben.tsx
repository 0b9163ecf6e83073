/** What went out of an Akte: state, file, who got it, and when the file goes. */

import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatBytes, formatDay, formatDayShort, formatMoment } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Progress } from '#ui/Progress.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { confirmAbgabe } from '../../xdomea/abgabe.api.ts';
import { getHerausgabeDatei, listHerausgaben, recordUebergabe, removeHerausgabe } from '../herausgabe.api.ts';
import type { EmpfaengerArt, Herausgabe } from '../herausgabe.schema.ts';
import { artWorte, EMPFAENGER, standOf, WEGE, type Weg, wegWorte } from './worte.ts';

export function Herausgaben({ akteId }: { akteId: string }) {
  const list = useLoad(listHerausgaben, { id: akteId });
  return (
    <section className="u-stack" aria-labelledby="herausgaben">
      <h2 id="herausgaben">Bisher herausgegeben</h2>
      <Loaded of={list} words="Die Liste wird geladen">
        {({ eintraege }) =>
          eintraege.length === 0 ? (
            <EmptyState icon="post" title="Noch nichts herausgegeben">
              Was aus dieser Akte herausgegeben wird, steht hier, mit Empfänger und Tag.
            </EmptyState>
          ) : (
            eintraege.map((one) => <Eintrag key={one.id} akteId={akteId} herausgabe={one} />)
          )
        }
      </Loaded>
    </section>
  );
}

function Eintrag({ akteId, herausgabe }: { akteId: string; herausgabe: Herausgabe }) {
  const { art, status, anlass, empfaenger, seiten, seitenFertig, pruefung, fehler, uebergaben, abgabe } = herausgabe;
  const { tone, text } = standOf(herausgabe);
  return (
    <article className="card u-stack-tight" aria-label={`${artWorte(art)} vom ${formatMoment(herausgabe.erstelltAm)}`}>
      <h3>
        {artWorte(art)}, {empfaenger}
      </h3>
      <p className="u-muted">
        {anlass} · {formatMoment(herausgabe.erstelltAm)}
      </p>
      <Status tone={tone}>{text}</Status>
      {status === 'laeuft' && art === 'akteneinsicht' && (
        <Progress label="Seiten" done={seitenFertig} total={seiten} unit={['Seite', 'Seiten']} />
      )}
      {fehler && <Note kind="danger" title={fehler} />}
      {pruefung && <p>{pruefung}</p>}
      {abgabe && (
        <p>
          Nachricht {abgabe.nachricht}, Prozess <code>{abgabe.prozessId}</code>.{' '}
          {abgabe.bestaetigtAm
            ? `Empfang bestätigt am ${formatDay(abgabe.bestaetigtAm)}.`
            : 'Empfang noch nicht bestätigt.'}
        </p>
      )}
      {uebergaben.length > 0 && (
        <ul className="plain-list">
          {uebergaben.map((one) => (
            <li key={one.id}>
              Übergeben am {formatDayShort(one.am)} an {one.empfaenger}: {wegWorte(one.weg)}
            </li>
          ))}
        </ul>
      )}
      <Knoepfe akteId={akteId} herausgabe={herausgabe} />
    </article>
  );
}

function Knoepfe({ akteId, herausgabe }: { akteId: string; herausgabe: Herausgabe }) {
  const { id, art, status, groesse, endetAm, abgabe } = herausgabe;
  const may = useMayIn(akteId);
  const [open, setOpen] = useState<'uebergabe' | 'bestaetigung' | 'entfernen'>();
  const close = () => setOpen(undefined);
  if (art !== 'akteneinsicht' && !may('akten.abgabe')) return null;
  const isMade = status === 'fertig' || status === 'entfernt';
  return (
    <div className="form-actions">
      {status === 'fertig' && (
        <a className={buttonClass('secondary')} href={urlOf(getHerausgabeDatei, { id })} download>
          <Icon name="herunterladen" />
          <span>Herunterladen{groesse === undefined ? '' : ` (${formatBytes(groesse)})`}</span>
        </a>
      )}
      {isMade && <Button onClick={() => setOpen('uebergabe')}>Übergabe festhalten</Button>}
      {isMade && abgabe && !abgabe.bestaetigtAm && (
        <Button onClick={() => setOpen('bestaetigung')}>Empfang bestätigen</Button>
      )}
      {status !== 'entfernt' && (
        <Button kind="text" onClick={() => setOpen('entfernen')}>
          Datei entfernen
        </Button>
      )}
      {status === 'fertig' && <span className="u-muted">Wird am {formatDayShort(endetAm)} von selbst entfernt.</span>}
      {open === 'uebergabe' && <Uebergabe herausgabe={herausgabe} onClose={close} />}
      {open === 'bestaetigung' && abgabe && <Bestaetigung abgabeId={abgabe.id} onClose={close} />}
      {open === 'entfernen' && <Entfernen id={id} onClose={close} />}
    </div>
  );
}

function Uebergabe({ herausgabe, onClose }: { herausgabe: Herausgabe; onClose(): void }) {
  const form = useForm({
    contract: recordUebergabe,
    draft: { empfaengerArt: '' as EmpfaengerArt | '', empfaenger: herausgabe.empfaenger, weg: '' as Weg | '', am: '' },
    input: ({ empfaengerArt, weg, ...draft }) => ({
      id: herausgabe.id,
      ...draft,
      empfaengerArt: empfaengerArt as EmpfaengerArt,
      weg: weg as Weg,
    }),
    changes: [listHerausgaben],
    done: () => {
      toast('Übergabe festgehalten');
      onClose();
    },
  });
  return (
    <Dialog title="Übergabe festhalten" onClose={onClose}>
      <Form form={form} action="Übergabe festhalten" onCancel={onClose}>
        <SelectField label="An wen" empty="Bitte wählen" options={EMPFAENGER} {...form.field('empfaengerArt')} />
        <TextField label="Name" maxLength={300} {...form.field('empfaenger')} />
        <SelectField label="Auf welchem Weg" empty="Bitte wählen" options={WEGE} {...form.field('weg')} />
        <DayField label="Tag der Übergabe" {...form.field('am')} />
      </Form>
    </Dialog>
  );
}

function Bestaetigung({ abgabeId, onClose }: { abgabeId: string; onClose(): void }) {
  const form = useForm({
    contract: confirmAbgabe,
    draft: { am: '' },
    input: ({ am }) => ({ id: abgabeId, am }),
    changes: [listHerausgaben],
    done: () => {
      toast('Empfangsbestätigung festgehalten');
      onClose();
    },
  });
  return (
    <Dialog title="Empfangsbestätigung festhalten" onClose={onClose}>
      <Form form={form} action="Bestätigung festhalten" onCancel={onClose}>
        <DayField label="Tag der Bestätigung" {...form.field('am')} />
      </Form>
    </Dialog>
  );
}

function Entfernen({ id, onClose }: { id: string; onClose(): void }) {
  return (
    <ConfirmAct
      title="Datei entfernen"
      action="Datei entfernen"
      danger
      contract={removeHerausgabe}
      input={{ id }}
      changes={[listHerausgaben]}
      says="Datei entfernt"
      onClose={onClose}
    >
      <p>Die Datei lässt sich danach nicht mehr herunterladen. Verzeichnet bleibt, was wann an wen ging.</p>
    </ConfirmAct>
  );
}
