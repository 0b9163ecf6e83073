/** One mailbox: typed, tried, kept. The password is never shown again. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { Note, ProblemNote } from '#ui/States.tsx';
import { PasswordField, TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { createPostfach, listPostfaecher, testPostfach, updatePostfach } from '../postfach.api.ts';
import type { Postfach, Sicherung } from '../postfach.schema.ts';

const NEU = {
  name: '',
  host: '',
  port: '993',
  sicherung: 'tls' as Sicherung,
  benutzer: '',
  kennwort: '',
  ordner: 'INBOX',
  ordnerErledigt: 'Bleibe erledigt',
  ordnerAbgelehnt: 'Bleibe abgelehnt',
  pruefserver: '',
  zertifikat: '',
};
type Entwurf = typeof NEU;

function draftOf(von: Postfach | undefined): Entwurf {
  if (!von) return NEU;
  const { name, host, sicherung, benutzer, ordner, ordnerErledigt, ordnerAbgelehnt, pruefserver, zertifikat } = von;
  const folders = { ordner, ordnerErledigt, ordnerAbgelehnt };
  return { name, host, port: `${von.port}`, sicherung, benutzer, kennwort: '', ...folders, pruefserver, zertifikat };
}

export function PostfachForm({ von, onDone }: { von: Postfach | undefined; onDone(): void }) {
  const done = (name: string) => {
    toast(von ? `${name} ist gespeichert` : `${name} ist eingerichtet und wird gleich abgerufen`);
    onDone();
  };
  const setup = { draft: draftOf(von), changes: [listPostfaecher], done: ({ name }: Postfach) => done(name) };
  const create = useForm({ ...setup, contract: createPostfach });
  const change = useForm({
    ...setup,
    contract: updatePostfach,
    input: (draft: Entwurf) => ({ ...draft, id: von?.id ?? '', version: von?.version ?? 0, aktiv: von?.aktiv ?? true }),
  });
  const form = von ? change : create;
  const [more, setMore] = useState(false);
  const plain = ['localhost', '127.0.0.1', '::1'].includes(form.draft.host);
  return (
    <Form
      form={form}
      action={von ? 'Speichern' : 'Postfach einrichten'}
      onCancel={onDone}
      wide
      more={<Probe von={von} draft={form.draft} />}
    >
      <TextField label="Name" hint="So heißt es hier, etwa „Poststelle“." {...form.field('name')} />
      <TextField
        label="IMAP-Server"
        hint="Zum Beispiel imap.stadt.example."
        autoComplete="off"
        spellCheck={false}
        {...form.field('host')}
      />
      <RadioGroup
        label="Verschlüsselung"
        options={[
          { value: 'tls', label: 'TLS', hint: 'Der Normalfall, Port 993.' },
          { value: 'starttls', label: 'STARTTLS', hint: 'Meist Port 143.' },
          ...(plain || form.draft.sicherung === 'ohne'
            ? [{ value: 'ohne' as const, label: 'ohne', hint: 'Nur mit einem Server auf demselben Rechner.' }]
            : []),
        ]}
        {...form.field('sicherung')}
        onChange={(chosen) => chosen && form.set('sicherung', chosen)}
      />
      <TextField label="Port" inputMode="numeric" size="short" {...form.field('port')} />
      <TextField label="Benutzer" autoComplete="off" spellCheck={false} {...form.field('benutzer')} />
      <PasswordField
        label="Kennwort"
        hint={
          von
            ? 'Leer lassen, um das gespeicherte zu behalten.'
            : 'Es wird versiegelt gespeichert und nie wieder gezeigt.'
        }
        autoComplete="new-password"
        {...form.field('kennwort')}
      />
      <p>
        <Button
          kind="text"
          icon={more ? 'pfeilOben' : 'pfeilUnten'}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          Ordner, Absenderprüfung, Zertifikat
        </Button>
      </p>
      {more && (
        <>
          <TextField label="Ordner, der abgerufen wird" {...form.field('ordner')} />
          <TextField label="Ordner für Aufgenommenes" {...form.field('ordnerErledigt')} />
          <TextField label="Ordner für Abgelehntes" {...form.field('ordnerAbgelehnt')} />
          <TextField
            label="Name des prüfenden Mailservers"
            optional
            hint="Wie er in der Kopfzeile „Authentication-Results“ steht. Nur seinem Wort über den Absender glaubt Bleibe."
            spellCheck={false}
            {...form.field('pruefserver')}
          />
          <TextArea
            label="Zertifikat der eigenen Zertifizierungsstelle"
            optional
            hint="Nur wenn Ihr Haus eine hat. Als PEM."
            {...form.field('zertifikat')}
          />
        </>
      )}
    </Form>
  );
}

function Probe({ von, draft }: { von: Postfach | undefined; draft: Entwurf }) {
  const [told, setTold] = useState<{ ok: boolean; satz: string; rat: string }>();
  const test = useAct(testPostfach, { done: setTold });
  const answer = useRef<HTMLDivElement>(null);
  // It stands below the buttons, where the form may end out of sight.
  useEffect(() => {
    if (told || test.problem) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [told, test.problem]);
  const run = () => {
    setTold(undefined);
    void test.run({ ...draft, ...(von ? { id: von.id } : {}) });
  };
  return (
    <>
      <Button icon="haken" busy={test.busy} onClick={run}>
        Verbindung prüfen
      </Button>
      <div ref={answer} className="postfach-probe" role="status">
        {told && (
          <Note kind={told.ok ? 'success' : 'danger'} title={told.satz}>
            {told.rat}
          </Note>
        )}
        <ProblemNote problem={test.problem} />
      </div>
    </>
  );
}
