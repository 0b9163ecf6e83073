/** Sendungen of one list: print and send what is chosen, note what proves the service, and what came back. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf, formatDayShort } from '#ui/format.ts';
import { type Column, DataTable } from '#ui/List.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Postliste, Sendung } from '../post.schema.ts';
import { getSendungPdf, listSendungen, markVersandt, noteRueckkehr, noteZustellung } from '../sendung.api.ts';
import { Drucken } from './Drucken.tsx';
import { WEG, wegGruppen } from './worte.ts';

type Frage = { readonly art: 'zustellung' | 'rueckkehr'; readonly sendung: Sendung };

export function SendungenListe({ liste, sendungen }: { liste: Postliste; sendungen: readonly Sendung[] }) {
  const may = useMay();
  const sends = may('post.versenden');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [frage, setFrage] = useState<Frage>();
  const [printing, setPrinting] = useState(false);
  const mark = useAct(markVersandt, {
    changes: [listSendungen],
    done: ({ anzahl }) => {
      setChosen([]);
      toast(anzahl === 1 ? 'Als versandt vermerkt' : `${anzahl} Sendungen als versandt vermerkt`);
    },
  });
  const picked = sendungen.filter(({ id }) => chosen.includes(id));
  const lead: Column<Sendung> = {
    head: 'Auswahl',
    cell: ({ id, titel, empfaenger }) => (
      <input
        type="checkbox"
        aria-label={`${titel} an ${empfaenger} auswählen`}
        checked={chosen.includes(id)}
        onChange={(event) => setChosen(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
      />
    ),
  };
  return (
    <div className="u-stack">
      <ProblemNote problem={mark.problem} />
      {liste === 'bereit' && sends && (
        <div className="form-actions">
          <Button kind="primary" icon="drucken" disabled={picked.length === 0} onClick={() => setPrinting(true)}>
            {picked.length > 1 ? `${picked.length} drucken` : 'Drucken'}
          </Button>
          <Button
            icon="gesendet"
            disabled={picked.length === 0}
            busy={mark.busy}
            onClick={() =>
              void mark.run({ am: dayOf(), sendungen: picked.map(({ id, version }) => ({ id, version })) })
            }
          >
            {picked.length > 1 ? `${picked.length} heute versandt` : 'Heute versandt'}
          </Button>
          <Button onClick={() => setChosen(sendungen.map(({ id }) => id))}>Alle auswählen</Button>
        </div>
      )}
      <DataTable
        caption="Sendungen"
        {...(liste === 'bereit' && sends ? { lead } : {})}
        {...(liste === 'bereit' ? { groups: wegGruppen(sendungen) } : { rows: sendungen })}
        rowKey={({ id }) => id}
        keys={false}
        columns={[
          { head: 'Schreiben', cell: ({ titel }) => titel },
          { head: 'An', cell: ({ empfaenger }) => empfaenger },
          { head: 'Weg', cell: ({ weg }) => WEG[weg] },
          { head: 'Tag', cell: (one) => tagOf(one), nowrap: true },
          {
            head: 'Nächster Schritt',
            actions: true,
            cell: (one) => (sends ? <Tun sendung={one} onFrage={setFrage} /> : ''),
          },
        ]}
      />
      {printing && <Drucken sendungen={picked} onClose={() => setPrinting(false)} />}
      {frage?.art === 'zustellung' && <Zustellung sendung={frage.sendung} onClose={() => setFrage(undefined)} />}
      {frage?.art === 'rueckkehr' && <Rueckkehr sendung={frage.sendung} onClose={() => setFrage(undefined)} />}
    </div>
  );
}

function tagOf({ weg, stand, createdAt, versandtAm, zugestelltAm, zurueckAm, zurueckGrund }: Sendung): string {
  if (stand === 'zurueck') return `zurück ${zurueckAm ? formatDayShort(zurueckAm) : ''}: ${zurueckGrund ?? ''}`;
  if (weg === 'portal' && versandtAm)
    return zugestelltAm
      ? `abgerufen ${formatDayShort(zugestelltAm)}`
      : `liegt im Portal seit ${formatDayShort(versandtAm)}`;
  if (zugestelltAm) return `zugestellt ${formatDayShort(zugestelltAm)}`;
  return versandtAm ? `versandt ${formatDayShort(versandtAm)}` : `seit ${formatDayShort(dayOf(createdAt))}`;
}

function Tun({ sendung, onFrage }: { sendung: Sendung; onFrage(frage: Frage): void }) {
  const { id, titel, empfaenger, stand, weg } = sendung;
  const what = `${titel} an ${empfaenger}`;
  return (
    <span className="post-tun">
      <a href={urlOf(getSendungPdf, { id })} target="_blank" rel="noreferrer" aria-label={`${what} drucken`}>
        Drucken
      </a>
      {stand === 'versandt' && weg !== 'portal' && (
        <>
          <Button
            kind="text"
            aria-label={`${what}: Zustellung vermerken`}
            onClick={() => onFrage({ art: 'zustellung', sendung })}
          >
            Zugestellt
          </Button>
          <Button
            kind="text"
            aria-label={`${what}: zurückgekommen`}
            onClick={() => onFrage({ art: 'rueckkehr', sendung })}
          >
            Zurückgekommen
          </Button>
        </>
      )}
    </span>
  );
}

function Zustellung({ sendung, onClose }: { sendung: Sendung; onClose(): void }) {
  const form = useForm({
    contract: noteZustellung,
    draft: { am: '' },
    input: ({ am }) => ({ id: sendung.id, version: sendung.version, am }),
    changes: [listSendungen],
    done: () => {
      toast('Zustellung vermerkt');
      onClose();
    },
  });
  return (
    <Dialog title="Zustellung vermerken" onClose={onClose}>
      <Form form={form} action="Zustellung vermerken" onCancel={onClose}>
        <DayField
          label="Tag der Zustellung"
          hint="Wie er auf der Urkunde oder dem Empfangsbekenntnis steht. Ab ihm zählen die Fristen."
          {...form.field('am')}
        />
      </Form>
    </Dialog>
  );
}

function Rueckkehr({ sendung, onClose }: { sendung: Sendung; onClose(): void }) {
  const form = useForm({
    contract: noteRueckkehr,
    draft: { am: dayOf(), grund: '' },
    input: ({ am, grund }) => ({ id: sendung.id, version: sendung.version, am, grund }),
    changes: [listSendungen],
    done: () => {
      toast('Rückkehr vermerkt');
      onClose();
    },
  });
  return (
    <Dialog title="Brief kam zurück" onClose={onClose}>
      <Form form={form} action="Rückkehr vermerken" onCancel={onClose}>
        <DayField label="Zurück am" {...form.field('am')} />
        <TextField label="Was steht auf dem Umschlag?" maxLength={300} {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}
